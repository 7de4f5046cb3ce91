package aspstore.model.correction;

import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.books.Changed;
import aspstore.model.books.Document;
import aspstore.model.challan.Challan;
import aspstore.model.correction.CorrectionEvent.LotCorrected;
import aspstore.model.correction.CorrectionEvent.StockReclassified;
import aspstore.model.hold.Hold;
import aspstore.model.oversight.Approval;
import aspstore.model.owed.WarehouseDebt;
import aspstore.model.partreturn.PartReturn;
import aspstore.model.stock.Lot;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import aspstore.model.stock.Spot;
import java.util.List;
import java.util.Optional;

/// What corrections do to documents: their own, and the one under which the goods stand.
final class CorrectionDocuments {

    private CorrectionDocuments() {}

    /// What both kinds of correction say.
    private record Said(
            LotId lot,
            Spot at,
            Quantity quantity,
            Optional<SerialNo> serial,
            String reason,
            Optional<String> approval) {

        static Said of(CorrectionEvent event) {
            return switch (event) {
                case LotCorrected corrected -> {
                    var command = corrected.command();
                    var serial = command.serial().or(() -> corrected.before().serial());
                    yield new Said(
                            command.lot(),
                            command.at(),
                            command.quantity(),
                            serial,
                            command.reason(),
                            command.approval());
                }
                case StockReclassified reclassified -> {
                    var command = reclassified.command();
                    yield new Said(
                            command.lot(),
                            command.at(),
                            command.quantity(),
                            reclassified.before().serial(),
                            command.reason(),
                            command.approval());
                }
            };
        }
    }

    static List<Document<?>> after(Books books, Act act, CorrectionEvent event) {
        var said = Said.of(event);
        var before = before(event);
        var child = act.at().lot(1);
        var changed = new Changed(books);
        changed.add(new Correction(
                Correction.id(act.at()),
                before.bu(),
                before.part(),
                said.lot(),
                child,
                before.serial(),
                said.serial(),
                said.at(),
                said.quantity(),
                said.reason(),
                said.approval(),
                act.by().person(),
                act.recordedAt(),
                false));
        relabel(changed, said.at(), said.lot(), child, said.serial());
        owedAs(books, changed, said.lot(), said.serial());
        switch (event) {
            case LotCorrected _ -> {}
            case StockReclassified reclassified ->
                books.lot(said.lot())
                        .filter(lot -> CorrectionChecks.isOwed(reclassified.command(), lot))
                        .ifPresent(lot -> changed.add(owed(act, reclassified, lot)));
        }
        said.approval().flatMap(id -> Approval.used(books, act, id)).ifPresent(changed::add);
        return changed.all();
    }

    /// The documents as if the lot had not been put right. `act` is that of the correction.
    static List<Document<?>> before(Books books, Act act, CorrectionEvent event) {
        var said = Said.of(event);
        var child = act.at().lot(1);
        var changed = new Changed(books);
        changed.change(Correction.KIND, Correction.id(act.at()), Correction::asReversed);
        relabel(changed, said.at(), child, said.lot(), before(event).serial());
        owedAs(books, changed, said.lot(), before(event).serial());
        changed.change(WarehouseDebt.KIND, WarehouseDebt.id(child), debt -> debt.asReversed(said.quantity()));
        said.approval().flatMap(id -> Approval.unused(books, act, id)).ifPresent(changed::add);
        return changed.all();
    }

    /// What turned out defective holds the correction once the warehouse has it or it is gone.
    static List<String> held(Books books, Act act) {
        return books.find(WarehouseDebt.KIND, WarehouseDebt.id(act.at().lot(1))).stream()
                .filter(debt -> !debt.isUntouched())
                .map(WarehouseDebt::id)
                .toList();
    }

    private static CorrectionEvent.Before before(CorrectionEvent event) {
        return switch (event) {
            case LotCorrected corrected -> corrected.before();
            case StockReclassified reclassified -> reclassified.before();
        };
    }

    /// The document under which the goods stand names the other lot from now on.
    private static void relabel(Changed changed, Spot at, LotId from, LotId to, Optional<SerialNo> serial) {
        var document = at.reference();
        if (at.place() == Place.ON_HOLD) {
            changed.change(Hold.KIND, document, hold -> hold.withLot(to));
        } else if (at.place() == Place.WITH_TECHNICIAN || at.place() == Place.AT_CUSTOMER) {
            changed.change(Challan.KIND, document, challan -> challan.withLot(from, to, serial));
        } else if (at.place() == Place.RETURN_PENDING || at.place() == Place.PACKED) {
            changed.change(PartReturn.KIND, document, found -> found.withLot(from, to, serial));
        }
    }

    /// A defective is owed to the warehouse under the serial that it bears.
    private static void owedAs(Books books, Changed changed, LotId lot, Optional<SerialNo> serial) {
        WarehouseDebt.of(books, lot)
                .filter(debt -> !debt.serial().equals(serial))
                .ifPresent(debt -> changed.change(WarehouseDebt.KIND, debt.id(), owed -> owed.withSerial(serial)));
    }

    private static WarehouseDebt owed(Act act, StockReclassified event, Lot lot) {
        var child = act.at().lot(1);
        return new WarehouseDebt(
                WarehouseDebt.id(child),
                lot.bu(),
                child,
                lot.part(),
                lot.serial(),
                event.command().quantity(),
                lot.rate(),
                act.recordedAt(),
                event.dueBack(),
                List.of(),
                List.of(),
                false);
    }
}
