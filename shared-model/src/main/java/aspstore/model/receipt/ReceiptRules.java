package aspstore.model.receipt;

import aspstore.model.Decision;
import aspstore.model.Owner;
import aspstore.model.Quantity;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.books.Document;
import aspstore.model.books.Told;
import aspstore.model.books.Undo;
import aspstore.model.owed.WarehouseDebt;
import aspstore.model.receipt.ReceiptCommand.AcceptUnlisted;
import aspstore.model.receipt.ReceiptCommand.DecideDifference;
import aspstore.model.receipt.ReceiptCommand.ReceiveGoods;
import aspstore.model.receipt.ReceiptEvent.GoodsReceived;
import aspstore.model.receipt.ReceiptEvent.ReceiptDifferenceDecided;
import aspstore.model.receipt.ReceiptEvent.UnlistedAccepted;
import aspstore.model.shipment.Shipment;
import aspstore.model.stock.Lot;
import aspstore.model.stock.Position;
import aspstore.model.stock.Postings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The rules of a receipt: decide, postings, evolve, undo. The checks stand in [ReceiptChecks], the moves in
/// [ReceiptPostings].
public final class ReceiptRules {

    private ReceiptRules() {}

    public static Decision<ReceiptEvent, ReceiptRefusal> decide(Books books, Act act, ReceiptCommand command) {
        return switch (command) {
            case ReceiveGoods receive ->
                Decision.unless(
                        ReceiptChecks.refused(books, receive), () -> ReceiptChecks.received(books, act, receive));
            case AcceptUnlisted accept ->
                Decision.unless(ReceiptChecks.refused(books, accept), () -> ReceiptChecks.accepted(books, act, accept));
            case DecideDifference difference ->
                Decision.unless(
                        ReceiptChecks.refused(books, difference), () -> ReceiptChecks.decided(books, difference));
        };
    }

    public static Postings postings(Position at, ReceiptEvent event) {
        return switch (event) {
            case GoodsReceived received -> ReceiptPostings.of(at, received);
            case UnlistedAccepted accepted -> ReceiptPostings.of(at, accepted);
            case ReceiptDifferenceDecided decided -> ReceiptPostings.of(decided);
        };
    }

    public static List<Document<?>> evolve(Books books, Act act, ReceiptEvent event) {
        return switch (event) {
            case GoodsReceived received -> afterReceipt(books, act, received);
            case UnlistedAccepted accepted -> afterAcceptance(books, act, accepted);
            case ReceiptDifferenceDecided decided ->
                books.find(Shipment.KIND, decided.command().delivery()).stream()
                        .<Document<?>>map(shipment -> shipment.withDifferences(decided.command().decisions().stream()
                                .map(difference -> new Told<>(act.at().seq(), act.recordedAt(), difference))
                                .toList()))
                        .toList();
        };
    }

    /// A receipt's lines can be taken back until central decided about what they declared missing.
    public static Optional<Undo> undo(Books books, Act act, ReceiptEvent event, Set<Integer> lines) {
        return switch (event) {
            case GoodsReceived received -> ReceiptUndo.of(books, act.at(), received, lines);
            case UnlistedAccepted accepted -> ReceiptUndo.of(books, act.at(), accepted, lines);
            case ReceiptDifferenceDecided _ -> Optional.empty();
        };
    }

    private static List<Document<?>> afterReceipt(Books books, Act act, GoodsReceived event) {
        var command = event.command();
        var id = act.at().name("G");
        var changed = new ArrayList<Document<?>>();
        command.delivery()
                .flatMap(delivery -> books.find(Shipment.KIND, delivery))
                .ifPresent(shipment -> changed.add(shipment.withReceived(command.lines().stream()
                        .map(line -> new Shipment.Received(
                                line.line(),
                                id,
                                act.at(),
                                line.accepted(),
                                line.damaged(),
                                line.missing(),
                                act.recordedAt()))
                        .toList())));
        changed.add(posted(books, act, event, id));
        changed.addAll(owed(books, act, event));
        return changed;
    }

    /// What came in defective and is the maker's is due back at the warehouse.
    private static List<WarehouseDebt> owed(Books books, Act act, GoodsReceived event) {
        var debts = new ArrayList<WarehouseDebt>();
        for (var defective : ReceiptPostings.defectives(act.at(), event)) {
            var taken = event.taken().get(defective.line() - 1);
            var lot = books.require(taken.lot());
            if (lot.owner() == Owner.OEM) {
                debts.add(debt(act, lot, defective, taken.dueBack()));
            }
        }
        return debts;
    }

    private static WarehouseDebt debt(
            Act act, Lot sent, ReceiptPostings.Defective defective, Optional<Instant> dueBack) {
        return new WarehouseDebt(
                WarehouseDebt.id(defective.lot()),
                sent.bu(),
                defective.lot(),
                sent.part(),
                defective.serial(),
                defective.quantity(),
                sent.rate(),
                act.recordedAt(),
                dueBack,
                List.of(),
                List.of(),
                false);
    }

    private static Receipt posted(Books books, Act act, GoodsReceived event, String id) {
        var command = event.command();
        var lines = new ArrayList<Receipt.Line>();
        for (int i = 0; i < command.lines().size(); i++) {
            var line = command.lines().get(i);
            var part = books.require(event.taken().get(i).lot()).part();
            lines.add(new Receipt.Line(
                    line.line(), part, line.accepted(), line.damaged(), line.missing(), line.reason()));
        }
        var lots = ReceiptPostings.unlistedLots(act.at(), event);
        var unlisted = new ArrayList<Receipt.Unlisted>();
        for (var held : lots) {
            var line = command.unlisted().get(held.line());
            unlisted.add(new Receipt.Unlisted(
                    lines.size() + held.line() + 1,
                    held.lot(),
                    line.part(),
                    held.quantity(),
                    line.why(),
                    held.quantity(),
                    event.unlisted().get(held.line()).rate()));
        }
        return new Receipt(id, command.delivery(), command.paper(), act.recordedAt(), lines, unlisted, new TreeSet<>());
    }

    private static List<Document<?>> afterAcceptance(Books books, Act act, UnlistedAccepted event) {
        var command = event.command();
        var changed = new ArrayList<Document<?>>();
        books.find(Receipt.KIND, event.heldAs())
                .ifPresent(receipt -> changed.add(receipt.withAccepted(command.lot(), command.quantity())));
        command.match()
                .ifPresent(match -> books.find(Shipment.KIND, match.delivery())
                        .ifPresent(shipment -> changed.add(shipment.withReceived(List.of(new Shipment.Received(
                                match.line(),
                                event.heldAs(),
                                act.at(),
                                command.quantity(),
                                Quantity.ZERO,
                                Quantity.ZERO,
                                act.recordedAt()))))));
        if (ReceiptPostings.isDefective(event)) {
            event.announced()
                    .flatMap(books::lot)
                    .filter(lot -> lot.owner() == Owner.OEM)
                    .map(lot -> debt(
                            act,
                            lot,
                            new ReceiptPostings.Defective(
                                    1, act.at().lot(1), event.change().serial(), command.quantity()),
                            event.dueBack()))
                    .ifPresent(changed::add);
        }
        return changed;
    }
}
