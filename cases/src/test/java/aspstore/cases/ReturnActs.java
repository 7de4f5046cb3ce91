package aspstore.cases;

import aspstore.desk.demo.Central.Desk;
import aspstore.desk.example.Example;
import aspstore.model.Condition;
import aspstore.model.Quantity;
import aspstore.model.entry.Command;
import aspstore.model.partreturn.PartReturn;
import aspstore.model.partreturn.ReturnCommand;
import aspstore.model.partreturn.ReturnCommand.DisposedLine;
import aspstore.model.partreturn.ReturnCommand.Line;
import aspstore.model.partreturn.ReturnCommand.LineDecision;
import aspstore.model.partreturn.ReturnCommand.ReceivedLine;
import aspstore.model.partreturn.ReturnCommand.SettledLine;
import aspstore.model.partreturn.ReturnCommand.Verdict;
import aspstore.model.tax.Transport;
import aspstore.model.tax.TransportDocument;
import aspstore.model.tax.TransportMode;
import aspstore.model.tax.Transporter;
import aspstore.model.tax.VehicleNo;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What goes back to the warehouse, and what the warehouse says of it.
record ReturnActs(Situation situation, StoreSide store) {

    /// @return the return
    String asks(Line... lines) {
        return store.at(
                        StoreSide.counter(),
                        new Command.OfReturn(new ReturnCommand.RequestReturn(Example.HA, List.of(lines), "")))
                .name("T");
    }

    static Line line(aspstore.model.stock.Stand stand, ReturnCommand.Reason reason) {
        return new Line(stand.lot().id(), stand.spot(), stand.quantity(), reason);
    }

    void approves(String id) {
        var lines = store.document(PartReturn.KIND, id).lines().stream()
                .map(line -> new LineDecision(line.no(), Verdict.APPROVED, ""))
                .toList();
        decides(id, lines);
    }

    void decides(String id, List<LineDecision> lines) {
        situation.central().post(store, Desk.OPERATIONS, "/returns/" + id + "/decision", Map.of("lines", lines));
    }

    /// Everything approved into one carton, and onto the lorry on a DC_WAREHOUSE.
    void ships(String id) {
        var document = store.document(PartReturn.KIND, id);
        var packed = document.lines().stream()
                .filter(line -> document.toPack(line.no()).isPositive())
                .map(line -> new ReturnCommand.PackedLine(
                        line.no(),
                        document.toPack(line.no()),
                        line.serial().stream().toList()))
                .toList();
        var transport = new Transport(
                TransportMode.ROAD,
                840,
                Optional.of(new VehicleNo("MH12QX4471")),
                Optional.of(new Transporter("Deccan Roadlines", Optional.empty())),
                Optional.of(new TransportDocument("DR-88213", Optional.empty())));
        store.post(
                StoreSide.counter(),
                new Command.OfReturn(new ReturnCommand.PackReturn(id, "1", packed)),
                new Command.OfReturn(
                        new ReturnCommand.ShipReturn(id, transport, Optional.empty(), "driver of Deccan Roadlines")));
    }

    /// The warehouse finds so many of a line, and so many not.
    void arrives(String id, int line, long received, long missing, Condition condition, String note) {
        var found = new ReceivedLine(line, Quantity.pieces(received), Quantity.pieces(missing), condition, note);
        situation
                .central()
                .post(store, Desk.WAREHOUSE, "/returns/" + id + "/receipts", Map.of("lines", List.of(found)));
    }

    void settlesLoss(String id, int line, long pieces, ReturnCommand.Outcome outcome, String reason) {
        var settled = new SettledLine(line, Quantity.pieces(pieces), outcome);
        situation
                .central()
                .post(
                        store,
                        Desk.OPERATIONS,
                        "/returns/" + id + "/losses",
                        Map.of("lines", List.of(settled), "reason", reason));
    }

    void disposes(String id, int line, long pieces, ReturnCommand.Disposition disposition, String note) {
        var disposed = new DisposedLine(line, Quantity.pieces(pieces), disposition, note);
        situation
                .central()
                .post(store, Desk.WAREHOUSE, "/returns/" + id + "/dispositions", Map.of("lines", List.of(disposed)));
    }
}
