package aspstore.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.journal.Databases;
import aspstore.journal.StoredEntry;
import aspstore.model.Money;
import aspstore.model.books.Samples;
import aspstore.model.entry.Entry;
import aspstore.model.entry.Event;
import aspstore.model.entry.Header;
import aspstore.model.oversight.GrantedOverride;
import aspstore.model.oversight.OversightCommand;
import aspstore.model.oversight.OversightEvent;
import aspstore.model.receipt.ReceiptEvent;
import aspstore.wire.Batch;
import aspstore.wire.Codec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Pushes of what no database, or no rule, can hold.
class PushTroubleTest {

    /// An override for something whose name no program of ours writes: PostgreSQL takes one into no text, and the other
    /// into no index.
    @ParameterizedTest
    @CsvSource({"H2,nul", "POSTGRESQL,nul", "H2,long", "POSTGRESQL,long"})
    void aValueThatNoProgramOfOursWritesHoldsUpNothing(Databases kind, String what) {
        try (var server = TestServer.on(kind);
                var store = new TestStore(Samples.STORE, server.prepare())) {
            store.pull(server);
            for (int i = 0; i < 5; i++) {
                store.posted(Samples.manager(), SyncTest.request(1));
            }
            var subject = what.equals("nul") ? "count\\u00005" : noise();
            var batch = with(
                    store.after(0, 10),
                    entry -> entry.header().seq() == 3 ? override(entry.header(), "count 5") : entry,
                    json -> json.replace("count 5", subject));

            var answer = server.push(store.token, batch).expect(200);

            assertThat(answer.json().path("seq").asLong()).isEqualTo(5);
            assertThat(answer.json().path("misfits").asInt()).isEqualTo(1);
            assertThat(TestServer.items(server.get(server.admin, "/v1/documents?kind=request")))
                    .extracting(row -> row.path("name").path("id").asString())
                    .containsExactlyInAnyOrder("R1", "R2", "R4", "R5");
            assertThat(TestServer.items(server.get(server.admin, "/v1/audit")))
                    .extracting(row -> row.path("words").asString())
                    .singleElement()
                    .asString()
                    .startsWith("entry 3 is of type OverrideGranted");
            assertThat(server.push(store.token, batch)
                            .expect(200)
                            .json()
                            .path("seq")
                            .asLong())
                    .isEqualTo(5);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void manyEntriesThatCantBeWorkedOutAreKeptWithoutMoves(Databases kind) {
        try (var server = TestServer.on(kind);
                var store = new TestStore(Samples.STORE, server.prepare())) {
            store.pull(server);
            for (int i = 0; i < 19; i++) {
                store.posted(Samples.counter(), SyncTest.request(1));
            }
            var batch = with(store.after(0, 100), entry -> entry.header().seq() > 2 ? crippled(entry.header()) : entry);

            var answer = server.push(store.token, batch).expect(200);

            assertThat(answer.json().path("seq").asLong()).isEqualTo(19);
            assertThat(answer.json().path("misfits").asInt()).isEqualTo(17);
            assertThat(TestServer.items(server.get(server.admin, "/v1/documents?kind=request")))
                    .hasSize(2);
        }
    }

    /// The name of an entry stands in a column of its own, so nothing of it can be kept.
    @ParameterizedTest
    @EnumSource(value = Databases.class, names = "POSTGRESQL")
    void anEntryThatCantEvenBeKeptIsNamed(Databases kind) {
        try (var server = TestServer.on(kind);
                var store = new TestStore(Samples.STORE, server.prepare())) {
            store.pull(server);
            store.posted(Samples.counter(), SyncTest.request(1));
            store.posted(Samples.counter(), SyncTest.request(1));
            var batch = with(
                    store.after(0, 10),
                    entry -> entry.header().seq() == 2
                            ? new Entry(
                                    named(entry.header(), "Bad\u0000Name"), new Event.Unreadable("Bad\u0000Name", 1))
                            : entry);

            var refused = server.push(store.token, batch).expect(422);

            assertThat(refused.problem()).isEqualTo("unstorable");
            assertThat(refused.json().path("seq").asLong()).isEqualTo(2);
        }
    }

    /// Noise, since an index packs what repeats.
    private static String noise() {
        var noise = new StringBuilder();
        while (noise.length() < 9000) {
            noise.append(UUID.randomUUID());
        }
        return noise.toString();
    }

    private static Entry override(Header header, String subject) {
        return new Entry(
                named(header, "OverrideGranted"),
                new Event.OfOversight(new OversightEvent.OverrideGranted(new OversightCommand.GrantOverride(
                        GrantedOverride.Kind.COUNT, Samples.HA, subject, Money.rupees(10), "it is so"))));
    }

    /// A receipt that lacks what its moves need, as no app writes it.
    private static Entry crippled(Header header) {
        var command = switch (SyncTest.receive("80000012", "SN1")) {
            case aspstore.model.entry.Command.OfReceipt(aspstore.model.receipt.ReceiptCommand.ReceiveGoods receive) ->
                receive;
            default -> throw new AssertionError("a receipt");
        };
        return new Entry(
                named(header, "GoodsReceived"),
                new Event.OfReceipt(new ReceiptEvent.GoodsReceived(command, LocalDate.EPOCH, List.of(), List.of())));
    }

    private static Header named(Header header, String type) {
        return new Header(
                header.ev(),
                header.stream(),
                header.epoch(),
                header.seq(),
                header.id(),
                type,
                1,
                header.occurredAt(),
                header.recordedAt(),
                header.by(),
                header.app(),
                header.seen(),
                header.refs(),
                header.reverses());
    }

    /// The batch with some entries replaced, chained anew.
    private static Batch with(Batch batch, UnaryOperator<Entry> change) {
        return with(batch, change, UnaryOperator.identity());
    }

    /// @param rewrite of the JSON, for what can't be said with our own types
    private static Batch with(Batch batch, UnaryOperator<Entry> change, UnaryOperator<String> rewrite) {
        var commits = new ArrayList<List<byte[]>>();
        var hash = batch.previous();
        long seq = batch.first();
        for (var commit : batch.commits()) {
            var json = new String(Codec.encode(change.apply(Codec.decode(commit.getFirst()))), UTF_8);
            var entry = StoredEntry.read(rewrite.apply(json).getBytes(UTF_8), hash, seq++);
            commits.add(List.of(entry.bytes()));
            hash = entry.hash();
        }
        return new Batch(batch.stream(), batch.epoch(), batch.first(), batch.previous(), hash, batch.end(), commits);
    }
}
