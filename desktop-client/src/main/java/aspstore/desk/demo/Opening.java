package aspstore.desk.demo;

import aspstore.desk.demo.Central.Desk;
import aspstore.desk.engine.Ports;
import aspstore.desk.engine.StoreFolder;
import aspstore.desk.engine.StoreIdentity;
import aspstore.desk.example.Cast;
import aspstore.desk.example.Example;
import aspstore.model.BusinessUnit;
import aspstore.model.Caller;
import aspstore.model.Condition;
import aspstore.model.ContractClass;
import aspstore.model.India;
import aspstore.model.Money;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.StoreId;
import aspstore.model.catalog.CatalogRow;
import aspstore.model.entry.Command;
import aspstore.model.oversight.GrantedOverride;
import aspstore.model.oversight.OversightCommand;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position;
import aspstore.model.stockcare.StockCareCommand;
import aspstore.model.stockcare.StockCareCommand.OpeningLine;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Before the shutters go up: server, catalogue, two stores, and what lies in their rooms.
final class Opening {

    private final Stage stage;
    private final Story story;

    Opening(Stage stage) {
        this.stage = stage;
        this.story = stage.story();
    }

    void play() {
        story.hour("07:45", "Central starts");
        stage.startServer(0);
        stage.central().issueTokens();
        story.say("The sync server listens on " + stage.server().address()
                + " with a database of its own. Operations, the warehouse and the service system each have a token.");
        for (var bu : List.of(Example.HA, Example.AC)) {
            importCatalogue(bu);
        }
        enrol(Example.PUNE, stage.cast().pune());
        enrol(Example.NASHIK, stage.cast().nashik());
        story.say("Two stores are enrolled and run as processes of their own: PN1 (Sai Service Centre, Pune) and NK1"
                + " (Godavari Cooling Services, Nashik). Each has fetched the catalogue and its own feed.");
        story.say("Everybody in both stores signs in at the desk with the PIN " + Example.PIN + ".");
        takeOn();
    }

    private void importCatalogue(BusinessUnit bu) {
        int told = 0;
        for (var table : List.of("parts", "families", "rates", "allocation-rules", "targets")) {
            var path = "/v1/catalogs/" + bu + "/imports/" + table;
            var preview = send(path + "?preview=true", Example.csv(bu, table));
            int added = preview.path("added").size();
            if (preview.path("invalid").size() > 0) {
                throw new DemoException("the preview of " + path + " finds " + preview.path("invalid"));
            }
            var applied = send(path, Example.csv(bu, table));
            told += applied.path("added").asInt(0) + applied.path("changed").asInt(0);
            if (table.equals("parts")) {
                story.say("Catalogue " + bu + ": the preview shows " + added + " new parts and nothing wrong, so it is"
                        + " taken over.");
            }
        }
        if (told == 0) {
            throw new DemoException("the catalogue of " + bu + " told nothing");
        }
    }

    private tools.jackson.databind.JsonNode send(String path, byte[] csv) {
        return stage.central().send(Desk.OPERATIONS, path, "text/csv", csv);
    }

    /// The rows with their type, which a map would not keep.
    private record NewStore(StoreId id, List<CatalogRow> rows) {}

    private void enrol(StoreId store, Cast.Staff staff) {
        var enrolled = stage.central().post(Desk.ADMIN, "/v1/stores", new NewStore(store, Example.rows(store, staff)));
        for (var bu : List.of(Example.HA, Example.AC)) {
            stage.central()
                    .send(
                            Desk.ADMIN,
                            "/v1/stores/" + store + "/imports/limits?bu=" + bu,
                            "text/csv",
                            limits(store, bu));
        }
        setPins(store, staff);
        var identity = new StoreIdentity(
                store,
                List.of(Example.HA, Example.AC),
                "desk-1",
                enrolled.path("epoch").asInt(1),
                stage.server().address(),
                enrolled.path("token").asString(""));
        StoreFolder.create(stage.storeFolder(store), identity, Ports.real("aspstore demo"));
        stage.open(store);
    }

    private void setPins(StoreId store, Cast.Staff staff) {
        var people = new ArrayList<>(staff.technicians());
        people.add(staff.counter());
        people.add(staff.manager());
        for (var person : people) {
            stage.central()
                    .put(
                            Desk.OPERATIONS,
                            "/v1/stores/" + store + "/people/" + person + "/pin",
                            Map.of("pin", Example.PIN));
        }
    }

    /// What Pune is not meant to stock has no limit there.
    private byte[] limits(StoreId store, BusinessUnit bu) {
        var csv = new String(Example.csv(bu, "limits"), StandardCharsets.UTF_8);
        var left = csv.lines()
                .filter(line -> !store.equals(Example.PUNE)
                        || !line.startsWith(stage.cast().familyElsewhere() + ","))
                .collect(Collectors.joining("\n", "", "\n"));
        return left.getBytes(StandardCharsets.UTF_8);
    }

    private void takeOn() {
        story.hour("08:30", "Opening stock");
        stage.syncAll();
        var pune = stage.pune();
        story.say("The rooms were counted last night. Without central's approval nothing is taken on: \""
                + refusedWithoutApproval(pune) + "\"");
        int pieces = take(pune, stage.manager(), Example.HA, openingOfPune());
        int more = take(pune, stage.manager(), Example.AC, openingOfPuneAir());
        int nashik = take(stage.nashik(), stage.managerOfNashik(), Example.HA, openingOfNashik())
                + take(stage.nashik(), stage.managerOfNashik(), Example.AC, openingOfNashikAir());
        story.say("Central approves each opening up to a value. "
                + Cast.name(stage.cast().pune().manager())
                + ", the manager in Pune, posts " + pieces + " pieces of HA, the maker's stock in trust, and " + more
                + " of AC, which the partner bought; Nashik posts " + nashik + ".");
        stage.syncAll();
    }

    private String refusedWithoutApproval(StoreProcess store) {
        return store.refused(
                stage.manager(),
                new Command.OfStockCare(new StockCareCommand.PostOpening(
                        Example.HA,
                        List.of(line(stage.cast().plain(), 1, Owner.OEM, ContractClass.ANY)),
                        List.of(),
                        "V999")));
    }

    private int take(StoreProcess store, Caller manager, BusinessUnit bu, List<OpeningLine> lines) {
        var granted = stage.central()
                .post(
                        Desk.OPERATIONS,
                        "/v1/stores/" + store.store() + "/overrides",
                        new OversightCommand.GrantOverride(
                                GrantedOverride.Kind.OPENING,
                                bu,
                                bu.text(),
                                Money.rupees(200_000),
                                "counted on the evening before"));
        var at = Position.parse(granted.path("entries").path(0).path("at").asString(""));
        store.sync();
        store.post(
                manager, new Command.OfStockCare(new StockCareCommand.PostOpening(bu, lines, List.of(), at.name("V"))));
        return (int) lines.stream()
                .mapToLong(line -> line.quantity().thousandths() / 1000)
                .sum();
    }

    private List<OpeningLine> openingOfPune() {
        var cast = stage.cast();
        var lines = new ArrayList<OpeningLine>();
        lines.add(line(cast.plain(), 1, Owner.PARTNER, ContractClass.OOW));
        lines.add(line(cast.plain(), 1, Owner.OEM, ContractClass.IW));
        lines.add(line(cast.plain(), 2, Owner.OEM, ContractClass.ANY));
        lines.add(unit(cast.board(), 1, Owner.PARTNER, ContractClass.OOW));
        for (var part : cast.due()) {
            lines.add(line(part, cast.many(part.text(), 1, 2), Owner.OEM, ContractClass.ANY));
        }
        for (var part : cast.stockedOf(Example.HA)) {
            lines.add(line(part, cast.many(part.text(), 6, 8), Owner.OEM, ContractClass.ANY));
        }
        for (var part : cast.units()) {
            for (int i = 1; i <= 4; i++) {
                lines.add(unit(part, i, Owner.OEM, ContractClass.ANY));
            }
        }
        lines.add(expiring(3, -20));
        lines.add(expiring(6, 120));
        lines.add(defective(new PartCode("WM-PMP-030")));
        return lines;
    }

    private List<OpeningLine> openingOfPuneAir() {
        var cast = stage.cast();
        var lines = new ArrayList<OpeningLine>();
        lines.add(unit(cast.dear(), 1, Owner.PARTNER, ContractClass.ANY));
        lines.add(unit(cast.dear(), 2, Owner.PARTNER, ContractClass.ANY));
        lines.add(line(cast.scarce(), 1, Owner.PARTNER, ContractClass.ANY));
        for (var part : cast.stockedOf(Example.AC)) {
            lines.add(line(part, cast.many(part.text(), 9, 14), Owner.PARTNER, ContractClass.ANY));
        }
        return lines;
    }

    private List<OpeningLine> openingOfNashik() {
        var cast = stage.cast();
        return List.of(
                line(cast.elsewhere(), cast.many("elsewhere", 2, 3), Owner.OEM, ContractClass.ANY),
                line(new PartCode("WM-BLT-1270"), 8, Owner.OEM, ContractClass.ANY),
                line(cast.plain(), 1, Owner.OEM, ContractClass.ANY));
    }

    private List<OpeningLine> openingOfNashikAir() {
        return List.of(line(new PartCode("AC-CAP-50"), 10, Owner.PARTNER, ContractClass.ANY));
    }

    private static OpeningLine line(PartCode part, long pieces, Owner owner, ContractClass contractClass) {
        return opening(part, Quantity.pieces(pieces), owner, contractClass, Condition.OK, Place.ON_HAND);
    }

    private OpeningLine unit(PartCode part, int number, Owner owner, ContractClass contractClass) {
        var line = line(part, 1, owner, contractClass);
        return new OpeningLine(
                line.part(),
                line.quantity(),
                owner,
                contractClass,
                line.condition(),
                line.place(),
                "",
                Optional.of(stage.cast().serial(part, number)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static OpeningLine expiring(long pieces, int days) {
        var line = line(new PartCode("CN-DSC-100"), pieces, Owner.OEM, ContractClass.ANY);
        return new OpeningLine(
                line.part(),
                line.quantity(),
                line.owner(),
                line.contractClass(),
                line.condition(),
                line.place(),
                "",
                Optional.empty(),
                Optional.of("B" + (400 + days)),
                Optional.of(India.day(Instant.now()).plusDays(days)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static OpeningLine defective(PartCode part) {
        return opening(part, Quantity.ONE, Owner.OEM, ContractClass.ANY, Condition.DEFECTIVE, Place.DEFECTIVE);
    }

    private static OpeningLine opening(
            PartCode part,
            Quantity quantity,
            Owner owner,
            ContractClass contractClass,
            Condition condition,
            Place place) {
        return new OpeningLine(
                part,
                quantity,
                owner,
                contractClass,
                condition,
                place,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
