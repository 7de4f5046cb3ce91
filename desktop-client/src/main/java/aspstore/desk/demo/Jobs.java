package aspstore.desk.demo;

import aspstore.desk.demo.Central.Desk;
import aspstore.desk.example.Cast;
import aspstore.desk.example.Example;
import aspstore.desk.text.TextTable;
import aspstore.desk.usecase.ChallanDesk;
import aspstore.model.Contract;
import aspstore.model.JobNo;
import aspstore.model.PartCode;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.StoreId;
import aspstore.model.challan.ChallanCommand.Proof;
import aspstore.model.challan.ChallanCommand.Through;
import aspstore.model.challan.ChallanNo;
import aspstore.model.entry.Command;
import aspstore.model.indent.IndentCommand;
import aspstore.model.tax.Transport;
import aspstore.model.tax.TransportDocument;
import aspstore.model.tax.TransportMode;
import aspstore.model.tax.Transporter;
import aspstore.wire.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Service orders come in, parts are set aside with reasons, and go out on challans.
final class Jobs {

    /// A job of the day, and the challan that its parts went out on.
    record Job(JobNo number, PartCode part, PersonId technician) {}

    /// @param repair in warranty: the board
    /// @param service under contract: the dear part
    /// @param sale out of warranty, by courier
    /// @param away served by Nashik
    /// @param scarce of which there is too little
    record Out(
            Job repair,
            ChallanNo repairs,
            Job service,
            ChallanNo services,
            Job sale,
            ChallanNo sales,
            Job away,
            ChallanNo aways,
            Job scarce) {}

    private final Stage stage;
    private final Story story;
    private final Cast cast;
    private final Goods goods;

    Jobs(Stage stage, Goods goods) {
        this.stage = stage;
        this.story = stage.story();
        this.cast = stage.cast();
        this.goods = goods;
    }

    Out play() {
        var board = goods.hero().map(Goods.Hero::part).orElse(cast.board());
        var technicians = cast.pune().technicians();
        var repair = new Job(new JobNo(cast.job(1)), board, technicians.getFirst());
        var service = new Job(new JobNo(cast.job(2)), cast.dear(), technicians.getLast());
        var sale = new Job(new JobNo(cast.job(3)), cast.plain(), technicians.getFirst());
        var away = new Job(
                new JobNo(cast.job(4)),
                cast.elsewhere(),
                cast.nashik().technicians().getFirst());
        var scarce = new Job(new JobNo(cast.job(5)), cast.scarce(), technicians.getLast());
        request(List.of(repair, service, sale, away, scarce));
        allocate(sale, scarce);
        return issue(repair, service, sale, away, scarce);
    }

    private void request(List<Job> jobs) {
        story.hour("11:15", "Service orders come in");
        var contracts = List.of(Contract.IW, Contract.AMC, Contract.OOW, Contract.IW, Contract.AMC);
        var table = TextTable.of("service order", "contract", "customer", "part", "quantity#", "served by");
        var why = "";
        for (int i = 0; i < jobs.size(); i++) {
            var job = jobs.get(i);
            int quantity = i == 2 || i == 4 ? 2 : 1;
            boolean isOpenToAll = i == 3;
            var order = new Order(
                    job,
                    contracts.get(i),
                    quantity,
                    cast.customer(i),
                    isOpenToAll ? Optional.empty() : Optional.of(Example.PUNE));
            var state = post(order);
            table.row(
                    job.number(),
                    contracts.get(i),
                    cast.customer(i),
                    job.part(),
                    quantity,
                    state.path("store").asString(""));
            why = isOpenToAll ? state.path("choice").asString("") : why;
        }
        story.say("The service system posts five orders to the server. Four name the store; for one the network is"
                + " checked, by the very rules by which each store would allocate:");
        story.table(table);
        story.say("Why Nashik: " + why.replaceAll(", heard of at [^;]*", "") + ".");
        stage.syncAll();
    }

    /// @param store that the service system names; empty where the network is to choose
    record Order(Job job, Contract contract, int quantity, String customer, Optional<StoreId> store) {}

    JsonNode post(Order order) {
        var body = new LinkedHashMap<String, Object>();
        body.put("requestId", "PR-" + order.job().number());
        body.put(
                "serviceOrder",
                Map.of(
                        "number", order.job().number(),
                        "priority", "P2",
                        "loggedAt", Instant.now().toString()));
        var asp = new LinkedHashMap<String, Object>();
        order.store().ifPresent(store -> asp.put("code", store));
        asp.put("bu", order.job().part().text().startsWith("AC-") ? "AC" : "HA");
        body.put("asp", asp);
        body.put(
                "customer",
                Map.of(
                        "name", order.customer(),
                        "address",
                                Map.of(
                                        "line1", "Flat 7, Karve Nagar",
                                        "city", "Pune",
                                        "stateCode", "27",
                                        "pincode", "411052")));
        body.put("entitlement", Map.of("type", order.contract().name()));
        body.put("technician", Map.of("id", order.job().technician()));
        body.put(
                "lines",
                List.of(Map.of(
                        "lineNo", 10,
                        "partNumber", order.job().part(),
                        "quantity", order.quantity())));
        return stage.central().post(Desk.INTEGRATION, "/v1/part-requests", body);
    }

    private void allocate(Job sale, Job scarce) {
        story.hour("11:40", "Parts are set aside, with reasons");
        story.say("Job " + sale.number() + " is out of warranty and needs 2 of " + sale.part()
                + ". Every lot of the family in the store, and why it is taken or passed over:");
        var table = TextTable.of("lot", "part", "owner", "class", "there#", "taken#", "why");
        for (var row : stage.pune()
                .ask(Map.of("ask", "allocation", "job", sale.number().text(), "line", "10"))
                .path("rows")) {
            table.row(
                    row.path("lot").asString(""),
                    row.path("part").asString(""),
                    row.path("owner").asString(""),
                    row.path("class").asString(""),
                    new Quantity(row.path("quantity").asLong(0)),
                    new Quantity(row.path("taken").asLong(0)),
                    row.path("why").asString(""));
        }
        story.table(table);
        var allocated = stage.pune()
                .post(
                        stage.counter(),
                        new Command.OfIndent(new IndentCommand.AllocateParts(
                                scarce.number(), "10", Quantity.pieces(2), Optional.empty())));
        var missing = new Quantity(allocated
                .entry("PartsAllocated", 0)
                .path("body")
                .path("missing")
                .asLong(0));
        story.say("Job " + scarce.number() + " needs 2 of " + scarce.part() + " and there is 1: it is set aside, and "
                + missing + " waits as a back-order, first in line when goods come.");
    }

    private Out issue(Job repair, Job service, Job sale, Job away, Job scarce) {
        story.hour("12:10", "Challans go out");
        var repairs =
                out(stage.pune(), issueOf(repair, Optional.empty()), "handed to " + Cast.name(repair.technician()));
        var services =
                out(stage.pune(), issueOf(service, Optional.empty()), "handed to " + Cast.name(service.technician()));
        var sales = out(stage.pune(), byCourier(sale), "by courier, AWB 7714402");
        stage.nashik().sync();
        var aways = stage.nashik().issue(stage.counterOfNashik(), issueOf(away, Optional.empty()));
        tell(aways, "in Nashik, handed to " + Cast.name(away.technician()));
        stage.syncAll();
        return new Out(repair, repairs, service, services, sale, sales, away, number(aways), scarce);
    }

    private ChallanNo out(StoreProcess store, ChallanDesk.Issue issue, String how) {
        var posted = store.issue(stage.counter(), issue);
        tell(posted, how);
        return number(posted);
    }

    private void tell(StoreProcess.Posted posted, String how) {
        story.say("DC " + number(posted) + ", " + how + "; the goods, the challan and the hand-over are one commit of "
                + posted.answer().path("posted").size() + " entries. PDF " + stage.paper(posted));
    }

    static ChallanNo number(StoreProcess.Posted posted) {
        return Json.mapper()
                .treeToValue(posted.entry("ChallanIssued", 0).path("body").path("number"), ChallanNo.class);
    }

    static ChallanDesk.Issue issueOf(Job job, Optional<String> override) {
        return new ChallanDesk.Issue(
                job.number(),
                new Through.Technician(job.technician()),
                Transport.BY_HAND,
                Optional.empty(),
                override,
                Optional.of(new ChallanDesk.HandOver(
                        Cast.name(job.technician()), new Proof(Proof.By.SIGNATURE, "signed on the counter's copy"))));
    }

    private static ChallanDesk.Issue byCourier(Job job) {
        var transport = new Transport(
                TransportMode.ROAD,
                14,
                Optional.empty(),
                Optional.of(new Transporter("BlueArrow Couriers", Optional.empty())),
                Optional.of(new TransportDocument("7714402", Optional.empty())));
        return new ChallanDesk.Issue(
                job.number(),
                new Through.Courier("BlueArrow Couriers", "7714402"),
                transport,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new ChallanDesk.HandOver(
                        "Rider of BlueArrow Couriers", new Proof(Proof.By.AIRWAY_BILL, "7714402"))));
    }
}
