package aspstore.desk.demo;

import aspstore.desk.demo.Central.Desk;
import aspstore.desk.example.Cast;
import aspstore.desk.example.Example;
import aspstore.desk.text.TextTable;
import aspstore.desk.usecase.RequestDesk.Proposal;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.catalog.Part;
import aspstore.model.entry.Command;
import aspstore.model.request.Request;
import aspstore.model.request.RequestCommand;
import aspstore.model.shipment.Shipment;
import aspstore.wire.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// From the request to the lorry: what the store asks for by its limits, what central approves, what SAP ships.
final class Morning {

    private static final String DELIVERY = "80041207";
    private static final String ORDER = "45017730";

    private final Stage stage;
    private final Story story;
    private final Optional<Path> idoc;

    Morning(Stage stage, Optional<Path> idoc) {
        this.stage = stage;
        this.story = stage.story();
        this.idoc = idoc;
    }

    Goods play() {
        var request = request();
        approve(request);
        return dispatch(request);
    }

    private String request() {
        story.hour("09:10", "Pune asks for parts, by its limits");
        var due = proposals().stream().filter(Proposal::isDue).toList();
        var table = TextTable.of("part", "description", "limit#", "stock#", "on the way#", "asked#", "suggested#");
        due.stream()
                .forEach(proposal -> table.row(
                        proposal.part(),
                        proposal.description(),
                        proposal.limit().most(),
                        proposal.position().stock(),
                        proposal.position().inTransit(),
                        proposal.position().requested(),
                        proposal.suggested()));
        story.say(
                due.size() + " families of HA have fallen to their reorder level. What may be asked for is the"
                        + " limit less the position, and the position is what is usable here, on the way, and asked for already:");
        story.table(table);
        var first = due.getFirst();
        var tooMuch = new RequestCommand.Line(
                first.part(), first.limit().contractClass(), first.suggested().plus(Quantity.ONE), Optional.empty());
        story.say("One more than that is refused: \""
                + stage.pune()
                        .refused(
                                stage.counter(),
                                new Command.OfRequest(new RequestCommand.RequestParts(Example.HA, List.of(tooMuch))))
                + "\"");
        var posted = stage.pune()
                .post(
                        stage.counter(),
                        new Command.OfRequest(new RequestCommand.RequestParts(
                                Example.HA, due.stream().map(Proposal::line).toList())));
        var request = posted.document("request");
        story.say(Cast.name(stage.cast().pune().counter()) + " at the counter asks for " + due.size()
                + " parts: request " + request + ".");
        stage.pune().sync();
        return request;
    }

    private List<Proposal> proposals() {
        var proposals = new ArrayList<Proposal>();
        for (var row : stage.pune()
                .ask(Map.of("ask", "proposals", "bu", Example.HA.text()))
                .path("rows")) {
            proposals.add(Json.mapper().treeToValue(row, Proposal.class));
        }
        return proposals;
    }

    private void approve(String id) {
        story.hour("09:40", "Central approves");
        var request = stage.pune().document(Request.KIND, id);
        var decisions = new ArrayList<RequestCommand.LineDecision>();
        var words = "";
        for (var line : request.lines()) {
            boolean isCut =
                    line.no() == request.lines().size() && line.quantity().isMoreThan(Quantity.pieces(3));
            var approved = isCut ? line.quantity().minus(Quantity.ONE) : line.quantity();
            decisions.add(new RequestCommand.LineDecision(
                    line.no(), approved, isCut ? "one is kept back for another store" : ""));
            words = isCut ? "; of " + line.part() + " only " + approved + " of " + line.quantity() : words;
        }
        stage.central()
                .post(Desk.OPERATIONS, "/v1/stores/PN1/requests/" + id + "/decision", Map.of("lines", decisions));
        stage.pune().sync();
        story.say("Operations sees request " + id + " in its queue and approves it line by line" + words
                + ". The decision is an entry in Pune's feed; the store's books show it after the next sync: stage "
                + stage.pune().document(Request.KIND, id).stage().toLowerCase(java.util.Locale.ROOT) + ".");
    }

    private Goods dispatch(String request) {
        story.hour("10:05", "SAP ships");
        var items = idoc.isPresent() ? List.<DeliveryFile.Item>of() : items(request);
        byte[] file = idoc.map(this::own)
                .orElseGet(() ->
                        keep("DELVRY07-" + DELIVERY + ".xml", DeliveryFile.xml(DELIVERY, ORDER, Instant.now(), items)));
        var path = "/v1/stores/PN1/shipments/sap";
        var plan = send(path + "?preview=true", file);
        for (var delivery : plan.path("deliveries")) {
            if (delivery.path("problems").size() > 0) {
                throw new DemoException("delivery " + delivery.path("delivery") + ": " + delivery.path("problems"));
            }
        }
        var result = send(path, file);
        if (idoc.isPresent()) {
            stage.sap().issues(Example.PUNE, file);
        } else {
            stage.sap().issues(Example.PUNE, items);
        }
        stage.pune().sync();
        var shipments = new ArrayList<Shipment>();
        for (var delivery : result.path("deliveries")) {
            shipments.add(stage.pune()
                    .document(Shipment.KIND, delivery.path("delivery").asString("")));
        }
        if (shipments.isEmpty()) {
            throw new DemoException("the file dispatched nothing: " + Json.write(result));
        }
        tell(shipments);
        return new Goods(shipments, hero(shipments));
    }

    private void tell(List<Shipment> shipments) {
        story.say("The warehouse's SAP writes "
                + idoc.map(file -> "the file " + file.getFileName()).orElse("an IDoc (DELVRY07)")
                + ". The server reads it, matches each item with an approved request line, and dispatches:");
        var table = TextTable.of("delivery", "item", "part", "quantity#", "for", "serials");
        for (var shipment : shipments) {
            shipment.lines().stream()
                    .limit(12)
                    .forEach(line -> table.row(
                            shipment.id(),
                            line.item(),
                            line.part(),
                            line.quantity(),
                            line.request()
                                    .map(reference -> "request " + reference)
                                    .orElse("no request"),
                            line.serials().isEmpty()
                                    ? ""
                                    : line.serials().getFirst() + " and "
                                            + (line.serials().size() - 1) + " more"));
        }
        story.table(table);
    }

    private JsonNode send(String path, byte[] file) {
        return stage.central().send(Desk.WAREHOUSE, path, "application/xml", file);
    }

    private Optional<Goods.Hero> hero(List<Shipment> shipments) {
        for (var shipment : shipments) {
            for (var line : shipment.lines()) {
                if (line.serials().size() >= 3) {
                    return Optional.of(new Goods.Hero(line.part(), line.serials()));
                }
            }
        }
        for (var shipment : shipments) {
            for (var line : shipment.lines()) {
                if (isSerialised(line.part()) && line.quantity().isMoreThan(Quantity.pieces(2))) {
                    var units = new ArrayList<SerialNo>();
                    for (int i = 1; i <= line.quantity().thousandths() / 1000; i++) {
                        units.add(stage.cast().serial(new PartCode("UNIT"), i));
                    }
                    return Optional.of(new Goods.Hero(line.part(), units));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isSerialised(PartCode part) {
        return part(part).map(Part::serialised).orElse(false);
    }

    private Optional<Part> part(PartCode code) {
        for (var item :
                stage.central().get(Desk.OPERATIONS, "/v1/parts?q=" + code).path("items")) {
            var part = Json.mapper().treeToValue(((ObjectNode) item).put("is", "Part"), Part.class);
            if (part.code().equals(code)) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    /// Somebody's own delivery, kept with SAP's other files.
    private byte[] own(Path file) {
        try {
            var bytes = Files.readAllBytes(file);
            stage.keep(file.getFileName().toString(), bytes);
            addUnknownParts(bytes);
            return bytes;
        } catch (IOException e) {
            throw new DemoException("the file " + file + " can't be read: " + e.getMessage(), e);
        }
    }

    /// Our own delivery: what was approved, with serials, and batch and expiry where the part has them.
    private List<DeliveryFile.Item> items(String id) {
        var request = stage.pune().document(Request.KIND, id);
        var items = new ArrayList<DeliveryFile.Item>();
        for (var line : request.lines()) {
            var part = part(line.part()).orElseThrow();
            var quantity = request.toShip(line.no());
            items.add(item(line.no() * 10, part, quantity));
        }
        return items;
    }

    private DeliveryFile.Item item(int number, Part part, Quantity quantity) {
        return DeliveryItems.item(stage.cast(), number, part, quantity, 40);
    }

    private byte[] keep(String name, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        stage.keep(name, bytes);
        return bytes;
    }

    /// The catalogue must know what SAP ships: parts that it does not know are added first.
    private void addUnknownParts(byte[] file) {
        var unknown = DeliveryItems.partsOf(file).stream()
                .filter(item -> part(item.part()).isEmpty())
                .toList();
        if (unknown.isEmpty()) {
            return;
        }
        var parts = new StringBuilder("part,description,family,hsn,unit,serialised,defective back\n");
        var rates = new StringBuilder("part,rate,tax\n");
        boolean hasHero = false;
        for (var item : unknown) {
            boolean isHero = !hasHero && item.isCountable();
            hasHero |= isHero;
            parts.append(item.part())
                    .append(",\"")
                    .append(item.description().replace('"', ' '))
                    .append("\",");
            parts.append(item.part()).append(",84509090,NOS,");
            parts.append(isHero || item.hasSerials() ? "yes" : "no").append(isHero ? ",yes\n" : ",no\n");
            rates.append(item.part()).append(",1250.00,18\n");
        }
        for (var table : Map.of("parts", parts.toString(), "rates", rates.toString()).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList()) {
            stage.central()
                    .send(
                            Desk.OPERATIONS,
                            "/v1/catalogs/HA/imports/" + table.getKey(),
                            "text/csv",
                            table.getValue().getBytes(StandardCharsets.UTF_8));
        }
        story.say("The file ships " + Story.count(unknown.size(), "part") + " unknown to the catalogue. Central adds"
                + " what is missing to HA first, with a rate.");
    }
}
