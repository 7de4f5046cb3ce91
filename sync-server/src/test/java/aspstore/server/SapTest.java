package aspstore.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import aspstore.format.sap.SapDelivery;
import aspstore.format.sap.SapFile;
import aspstore.format.sap.SapItem;
import aspstore.format.sap.SapReader;
import aspstore.journal.Databases;
import aspstore.model.books.Samples;
import aspstore.model.request.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SapTest {

    /// The real files of SAP's, where they lie beside the source.
    private static List<Path> samples() {
        var folder = Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(here -> here.resolve("shared/samples"))
                .filter(Files::isDirectory)
                .findFirst();
        assumeTrue(folder.isPresent(), "the samples of SAP's are not here");
        try (var files = Files.walk(folder.get())) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void realDeliveriesAreDispatchedOnceTheCatalogueKnowsTheirParts() throws IOException {
        var files = samples();
        try (var server = TestServer.on(Databases.H2)) {
            server.prepare();
            var warehouse = server.token("WAREHOUSE");
            tellParts(server, files);
            int dispatched = 0;
            for (var file : files) {
                var bytes = Files.readAllBytes(file);
                if (SapReader.read(bytes) instanceof SapFile.Unusable) {
                    server.postBytes(warehouse, "/v1/stores/PN1/shipments/sap", bytes)
                            .expect(400);
                    continue;
                }
                var plan = server.postBytes(warehouse, "/v1/stores/PN1/shipments/sap?preview=true", bytes)
                        .expect(200)
                        .json();
                var done = server.postBytes(warehouse, "/v1/stores/PN1/shipments/sap", bytes)
                        .expect(200)
                        .json();
                var again = server.postBytes(warehouse, "/v1/stores/PN1/shipments/sap", bytes)
                        .expect(200)
                        .json();
                assertThat(done.path("deliveries").size())
                        .isEqualTo(plan.path("deliveries").size());
                assertThat(again.path("deliveries")).as("twice is once").isNotNull();
                for (int i = 0; i < done.path("deliveries").size(); i++) {
                    var delivery = done.path("deliveries").path(i);
                    assertThat(delivery.path("at").asLong() > 0)
                            .isEqualTo(delivery.path("problems").isEmpty());
                    dispatched += delivery.path("at").asLong() > 0 ? 1 : 0;
                }
            }
            assertThat(dispatched).isGreaterThan(5);
            assertThat(TestServer.items(server.get(server.admin, "/v1/audit"))).isEmpty();
        }
    }

    /// A catalogue made from what the files deliver.
    private static void tellParts(TestServer server, List<Path> files) throws IOException {
        var parts = new TreeSet<String>();
        for (var file : files) {
            if (SapReader.read(Files.readAllBytes(file)) instanceof SapFile.Deliveries(var deliveries, var notes)) {
                assertThat(notes).isNotNull();
                for (SapDelivery delivery : deliveries) {
                    delivery.items().stream()
                            .map(SapItem::part)
                            .forEach(part -> part.ifPresent(code -> parts.add(code.text())));
                }
            }
        }
        var csv = new ArrayList<>(List.of("part,description,family,hsn"));
        var rates = new ArrayList<>(List.of("part,rate,tax"));
        for (var part : parts) {
            csv.add(quoted(part) + ",From SAP," + quoted(part) + ",8450");
            rates.add(quoted(part) + ",100,18");
        }
        server.csv("parts", String.join("\n", csv)).expect(200);
        server.csv("rates", String.join("\n", rates)).expect(200);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    @Test
    void anUnknownPartIsReportedAndNothingIsDispatched() {
        try (var server = TestServer.on(Databases.H2)) {
            server.prepare();
            var plan = server.postText(
                            server.token("WAREHOUSE"),
                            "/v1/stores/PN1/shipments/sap?preview=true",
                            delivery("NO-SUCH", 2))
                    .expect(200)
                    .json();
            assertThat(plan.path("deliveries").path(0).path("problems").toString())
                    .contains("the catalogue has no part NO-SUCH");
        }
    }

    @Test
    void anItemIsMatchedWithTheApprovedRequestThatWaitsForIt() {
        try (var server = TestServer.on(Databases.H2);
                var store = new TestStore(Samples.STORE, server.prepare())) {
            store.pull(server);
            store.posted(Samples.counter(), SyncTest.request(2));
            store.push(server);
            server.postText(
                            server.token("OPERATIONS"),
                            "/v1/stores/PN1/requests/R1/decision",
                            "{\"lines\":[{\"line\":1,\"approved\":2000}]}")
                    .expect(200);

            var done = server.postText(
                            server.token("WAREHOUSE"), "/v1/stores/PN1/shipments/sap", delivery("PCB-7781", 2))
                    .expect(200)
                    .json();
            assertThat(done.path("deliveries")
                            .path(0)
                            .path("items")
                            .path(0)
                            .path("request")
                            .path("document")
                            .asString())
                    .isEqualTo("R1");
            var line = server.get(server.admin, "/v1/stores/PN1/documents/shipment/80000077")
                    .expect(200)
                    .json()
                    .findPath("lines")
                    .path(0);
            assertThat(line.path("order").path("item").asString()).isEqualTo("000030");
            var request = server.get(server.admin, "/v1/documents?kind=request").json();
            assertThat(request.path("items").path(0).path("stage").asString()).isEqualTo("SHIPPED");
        }
    }

    @Test
    void anOpenRequestIsFilledByThePartThatSupersedesWhatItAsksFor() {
        try (var server = TestServer.on(Databases.H2);
                var store = new TestStore(Samples.STORE, server.prepare())) {
            store.pull(server);
            store.posted(Samples.counter(), SyncTest.request(2));
            store.push(server);
            server.postText(
                            server.token("OPERATIONS"),
                            "/v1/stores/PN1/requests/R1/decision",
                            "{\"lines\":[{\"line\":1,\"approved\":2000}]}")
                    .expect(200);

            var item = server.postText(
                            server.token("WAREHOUSE"), "/v1/stores/PN1/shipments/sap", delivery("PCB-7782", 2))
                    .expect(200)
                    .json()
                    .path("deliveries")
                    .path(0)
                    .path("items")
                    .path(0);

            assertThat(item.path("request").path("document").asString()).isEqualTo("R1");
            assertThat(item.path("note").asString()).contains("of PCB-7781, of the same family");
            store.pull(server);
            var request = store.books(books -> books.find(Request.KIND, "R1")).orElseThrow();
            assertThat(request.currentStage()).isEqualTo(Request.Stage.SHIPPED);
        }
    }

    private static String delivery(String part, int pieces) {
        return """
                {"d":{"DeliveryDocument":"80000077","DeliveryDocumentType":"LF",
                 "to_DeliveryDocumentItem":{"results":[{"DeliveryDocument":"80000077","DeliveryDocumentItem":"10",
                  "Material":"%s","ActualDeliveryQuantity":"%d","DeliveryQuantityUnit":"PC",
                  "ReferenceSDDocument":"4711","ReferenceSDDocumentItem":"30"}]}}}
                """.formatted(part, pieces);
    }

    @Test
    void sapsStockIsHeldAgainstTheBooks() {
        try (var server = TestServer.on(Databases.H2);
                var store = new TestStore(Samples.STORE, server.prepare())) {
            server.post(server.token("WAREHOUSE"), "/v1/stores/PN1/shipments", SyncTest.dispatch("80000012", 2))
                    .expect(200);
            store.pull(server);
            store.posted(Samples.counter(), SyncTest.receive("80000012", "SN1", "SN2"));
            store.push(server);
            server.postText(server.token("WAREHOUSE"), "/v1/sap/stock", """
                            plant,storage_location,special_stock,part,quantity
                            1000,P001,W,PCB-7781,3
                            1000,0001,,PCB-7781,50
                            """).expect(200);
            server.put(
                            server.admin,
                            "/v1/settings/sap-places",
                            Map.of("places", List.of(Map.of("plant", "1000", "specialStock", "W", "store", "PN1"))))
                    .expect(200);

            var differences = TestServer.items(server.get(server.admin, "/v1/sap/differences?store=PN1"));
            assertThat(differences).hasSize(1);
            assertThat(differences.getFirst().path("difference").asLong()).isEqualTo(1000);
            assertThat(differences.getFirst().path("because").toString()).contains("UNEXPLAINED");
        }
    }

    @Test
    void aStoreOfWhichSapListsNothingIsHeldAgainstItsBooksAllTheSame() {
        try (var server = TestServer.on(Databases.H2);
                var store = new TestStore(Samples.STORE, server.prepare())) {
            server.post(server.token("WAREHOUSE"), "/v1/stores/PN1/shipments", SyncTest.dispatch("80000012", 2))
                    .expect(200);
            store.pull(server);
            store.posted(Samples.counter(), SyncTest.receive("80000012", "SN1", "SN2"));
            store.push(server);
            server.put(
                            server.admin,
                            "/v1/settings/sap-places",
                            Map.of("places", List.of(Map.of("plant", "1000", "specialStock", "W", "store", "PN1"))))
                    .expect(200);
            server.postText(server.token("WAREHOUSE"), "/v1/sap/stock", """
                            plant,storage_location,special_stock,part,quantity
                            2000,0001,W,PCB-7781,50
                            """).expect(200);
            assertThat(TestServer.items(server.get(server.admin, "/v1/sap/differences")))
                    .as("no list of its plant was imported yet")
                    .isEmpty();
            server.postText(server.token("WAREHOUSE"), "/v1/sap/stock", """
                            plant,storage_location,special_stock,part,quantity
                            1000,0001,,PCB-7781,50
                            """).expect(200);

            var differences = TestServer.items(server.get(server.admin, "/v1/sap/differences"));

            assertThat(differences).hasSize(1);
            assertThat(differences.getFirst().path("store").asString()).isEqualTo("PN1");
            assertThat(differences.getFirst().path("sap").asLong()).isZero();
            assertThat(differences.getFirst().path("difference").asLong()).isNegative();
        }
    }
}
