package aspstore.server;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.journal.Databases;
import aspstore.model.books.Samples;
import aspstore.model.indent.Indent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IntegrationTest {

    static final String RULES = """
            contract,owner,class,condition,expiry_margin_days
            IW,OEM,IW,OK,7
            IW,OEM,ANY,OK,7
            AMC,OEM,ANY,OK,7
            """;

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aPartRequestGoesToTheStoreThatHasThePartAndIsToldOnce(Databases kind) {
        try (var server = TestServer.on(kind);
                var pune = new TestStore(Samples.STORE, server.prepare());
                var mumbai = new TestStore(new aspstore.model.StoreId("MB2"), server.enrol("MB2"))) {
            server.csv("allocation-rules", RULES).expect(200);
            stock(server, pune, "80000012", "SN1", "SN2");
            stock(server, mumbai, "80000013", "SN7");
            var service = server.token("INTEGRATION");

            var found = TestServer.items(server.get(service, "/v1/availability?bu=HA&contract=IW&part=PCB-7781"));
            assertThat(found)
                    .extracting(
                            at -> at.path("store").asString() + at.path("free").asLong())
                    .containsExactly("PN12000", "MB21000");
            assertThat(found.getFirst().path("seenAt").asString()).isNotEmpty();
            assertThat(TestServer.items(server.get(service, "/v1/availability?bu=HA&contract=OOW&part=PCB-7781")))
                    .isEmpty();

            var body = request("REQ-1", "4000123", "");
            var first = ask(server, service, "\"key-1\"", body).expect(201);
            assertThat(first.json().path("store").asString()).isEqualTo("PN1");
            assertThat(first.json().path("choice").asString())
                    .contains("PN1 covers 1 of 1 parts")
                    .contains("MB2");
            assertThat(first.json().path("status").asString()).isEqualTo("RECEIVED");
            assertThat(ask(server, service, "\"key-1\"", body).expect(201).bytes())
                    .isEqualTo(first.bytes());
            assertThat(ask(server, service, "\"key-2\"", body)
                            .expect(201)
                            .json()
                            .path("requestId")
                            .asString())
                    .isEqualTo("REQ-1");
            pune.pull(server);
            var indent = pune.books(books -> books.find(Indent.KIND, "4000123").orElseThrow());
            assertThat(indent.lines()).hasSize(1);
            assertThat(server.get(service, "/v1/part-requests/REQ-1/usage")
                            .expect(200)
                            .json()
                            .path("store")
                            .asString())
                    .isEqualTo("PN1");
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theKeyIsNeededAndStandsForOneBody(Databases kind) {
        try (var server = TestServer.on(kind)) {
            server.prepare();
            server.csv("allocation-rules", RULES).expect(200);
            var service = server.token("INTEGRATION");

            server.postText(service, "/v1/part-requests", request("REQ-1", "1", "PN1"))
                    .expect(400);
            ask(server, service, "k", request("REQ-1", "1", "PN1")).expect(201);
            assertThat(ask(server, service, "k", request("REQ-2", "2", "PN1"))
                            .expect(422)
                            .problem())
                    .isEqualTo("key-reused");
            assertThat(ask(server, service, "k2", request("REQ-3", "3", ""))
                            .expect(422)
                            .problem())
                    .isEqualTo("nowhere-available");
            assertThat(ask(server, service, "k3", request("REQ-4", "4", "ZZ9"))
                            .expect(422)
                            .problem())
                    .isEqualTo("no-such-store");
            var refused = ask(
                            server, service, "k4", request("REQ-5", "5", "PN1").replace("PCB-7781", "NO-SUCH"))
                    .expect(422);
            assertThat(refused.json().path("reasons").path(0).path("key").asString())
                    .isEqualTo("UnknownPart");
            ask(server, service, "k5", "{\"requestId\":\"x\"}").expect(400);
            server.get(service, "/v1/part-requests/REQ-9").expect(404);
            server.postText(service, "/v1/part-requests/REQ-1/withdrawal", "{\"reason\":\"customer cancelled\"}")
                    .expect(200);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatIsPassedOverIsToldInWordsAndANamedStoreIsExplainedToo(Databases kind) {
        try (var server = TestServer.on(kind);
                var pune = new TestStore(Samples.STORE, server.prepare());
                var mumbai = new TestStore(new aspstore.model.StoreId("MB2"), server.enrol("MB2"))) {
            server.csv("allocation-rules", RULES).expect(200);
            stock(server, pune, "80000012", "SN1", "SN2");
            stock(server, mumbai, "80000013", "SN7");
            var service = server.token("INTEGRATION");
            server.csv("allocation-rules", "contract,owner,class,condition\nOOW,PARTNER,ANY,OK\n")
                    .expect(200);

            var found = TestServer.items(server.get(service, "/v1/availability?bu=HA&contract=OOW&part=PCB-7781"));
            assertThat(found).hasSize(2);
            var passedOver = found.getFirst().path("passedOver").path(0);
            assertThat(passedOver.path("key").asString()).isEqualTo("ClassNotEligible");
            assertThat(passedOver.path("words").asString()).contains("does not serve this contract");
            assertThat(passedOver.path("stands").asInt()).isPositive();

            var choice = ask(
                            server,
                            service,
                            "k",
                            request("REQ-1", "1", "MB2").replace("\"quantity\":1", "\"quantity\":2"))
                    .expect(201)
                    .json()
                    .path("choice")
                    .asString();
            assertThat(choice)
                    .startsWith("named by the service system")
                    .contains("MB2 covers 0 of 1 parts")
                    .contains("PN1: 2 of PCB-7781 free");
        }
    }

    static TestServer.Reply ask(TestServer server, String token, String key, String body) {
        return server.postText(token, "/v1/part-requests", body, "Idempotency-Key", key);
    }

    static void stock(TestServer server, TestStore store, String delivery, String... serials) {
        server.post(
                        server.token("WAREHOUSE"),
                        "/v1/stores/" + store.id + "/shipments",
                        SyncTest.dispatch(delivery, serials.length))
                .expect(200);
        store.pull(server);
        store.posted(Samples.counter(), SyncTest.receive(delivery, serials));
        store.push(server);
    }

    /// As the service system writes it, with fields that are not known here.
    static String request(String id, String job, String store) {
        return """
                {"requestId":"%s","externalRef":"SR-2026-008812","sourceSystem":"service",
                 "serviceOrder":{"number":"%s","line":"10","type":"REPAIR","priority":"P2",
                   "slaDueAt":"2026-11-25T18:00:00+05:30"},
                 "asp":{"code":"%s","bu":"HA"},
                 "customer":{"id":"C99","name":"Asha Kulkarni","phone":"98","gstin":null,
                   "address":{"line1":"12 Karve Nagar","city":"Pune","stateCode":"27","pincode":"411052"}},
                 "asset":{"model":"WM-900","serialNumber":"X1","installDate":"2025-02-01"},
                 "entitlement":{"type":"IN_WARRANTY","contractNumber":"W1","coverage":"COMPREHENSIVE","approvalRef":null},
                 "technician":{"id":"T7","name":"Ravi"},"fulfilment":"TECHNICIAN",
                 "lines":[{"lineNo":1,"partNumber":"PCB-7781","alternateAllowed":true,"quantity":1,"uom":"NOS"}]}
                """.formatted(id, job, store);
    }
}
