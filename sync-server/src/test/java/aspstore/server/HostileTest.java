package aspstore.server;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.journal.Chain;
import aspstore.journal.Databases;
import aspstore.journal.StoredEntry;
import aspstore.model.books.Samples;
import aspstore.model.entry.Entry;
import aspstore.model.entry.Event;
import aspstore.model.entry.StreamId;
import aspstore.model.receipt.ReceiptEvent;
import aspstore.wire.Batch;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"delivery\":7}",
                "{\"delivery\":\"8\",\"kind\":\"NONSENSE\",\"papers\":{},\"lines\":[]}",
                "{\"delivery\":\"8\",\"kind\":\"SALE\",\"papers\":{},\"lines\":[{\"item\":\"10\"}]}",
                "{\"delivery\":\"8\",\"kind\":\"SALE\",\"papers\":{},\"lines\":[null]}",
                "{\"delivery\":\"8\",\"kind\":\"SALE\",\"surprise\":1,\"papers\":{},\"lines\":[]}",
                "{\"delivery\":\"8\",\"kind\":\"SALE\",\"papers\":{},\"lines\":[{\"item\":\"10\",\"sodo\":"
                        + "{\"deliveryOrder\":\"8\"},\"part\":\"PCB-7781\",\"quantity\":-5,\"owner\":\"OEM\","
                        + "\"contractClass\":\"ANY\",\"condition\":\"OK\"}]}",
                "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{}}}}}}}"
            })
    void aBodyThatIsNoneIsAProblemAndChangesNothing(String body) {
        try (var server = TestServer.on(Databases.H2)) {
            var token = server.prepare();
            var reply = server.postText(server.token("WAREHOUSE"), "/v1/stores/PN1/shipments", body);

            assertThat(reply.status()).isBetween(400, 422);
            assertThat(reply.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(new String(reply.bytes(), StandardCharsets.UTF_8))
                    .doesNotContain("aspstore.")
                    .doesNotContain("at java")
                    .doesNotContain("Exception");
            assertThat(server.get(token, "/sync/v1/stores/PN1/feed")
                            .expect(200)
                            .batch()
                            .end())
                    .isEqualTo(1);
        }
    }

    @Test
    void oddPathsAndParametersAreProblems() {
        try (var server = TestServer.on(Databases.H2)) {
            server.prepare();
            assertThat(server.get(server.admin, "/v1/stores/pn1%20x").status()).isEqualTo(400);
            assertThat(server.get(server.admin, "/v1/stores/ZZ9").problem()).isEqualTo("not-found");
            assertThat(server.get(server.admin, "/v1/nowhere").problem()).isEqualTo("not-found");
            assertThat(server.get(server.admin, "/v1/stock?place=MOON").status())
                    .isEqualTo(400);
            assertThat(server.get(server.admin, "/v1/work?page=-3&size=99999").status())
                    .isEqualTo(200);
            assertThat(server.get(server.admin, "/v1/work?page=x").status()).isEqualTo(400);
            assertThat(server.get(server.admin, "/v1/trace").status()).isEqualTo(400);
            assertThat(server.get(server.admin, "/v1/costs?from=yesterday").status())
                    .isEqualTo(400);
            assertThat(server.get(server.admin, "/v1/parts?q=%25%27%3B--").status())
                    .isEqualTo(200);
            assertThat(server.delete(server.admin, "/v1/stores").status()).isEqualTo(405);
            assertThat(server.postBytes(server.admin, "/v1/stores", new byte[2 << 20])
                            .status())
                    .isEqualTo(413);
            assertThat(server.postText(server.admin, "/v1/sap/stock", "hello").status())
                    .isEqualTo(400);
        }
    }

    @Test
    void aRequestIdIsTakenOverAndAnsweredOrMade() {
        try (var server = TestServer.on(Databases.H2)) {
            var asked = server.send(
                    server.request("", "/health").header("X-Request-Id", "r-1").GET());
            assertThat(asked.headers().firstValue("X-Request-Id")).contains("r-1");
            var problem = server.get("", "/v1/stores");
            assertThat(problem.headers().firstValue("X-Request-Id"))
                    .contains(problem.json().path("requestId").asString());
        }
    }

    /// A receipt whose event lacks what its moves need, as no app writes it.
    @ParameterizedTest
    @EnumSource(Databases.class)
    void anEntryThatCantBeWorkedOutIsKeptWithoutMovesAndOpensACase(Databases kind) {
        try (var server = TestServer.on(kind);
                var store = new TestStore(Samples.STORE, server.prepare())) {
            server.post(server.token("WAREHOUSE"), "/v1/stores/PN1/shipments", SyncTest.dispatch("80000012", 2))
                    .expect(200);
            store.pull(server);
            var good = store.posted(Samples.counter(), SyncTest.receive("80000012", "SN1", "SN2"))
                    .getFirst()
                    .entry();
            var event = (ReceiptEvent.GoodsReceived) ((Event.OfReceipt) good.event()).event();
            var crippled = new Event.OfReceipt(
                    new ReceiptEvent.GoodsReceived(event.command(), event.day(), List.of(), List.of()));

            var answer = server.push(store.token, batch(new Entry(good.header(), crippled)))
                    .expect(200);

            assertThat(answer.json().path("seq").asLong()).isEqualTo(1);
            assertThat(answer.json().path("misfits").asInt()).isEqualTo(1);
            assertThat(TestServer.items(server.get(server.admin, "/v1/cases"))).hasSize(1);
            var stock = TestServer.items(server.get(server.admin, "/v1/stock/totals?by=PLACE"));
            assertThat(stock).extracting(row -> row.path("of").asString()).containsExactly("TRANSIT_IN");
        }
    }

    /// A store can't write what is central's to decide: it would approve its own request.
    @Test
    void anEntryOfCentralsInAStoresJournalIsNotPosted() {
        try (var server = TestServer.on(Databases.H2);
                var store = new TestStore(Samples.STORE, server.prepare())) {
            store.pull(server);
            var header = store.posted(Samples.counter(), SyncTest.request(1))
                    .getFirst()
                    .entry()
                    .header();
            var rows = new Event.OfCatalog(new aspstore.model.catalog.CatalogEvent.CatalogPosted(
                    List.of(Samples.storeRows().getLast())));
            var forged = new aspstore.model.entry.Header(
                    header.ev(),
                    header.stream(),
                    header.epoch(),
                    header.seq(),
                    header.id(),
                    "CatalogPosted",
                    1,
                    header.occurredAt(),
                    header.recordedAt(),
                    header.by(),
                    header.app(),
                    header.seen(),
                    header.refs(),
                    header.reverses());

            var answer =
                    server.push(store.token, batch(new Entry(forged, rows))).expect(200);
            assertThat(answer.json().path("misfits").asInt()).isEqualTo(1);
        }
    }

    private static Batch batch(Entry entry) {
        var stream = new StreamId.Journal(Samples.STORE);
        var genesis = Chain.genesis(stream);
        var stored = StoredEntry.write(entry, genesis, 1);
        return new Batch(stream, 1, 1, genesis, stored.hash(), 1, List.of(List.of(stored.bytes())));
    }
}
