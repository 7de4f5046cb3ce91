package aspstore.model.owed;

import aspstore.model.BusinessUnit;
import aspstore.model.Money;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.SerialNo;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.books.Document;
import aspstore.model.books.DocumentKind;
import aspstore.model.books.Key;
import aspstore.model.books.Stretch;
import aspstore.model.books.Told;
import aspstore.model.books.WorkItem;
import aspstore.model.stock.Lot;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Position;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The store owes the warehouse a defective of the maker's, by its due date.
///
/// Opened by the entry that took the defective in. Central writes what the warehouse received and what it settled as
/// lost on the way; the store writes what will never be sent because it was repaired here, scrapped with approval or
/// not found by a count.
///
/// @param id `W` and the defective's lot: `WJ34.1`
/// @param due by when it should be back, where the unit has an agreement
public record WarehouseDebt(
        String id,
        BusinessUnit bu,
        LotId lot,
        PartCode part,
        Optional<SerialNo> serial,
        Quantity quantity,
        Money rate,
        Instant since,
        Optional<Instant> due,
        List<Kept> kept,
        List<Told<Settled>> told,
        boolean reversed)
        implements Document<WarehouseDebt> {

    public static final DocumentKind<WarehouseDebt> KIND = new DocumentKind<>("warehouse-debt", WarehouseDebt.class);

    public enum Stage {
        OPEN,
        CLOSED,
        REVERSED
    }

    /// What will not go to the warehouse.
    public record Kept(Position at, Why why, Quantity quantity, Instant when) {
        public enum Why {
            REPAIRED_HERE,
            SCRAPPED,
            LOST
        }
    }

    /// What became of what was sent, and on which return.
    public record Settled(String returned, Outcome outcome, Quantity quantity) {
        public enum Outcome {
            RECEIVED,
            LOST_ON_THE_WAY
        }
    }

    public WarehouseDebt {
        kept = List.copyOf(kept);
        told = List.copyOf(told);
    }

    public static String id(LotId lot) {
        return "W" + lot;
    }

    /// The debt that a lot, or one that it is a child of, stands under.
    public static Optional<WarehouseDebt> of(Books books, LotId lot) {
        var next = Optional.of(lot);
        while (next.isPresent()) {
            var found = books.find(KIND, id(next.get()));
            if (found.isPresent()) {
                return found;
            }
            next = next.flatMap(books::lot).flatMap(Lot::parent);
        }
        return Optional.empty();
    }

    /// By when the warehouse should have a lot that turns out defective now: only the maker's is owed.
    public static Optional<Instant> due(Books books, Act act, Lot lot) {
        return lot.owner() == Owner.OEM
                ? books.catalog().agreement(lot.bu()).map(agreement -> agreement.dueBack(act.day()))
                : Optional.empty();
    }

    public Stage currentStage() {
        if (reversed) {
            return Stage.REVERSED;
        }
        return outstanding().isZero() ? Stage.CLOSED : Stage.OPEN;
    }

    public Quantity outstanding() {
        if (reversed) {
            return Quantity.ZERO;
        }
        var here = kept.stream().map(Kept::quantity).reduce(Quantity.ZERO, Quantity::plus);
        var there = told.stream().map(settled -> settled.fact().quantity()).reduce(Quantity.ZERO, Quantity::plus);
        return quantity.minusAtMost(here.plus(there));
    }

    public boolean isUntouched() {
        return kept.isEmpty() && told.isEmpty();
    }

    /// The debt after central said what became of some that was sent.
    public WarehouseDebt withTold(Told<Settled> more) {
        var longer = new ArrayList<>(told);
        longer.add(more);
        return with(kept, longer, reversed);
    }

    /// The debt after the store found that some of it will never be sent.
    public WarehouseDebt withKept(Kept more) {
        var longer = new ArrayList<>(kept);
        longer.add(more);
        return with(longer, told, reversed);
    }

    /// The debt after more of its lot was found than the books knew. Then it is owed, whatever was taken back before.
    public WarehouseDebt withMore(Quantity more) {
        return withQuantity(reversed ? more : quantity.plus(more), false);
    }

    /// The debt as if so much of its lot had never been found. Of what was never found at all nothing is owed.
    public WarehouseDebt withLess(Quantity less) {
        var left = quantity.minusAtMost(less);
        return left.isZero() ? with(kept, told, true) : withQuantity(left, reversed);
    }

    /// The debt after the serial of its piece was found to be another.
    public WarehouseDebt withSerial(Optional<SerialNo> other) {
        return new WarehouseDebt(id, bu, lot, part, other, quantity, rate, since, due, kept, told, reversed);
    }

    private WarehouseDebt withQuantity(Quantity other, boolean takenBack) {
        return new WarehouseDebt(id, bu, lot, part, serial, other, rate, since, due, kept, told, takenBack);
    }

    /// The debt as if this had not been kept.
    public WarehouseDebt without(Kept less) {
        var shorter = new ArrayList<>(kept);
        shorter.remove(less);
        return with(shorter, told, reversed);
    }

    /// The debt after the entry that took so much of its lot in was taken back. What a count found besides is owed on.
    public WarehouseDebt asReversed(Quantity tookIn) {
        return withLess(tookIn);
    }

    private WarehouseDebt with(List<Kept> here, List<Told<Settled>> there, boolean takenBack) {
        return new WarehouseDebt(id, bu, lot, part, serial, quantity, rate, since, due, here, there, takenBack);
    }

    @Override
    public DocumentKind<WarehouseDebt> kind() {
        return KIND;
    }

    @Override
    public String stage() {
        return currentStage().name();
    }

    @Override
    public boolean isOpen() {
        return currentStage() == Stage.OPEN;
    }

    @Override
    public Set<Key> keys() {
        var keys = new HashSet<>(Set.of(Key.lot(lot)));
        serial.ifPresent(unit -> keys.add(Key.serial(part, unit)));
        return keys;
    }

    @Override
    public Optional<WarehouseDebt> asOf(long feed) {
        return Optional.of(with(kept, Told.upTo(feed, told), reversed));
    }

    @Override
    public List<WorkItem> workItems() {
        return isOpen()
                ? List.of(new WorkItem(
                        WorkItem.Kind.RETURN_DEFECTIVE,
                        Role.COUNTER,
                        KIND.name(),
                        id,
                        "",
                        part.text(),
                        since,
                        due,
                        rate.times(outstanding())))
                : List.of();
    }

    /// Runs until the warehouse has the last of it; what is kept here or lost ends it as well, and
    /// nothing once taken back.
    @Override
    public List<Stretch> stretches() {
        if (reversed) {
            return List.of();
        }
        var last = isOpen()
                ? Optional.<Instant>empty()
                : Stream.concat(kept.stream().map(Kept::when), told.stream().map(Told::when))
                        .max(Instant::compareTo);
        return List.of(new Stretch(Stretch.Measure.DEFECTIVE_TO_WAREHOUSE, "", since, last, due));
    }
}
