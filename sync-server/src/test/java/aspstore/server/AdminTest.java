package aspstore.server;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.journal.Databases;
import aspstore.model.books.Samples;
import aspstore.model.catalog.PartFamily;
import aspstore.model.request.Request;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdminTest {

    @ParameterizedTest
    @EnumSource(Databases.class)
    void anImportShowsWhatItWouldChangeBeforeItDoes(Databases kind) {
        try (var server = TestServer.on(kind)) {
            server.prepare();
            var csv = """
                    part;description;family;hsn;unit;serialised;expires;defective_back
                    FLT-100;Lint filter;FILTERS;84509090;NOS;no;no;no
                    FLT-200;Lint filter, large;FILTERS;84509090;NOS;no;no;no
                    PCB-7781;Main board;BOARDS;84509090;NOS;yes;no;yes
                    """;
            var preview = server.csv("parts?preview=true", csv).expect(200).json();

            assertThat(preview.path("added").path(0).path("key").asString()).isEqualTo("FLT-200");
            assertThat(preview.path("added").path(0).path("line").asInt()).isEqualTo(3);
            assertThat(preview.path("changed")
                            .path(0)
                            .path("before")
                            .path("description")
                            .asString())
                    .isEqualTo("Main control board");
            assertThat(preview.path("unchanged").asInt()).isEqualTo(1);
            assertThat(parts(server, "FLT-2")).isEmpty();

            server.csv("parts", csv).expect(200);
            assertThat(parts(server, "FLT-2")).containsExactly("FLT-200");
            var again = server.csv("parts", csv).expect(200).json();
            assertThat(again.path("unchanged").asInt()).isEqualTo(3);
        }
    }

    @Test
    void aFileWithABadLineIsImportedNotAtAll() {
        try (var server = TestServer.on(Databases.H2)) {
            server.prepare();
            var refused = server.csv("rates", """
                            part,rate,tax
                            FLT-100,130,18
                            NO-SUCH,10,18
                            PCB-7781,abc,18
                            PCB-7782,10,17
                            FLT-100,140,18
                            """).expect(422);

            assertThat(refused.problem()).isEqualTo("invalid-lines");
            assertThat(refused.json()
                            .path("invalid")
                            .valueStream()
                            .map(line -> line.path("line").asInt()))
                    .containsExactlyInAnyOrder(3, 4, 5, 6);
            var preview = server.csv("rates?preview=true", "part,rate,tax\nFLT-100,120,18\n")
                    .expect(200)
                    .json();
            assertThat(preview.path("unchanged").asInt()).isEqualTo(1);
            assertThat(server.csv("rates", "part,price\nFLT-100,1\n")
                            .expect(422)
                            .json()
                            .toString())
                    .contains("no column rate, tax");
            server.csv("nothing", "a,b\n1,2\n").expect(404);
        }
    }

    @Test
    void newPartsJoinTheirFamilyLast() {
        try (var server = TestServer.on(Databases.H2);
                var store = new TestStore(Samples.STORE, server.prepare())) {
            server.csv("parts", "part,description,family,hsn\nFLT-200,Large filter,FILTERS,84509090\n")
                    .expect(200);
            store.pull(server);
            var family = store.books(books -> books.catalog()
                    .familyOf(books.catalog().part(Samples.FILTER).orElseThrow()));
            assertThat(family).extracting(Object::toString).containsExactly("FLT-100", "FLT-200");
        }
    }

    @Test
    void aPartThatMovesToAnotherFamilyLeavesTheOneBeforeAndIsCountedOnce() {
        try (var server = TestServer.on(Databases.H2);
                var store = new TestStore(Samples.STORE, server.prepare())) {
            server.csv("parts", "part,description,family,hsn\nFLT-200,Large filter,FLT-200,84509090\n")
                    .expect(200);
            server.csv("parts", "part,description,family,hsn\nFLT-200,Large filter,FILTERS,84509090\n")
                    .expect(200);
            server.csv("parts", "part,description,family,hsn\nFLT-100,Lint filter,LINT,84509090\n")
                    .expect(200);

            store.pull(server);

            assertThat(family(store, "FILTERS")).containsExactly("FLT-200");
            assertThat(family(store, "LINT")).containsExactly("FLT-100");
            assertThat(family(store, "FLT-200")).as("its only part moved away").isEmpty();
        }
    }

    private static List<String> family(TestStore store, String id) {
        return store.books(books -> books.catalog().row(PartFamily.class, id)).orElseThrow().members().stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void limitsAreImportedForOneStoreAndBindItsNextRequest() {
        try (var server = TestServer.on(Databases.H2);
                var store = new TestStore(Samples.STORE, server.prepare())) {
            server.postText(server.admin, "/v1/stores/PN1/imports/limits?bu=HA", """
                            family,class,most,most_value,reorder
                            BOARDS,ANY,2,40000,1
                            """)
                    .expect(200);
            store.pull(server);
            assertThat(store.post(Samples.counter(), SyncTest.request(3)).toString())
                    .contains("OverLimit");
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aRefusedDecisionSaysWhyAndChangesNothing(Databases kind) {
        try (var server = TestServer.on(kind);
                var store = new TestStore(Samples.STORE, server.prepare())) {
            store.pull(server);
            store.posted(Samples.counter(), SyncTest.request(3));
            store.push(server);
            var operations = server.token("OPERATIONS");
            var path = "/v1/stores/PN1/requests/R1/decision";

            var refused = server.post(operations, path, decision(4000, "")).expect(422);
            assertThat(refused.json().path("reasons").path(0).path("key").asString())
                    .isEqualTo("MoreThanRequested");
            assertThat(refused.json().path("reasons").path(0).path("approved").asLong())
                    .isEqualTo(4000);
            server.post(operations, path, decision(3000, "")).expect(200);
            server.post(operations, path, decision(3000, "")).expect(422);
            store.pull(server);
            var decisions = store.books(
                    books -> books.find(Request.KIND, "R1").orElseThrow().decisions());
            assertThat(decisions).hasSize(1);
        }
    }

    private static Map<String, Object> decision(int approved, String reason) {
        return Map.of("lines", List.of(Map.of("line", 1, "approved", approved, "reason", reason)));
    }

    @Test
    void theSameKeyTwiceIsDoneOnce() {
        try (var server = TestServer.on(Databases.H2)) {
            server.prepare();
            var body = "{\"kind\":\"OPENING\",\"bu\":\"HA\",\"subject\":\"HA\",\"most\":100,\"reason\":\"new store\"}";
            var key = TestServer.key();
            var path = "/v1/stores/PN1/overrides";
            var first = server.postText(server.admin, path, body, "Idempotency-Key", key)
                    .expect(200);
            var second = server.postText(server.admin, path, body, "Idempotency-Key", key)
                    .expect(200);
            assertThat(second.bytes()).isEqualTo(first.bytes());
        }
    }

    @Test
    void eachRoleDoesWhatIsItsOwn() {
        try (var server = TestServer.on(Databases.H2)) {
            server.prepare();
            var auditor = server.token("AUDITOR");
            var warehouse = server.token("WAREHOUSE");
            var integration = server.token("INTEGRATION");

            server.get(auditor, "/v1/stores").expect(200);
            server.post(auditor, "/v1/stores/PN1/shipments", SyncTest.dispatch("1", 1))
                    .expect(403);
            server.post(warehouse, "/v1/stores/PN1/requests/R1/decision", decision(1, ""))
                    .expect(403);
            server.post(warehouse, "/v1/tokens", Map.of("person", "x", "role", "ADMIN", "device", "d"))
                    .expect(403);
            server.get(integration, "/v1/stock").expect(403);
            server.get(integration, "/v1/availability?bu=HA&contract=IW&part=FLT-100")
                    .expect(200);
            server.post(server.admin, "/v1/tokens", Map.of("person", "x", "role", "COUNTER", "device", "d"))
                    .expect(400);
        }
    }

    @Test
    void aRevokedTokenOpensNothing() {
        try (var server = TestServer.on(Databases.H2)) {
            var auditor = server.token("AUDITOR");
            var id = TestServer.items(server.get(server.admin, "/v1/tokens")).stream()
                    .filter(token -> token.path("role").asString().equals("AUDITOR"))
                    .findFirst()
                    .orElseThrow()
                    .path("id")
                    .asString();
            server.get(auditor, "/v1/stores").expect(200);
            server.delete(server.admin, "/v1/tokens/" + id).expect(204);
            server.get(auditor, "/v1/stores").expect(401);
            server.delete(server.admin, "/v1/tokens/" + id).expect(404);
        }
    }

    @Test
    void aSeriesOfAnotherStoreUnderTheSameGstinIsRefused() {
        try (var server = TestServer.on(Databases.H2)) {
            server.prepare();
            server.enrol("MB2");
            var rows = "{\"rows\":[{\"is\":\"SeriesGrant\",\"kind\":\"ISSUE\",\"epoch\":1,\"code\":\"PN1D\"}]}";
            assertThat(server.postText(server.admin, "/v1/stores/MB2/rows", rows)
                            .expect(409)
                            .problem())
                    .isEqualTo("series-taken");
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void queuesStockDocumentsAndTracesAreSeenAtCentral(Databases kind) {
        try (var server = TestServer.on(kind);
                var store = new TestStore(Samples.STORE, server.prepare())) {
            store.pull(server);
            store.posted(Samples.counter(), SyncTest.request(3));
            server.post(server.token("WAREHOUSE"), "/v1/stores/PN1/shipments", SyncTest.dispatch("80000012", 2))
                    .expect(200);
            store.pull(server);
            store.posted(Samples.counter(), SyncTest.receive("80000012", "SN1", "SN2"));
            store.push(server);
            var auditor = server.token("AUDITOR");

            var queue = TestServer.items(server.get(auditor, "/v1/work?role=OPERATIONS"));
            assertThat(queue)
                    .extracting(row -> row.path("item").path("kind").asString())
                    .contains("DECIDE_REQUEST");
            server.get(auditor, "/v1/work/badges").expect(200);
            assertThat(TestServer.items(server.get(auditor, "/v1/stock?serial=SN1")))
                    .hasSize(1);
            var totals = TestServer.items(server.get(auditor, "/v1/stock/totals?by=place"));
            assertThat(totals).extracting(row -> row.path("of").asString()).containsExactly("ON_HAND");
            assertThat(TestServer.items(server.get(auditor, "/v1/documents?kind=receipt")))
                    .hasSize(1);
            var request = server.get(auditor, "/v1/stores/PN1/documents/request/R1")
                    .expect(200)
                    .json();
            assertThat(request.path("history").size()).isEqualTo(1);
            server.get(auditor, "/v1/stores/PN1/documents/request/R99").expect(404);
            var life = server.get(auditor, "/v1/trace?serial=SN1").expect(200).json();
            assertThat(life.path("steps")
                            .valueStream()
                            .map(step -> step.path("type").asString()))
                    .contains("ShipmentDispatched", "GoodsReceived");
            var sodo =
                    TestServer.items(server.get(auditor, "/v1/sodos?store=PN1")).getFirst();
            assertThat(sodo.path("accepted").asLong()).isEqualTo(2000);
            assertThat(TestServer.items(server.get(auditor, "/v1/audit"))).isEmpty();
            for (var path : List.of(
                    "/v1/turnaround",
                    "/v1/costs",
                    "/v1/owed",
                    "/v1/owed/warehouse",
                    "/v1/cases",
                    "/v1/stores/PN1/digest")) {
                server.get(auditor, path).expect(200);
            }
        }
    }

    private static List<String> parts(TestServer server, String words) {
        return TestServer.items(server.get(server.admin, "/v1/parts?bu=HA&q=" + words)).stream()
                .map(part -> part.path("code").asString())
                .toList();
    }
}
