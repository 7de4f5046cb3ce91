package aspstore.server;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.journal.Databases;
import aspstore.model.Contract;
import aspstore.model.Quantity;
import aspstore.model.books.Samples;
import aspstore.model.indent.Indent;
import aspstore.model.indent.IndentLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What changes about a job after its parts were asked for.
class AmendmentTest {

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theServiceSystemAmendsContractPriorityAndParts(Databases kind) {
        try (var server = TestServer.on(kind);
                var store = new TestStore(Samples.STORE, server.prepare())) {
            var service = asked(server);

            amend(server, service, """
                    {"entitlement":{"type":"AMC","coverage":"LABOUR_ONLY"},"priority":"P1","reason":"contract found",
                     "lines":[{"lineNo":1,"quantity":3},{"lineNo":2,"partNumber":"FLT-100","quantity":2}]}""").expect(200);

            store.pull(server);
            var indent = store.books(books -> books.find(Indent.KIND, "1").orElseThrow());
            assertThat(indent.order().contract()).isEqualTo(Contract.AMC);
            assertThat(indent.order().priority()).isEqualTo("P1");
            assertThat(indent.order().isSupply()).isTrue();
            assertThat(indent.lines())
                    .extracting(IndentLine::part, IndentLine::wanted)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(Samples.BOARD, Quantity.pieces(3)),
                            org.assertj.core.groups.Tuple.tuple(Samples.FILTER, Quantity.pieces(2)));
            var state =
                    server.get(service, "/v1/part-requests/REQ-1").expect(200).json();
            assertThat(state.path("lines").size()).isEqualTo(2);

            amend(server, service, "{\"reason\":\"not needed\",\"lines\":[{\"lineNo\":1,\"quantity\":0}]}")
                    .expect(200);
            var after =
                    server.get(service, "/v1/part-requests/REQ-1").expect(200).json();
            assertThat(after.path("lines").path(0).path("status").asString()).isEqualTo("CANCELLED");
            assertThat(after.path("lines").path(1).path("status").asString()).isEqualTo("RECEIVED");
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void anAmendmentThatCantBeIsRefusedWithWordsAndChangesNothing(Databases kind) {
        try (var server = TestServer.on(kind)) {
            server.prepare();
            var service = asked(server);
            assertThat(amend(server, service, "{\"reason\":\"again\",\"priority\":\"P2\"}")
                            .expect(422)
                            .json()
                            .path("reasons")
                            .path(0)
                            .path("words")
                            .asString())
                    .contains("would change");
            assertThat(amend(server, service, "{\"reason\":\"r\",\"lines\":[{\"lineNo\":7,\"quantity\":1}]}")
                            .expect(422)
                            .problem())
                    .isEqualTo("no-such-line");
            assertThat(amend(
                                    server,
                                    service,
                                    "{\"reason\":\"r\",\"lines\":[{\"lineNo\":1,\"partNumber\":\"FLT-100\",\"quantity\":1}]}")
                            .expect(422)
                            .problem())
                    .isEqualTo("another-part");
            amend(server, service, "{\"reason\":\"r\",\"entitlement\":{\"type\":\"MAYBE\"}}")
                    .expect(400);
            amend(server, service, "{\"reason\":\"r\",\"lines\":[{\"lineNo\":1,\"quantity\":-1}]}")
                    .expect(400);
            // A change and an unknown part in one: neither is told.
            amend(server, service, """
                    {"reason":"r","priority":"P9","lines":[{"lineNo":9,"partNumber":"NO-SUCH","quantity":1}]}""").expect(422);
            server.postText(service, "/v1/part-requests/REQ-9/amendment", "{\"reason\":\"r\"}")
                    .expect(404);
            server.postText(server.token("WAREHOUSE"), "/v1/part-requests/REQ-1/amendment", "{\"reason\":\"r\"}")
                    .expect(403);
            var history = server.get(server.admin, "/v1/stores/PN1/documents/indent/1")
                    .expect(200)
                    .json();
            assertThat(history.path("history").size()).isEqualTo(1);
        }
    }

    @Test
    void anAmendmentUnderOneKeyIsDoneOnce() {
        try (var server = TestServer.on(Databases.H2)) {
            server.prepare();
            var service = asked(server);
            var body = "{\"reason\":\"r\",\"lines\":[{\"lineNo\":2,\"partNumber\":\"FLT-100\",\"quantity\":2}]}";
            var path = "/v1/part-requests/REQ-1/amendment";
            var first =
                    server.postText(service, path, body, "Idempotency-Key", "a").expect(200);
            assertThat(server.postText(service, path, body, "Idempotency-Key", "a")
                            .expect(200)
                            .bytes())
                    .isEqualTo(first.bytes());
            assertThat(server.postText(service, path, body.replace(":2}", ":5}"), "Idempotency-Key", "a")
                            .expect(422)
                            .problem())
                    .isEqualTo("key-reused");
        }
    }

    /// A job may have several requests.
    @Test
    void aRequestThatIsTakenBackLeavesTheOthersOfItsJob() {
        try (var server = TestServer.on(Databases.H2)) {
            server.prepare();
            var service = asked(server);
            var second = IntegrationTest.request("REQ-2", "1", "PN1")
                    .replace("\"lineNo\":1", "\"lineNo\":5")
                    .replace("PCB-7781", "FLT-100");
            IntegrationTest.ask(server, service, "two", second).expect(201);

            server.postText(service, "/v1/part-requests/REQ-2/withdrawal", "{\"reason\":\"wrong part\"}")
                    .expect(200);

            var first =
                    server.get(service, "/v1/part-requests/REQ-1").expect(200).json();
            assertThat(first.path("lines").size()).isEqualTo(1);
            assertThat(first.path("status").asString()).isEqualTo("RECEIVED");
            var other =
                    server.get(service, "/v1/part-requests/REQ-2").expect(200).json();
            assertThat(other.path("status").asString()).isEqualTo("CANCELLED");
            assertThat(server.postText(
                                    service, "/v1/part-requests/REQ-1/withdrawal", "{\"reason\":\"r\",\"lines\":[5]}")
                            .expect(422)
                            .problem())
                    .isEqualTo("no-such-line");
        }
    }

    @Test
    void operationsAmendWithdrawAndCloseAJobInAnyStore() {
        try (var server = TestServer.on(Databases.H2)) {
            server.prepare();
            asked(server);
            var operations = server.token("OPERATIONS");
            var job = "/v1/stores/PN1/indents/1";
            server.postText(operations, job + "/amendment", "{\"contract\":\"AMC\",\"reason\":\"contract found\"}")
                    .expect(200);
            server.postText(operations, job + "/withdrawal", "{\"reason\":\"cancelled\"}")
                    .expect(200);
            server.postText(operations, job + "/closure", "").expect(200);
            server.postText(operations, job + "/closure", "").expect(422);
            server.postText(server.token("WAREHOUSE"), job + "/closure", "").expect(403);
            server.postText(operations, "/v1/stores/PN1/cases", """
                    {"about":"F1","kind":"OTHER","detail":"the customer rang"}""").expect(200);
            assertThat(TestServer.items(server.get(operations, "/v1/cases"))).hasSize(1);
        }
    }

    private static String asked(TestServer server) {
        server.csv("allocation-rules", IntegrationTest.RULES).expect(200);
        var service = server.token("INTEGRATION");
        IntegrationTest.ask(server, service, "one", IntegrationTest.request("REQ-1", "1", "PN1"))
                .expect(201);
        return service;
    }

    private static TestServer.Reply amend(TestServer server, String token, String body) {
        return server.postText(token, "/v1/part-requests/REQ-1/amendment", body);
    }
}
