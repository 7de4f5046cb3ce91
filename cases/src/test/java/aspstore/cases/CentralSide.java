package aspstore.cases;

import aspstore.desk.demo.Central.Desk;
import aspstore.desk.example.Example;
import aspstore.model.BusinessUnit;
import aspstore.model.Contract;
import aspstore.model.JobNo;
import aspstore.model.Money;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.indent.IndentCommand.LineChange;
import aspstore.model.oversight.Case;
import aspstore.model.oversight.GrantedOverride;
import aspstore.model.oversight.OversightCommand;
import aspstore.model.request.RequestCommand;
import aspstore.model.shipment.Shipment.Difference;
import aspstore.model.shipment.ShipmentCommand;
import aspstore.model.stock.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Central in a case: its people, SAP and the service system, each over the server's HTTP.
final class CentralSide {

    private final Situation situation;
    private final Network network;

    CentralSide(Situation situation, Network network) {
        this.situation = situation;
        this.network = network;
    }

    /// What is asked of the server, for acts that have no name here.
    ///
    /// @param path below `/v1/stores/<store>`
    JsonNode post(Desk desk, String path, Object body) {
        return post(situation.store(), desk, path, body);
    }

    JsonNode post(StoreSide store, Desk desk, String path, Object body) {
        return asked(desk, "/v1/stores/" + store.id() + path, body);
    }

    private JsonNode asked(Desk desk, String path, Object body) {
        var answer = network.desks().post(desk, path, body);
        situation.goOn();
        return answer;
    }

    JsonNode get(String path) {
        return network.desks().get(Desk.OPERATIONS, path);
    }

    // ---- goods

    /// @return the delivery's number
    String dispatches(Sent... goods) {
        return dispatches(situation.store(), ShipmentCommand.Kind.SALE, goods);
    }

    /// SAP posts the goods issue, and the warehouse hands the delivery to the carrier.
    ///
    /// @return the delivery's number
    String dispatches(StoreSide store, ShipmentCommand.Kind kind, Sent... goods) {
        var delivery = network.nextDelivery();
        announces(store, kind, delivery, goods);
        return delivery;
    }

    /// The same under a number that was told before.
    void announces(StoreSide store, ShipmentCommand.Kind kind, String delivery, Sent... goods) {
        var lines = new ArrayList<ShipmentCommand.Line>();
        for (var sent : goods) {
            lines.add(sent.line((lines.size() + 1) * 10, delivery));
            situation.sap().issues(store.id(), sent.part(), sent.quantity());
        }
        var papers =
                new ShipmentCommand.Papers("INV-" + delivery, "Deccan Roadlines", "KA05MH2271", "LR-" + delivery, "");
        post(store, Desk.WAREHOUSE, "/shipments", new ShipmentCommand.DispatchShipment(delivery, kind, papers, lines));
    }

    /// SAP calls some of a line off.
    void recalls(String delivery, int line, long pieces, String reason) {
        var less = new ShipmentCommand.Less(line, Quantity.pieces(pieces));
        post(Desk.WAREHOUSE, "/shipments/" + delivery + "/recall", Map.of("lines", List.of(less), "reason", reason));
    }

    /// SAP sends more with a delivery that is on its way, as items of their own.
    void amends(String delivery, String reason, Sent... more) {
        var lines = new ArrayList<ShipmentCommand.Line>();
        for (var sent : more) {
            lines.add(sent.line((lines.size() + 5) * 10, delivery));
            situation.sap().issues(situation.store().id(), sent.part(), sent.quantity());
        }
        post(
                Desk.WAREHOUSE,
                "/shipments/" + delivery + "/amendment",
                Map.of("less", List.of(), "more", lines, "reason", reason));
    }

    String nextDelivery() {
        return network.nextDelivery();
    }

    void approves(String request, RequestCommand.LineDecision... lines) {
        post(Desk.OPERATIONS, "/requests/" + request + "/decision", Map.of("lines", lines));
    }

    /// @return the number of the request that it makes
    String proposesBaseStock(BusinessUnit bu, RequestCommand.Line... lines) {
        var told = post(Desk.OPERATIONS, "/base-stock", new RequestCommand.ProposeBaseStock(bu, List.of(lines)));
        return at(told).name("R");
    }

    void decides(String delivery, Difference... decisions) {
        post(Desk.OPERATIONS, "/shipments/" + delivery + "/differences", Map.of("decisions", decisions));
    }

    // ---- jobs

    /// The service system orders a part for a customer in Pune.
    void orders(JobNo job, Contract contract, PartCode part, long pieces) {
        orders(situation.store(), job, contract, List.of(Map.of("lineNo", 10, "partNumber", part, "quantity", pieces)));
    }

    /// @param lines as the service system writes them
    void orders(StoreSide store, JobNo job, Contract contract, List<Map<String, Object>> lines) {
        var body = new LinkedHashMap<String, Object>();
        body.put("requestId", "PR-" + job);
        body.put(
                "serviceOrder",
                Map.of(
                        "number",
                        job,
                        "priority",
                        "P2",
                        "loggedAt",
                        situation.clock().instant().toString()));
        boolean isAir = lines.getFirst().get("partNumber") instanceof PartCode part && Example.isSold(part);
        body.put("asp", Map.of("code", store.id(), "bu", isAir ? Example.AC : Example.HA));
        body.put(
                "customer",
                Map.of(
                        "name",
                        "आशा कुलकर्णी",
                        "address",
                        Map.of(
                                "line1", "Flat 7, Karve Nagar",
                                "city", "Pune",
                                "stateCode", "27",
                                "pincode", "411052")));
        body.put("entitlement", Map.of("type", contract.name()));
        body.put("technician", Map.of("id", StoreSide.TECHNICIAN));
        body.put("lines", lines);
        asked(Desk.INTEGRATION, "/v1/part-requests", body);
    }

    void closesOrder(JobNo job) {
        asked(Desk.INTEGRATION, "/v1/part-requests/PR-" + job + "/closure", Map.of());
    }

    /// @param lines none means all
    void withdraws(JobNo job, String reason, String... lines) {
        post(Desk.OPERATIONS, "/indents/" + job + "/withdrawal", Map.of("lines", List.of(lines), "reason", reason));
    }

    private record Amendment(Optional<Contract> contract, List<LineChange> lines, String reason) {}

    void amends(JobNo job, Contract contract, String reason) {
        post(
                Desk.OPERATIONS,
                "/indents/" + job + "/amendment",
                new Amendment(Optional.of(contract), List.of(), reason));
    }

    // ---- decisions

    /// @return the number of the override
    String grants(GrantedOverride.Kind kind, BusinessUnit bu, String subject, long rupees, String reason) {
        var told = post(
                Desk.OPERATIONS,
                "/overrides",
                new OversightCommand.GrantOverride(kind, bu, subject, Money.rupees(rupees), reason));
        return at(told).name("V");
    }

    void waives(String debt, long pieces, String reason) {
        post(
                Desk.OPERATIONS,
                "/debts/" + debt + "/waiver",
                Map.of("quantity", Quantity.pieces(pieces), "reason", reason));
    }

    void resolves(String number, Case.How how, String reason) {
        post(Desk.OPERATIONS, "/cases/" + number + "/resolution", Map.of("how", how, "reason", reason));
    }

    private static Position at(JsonNode told) {
        return Position.parse(told.path("entries").path(0).path("at").asString(""));
    }
}
