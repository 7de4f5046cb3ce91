package aspstore.model.stockcare;

import aspstore.model.Condition;
import aspstore.model.Owner;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.books.Document;
import aspstore.model.challan.Challan;
import aspstore.model.challan.NumberSeries;
import aspstore.model.hold.Hold;
import aspstore.model.oversight.Approval;
import aspstore.model.owed.Debt;
import aspstore.model.owed.WarehouseDebt;
import aspstore.model.stock.Place;
import aspstore.model.stockcare.StockCareCommand.OpeningLine;
import aspstore.model.stockcare.StockCareEvent.OpeningPosted;
import aspstore.model.stockcare.StockCareEvent.TakenOver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// The documents that an opening brings: its own, a hold for each line on hold, a challan for each that is out,
/// the debts of technicians, and what the store owes the warehouse.
final class OpeningDocuments {

    private OpeningDocuments() {}

    static List<Document<?>> of(Books books, Act act, OpeningPosted event) {
        var documents = new ArrayList<Document<?>>();
        documents.add(opening(act, event));
        for (int no = 1; no <= event.command().lines().size(); no++) {
            var line = event.command().lines().get(no - 1);
            if (line.place() == Place.ON_HOLD) {
                documents.add(hold(act, event, no));
            }
            if (isOwedToWarehouse(line)) {
                documents.add(warehouseDebt(act, event, no));
            }
        }
        event.out().forEach(out -> challan(act, event, out).ifPresent(documents::add));
        if (!event.out().isEmpty()) {
            var last = event.out().getLast().paper();
            NumberSeries.after(books, last.number(), last.issuedAt().toLocalDate())
                    .ifPresent(documents::add);
        }
        for (int no = 1; no <= event.debts().size(); no++) {
            documents.add(debt(act, event, no));
        }
        Approval.used(books, act, event.command().approval()).ifPresent(documents::add);
        return documents;
    }

    /// The maker's defectives are due back at the warehouse, wherever in the store they stand.
    static boolean isOwedToWarehouse(OpeningLine line) {
        return line.condition() == Condition.DEFECTIVE && line.owner() == Owner.OEM;
    }

    private static Opening opening(Act act, OpeningPosted event) {
        var command = event.command();
        return new Opening(
                act.at().name("O"),
                command.bu(),
                act.recordedAt(),
                act.by().person(),
                command.lines().size(),
                command.debts().size(),
                ToApprove.valueOf(event),
                command.approval(),
                new TreeSet<>());
    }

    private static Hold hold(Act act, OpeningPosted event, int no) {
        var line = event.command().lines().get(no - 1);
        boolean expired =
                line.expiry().filter(last -> last.isBefore(event.day())).isPresent();
        return new Hold(
                StockCarePostings.holdOf(act.at(), no),
                event.command().bu(),
                StockCarePostings.openedLot(act.at(), no),
                line.part(),
                line.quantity(),
                event.rates().get(no - 1),
                expired ? Hold.Why.EXPIRED : Hold.Why.OTHER,
                line.reference(),
                event.day(),
                act.recordedAt(),
                List.of());
    }

    private static Optional<Challan> challan(Act act, OpeningPosted event, TakenOver out) {
        var line = event.command().lines().get(out.line() - 1);
        var lot = StockCarePostings.openedLot(act.at(), out.line());
        return line.out().map(issue -> issue.challan(out.paper(), line.reference(), lot, out.outDays()));
    }

    private static WarehouseDebt warehouseDebt(Act act, OpeningPosted event, int no) {
        var line = event.command().lines().get(no - 1);
        var lot = StockCarePostings.openedLot(act.at(), no);
        return new WarehouseDebt(
                WarehouseDebt.id(lot),
                event.command().bu(),
                lot,
                line.part(),
                line.serial(),
                line.quantity(),
                event.rates().get(no - 1),
                act.recordedAt(),
                event.warehouseDue(),
                List.of(),
                List.of(),
                false);
    }

    private static Debt debt(Act act, OpeningPosted event, int no) {
        var debt = event.command().debts().get(no - 1);
        var owed = event.debts().get(no - 1);
        int line = event.rates().size() + no;
        return new Debt(
                Debt.id(act.at(), line),
                new Debt.Owing(
                        event.command().bu(),
                        debt.job(),
                        Optional.of(debt.technician()),
                        debt.customer(),
                        debt.reference()),
                debt.part(),
                owed.family(),
                StockCarePostings.openedLot(act.at(), line),
                Optional.empty(),
                debt.quantity(),
                owed.rate(),
                OpeningChecks.start(debt.since()),
                owed.due(),
                List.of(),
                List.of(),
                false);
    }
}
