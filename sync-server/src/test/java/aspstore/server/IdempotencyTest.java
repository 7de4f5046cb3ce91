package aspstore.server;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.journal.Databases;
import aspstore.model.books.Samples;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IdempotencyTest {

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aKeyThatComesManyTimesAtOnceIsDoneOnce(Databases kind) throws Exception {
        try (var server = TestServer.on(kind);
                var threads = Executors.newFixedThreadPool(8)) {
            server.prepare();
            server.csv("allocation-rules", IntegrationTest.RULES).expect(200);
            var service = server.token("INTEGRATION");
            var body = IntegrationTest.request("REQ-1", "1", "PN1");
            Callable<TestServer.Reply> ask = () -> IntegrationTest.ask(server, service, "k", body);

            for (var reply : threads.invokeAll(Collections.nCopies(8, ask))) {
                assertThat(reply.get().status()).isIn(201, 409);
                if (reply.get().status() == 409) {
                    assertThat(reply.get().problem()).isEqualTo("still-running");
                }
            }
            var after = IntegrationTest.ask(server, service, "k", body).expect(201);
            assertThat(after.json().path("lines").size()).isEqualTo(1);
            assertThat(feedEnd(server)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aRequestThatComesUnderManyKeysAtOnceIsTakenOnce(Databases kind) throws Exception {
        try (var server = TestServer.on(kind);
                var threads = Executors.newFixedThreadPool(8)) {
            server.prepare();
            server.enrol("MB2");
            server.csv("allocation-rules", IntegrationTest.RULES).expect(200);
            var service = server.token("INTEGRATION");
            Callable<TestServer.Reply> pune = () -> IntegrationTest.ask(
                    server, service, TestServer.key(), IntegrationTest.request("REQ-1", "1", "PN1"));
            Callable<TestServer.Reply> mumbai = () -> IntegrationTest.ask(
                    server, service, TestServer.key(), IntegrationTest.request("REQ-1", "1", "MB2"));

            for (var reply : threads.invokeAll(List.of(pune, mumbai, pune, mumbai, pune, mumbai, pune, mumbai))) {
                assertThat(reply.get().status()).isIn(201, 409);
                if (reply.get().status() == 409) {
                    assertThat(reply.get().problem()).isEqualTo("request-changed");
                }
            }
            assertThat(TestServer.items(server.get(server.admin, "/v1/documents?kind=indent")))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aRequestThatComesAgainWithOtherContentIsRefusedWithWords(Databases kind) {
        try (var server = TestServer.on(kind)) {
            server.prepare();
            server.csv("allocation-rules", IntegrationTest.RULES).expect(200);
            var service = server.token("INTEGRATION");
            var body = IntegrationTest.request("REQ-1", "1", "PN1");
            IntegrationTest.ask(server, service, "k1", body).expect(201);

            // The same thing in another spelling.
            IntegrationTest.ask(
                            server,
                            service,
                            "k2",
                            body.replace("\"quantity\":1", "\"quantity\":1.0").replace("98", "99"))
                    .expect(201);
            var changed = IntegrationTest.ask(server, service, "k3", body.replace("\"quantity\":1", "\"quantity\":2"))
                    .expect(409);
            assertThat(changed.problem()).isEqualTo("request-changed");
            assertThat(changed.json().path("detail").asString()).contains("Amend it");
        }
    }

    @Test
    void aKeyWithAnotherBodyIsNeverAnsweredFromBefore() {
        try (var server = TestServer.on(Databases.H2)) {
            server.prepare();
            var key = TestServer.key();
            var path = "/v1/stores/PN1/overrides";
            var body = "{\"kind\":\"OPENING\",\"bu\":\"HA\",\"subject\":\"HA\",\"most\":100,\"reason\":\"new store\"}";
            server.postText(server.admin, path, body, "Idempotency-Key", key).expect(200);
            var reused = server.postText(server.admin, path, body.replace("100", "900"), "Idempotency-Key", key)
                    .expect(422);
            assertThat(reused.problem()).isEqualTo("key-reused");

            var table = "/v1/catalogs/HA/imports/rates";
            server.postText(server.admin, table, "part,rate,tax\nFLT-100,130,18\n", "Idempotency-Key", key)
                    .expect(200);
            assertThat(server.postText(server.admin, table, "part,rate,tax\nFLT-100,140,18\n", "Idempotency-Key", key)
                            .expect(422)
                            .problem())
                    .isEqualTo("key-reused");
        }
    }

    /// Programs send the key with whatever they post.
    @Test
    void aKeyOfOneRequestIsNotTakenForAnother() {
        try (var server = TestServer.on(Databases.H2)) {
            server.prepare();
            server.csv("allocation-rules", IntegrationTest.RULES).expect(200);
            var service = server.token("INTEGRATION");
            IntegrationTest.ask(server, service, "a", IntegrationTest.request("REQ-1", "1", "PN1"))
                    .expect(201);
            IntegrationTest.ask(server, service, "b", IntegrationTest.request("REQ-2", "2", "PN1"))
                    .expect(201);
            server.postText(service, "/v1/part-requests/REQ-1/closure", "", "Idempotency-Key", "c")
                    .expect(200);
            server.postText(service, "/v1/part-requests/REQ-1/closure", "", "Idempotency-Key", "c")
                    .expect(200);
            assertThat(server.postText(service, "/v1/part-requests/REQ-2/closure", "", "Idempotency-Key", "c")
                            .expect(422)
                            .problem())
                    .isEqualTo("key-reused");
        }
    }

    private static long feedEnd(TestServer server) {
        return server.get(server.admin, "/v1/stores/" + Samples.STORE)
                .expect(200)
                .json()
                .path("feed")
                .asLong();
    }
}
