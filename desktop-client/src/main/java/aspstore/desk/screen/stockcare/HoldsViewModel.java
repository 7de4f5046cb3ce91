package aspstore.desk.screen.stockcare;

import aspstore.desk.control.ScanAnswer;
import aspstore.desk.engine.Drafts;
import aspstore.desk.scan.Scan;
import aspstore.desk.screen.stockcare.HoldsPaper.Typed;
import aspstore.desk.text.DayText;
import aspstore.desk.text.Texts;
import aspstore.desk.usecase.CareRepository;
import aspstore.desk.work.Background;
import aspstore.desk.work.DraftPaper;
import aspstore.model.BusinessUnit;
import aspstore.model.India;
import aspstore.model.Quantity;
import aspstore.model.hold.Hold;
import aspstore.model.stock.Lot;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Stand;
import aspstore.model.stockcare.StockCareCommand;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Stock on hold and stock that expires, and what was typed about each row.
final class HoldsViewModel {

    /// So much of what is on hand is listed; the rest is found by its code.
    private static final int MOST = 2_000;

    private static final int SOON_DAYS = 7;

    /// Which rows are shown.
    enum Kind {
        ON_HOLD(0),
        EXPIRED(0),
        WITHIN_30(30),
        WITHIN_60(60),
        WITHIN_90(90),
        ON_HAND(0);

        private final int days;

        Kind(int days) {
            this.days = days;
        }
    }

    enum Urgency {
        OVERDUE,
        SOON,
        LATER
    }

    enum Wrong {
        QUANTITY,
        DAY
    }

    /// @param hold empty for stock on hand
    /// @param when the last day of the hold, or of use
    record Row(
            String key,
            Optional<String> hold,
            LotId lot,
            String part,
            String unit,
            Quantity quantity,
            String why,
            String when,
            Urgency urgency,
            boolean isExpired) {
        boolean isHeld() {
            return hold.isPresent();
        }
    }

    record Shown(Kind kind, List<Row> rows, String sought, LocalDate resolveBy) {}

    private record Loaded(DraftPaper<HoldsPaper> draft, List<Row> rows, LocalDate resolveBy) {}

    private final CareRepository care;
    private final Background background;
    private final Background.Latest latest;
    private final Drafts drafts;
    private final InstantSource clock;
    private final Texts texts;
    private final Consumer<String> hindered;
    private final ReadOnlyObjectWrapper<Shown> shown =
            new ReadOnlyObjectWrapper<>(new Shown(Kind.ON_HOLD, List.of(), "", LocalDate.EPOCH));
    private Kind kind = Kind.ON_HOLD;
    private String sought = "";
    private Optional<DraftPaper<HoldsPaper>> draft = Optional.empty();

    HoldsViewModel(
            CareRepository care,
            Background background,
            Drafts drafts,
            InstantSource clock,
            Texts texts,
            Consumer<String> hindered) {
        this.care = care;
        this.background = background;
        this.latest = background.latest();
        this.drafts = drafts;
        this.clock = clock;
        this.texts = texts;
        this.hindered = hindered;
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    private LocalDate today() {
        return India.day(clock.instant());
    }

    void look(Kind wanted, Optional<BusinessUnit> unit, BusinessUnit first) {
        kind = wanted;
        sought = "";
        load(unit, first);
    }

    void load(Optional<BusinessUnit> unit, BusinessUnit first) {
        var of = kind;
        var known = draft;
        var wanted = sought;
        latest.read(
                () -> new Loaded(
                        known.orElseGet(() -> DraftPaper.open(drafts, "holds", HoldsPaper.class, HoldsPaper.BLANK)),
                        rows(of, unit, wanted),
                        care.untilReturned(first, today())),
                now -> {
                    draft = Optional.of(now.draft());
                    shown.set(new Shown(of, now.rows(), wanted, now.resolveBy()));
                },
                hindered);
    }

    private List<Row> rows(Kind of, Optional<BusinessUnit> unit, String wanted) {
        return switch (of) {
            case ON_HOLD -> care.held(unit).stream().map(this::row).toList();
            case EXPIRED, WITHIN_30, WITHIN_60, WITHIN_90 ->
                care.expiring(unit, today().plusDays(of.days)).stream()
                        .map(this::row)
                        .toList();
            case ON_HAND ->
                (wanted.isEmpty() ? care.onHand(unit, MOST) : care.onHand(unit, wanted))
                        .stream().map(this::row).toList();
        };
    }

    private Row row(CareRepository.Held held) {
        var hold = held.hold();
        var why = texts.words().of(hold.why());
        return new Row(
                hold.id(),
                Optional.of(hold.id()),
                hold.lot(),
                hold.part().text(),
                held.lot()
                        .flatMap(Lot::serial)
                        .map(Object::toString)
                        .orElse(hold.lot().toString()),
                hold.open(),
                hold.reason().isBlank() ? why : texts.get("holds.whyAndReason", why, hold.reason()),
                texts.get("holds.until", hold.resolveBy()),
                urgency(hold.resolveBy()),
                false);
    }

    private Row row(Stand stand) {
        var lot = stand.lot();
        boolean isExpired = lot.isExpired(today());
        return new Row(
                lot.id().toString(),
                Optional.empty(),
                lot.id(),
                lot.part().text(),
                lot.serial().map(Object::toString).orElse(lot.id().toString()),
                stand.quantity(),
                texts.words().of(stand.place()),
                lot.expiry()
                        .map(day -> texts.get(isExpired ? "holds.expired" : "holds.expires", day))
                        .orElse(""),
                lot.expiry().map(this::urgency).orElse(Urgency.LATER),
                isExpired);
    }

    private Urgency urgency(LocalDate day) {
        if (day.isBefore(today())) {
            return Urgency.OVERDUE;
        }
        return day.isBefore(today().plusDays(SOON_DAYS)) ? Urgency.SOON : Urgency.LATER;
    }

    // ---- what is typed

    /// What was typed about a row, else what is likely.
    Typed typed(Row row) {
        return draft.flatMap(it -> it.paper().of(row.key()))
                .orElseGet(() -> new Typed(
                        row.quantity().toString(),
                        row.isExpired() ? Hold.Why.EXPIRED : Hold.Why.QUALITY,
                        "",
                        texts.date(shown.get().resolveBy())));
    }

    void type(Row row, Typed typed) {
        if (!typed.equals(typed(row))) {
            draft.ifPresent(it -> it.change(paper -> paper.with(row.key(), typed)));
        }
    }

    boolean undo() {
        return draft.map(DraftPaper::undo).orElse(false);
    }

    /// Each row is posted under an id of its own, the same one however often it is tried.
    UUID command(Row row) {
        return draft.map(
                        it -> UUID.nameUUIDFromBytes((it.command() + "/" + row.key()).getBytes(StandardCharsets.UTF_8)))
                .orElseGet(UUID::randomUUID);
    }

    /// It was posted; what was typed about other rows stays.
    void finish(Row row) {
        draft.ifPresent(it -> {
            var rest = it.paper().without(row.key());
            it.finish();
            it.change(_ -> rest);
        });
    }

    Set<Wrong> wrong(Row row) {
        var typed = typed(row);
        var wrong = EnumSet.noneOf(Wrong.class);
        if (quantity(typed).isEmpty()) {
            wrong.add(Wrong.QUANTITY);
        }
        if (!row.isHeld() && DayText.read(typed.resolveBy()).isEmpty()) {
            wrong.add(Wrong.DAY);
        }
        return wrong;
    }

    private static Optional<Quantity> quantity(Typed typed) {
        try {
            return Optional.of(Quantity.parse(typed.quantity()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Only where nothing is wrong with what was typed.
    StockCareCommand commandFor(Row row) {
        var typed = typed(row);
        var quantity = quantity(typed).orElseThrow();
        return row.hold()
                .<StockCareCommand>map(hold -> new StockCareCommand.ReleaseStock(hold, quantity, typed.reason()))
                .orElseGet(() -> new StockCareCommand.HoldStock(
                        row.lot(),
                        quantity,
                        typed.why(),
                        typed.reason(),
                        DayText.read(typed.resolveBy()).orElseThrow()));
    }

    // ---- scans

    /// A scan shows what of it stands on hand, to be put on hold.
    CompletionStage<ScanAnswer> scanned(Scan scan, Optional<BusinessUnit> unit, BusinessUnit first) {
        var code = switch (scan) {
            case Scan.Code(var text) -> Optional.of(text.toUpperCase(Locale.ROOT));
            case Scan.LotCode(var lot) -> Optional.of(lot.toString());
            case Scan.Label label ->
                label.serial().map(Object::toString).or(() -> label.part().map(Object::toString));
            case Scan.ChallanCode _, Scan.Carton _, Scan.Undo _ -> Optional.<String>empty();
        };
        if (code.isEmpty()) {
            return CompletableFuture.completedFuture(new ScanAnswer.Refused(texts.get("holds.notAPart")));
        }
        var answer = new CompletableFuture<ScanAnswer>();
        background.read(
                () -> rows(Kind.ON_HAND, unit, code.get()),
                found -> {
                    if (found.isEmpty()) {
                        answer.complete(new ScanAnswer.Refused(texts.get("holds.notOnHand", code.get())));
                    } else {
                        kind = Kind.ON_HAND;
                        sought = code.get();
                        load(unit, first);
                        answer.complete(new ScanAnswer.Accepted(texts.get(
                                "holds.found", code.get(), found.getFirst().quantity())));
                    }
                },
                why -> answer.complete(new ScanAnswer.Refused(why)));
        return answer;
    }
}
