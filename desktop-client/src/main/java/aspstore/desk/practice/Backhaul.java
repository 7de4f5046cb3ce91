package aspstore.desk.practice;

import aspstore.desk.example.Example;
import aspstore.format.catalog.CatalogTable;
import aspstore.model.Condition;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.catalog.Part;
import aspstore.model.entry.Command;
import aspstore.model.partreturn.PartReturn;
import aspstore.model.partreturn.ReturnCommand;
import aspstore.model.partreturn.ReturnCommand.Disposition;
import aspstore.model.partreturn.ReturnCommand.Reason;
import aspstore.model.stock.Place;
import aspstore.model.stock.Spot;
import aspstore.model.stock.Stand;
import aspstore.model.tax.Transport;
import aspstore.model.tax.TransportDocument;
import aspstore.model.tax.TransportMode;
import aspstore.model.tax.Transporter;
import aspstore.model.tax.VehicleNo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Parts go back to the warehouse: asked for, decided, packed, shipped, received, disposed of.
final class Backhaul {

    private final Scene scene;

    Backhaul(Scene scene) {
        this.scene = scene;
    }

    /// The maker's defectives of home appliances that stand in the room, the oldest first.
    List<ReturnCommand.Line> defectives() {
        return parts().stream()
                .flatMap(part -> scene.stands(part, Place.DEFECTIVE).stream())
                .filter(stand -> stand.lot().owner() == Owner.OEM)
                .map(stand -> line(stand, stand.quantity(), Reason.DEFECTIVE))
                .toList();
    }

    private static List<PartCode> parts() {
        return Example.rows(Example.HA, CatalogTable.PARTS).stream()
                .map(row -> ((Part) row).code())
                .toList();
    }

    /// So many pieces of the first lot on hand.
    ReturnCommand.Line onHand(PartCode part, long pieces, Reason reason) {
        return line(scene.stands(part, Place.ON_HAND).getFirst(), Quantity.pieces(pieces), reason);
    }

    private static ReturnCommand.Line line(Stand stand, Quantity quantity, Reason reason) {
        return new ReturnCommand.Line(stand.lot().id(), new Spot(stand.place(), ""), quantity, reason);
    }

    /// @return the return's number
    String request(List<ReturnCommand.Line> lines, String note) {
        return Scene.first(scene.post(
                        scene.counter(),
                        new Command.OfReturn(new ReturnCommand.RequestReturn(Example.HA, lines, note))))
                .name("T");
    }

    void approve(String id) {
        scene.decide(new Command.OfReturn(new ReturnCommand.DecideReturn(
                id,
                find(id).lines().stream()
                        .map(line -> new ReturnCommand.LineDecision(line.no(), ReturnCommand.Verdict.APPROVED, ""))
                        .toList())));
    }

    /// The first lines go into a carton, as many as are said.
    void pack(String id, String carton, int lines) {
        var found = find(id);
        var packed = found.lines().stream()
                .limit(lines)
                .map(line -> new ReturnCommand.PackedLine(
                        line.no(),
                        found.toPack(line.no()),
                        line.serial().stream().toList()))
                .toList();
        scene.post(scene.counter(), new Command.OfReturn(new ReturnCommand.PackReturn(id, carton, packed)));
    }

    /// Everything is packed, and leaves.
    void ship(String id) {
        pack(id, "1", find(id).lines().size());
        var transport = new Transport(
                TransportMode.ROAD,
                840,
                Optional.of(new VehicleNo("MH12QX4471")),
                Optional.of(new Transporter("Deccan Roadlines", Optional.empty())),
                Optional.of(new TransportDocument("DR-" + id, Optional.of(scene.today()))));
        scene.post(
                scene.counter(),
                new Command.OfReturn(
                        new ReturnCommand.ShipReturn(id, transport, Optional.empty(), "driver of Deccan Roadlines")));
    }

    /// The warehouse finds everything that was sent.
    void arrive(String id) {
        var shipped = find(id);
        scene.decide(new Command.OfReturn(new ReturnCommand.ReceiveReturn(
                id,
                shipped.lines().stream()
                        .filter(line -> shipped.shipped(line.no()).isPositive())
                        .map(line -> new ReturnCommand.ReceivedLine(
                                line.no(), shipped.shipped(line.no()), Quantity.ZERO, line.condition(), ""))
                        .toList())));
    }

    void dispose(String id) {
        var received = find(id);
        var lines = new ArrayList<ReturnCommand.DisposedLine>();
        for (var line : received.lines()) {
            var disposition = disposition(line);
            lines.add(new ReturnCommand.DisposedLine(
                    line.no(),
                    received.shipped(line.no()),
                    disposition,
                    disposition == Disposition.CREDIT ? "CN-" + id + "-" + line.no() : ""));
        }
        scene.decide(new Command.OfReturn(new ReturnCommand.RecordDisposition(id, lines)));
    }

    private static Disposition disposition(PartReturn.Line line) {
        return line.condition() == Condition.DEFECTIVE && line.serial().isPresent()
                ? Disposition.REPAIR
                : Disposition.CREDIT;
    }

    private PartReturn find(String id) {
        return scene.look(books -> books.find(PartReturn.KIND, id)).orElseThrow();
    }
}
