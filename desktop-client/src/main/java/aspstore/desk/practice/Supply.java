package aspstore.desk.practice;

import aspstore.desk.example.Example;
import aspstore.model.BusinessUnit;
import aspstore.model.Condition;
import aspstore.model.ContractClass;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.Sodo;
import aspstore.model.books.LineRef;
import aspstore.model.entry.Command;
import aspstore.model.receipt.ReceiptCommand;
import aspstore.model.request.Request;
import aspstore.model.request.RequestCommand;
import aspstore.model.shipment.Shipment;
import aspstore.model.shipment.ShipmentCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Parts are asked for, decided, dispatched and received.
final class Supply {

    private static final String ORDER = "45017730";

    private final Scene scene;
    private int deliveries = 80_041_200;

    Supply(Scene scene) {
        this.scene = scene;
    }

    /// What goes into a delivery.
    ///
    /// @param announced whether SAP names the units
    record Sent(PartCode part, Quantity quantity, boolean announced, Optional<LineRef> request) {
        static Sent of(PartCode part, long pieces) {
            return new Sent(part, Quantity.pieces(pieces), true, Optional.empty());
        }
    }

    /// @return the request's number
    String request(BusinessUnit bu, List<RequestCommand.Line> lines) {
        var posted = scene.post(scene.counter(), new Command.OfRequest(new RequestCommand.RequestParts(bu, lines)));
        return Scene.first(posted).name("R");
    }

    /// Approves every line, but for the one that is refused with these words.
    Command decision(String id, int refused, String words) {
        var request = request(id);
        return new Command.OfRequest(new RequestCommand.DecideRequest(
                id,
                request.lines().stream()
                        .map(line -> line.no() == refused
                                ? new RequestCommand.LineDecision(line.no(), Quantity.ZERO, words)
                                : new RequestCommand.LineDecision(line.no(), line.quantity(), ""))
                        .toList()));
    }

    Command approval(String id) {
        return decision(id, 0, "");
    }

    /// Sends what was approved of a request.
    ///
    /// @return the delivery's number
    String dispatchOf(String id) {
        var request = request(id);
        return dispatch(request.lines().stream()
                .filter(line -> request.toShip(line.no()).isPositive())
                .map(line ->
                        new Sent(line.part(), request.toShip(line.no()), true, Optional.of(new LineRef(id, line.no()))))
                .toList());
    }

    /// @return the delivery's number
    String dispatch(List<Sent> sent) {
        var delivery = Integer.toString(++deliveries);
        var lines = new ArrayList<ShipmentCommand.Line>();
        for (var goods : sent) {
            lines.add(line((lines.size() + 1) * 10, delivery, goods));
        }
        scene.tell(new Command.OfShipment(new ShipmentCommand.DispatchShipment(
                delivery,
                ShipmentCommand.Kind.SALE,
                new ShipmentCommand.Papers("INV-" + delivery, "Deccan Roadlines", "KA05MH2271", "LR-" + delivery, ""),
                lines)));
        return delivery;
    }

    private ShipmentCommand.Line line(int item, String delivery, Sent sent) {
        var part = scene.part(sent.part());
        return new ShipmentCommand.Line(
                Integer.toString(item),
                Sodo.of(ORDER, delivery),
                sent.part(),
                sent.quantity(),
                part.bu().equals(Example.HA) ? Owner.OEM : Owner.PARTNER,
                ContractClass.ANY,
                Condition.OK,
                part.expires() ? Optional.of("B" + delivery.substring(4)) : Optional.empty(),
                part.expires() ? Optional.of(scene.today().plusDays(330)) : Optional.empty(),
                part.serialised() && sent.announced() ? units(sent.part(), sent.quantity()) : List.of(),
                sent.request(),
                Optional.empty());
    }

    List<SerialNo> units(PartCode part, Quantity quantity) {
        var serials = new ArrayList<SerialNo>();
        for (long i = 0; i < quantity.thousandths() / 1000; i++) {
            serials.add(scene.nextSerial(part));
        }
        return serials;
    }

    /// Everything of a delivery is there and as it should be.
    void receive(String delivery) {
        var lines = shipment(delivery).lines().stream()
                .map(line -> counted(line, line.quantity()))
                .toList();
        scene.post(scene.counter(), receipt(delivery, lines, List.of()));
    }

    /// So much of a line was counted, its units by their announced serials.
    static ReceiptCommand.Line counted(Shipment.Line line, Quantity accepted) {
        return differing(line, accepted, Quantity.ZERO, Quantity.ZERO, "");
    }

    static ReceiptCommand.Line differing(
            Shipment.Line line, Quantity accepted, Quantity damaged, Quantity missing, String reason) {
        int scanned = line.serials().isEmpty()
                ? 0
                : Math.toIntExact(accepted.plus(damaged).thousandths() / 1000);
        return new ReceiptCommand.Line(
                line.no(),
                accepted,
                damaged,
                missing,
                line.serials().subList(0, scanned),
                line.expiry(),
                line.batch(),
                reason);
    }

    static Command receipt(
            String delivery, List<ReceiptCommand.Line> lines, List<ReceiptCommand.UnlistedLine> unlisted) {
        return new Command.OfReceipt(
                new ReceiptCommand.ReceiveGoods(Optional.of(delivery), "LR-" + delivery, lines, unlisted));
    }

    Shipment shipment(String delivery) {
        return scene.look(books -> books.find(Shipment.KIND, delivery)).orElseThrow();
    }

    private Request request(String id) {
        return scene.look(books -> books.find(Request.KIND, id)).orElseThrow();
    }
}
