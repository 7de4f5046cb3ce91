package aspstore.model.request;

import aspstore.model.BusinessUnit;
import aspstore.model.ContractClass;
import aspstore.model.FamilyId;
import aspstore.model.Money;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.books.Document;
import aspstore.model.books.DocumentKind;
import aspstore.model.books.Key;
import aspstore.model.books.Seen;
import aspstore.model.books.WorkItem;
import aspstore.model.catalog.PartFamily;
import aspstore.model.catalog.Rate;
import aspstore.model.catalog.StockLimit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// How a store's stock of a part family and class stands against its limit (MSL): whether more is due, or some of it
/// should go back.
///
/// No entry is about it. It is worked out anew after every entry that may have changed the stock, what is asked for or
/// the limit, and only then: what expires overnight counts from the next entry on. Store and server learn entries in
/// different orders and must end with the same level, so it keeps nothing but what does not depend on the order: the
/// latest of what the entries had seen, and since when the store's own entries, each as the store saw
/// its books, say so.
///
/// @param told the feed position at which central told the limit first
/// @param parts the family's parts, the preferred first
/// @param seen the catalogues as far as any entry that touched the level had seen them; the feed counts whole
/// @param day the latest day of such an entry, by which lots are expired
/// @param toldAt when central last told something that touched it
/// @param own how the store's own entries found it, and since when
/// @param quantity what to ask for or to send back, zero within the limit
public record StockLevel(
        BusinessUnit bu,
        FamilyId family,
        ContractClass contractClass,
        long told,
        List<PartCode> parts,
        Seen seen,
        LocalDate day,
        Instant toldAt,
        Optional<Since> own,
        Stage currentStage,
        Quantity quantity,
        Money value)
        implements Document<StockLevel> {

    public static final DocumentKind<StockLevel> KIND = new DocumentKind<>("level", StockLevel.class);

    public enum Stage {
        WITHIN,
        REORDER,
        EXCESS
    }

    public record Since(Stage stage, Instant since) {}

    /// A stage and what it comes to.
    private record Standing(Stage stage, Quantity quantity, Money value) {
        static final Standing WITHIN = new Standing(Stage.WITHIN, Quantity.ZERO, Money.ZERO);
    }

    public StockLevel {
        parts = List.copyOf(parts);
    }

    public static String id(FamilyId family, ContractClass contractClass) {
        return StockLimit.key(family, contractClass);
    }

    /// The level of a limit that central tells for the first time, before it is held against any stock.
    public static StockLevel of(StockLimit limit, Act act) {
        return new StockLevel(
                limit.bu(),
                limit.family(),
                limit.contractClass(),
                act.at().seq(),
                List.of(),
                new Seen(Seen.ALL, new TreeMap<>()),
                act.day(),
                act.recordedAt(),
                Optional.empty(),
                Stage.WITHIN,
                Quantity.ZERO,
                Money.ZERO);
    }

    /// After an entry of central's touched some of its parts.
    public StockLevel toldBy(Act act, Seen entrySaw, Set<PartCode> touched) {
        return touched(act, entrySaw, touched, act.recordedAt(), own);
    }

    /// After an entry of the store's touched some of its parts. A store that had not heard of the limit had no opinion.
    ///
    /// @param then the books after the entry, as the store saw them
    public StockLevel foundBy(Act act, Seen entrySaw, Set<PartCode> touched, Books then) {
        if (entrySaw.feed() < told) {
            return this;
        }
        var stage = standing(then, members(then, with(touched)), act.day()).stage();
        var since = own.filter(earlier -> earlier.stage() == stage).orElse(new Since(stage, act.recordedAt()));
        return touched(act, entrySaw, touched, toldAt, Optional.of(since));
    }

    /// Held against the stock.
    ///
    /// @param books with the catalogues as of [#seen()]
    public StockLevel against(Books books) {
        var members = members(books, parts);
        var standing = standing(books, members, day);
        return new StockLevel(
                bu,
                family,
                contractClass,
                told,
                members,
                seen,
                day,
                toldAt,
                own,
                standing.stage(),
                standing.quantity(),
                standing.value());
    }

    private StockLevel touched(Act act, Seen entrySaw, Set<PartCode> touched, Instant lastTold, Optional<Since> found) {
        var catalogs = new TreeMap<>(seen.catalogs());
        entrySaw.catalogs().forEach((unit, position) -> catalogs.merge(unit, position, Math::max));
        return new StockLevel(
                bu,
                family,
                contractClass,
                told,
                with(touched),
                new Seen(Seen.ALL, catalogs),
                act.day().isAfter(day) ? act.day() : day,
                lastTold,
                found,
                currentStage,
                quantity,
                value);
    }

    /// The family's parts; where nobody told of the family, those that were seen of it.
    private List<PartCode> members(Books books, List<PartCode> seenOfIt) {
        return books.catalog()
                .row(PartFamily.class, family.text())
                .map(PartFamily::members)
                .orElse(seenOfIt);
    }

    /// Whether its last part moved to another family, so that its limit counts nothing any more and asks for nothing.
    private boolean isEmptied(Books books) {
        return books.catalog()
                .row(PartFamily.class, family.text())
                .filter(told -> told.members().isEmpty())
                .isPresent();
    }

    private List<PartCode> with(Set<PartCode> touched) {
        var more = new TreeSet<>(touched);
        if (parts.containsAll(more)) {
            return parts;
        }
        more.addAll(parts);
        return List.copyOf(more);
    }

    private Standing standing(Books books, List<PartCode> members, LocalDate onDay) {
        return books.catalog()
                .limit(family, contractClass)
                .filter(_ -> !isEmptied(books))
                .map(limit -> standing(books, members, onDay, limit))
                .orElse(Standing.WITHIN);
    }

    /// Held jobs' goods count as stock, yet only what stands on hand can be sent back.
    private Standing standing(Books books, List<PartCode> members, LocalDate onDay, StockLimit limit) {
        var position = StockPosition.of(books, members, contractClass, onDay);
        var unit = members.stream()
                .findFirst()
                .flatMap(books.catalog()::rate)
                .map(Rate::unit)
                .orElse(Money.ZERO);
        var excess = position.stock().minusAtMost(limit.most()).min(position.onHand());
        if (excess.isPositive()) {
            return new Standing(Stage.EXCESS, excess, unit.times(excess));
        }
        var room = position.roomUnder(limit, unit);
        return room.isPositive() && !position.total().isMoreThan(limit.reorder())
                ? new Standing(Stage.REORDER, room, unit.times(room))
                : Standing.WITHIN;
    }

    /// From when it has been so.
    public Instant since() {
        return own.filter(found -> found.stage() == currentStage)
                .map(Since::since)
                .orElse(toldAt);
    }

    /// When it was last found to stand otherwise, in whichever order the entries came.
    public Instant changedAt() {
        return own.map(Since::since).filter(since -> since.isAfter(toldAt)).orElse(toldAt);
    }

    @Override
    public DocumentKind<StockLevel> kind() {
        return KIND;
    }

    @Override
    public String id() {
        return id(family, contractClass);
    }

    @Override
    public String stage() {
        return currentStage.name();
    }

    @Override
    public boolean isOpen() {
        return currentStage != Stage.WITHIN;
    }

    @Override
    public Set<Key> keys() {
        var keys = new HashSet<Key>();
        parts.forEach(part -> keys.add(Key.stockOf(part)));
        return keys;
    }

    /// No rule reads levels, so nobody asks how one stood earlier, only whether there was one.
    @Override
    public Optional<StockLevel> asOf(long feed) {
        return told <= feed ? Optional.of(this) : Optional.empty();
    }

    @Override
    public List<WorkItem> workItems() {
        return switch (currentStage) {
            case WITHIN -> List.of();
            case REORDER -> List.of(item(WorkItem.Kind.REORDER));
            case EXCESS -> List.of(item(WorkItem.Kind.RETURN_EXCESS));
        };
    }

    private WorkItem item(WorkItem.Kind kind) {
        var subject = parts.isEmpty() ? family.text() : parts.getFirst().text();
        return new WorkItem(kind, Role.COUNTER, KIND.name(), id(), "", subject, since(), Optional.empty(), value);
    }
}
