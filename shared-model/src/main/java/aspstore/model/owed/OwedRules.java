package aspstore.model.owed;

import aspstore.model.Decision;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.books.Document;
import aspstore.model.books.Told;
import aspstore.model.owed.OwedCommand.SettleDebt;
import aspstore.model.owed.OwedCommand.SettleDebtElsewhere;
import aspstore.model.owed.OwedCommand.WaiveDebt;
import aspstore.model.owed.OwedEvent.DebtSettled;
import aspstore.model.owed.OwedEvent.DebtSettledElsewhere;
import aspstore.model.owed.OwedEvent.DebtWaived;
import aspstore.model.stock.Position;
import aspstore.model.stock.Postings;
import java.util.ArrayList;
import java.util.List;

/// The rules of debts. A debt is opened by a use and mostly settled by a defective that comes in: both stand in the
/// room of usage.
public final class OwedRules {

    private OwedRules() {}

    public static Decision<OwedEvent, OwedRefusal> decide(Books books, Act act, OwedCommand command) {
        return switch (command) {
            case SettleDebt settle -> Decision.unless(refused(books, act, settle), () -> new DebtSettled(settle));
            case WaiveDebt waive -> Decision.unless(refused(books, act, waive), () -> new DebtWaived(waive));
            case SettleDebtElsewhere elsewhere ->
                Decision.unless(refused(books, act, elsewhere), () -> new DebtSettledElsewhere(elsewhere));
        };
    }

    public static Postings postings(Position at, OwedEvent event) {
        return switch (event) {
            case DebtSettled _, DebtWaived _, DebtSettledElsewhere _ -> Postings.NONE;
        };
    }

    public static List<Document<?>> evolve(Books books, Act act, OwedEvent event) {
        return switch (event) {
            case DebtSettled(var command) -> settled(books, act, command);
            case DebtWaived(var command) ->
                told(books, act, command.debt(), Debt.How.WAIVED, command.quantity(), command.reason());
            case DebtSettledElsewhere(var command) ->
                told(
                        books,
                        act,
                        command.debt(),
                        Debt.How.CAME_IN_ELSEWHERE,
                        command.quantity(),
                        command.store().text());
        };
    }

    private static List<Document<?>> settled(Books books, Act act, SettleDebt command) {
        var how = switch (command.how()) {
            case CHARGED_TO_CUSTOMER -> Debt.How.CHARGED_TO_CUSTOMER;
            case RECOVERED_FROM_TECHNICIAN -> Debt.How.RECOVERED_FROM_TECHNICIAN;
            case NOT_RETURNABLE -> Debt.How.NOT_RETURNABLE;
        };
        var settlement = new Debt.Settlement(act.at(), how, command.quantity(), command.reason(), act.recordedAt());
        return books.find(Debt.KIND, command.debt()).stream()
                .<Document<?>>map(debt -> debt.withSettlement(settlement))
                .toList();
    }

    private static List<Document<?>> told(
            Books books, Act act, String id, Debt.How how, Quantity quantity, String note) {
        var settlement = new Debt.Settlement(act.at(), how, quantity, note, act.recordedAt());
        return books.find(Debt.KIND, id).stream()
                .<Document<?>>map(debt -> debt.withTold(new Told<>(act.at().seq(), act.recordedAt(), settlement)))
                .toList();
    }

    private static List<OwedRefusal> refused(Books books, Act act, SettleDebt command) {
        var refusals = new ArrayList<OwedRefusal>();
        if (!act.is(Role.MANAGER)) {
            refusals.add(new OwedRefusal.ManagerOnly(act.by().role()));
        }
        refusals.addAll(quantityRefused(books, command.debt(), command.quantity()));
        if (command.reason().isBlank()) {
            refusals.add(new OwedRefusal.ReasonMissing(command.debt()));
        }
        return refusals;
    }

    private static List<OwedRefusal> refused(Books books, Act act, WaiveDebt command) {
        var refusals = new ArrayList<>(centralRefused(act));
        refusals.addAll(quantityRefused(books, command.debt(), command.quantity()));
        if (command.reason().isBlank()) {
            refusals.add(new OwedRefusal.ReasonMissing(command.debt()));
        }
        return refusals;
    }

    private static List<OwedRefusal> refused(Books books, Act act, SettleDebtElsewhere command) {
        var refusals = new ArrayList<>(centralRefused(act));
        refusals.addAll(quantityRefused(books, command.debt(), command.quantity()));
        if (command.store().equals(books.store())) {
            refusals.add(new OwedRefusal.SameStore(command.store()));
        }
        return refusals;
    }

    private static List<OwedRefusal> centralRefused(Act act) {
        return switch (act.by().role()) {
            case OPERATIONS, ADMIN, INTEGRATION -> List.of();
            case COUNTER, TECHNICIAN, MANAGER, WAREHOUSE, AUDITOR ->
                List.of(new OwedRefusal.OperationsOnly(act.by().role()));
        };
    }

    private static List<OwedRefusal> quantityRefused(Books books, String id, Quantity quantity) {
        var debt = books.find(Debt.KIND, id);
        if (debt.isEmpty()) {
            return List.of(new OwedRefusal.NoSuchDebt(id));
        }
        if (!debt.get().isOpen()) {
            return List.of(new OwedRefusal.AlreadySettled(id));
        }
        if (quantity.isZero()) {
            return List.of(new OwedRefusal.NothingSettled(id));
        }
        return quantity.isMoreThan(debt.get().outstanding())
                ? List.of(new OwedRefusal.MoreThanOwed(id, quantity, debt.get().outstanding()))
                : List.of();
    }
}
