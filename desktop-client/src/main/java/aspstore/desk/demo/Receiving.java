package aspstore.desk.demo;

import aspstore.desk.demo.Central.Desk;
import aspstore.desk.example.Cast;
import aspstore.desk.example.Example;
import aspstore.desk.text.TextTable;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.entry.Command;
import aspstore.model.receipt.ReceiptCommand;
import aspstore.model.receipt.ReceiptCommand.ReceiveGoods;
import aspstore.model.receipt.ReceiptCommand.UnlistedLine;
import aspstore.model.shipment.Shipment;
import aspstore.model.stock.Place;
import aspstore.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The lorry at the door: counted, scanned, with a damaged, a missing and an unlisted part.
final class Receiving {

    private final Stage stage;
    private final Story story;
    private final Goods goods;

    Receiving(Stage stage, Goods goods) {
        this.stage = stage;
        this.story = stage.story();
        this.goods = goods;
    }

    /// What is found of a line when the cartons are opened.
    private record Found(Shipment.Line line, Quantity damaged, Quantity missing, List<SerialNo> serials) {
        Quantity accepted() {
            return line.quantity().minus(damaged).minus(missing);
        }

        ReceiptCommand.Line counted() {
            var reason = damaged.isPositive()
                    ? "carton crushed, the part is cracked" + (missing.isPositive() ? "; one short in the box" : "")
                    : missing.isPositive() ? "one short in the sealed box" : "";
            return new ReceiptCommand.Line(
                    line.no(), accepted(), damaged, missing, serials, line.expiry(), line.batch(), reason);
        }
    }

    void play() {
        story.hour("10:50", "The lorry is at the door (GRN)");
        for (int i = 0; i < goods.shipments().size(); i++) {
            receive(goods.shipments().get(i), i == 0);
        }
    }

    private void receive(Shipment shipment, boolean isFirst) {
        var found = isFirst ? withDifferences(shipment) : all(shipment);
        var extra = new UnlistedLine(
                stage.cast().spare(),
                Quantity.ONE,
                UnlistedLine.Why.EXTRA,
                List.of(),
                Optional.empty(),
                Optional.empty());
        var posted = stage.pune()
                .post(
                        stage.counter(),
                        new Command.OfReceipt(new ReceiveGoods(
                                Optional.of(shipment.id()),
                                "LR-" + shipment.id(),
                                found.stream().map(Found::counted).toList(),
                                isFirst ? List.of(extra) : List.of())));
        tell(shipment, found, posted.document("receipt"), isFirst);
        stage.pune().sync();
        if (isFirst) {
            settle(shipment, found);
        }
    }

    private void tell(Shipment shipment, List<Found> found, String receipt, boolean isFirst) {
        var table = TextTable.of("part", "shipped#", "accepted#", "damaged#", "missing#", "serials scanned#");
        found.stream()
                .limit(12)
                .forEach(line -> table.row(
                        line.line().part(),
                        line.line().quantity(),
                        line.accepted(),
                        line.damaged(),
                        line.missing(),
                        line.serials().isEmpty() ? "" : line.serials().size()));
        if (isFirst) {
            table.row(stage.cast().spare(), 0, "1 on hold", "", "", "");
        }
        story.say("GRN " + receipt + " of delivery " + shipment.id() + ". What differs has a reason"
                + (isFirst
                        ? "; the " + stage.cast().spare() + " that lies in the box and on no paper goes on hold:"
                        : ":"));
        story.table(table);
    }

    /// The manager decides about the extra part, central about the missing one.
    private void settle(Shipment shipment, List<Found> found) {
        var pune = stage.pune();
        for (var row :
                pune.ask(Map.of("ask", "stock", "place", Place.ON_HOLD.name())).path("rows")) {
            var lot = Json.mapper().treeToValue(row.path("lot"), aspstore.model.stock.LotId.class);
            pune.post(
                    stage.manager(),
                    new Command.OfReceipt(new ReceiptCommand.AcceptUnlisted(
                            lot, Quantity.ONE, Optional.empty(), "the warehouse confirmed it by phone")));
        }
        var missing = found.stream()
                .filter(line -> line.missing().isPositive())
                .map(line -> new Shipment.Difference(
                        line.line().no(),
                        line.missing(),
                        Shipment.Difference.Outcome.AT_WAREHOUSE,
                        "found on the packing table"))
                .toList();
        if (!missing.isEmpty()) {
            stage.central()
                    .post(
                            Desk.OPERATIONS,
                            "/v1/stores/PN1/shipments/" + shipment.id() + "/differences",
                            Map.of("decisions", missing));
            found.forEach(line -> stage.sap().keeps(Example.PUNE, line.line().part(), line.missing()));
        }
        pune.sync();
        story.say(Cast.name(stage.cast().pune().manager()) + " accepts the extra part after a call to the warehouse,"
                + " which finds the missing one on its packing table: central books it back.");
    }

    private List<Found> withDifferences(Shipment shipment) {
        var missing = pick(shipment.lines(), 2);
        var damaged = pick(shipment.lines().reversed(), missing.isPresent() ? 3 : 2);
        var found = new ArrayList<Found>();
        for (var line : shipment.lines()) {
            found.add(found(
                    line,
                    damaged.filter(line::equals).map(_ -> Quantity.ONE).orElse(Quantity.ZERO),
                    missing.filter(line::equals).map(_ -> Quantity.ONE).orElse(Quantity.ZERO)));
        }
        return found;
    }

    /// The first line of at least so many pieces; rather one without serials.
    private Optional<Shipment.Line> pick(List<Shipment.Line> lines, long least) {
        var enough = lines.stream()
                .filter(line ->
                        !line.quantity().minusAtMost(Quantity.pieces(least - 1)).isZero())
                .toList();
        return enough.stream()
                .filter(line -> !isHero(line))
                .findFirst()
                .or(() -> enough.stream()
                        .filter(line -> line.quantity().isMoreThan(Quantity.pieces(4)))
                        .findFirst());
    }

    private boolean isHero(Shipment.Line line) {
        return goods.hero().filter(hero -> hero.part().equals(line.part())).isPresent();
    }

    private List<Found> all(Shipment shipment) {
        return shipment.lines().stream()
                .map(line -> found(line, Quantity.ZERO, Quantity.ZERO))
                .toList();
    }

    private Found found(Shipment.Line line, Quantity damaged, Quantity missing) {
        int scanned = Math.toIntExact(line.quantity().minus(missing).thousandths() / 1000);
        var serials = isHero(line)
                ? goods.hero().orElseThrow().units().subList(0, scanned)
                : line.serials().subList(0, Math.min(line.serials().size(), scanned));
        return new Found(line, damaged, missing, serials);
    }
}
