package aspstore.model.stockcare;

import aspstore.model.Condition;
import aspstore.model.Owner;
import aspstore.model.Quantity;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.books.Undo;
import aspstore.model.owed.WarehouseDebt;
import aspstore.model.owed.WarehouseDebt.Kept;
import aspstore.model.stock.Lot;
import aspstore.model.stock.LotId;
import aspstore.model.stockcare.StockCareEvent.CountPosted;
import aspstore.model.stockcare.StockCareEvent.Difference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// What a count does to what the store owes the warehouse: the maker's defectives that it found are due back, and
/// those that it did not find will never be sent.
final class CountedDebts {

    private final Books books;
    private final Act act;
    private final CountPosted event;
    private final Map<String, WarehouseDebt> debts = new LinkedHashMap<>();

    private CountedDebts(Books books, Act act, CountPosted event) {
        this.books = books;
        this.act = act;
        this.event = event;
    }

    static boolean isOwed(Condition condition, Owner owner) {
        return condition == Condition.DEFECTIVE && owner == Owner.OEM;
    }

    static List<WarehouseDebt> after(Books books, Act act, CountPosted event) {
        var counted = new CountedDebts(books, act, event);
        for (var difference : event.differences()) {
            counted.lot(difference).ifPresent(lot -> counted.add(lot, difference));
        }
        for (int i = 0; i < event.found().size(); i++) {
            counted.addFound(i);
        }
        return List.copyOf(counted.debts.values());
    }

    /// The debts as if the chosen lines had not been counted. `act` is that of the count.
    static List<WarehouseDebt> before(Books books, Act act, CountPosted event, Set<Integer> chosen) {
        var counted = new CountedDebts(books, act, event);
        int differences = event.differences().size();
        for (int no = 1; no <= differences; no++) {
            if (Undo.takes(chosen, no)) {
                var difference = event.differences().get(no - 1);
                counted.lot(difference).ifPresent(lot -> counted.takeBack(lot, difference));
            }
        }
        for (int i = 0; i < event.found().size(); i++) {
            if (Undo.takes(chosen, differences + i + 1)) {
                var tookIn = event.command().found().get(i).quantity();
                counted.found(i).ifPresent(debt -> counted.put(debt.asReversed(tookIn)));
            }
        }
        return List.copyOf(counted.debts.values());
    }

    /// The debts of found lines on which the warehouse or the store has acted since.
    static List<String> held(Books books, Act act, CountPosted event, Set<Integer> chosen) {
        var counted = new CountedDebts(books, act, event);
        return IntStream.range(0, event.found().size())
                .filter(i -> Undo.takes(chosen, event.differences().size() + i + 1))
                .mapToObj(counted::found)
                .flatMap(Optional::stream)
                .filter(debt -> !debt.isUntouched())
                .map(WarehouseDebt::id)
                .toList();
    }

    private Optional<Lot> lot(Difference difference) {
        return books.lot(difference.lot()).filter(lot -> isOwed(lot.condition(), lot.owner()));
    }

    private void add(Lot lot, Difference difference) {
        var more = difference.more();
        if (more.isPositive()) {
            put(debt(lot.id()).map(debt -> debt.withMore(more)).orElseGet(() -> opened(lot, more)));
        } else {
            debt(lot.id()).ifPresent(debt -> put(debt.withKept(lost(difference))));
        }
    }

    private void takeBack(Lot lot, Difference difference) {
        debt(lot.id())
                .ifPresent(debt -> put(
                        difference.more().isPositive()
                                ? debt.withLess(difference.more())
                                : debt.without(lost(difference))));
    }

    private Kept lost(Difference difference) {
        return new Kept(act.at(), Kept.Why.LOST, difference.less(), act.recordedAt());
    }

    private void addFound(int i) {
        var line = event.command().found().get(i);
        var taken = event.found().get(i);
        if (isOwed(line.condition(), taken.owner())) {
            var lot = StockCarePostings.foundLot(act.at(), i);
            put(new WarehouseDebt(
                    WarehouseDebt.id(lot),
                    event.command().bu(),
                    lot,
                    line.part(),
                    line.serial(),
                    line.quantity(),
                    taken.rate(),
                    act.recordedAt(),
                    event.warehouseDue(),
                    List.of(),
                    List.of(),
                    false));
        }
    }

    private Optional<WarehouseDebt> found(int i) {
        return books.find(WarehouseDebt.KIND, WarehouseDebt.id(StockCarePostings.foundLot(act.at(), i)));
    }

    private WarehouseDebt opened(Lot lot, Quantity quantity) {
        return new WarehouseDebt(
                WarehouseDebt.id(lot.id()),
                lot.bu(),
                lot.id(),
                lot.part(),
                lot.serial(),
                quantity,
                lot.rate(),
                act.recordedAt(),
                event.warehouseDue(),
                List.of(),
                List.of(),
                false);
    }

    /// The debt of a lot as changed so far.
    private Optional<WarehouseDebt> debt(LotId lot) {
        return WarehouseDebt.of(books, lot)
                .map(debt -> debts.getOrDefault(debt.id(), debt))
                .or(() -> Optional.ofNullable(debts.get(WarehouseDebt.id(lot))));
    }

    private void put(WarehouseDebt debt) {
        debts.put(debt.id(), debt);
    }
}
