package aspstore.desk.demo;

import aspstore.desk.demo.Central.Desk;
import aspstore.desk.example.Cast;
import aspstore.desk.example.Example;
import aspstore.desk.text.TextTable;
import aspstore.desk.text.TraceText;
import aspstore.journal.query.Life;
import aspstore.journal.query.SodoReconciliation;
import aspstore.model.ContractClass;
import aspstore.model.India;
import aspstore.model.Money;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.entry.Command;
import aspstore.model.indent.Indent;
import aspstore.model.request.Request;
import aspstore.model.request.RequestCommand;
import aspstore.model.tax.IndianFormat;
import aspstore.model.tax.TaxRate;
import aspstore.model.usage.Usage;
import aspstore.model.usage.UsageCommand;
import aspstore.wire.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The day's end: what is still on the road, one unit's life, what it cost, and what became of every SODO.
final class Evening {

    private final Stage stage;
    private final Story story;
    private final Cast cast;
    private final Goods goods;
    private final Jobs.Out out;
    private final Repairs.Back back;

    Evening(Stage stage, Goods goods, Jobs.Out out, Repairs.Back back) {
        this.stage = stage;
        this.story = stage.story();
        this.cast = stage.cast();
        this.goods = goods;
        this.out = out;
        this.back = back;
    }

    void play() {
        backOrder();
        invoice();
        trace();
        figures();
        reconcile();
    }

    private void backOrder() {
        story.hour("17:40", "The back-order is on its way");
        var pune = stage.pune();
        var waits = pune.document(Indent.KIND, out.scarce().number().text())
                .line("10")
                .orElseThrow();
        var requested = pune.post(
                stage.counter(),
                new Command.OfRequest(new RequestCommand.RequestParts(
                        Example.AC,
                        List.of(new RequestCommand.Line(
                                waits.part(),
                                ContractClass.ANY,
                                waits.shortage(),
                                Optional.of(out.scarce().number()))))));
        var id = requested.document("request");
        pune.sync();
        stage.central()
                .post(
                        Desk.OPERATIONS,
                        "/v1/stores/PN1/requests/" + id + "/decision",
                        Map.of("lines", List.of(new RequestCommand.LineDecision(1, waits.shortage(), ""))));
        pune.sync();
        var request = pune.document(Request.KIND, id);
        var items =
                List.of(item(10, waits.part(), request.toShip(1)), item(20, new PartCode("RF-HTR-160"), Quantity.ONE));
        var file =
                DeliveryFile.xml("80041208", "45017731", Instant.now(), items).getBytes(StandardCharsets.UTF_8);
        stage.keep("DELVRY07-80041208.xml", file);
        stage.central().send(Desk.WAREHOUSE, "/v1/stores/PN1/shipments/sap", "application/xml", file);
        stage.sap().issues(Example.PUNE, items);
        pune.sync();
        story.say("Request " + id + " asks for the missing " + waits.part() + " of job "
                + out.scarce().number()
                + ", beyond the limit since a customer waits. Central approves, SAP ships delivery 80041208, and it is"
                + " on the road tonight, reserved for that job.");
    }

    private DeliveryFile.Item item(int number, PartCode part, Quantity quantity) {
        return new DeliveryFile.Item(number, part, part.text(), quantity, "PCE", List.of(), Optional.empty());
    }

    private void invoice() {
        var usage = stage.pune().document(Usage.KIND, back.saleUsage());
        var tax = TaxRate.percent(18).on(usage.value());
        stage.pune()
                .post(
                        stage.counter(),
                        new Command.OfUsage(new UsageCommand.LinkInvoice(
                                List.of(usage.id()), "INV/" + cast.numbers() + "/31", India.day(Instant.now()), tax)));
        stage.pune().sync();
        story.say("The billing system's invoice INV/" + cast.numbers() + "/31 for job "
                + out.sale().number() + " is linked: ₹ " + IndianFormat.money(usage.value()) + " and ₹ "
                + IndianFormat.money(tax) + " GST.");
    }

    private void trace() {
        story.hour("18:00", "The life of one unit");
        var path = back.dead()
                .map(serial -> "/v1/trace?serial=" + serial)
                .orElse("/v1/trace?delivery=" + goods.shipments().getFirst().id());
        var life = Json.mapper().treeToValue(stage.central().get(Desk.OPERATIONS, path), Life.class);
        story.say(back.dead()
                .map(serial -> "Serial " + serial + ", the one that was dead on arrival, as central tells it:")
                .orElse("No part of SAP's file has serials, so the whole delivery is traced:"));
        story.table(TraceText.story(life));
        var expected = List.of("ShipmentDispatched", "GoodsReceived", "ChallanIssued", "ReturnReceived");
        var types = life.steps().stream().map(Life.Step::type).toList();
        if (back.dead().isPresent() && !types.containsAll(expected)) {
            throw new DemoException("the trace has gaps: " + types);
        }
    }

    private void figures() {
        story.hour("18:15", "What it cost, and for whom");
        var table = TextTable.of("contract", "uses#", "parts#", "value in ₹#");
        for (var row :
                stage.central().get(Desk.OPERATIONS, "/v1/costs?by=CONTRACT").path("items")) {
            table.row(
                    row.path("of").path("CONTRACT").asString(""),
                    row.path("uses").asLong(0),
                    new Quantity(row.path("thousandths").asLong(0)),
                    IndianFormat.money(new Money(row.path("value").asLong(0))));
        }
        story.table(table);
    }

    private void reconcile() {
        story.hour("18:30", "What became of every SODO");
        var table = TextTable.of(
                "delivery",
                "item",
                "part",
                "shipped#",
                "accepted#",
                "damaged#",
                "short#",
                "on the way#",
                "in store#",
                "used#",
                "back#");
        for (var item : stage.central()
                .get(Desk.OPERATIONS, "/v1/sodos?store=PN1&size=200")
                .path("items")) {
            var row = Json.mapper().treeToValue(item, SodoReconciliation.Row.class);
            table.row(
                    row.delivery(),
                    row.item(),
                    row.part(),
                    q(row.shipped()),
                    q(row.accepted()),
                    q(row.damaged()),
                    q(row.shortClosed()),
                    q(row.inTransit()),
                    q(row.inStore()),
                    q(row.used()),
                    q(row.returned()));
        }
        story.say("Every item of every SODO, from the moves (what was short was found at the warehouse):");
        story.table(table);
    }

    private static String q(long thousandths) {
        return thousandths == 0 ? "" : new Quantity(thousandths).toString();
    }
}
