package aspstore.history;

import static aspstore.model.stock.Place.DEFECTIVE;
import static aspstore.model.stock.Place.LOST;
import static aspstore.model.stock.Place.ON_HAND;
import static aspstore.model.stock.Place.ON_HOLD;
import static aspstore.model.stock.Place.SHORT;
import static aspstore.model.stock.Place.TRANSIT_IN;
import static aspstore.model.stock.Place.UNLISTED;
import static aspstore.model.stock.Place.WAREHOUSE;

import aspstore.history.NaiveLedger.At;
import aspstore.history.NaiveLedger.Sheet;
import aspstore.history.NaiveLedger.Unit;
import aspstore.model.Condition;
import aspstore.model.Owner;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.receipt.ReceiptEvent;
import aspstore.model.request.RequestCommand;
import aspstore.model.request.RequestEvent;
import aspstore.model.shipment.ShipmentCommand;
import aspstore.model.shipment.ShipmentEvent;
import aspstore.model.stock.LotId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What requests, shipments and receipts do.
final class NaiveSupply {

    private final NaiveLedger ledger;
    private final Map<String, List<LotId>> shipped = new HashMap<>();
    private final Map<String, String> wantedBy = new HashMap<>();
    private final Map<Long, List<ShipmentCommand.Less>> calledOff = new HashMap<>();

    NaiveSupply(NaiveLedger ledger) {
        this.ledger = ledger;
    }

    void note(Sheet sheet, RequestEvent event) {
        switch (event) {
            case RequestEvent.PartsRequested(var command, var values, var beyond) -> asked(sheet, command.lines());
            case RequestEvent.BaseStockProposed(var command, var values) -> asked(sheet, command.lines());
            case RequestEvent.RequestDecided(var command) ->
                command.lines()
                        .forEach(line ->
                                sheet.more("approved/" + command.request() + "/" + line.line(), line.approved()));
            case RequestEvent.RequestWithdrawn _ -> {}
        }
    }

    private static void asked(Sheet sheet, List<RequestCommand.Line> lines) {
        for (int no = 1; no <= lines.size(); no++) {
            sheet.more(
                    "asked/" + sheet.at.name("R") + "/" + no, lines.get(no - 1).quantity());
        }
    }

    void note(Sheet sheet, ShipmentEvent event) {
        switch (event.command()) {
            case ShipmentCommand.DispatchShipment it -> sent(sheet, it.delivery(), it.lines());
            case ShipmentCommand.AmendShipment it -> {
                sent(sheet, it.delivery(), it.more());
                calledOff.put(sheet.at.seq(), it.less());
            }
            case ShipmentCommand.RecallShipment it -> calledOff.put(sheet.at.seq(), it.lines());
            case ShipmentCommand.AcceptRecall it -> givenBack(sheet, it);
        }
    }

    private void sent(Sheet sheet, String delivery, List<ShipmentCommand.Line> lines) {
        var lots = shipped.computeIfAbsent(delivery, _ -> new ArrayList<>());
        for (var line : lines) {
            lots.add(sheet.bear(
                    new Unit(line.part(), Optional.empty(), line.owner(), line.condition(), Optional.empty())));
            sheet.move(lots.getLast(), WAREHOUSE, "", TRANSIT_IN, delivery, line.quantity());
            sheet.more("coming/" + delivery + "/" + lots.size(), line.quantity());
            line.request().ifPresent(request -> {
                var wanted = request.document() + "/" + request.line();
                wantedBy.put(delivery + "/" + lots.size(), wanted);
                sheet.more("shipped/" + wanted, line.quantity());
            });
        }
    }

    /// What stands in transit still, of as much as was called off.
    private void givenBack(Sheet sheet, ShipmentCommand.AcceptRecall command) {
        var delivery = command.delivery();
        var asked = new TreeMap<Integer, Quantity>();
        for (var less : calledOff.getOrDefault(command.recalled(), List.of())) {
            asked.merge(less.line(), less.quantity(), Quantity::plus);
        }
        asked.forEach((line, quantity) -> {
            var lot = lot(delivery, line);
            var standing = new Quantity(ledger.stand(new At(lot, TRANSIT_IN, delivery)));
            var given = quantity.min(standing);
            sheet.move(lot, TRANSIT_IN, delivery, WAREHOUSE, "", given);
            sheet.less("coming/" + delivery + "/" + line, given);
            var wanted = wantedBy.get(delivery + "/" + line);
            if (wanted != null) {
                sheet.less("shipped/" + wanted, given);
            }
        });
    }

    private LotId lot(String delivery, int line) {
        return shipped.getOrDefault(delivery, List.of()).get(line - 1);
    }

    void note(Sheet sheet, ReceiptEvent event) {
        switch (event) {
            case ReceiptEvent.GoodsReceived received -> received(sheet, received);
            case ReceiptEvent.UnlistedAccepted accepted -> accepted(sheet, accepted);
            case ReceiptEvent.ReceiptDifferenceDecided(var command, var lots) -> {
                for (var decision : command.decisions()) {
                    var lot = lot(command.delivery(), decision.line());
                    var name = command.delivery() + "/" + decision.line();
                    sheet.less("short/" + name, decision.quantity());
                    switch (decision.outcome()) {
                        case AT_WAREHOUSE ->
                            sheet.move(lot, SHORT, command.delivery(), WAREHOUSE, "", decision.quantity());
                        case LOST -> sheet.move(lot, SHORT, command.delivery(), LOST, "", decision.quantity());
                        case STILL_COMING -> {
                            sheet.move(
                                    lot,
                                    SHORT,
                                    command.delivery(),
                                    TRANSIT_IN,
                                    command.delivery(),
                                    decision.quantity());
                            sheet.more("coming/" + name, decision.quantity());
                        }
                    }
                }
            }
        }
    }

    private void received(Sheet sheet, ReceiptEvent.GoodsReceived event) {
        var command = event.command();
        int no = 0;
        for (var line : command.lines()) {
            sheet.line(++no);
            var delivery = command.delivery().orElseThrow();
            var from = lot(delivery, line.line());
            var shippedAs = ledger.unit(from).condition();
            var serials = new ArrayList<>(line.serials());
            for (var piece : pieces(line.accepted(), serials)) {
                var to = sheet.child(from, piece.serial(), shippedAs);
                sheet.move(
                        new At(from, TRANSIT_IN, delivery),
                        new At(to, shippedAs == Condition.DEFECTIVE ? DEFECTIVE : ON_HAND, ""),
                        piece.quantity());
                owed(sheet, to, shippedAs, piece.quantity());
            }
            for (var piece : pieces(line.damaged(), serials)) {
                var to = sheet.child(from, piece.serial(), Condition.DEFECTIVE);
                sheet.move(new At(from, TRANSIT_IN, delivery), new At(to, DEFECTIVE, ""), piece.quantity());
                owed(sheet, to, Condition.DEFECTIVE, piece.quantity());
            }
            sheet.move(from, TRANSIT_IN, delivery, SHORT, delivery, line.missing());
            sheet.less(
                    "coming/" + delivery + "/" + line.line(),
                    line.accepted().plus(line.damaged()).plus(line.missing()));
            sheet.more("short/" + delivery + "/" + line.line(), line.missing());
        }
        var receipt = sheet.at.name("G");
        for (var line : command.unlisted()) {
            sheet.line(++no);
            var owner = event.unlisted().get(no - command.lines().size() - 1).owner();
            for (var piece : pieces(line.quantity(), new ArrayList<>(line.serials()))) {
                var lot = sheet.bear(new Unit(line.part(), piece.serial(), owner, Condition.OK, Optional.empty()));
                sheet.move(lot, UNLISTED, "", ON_HOLD, receipt, piece.quantity());
                sheet.more("unlisted/" + receipt + "/" + lot, piece.quantity());
            }
        }
    }

    /// The maker's defectives are due back at the warehouse.
    private void owed(Sheet sheet, LotId lot, Condition condition, Quantity quantity) {
        if (condition == Condition.DEFECTIVE && ledger.unit(lot).owner() == Owner.OEM) {
            sheet.more("warehouse-debt/W" + lot, quantity);
        }
    }

    private void accepted(Sheet sheet, ReceiptEvent.UnlistedAccepted event) {
        var command = event.command();
        var held = ledger.unit(command.lot());
        var receipt = event.heldAs();
        sheet.less("unlisted/" + receipt + "/" + command.lot(), command.quantity());
        if (command.match().isEmpty()) {
            var to = sheet.child(command.lot(), held.serial(), held.condition());
            sheet.move(new At(command.lot(), ON_HOLD, receipt), new At(to, ON_HAND, ""), command.quantity());
            return;
        }
        var match = command.match().get();
        var announced = lot(match.delivery(), match.line());
        var to = sheet.child(announced, held.serial(), ledger.unit(announced).condition());
        var shelf = ledger.unit(announced).condition() == Condition.DEFECTIVE ? DEFECTIVE : ON_HAND;
        sheet.move(command.lot(), ON_HOLD, receipt, UNLISTED, "", command.quantity());
        sheet.move(new At(announced, TRANSIT_IN, match.delivery()), new At(to, shelf, ""), command.quantity());
        if (shelf == DEFECTIVE && ledger.unit(announced).owner() == Owner.OEM) {
            sheet.more("warehouse-debt/W" + to, command.quantity());
        }
        sheet.less("coming/" + match.delivery() + "/" + match.line(), command.quantity());
    }

    record Piece(Quantity quantity, Optional<SerialNo> serial) {}

    /// Takes the serials that it needs from the front of the list.
    private static List<Piece> pieces(Quantity quantity, List<SerialNo> serials) {
        var pieces = new ArrayList<Piece>();
        if (serials.isEmpty()) {
            if (quantity.isPositive()) {
                pieces.add(new Piece(quantity, Optional.empty()));
            }
            return pieces;
        }
        for (long i = quantity.thousandths() / 1000; i > 0; i--) {
            pieces.add(new Piece(Quantity.ONE, Optional.of(serials.removeFirst())));
        }
        return pieces;
    }
}
