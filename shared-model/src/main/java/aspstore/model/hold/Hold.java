package aspstore.model.hold;

import aspstore.model.BusinessUnit;
import aspstore.model.India;
import aspstore.model.Money;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.books.Books;
import aspstore.model.books.Document;
import aspstore.model.books.DocumentKind;
import aspstore.model.books.Key;
import aspstore.model.books.WorkItem;
import aspstore.model.catalog.Agreement;
import aspstore.model.stock.LotId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Stock set apart until someone decides: released, or sent back to the warehouse. Only the store writes it.
///
/// @param id `H` and the number of its entry; with its line where an entry may bring several: `H34/1`, `O5/3` of an
///     opening
/// @param resolveBy the last day of the quarantine
/// @param changes what became of it, in order
public record Hold(
        String id,
        BusinessUnit bu,
        LotId lot,
        PartCode part,
        Quantity quantity,
        Money rate,
        Why why,
        String reason,
        LocalDate resolveBy,
        Instant heldAt,
        List<Change> changes)
        implements Document<Hold> {

    public static final DocumentKind<Hold> KIND = new DocumentKind<>("hold", Hold.class);

    /// How long expired stock may wait where no agreement says when it is due back.
    private static final int DAYS_TO_RESOLVE = 30;

    public enum Why {
        QUALITY,
        EXPIRED,
        DISPUTED,
        CUSTOMER_CLAIM,
        OTHER
    }

    public enum Stage {
        HELD,
        RESOLVED
    }

    /// @param document the return or the count, the hold itself where it was released
    public record Change(How how, Quantity quantity, String document, String reason, Instant when) {

        public enum How {
            RELEASED,
            RETURNED,
            RETURN_PUT_BACK,
            COUNTED_LESS,
            COUNTED_MORE,
            TAKEN_BACK,
            LOST,
            SCRAPPED,
            FOUND
        }

        /// Whether more is held after it.
        boolean isMore() {
            return switch (how) {
                case RELEASED, RETURNED, COUNTED_LESS, TAKEN_BACK, LOST, SCRAPPED -> false;
                case RETURN_PUT_BACK, COUNTED_MORE, FOUND -> true;
            };
        }
    }

    public Hold {
        changes = List.copyOf(changes);
    }

    /// Until when what a unit's stock is found expired on a day may wait: as long as its agreement lets defectives.
    public static LocalDate untilReturned(Books books, BusinessUnit bu, LocalDate day) {
        return day.plusDays(
                books.catalog().agreement(bu).map(Agreement::returnDays).orElse(DAYS_TO_RESOLVE));
    }

    public Stage currentStage() {
        return open().isZero() ? Stage.RESOLVED : Stage.HELD;
    }

    /// What is still held.
    public Quantity open() {
        long left = quantity.thousandths();
        for (var change : changes) {
            long moved = change.quantity().thousandths();
            left += change.isMore() ? moved : -moved;
        }
        return new Quantity(Math.max(0, left));
    }

    /// The hold after something became of some of it.
    public Hold with(Change change) {
        var longer = new ArrayList<>(changes);
        longer.add(change);
        return new Hold(id, bu, lot, part, quantity, rate, why, reason, resolveBy, heldAt, longer);
    }

    /// The hold after it turned out that its goods are another lot than was thought.
    public Hold withLot(LotId corrected) {
        return new Hold(id, bu, corrected, part, quantity, rate, why, reason, resolveBy, heldAt, changes);
    }

    @Override
    public DocumentKind<Hold> kind() {
        return KIND;
    }

    @Override
    public String stage() {
        return currentStage().name();
    }

    @Override
    public boolean isOpen() {
        return currentStage() == Stage.HELD;
    }

    @Override
    public Set<Key> keys() {
        return Set.of(Key.lot(lot));
    }

    @Override
    public Optional<Hold> asOf(long feed) {
        return Optional.of(this);
    }

    @Override
    public List<WorkItem> workItems() {
        return isOpen()
                ? List.of(new WorkItem(
                        WorkItem.Kind.RESOLVE_HOLD,
                        Role.MANAGER,
                        KIND.name(),
                        id,
                        "",
                        part.text(),
                        heldAt,
                        Optional.of(India.endOf(resolveBy)),
                        rate.times(open())))
                : List.of();
    }
}
