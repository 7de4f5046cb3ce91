package aspstore.desk.demo;

import aspstore.desk.demo.Central.Desk;
import aspstore.desk.example.Example;
import aspstore.desk.text.TextTable;
import aspstore.model.Condition;
import aspstore.model.India;
import aspstore.model.Quantity;
import aspstore.model.challan.ChallanNo;
import aspstore.model.entry.Command;
import aspstore.model.partreturn.PartReturn;
import aspstore.model.partreturn.ReturnCommand;
import aspstore.model.partreturn.ReturnCommand.Disposition;
import aspstore.model.partreturn.ReturnCommand.Reason;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import aspstore.model.stock.Spot;
import aspstore.model.tax.Transport;
import aspstore.model.tax.TransportDocument;
import aspstore.model.tax.TransportMode;
import aspstore.model.tax.Transporter;
import aspstore.model.tax.VehicleNo;
import aspstore.wire.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Back to the warehouse: asked for, decided line by line, packed, shipped on a DC_WAREHOUSE, received, disposed of.
final class Returns {

    private final Stage stage;
    private final Story story;

    Returns(Stage stage) {
        this.stage = stage;
        this.story = stage.story();
    }

    void play() {
        var id = request();
        decide(id);
        ship(id);
        receive(id);
    }

    private String request() {
        story.hour("15:30", "Parts go back to the warehouse");
        var lines = new ArrayList<ReturnCommand.Line>();
        for (var row : stock(Place.DEFECTIVE)) {
            lines.add(line(row, Place.DEFECTIVE, Reason.DEFECTIVE));
        }
        var today = India.day(Instant.now()).toString();
        for (var row : stock(Place.ON_HAND)) {
            var expiry = row.path("expiry").asString("");
            if (!expiry.isEmpty() && expiry.compareTo(today) < 0) {
                lines.add(line(row, Place.ON_HAND, Reason.EXPIRED));
            }
        }
        stock(Place.ON_HAND).stream()
                .filter(row -> row.path("part")
                        .asString("")
                        .equals(stage.cast().spare().text()))
                .findFirst()
                .ifPresent(row -> lines.add(
                        new ReturnCommand.Line(lot(row), new Spot(Place.ON_HAND, ""), Quantity.ONE, Reason.UNUSED)));
        var posted = stage.pune()
                .post(
                        stage.counter(),
                        new Command.OfReturn(
                                new ReturnCommand.RequestReturn(Example.HA, lines, "week's defectives and leftovers")));
        stage.pune().sync();
        return posted.document("return");
    }

    private List<JsonNode> stock(Place place) {
        var rows = new ArrayList<JsonNode>();
        for (var row :
                stage.pune().ask(Map.of("ask", "stock", "place", place.name())).path("rows")) {
            if (row.path("owner").asString("").equals("OEM")) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static LotId lot(JsonNode row) {
        return LotId.parse(row.path("lot").asString(""));
    }

    private static ReturnCommand.Line line(JsonNode row, Place place, Reason reason) {
        return new ReturnCommand.Line(
                lot(row),
                new Spot(place, ""),
                new Quantity(row.path("thousandths").asLong(0)),
                reason);
    }

    private void decide(String id) {
        var asked = stage.pune().document(PartReturn.KIND, id);
        var decisions = asked.lines().stream()
                .map(line -> line.reason() == Reason.UNUSED
                        ? new ReturnCommand.LineDecision(
                                line.no(), ReturnCommand.Verdict.REFUSED, "keep it: the store may hold more of it")
                        : new ReturnCommand.LineDecision(line.no(), ReturnCommand.Verdict.APPROVED, ""))
                .toList();
        stage.central().post(Desk.OPERATIONS, "/v1/stores/PN1/returns/" + id + "/decision", Map.of("lines", decisions));
        stage.pune().sync();
        var table = TextTable.of("line", "part", "serial", "quantity#", "why", "central says", "stands now");
        var decided = stage.pune().document(PartReturn.KIND, id);
        for (var line : decided.lines()) {
            var decision = decided.decision(line.no()).orElseThrow();
            table.row(
                    line.no(),
                    line.part(),
                    line.serial().map(Object::toString).orElse(""),
                    line.quantity(),
                    low(line.reason()),
                    decision.verdict() == ReturnCommand.Verdict.APPROVED ? "approved" : "refused: " + decision.reason(),
                    decided.pending(line.no()).isPositive() ? "return pending" : "on hand again");
        }
        story.say("Return " + id + " asks for " + decided.lines().size() + " lines. Central decides each; what it"
                + " refuses the store's engine puts back by itself at the next sync:");
        story.table(table);
    }

    private void ship(String id) {
        var pune = stage.pune();
        var decided = pune.document(PartReturn.KIND, id);
        var packed = decided.lines().stream()
                .filter(line -> decided.toPack(line.no()).isPositive())
                .map(line -> new ReturnCommand.PackedLine(
                        line.no(),
                        decided.toPack(line.no()),
                        line.serial().stream().toList()))
                .toList();
        var transport = new Transport(
                TransportMode.ROAD,
                840,
                Optional.of(new VehicleNo("MH12QX4471")),
                Optional.of(new Transporter("Deccan Roadlines", Optional.empty())),
                Optional.of(new TransportDocument("DR-88213", Optional.of(India.day(Instant.now())))));
        var shipped = pune.post(
                stage.counter(),
                new Command.OfReturn(new ReturnCommand.PackReturn(id, "1", packed)),
                new Command.OfReturn(
                        new ReturnCommand.ShipReturn(id, transport, Optional.empty(), "driver of Deccan Roadlines")));
        var number = Json.mapper()
                .treeToValue(
                        shipped.entry("ReturnShipped", 0)
                                .path("body")
                                .path("paper")
                                .path("number"),
                        ChallanNo.class);
        stage.paper(shipped);
        pune.sync();
        story.say(packed.size() + " lines are scanned into carton 1 and leave on DC_WAREHOUSE " + number
                + ": out of the store, in transit to Bengaluru.");
    }

    private void receive(String id) {
        story.hour("15:55", "The warehouse receives (two days later, in truth)");
        var shipped = stage.pune().document(PartReturn.KIND, id);
        var received = new ArrayList<ReturnCommand.ReceivedLine>();
        var disposed = new ArrayList<ReturnCommand.DisposedLine>();
        var table = TextTable.of("line", "part", "received#", "disposition", "note");
        for (var line : shipped.lines()) {
            var quantity = shipped.shipped(line.no());
            if (quantity.isPositive()) {
                received.add(new ReturnCommand.ReceivedLine(line.no(), quantity, Quantity.ZERO, line.condition(), ""));
                var disposition = disposition(line);
                var note =
                        disposition == Disposition.CREDIT ? "CN-" + stage.cast().numbers() + "-" + line.no() : "";
                disposed.add(new ReturnCommand.DisposedLine(line.no(), quantity, disposition, note));
                table.row(line.no(), line.part(), quantity, low(disposition), note);
            }
        }
        var path = "/v1/stores/PN1/returns/" + id;
        stage.central().post(Desk.WAREHOUSE, path + "/receipts", Map.of("lines", received));
        stage.central().post(Desk.WAREHOUSE, path + "/dispositions", Map.of("lines", disposed));
        stage.pune().sync();
        story.say("It receives every line and records what becomes of each. Return " + id + " is "
                + low(stage.pune().document(PartReturn.KIND, id).currentStage()) + " in Pune's books too:");
        story.table(table);
    }

    private static Disposition disposition(PartReturn.Line line) {
        if (line.condition() != Condition.DEFECTIVE) {
            return Disposition.DISPOSE;
        }
        return line.serial().isPresent() ? Disposition.REPAIR : Disposition.CREDIT;
    }

    private static String low(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
