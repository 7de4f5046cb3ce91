package aspstore.server;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.journal.Databases;
import aspstore.journal.StoredEntry;
import aspstore.model.BusinessUnit;
import aspstore.model.Condition;
import aspstore.model.ContractClass;
import aspstore.model.Owner;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.Sodo;
import aspstore.model.books.Samples;
import aspstore.model.catalog.Store;
import aspstore.model.entry.Command;
import aspstore.model.entry.Entry;
import aspstore.model.entry.Header;
import aspstore.model.receipt.ReceiptCommand;
import aspstore.model.request.Request;
import aspstore.model.request.RequestCommand;
import aspstore.model.shipment.Shipment;
import aspstore.model.shipment.ShipmentCommand;
import aspstore.model.stock.Place;
import aspstore.wire.Batch;
import aspstore.wire.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SyncTest {

    private static final String JOURNAL = "/sync/v1/stores/PN1/journal";

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aRequestIsApprovedDispatchedAndReceivedOverTheWire(Databases kind) {
        try (var server = TestServer.on(kind);
                var store = new TestStore(Samples.STORE, server.prepare())) {
            store.pull(server);
            store.posted(Samples.counter(), request(3));
            assertThat(store.push(server).misfits()).isZero();

            server.post(
                            server.token("OPERATIONS"),
                            "/v1/stores/PN1/requests/R1/decision",
                            Map.of("lines", List.of(Map.of("line", 1, "approved", 2000, "reason", "two will do"))))
                    .expect(200);
            server.post(server.token("WAREHOUSE"), "/v1/stores/PN1/shipments", dispatch("80000012", 2))
                    .expect(200);
            store.pull(server);
            var stage = store.books(
                    books -> books.find(Request.KIND, "R1").orElseThrow().stage());
            assertThat(stage).isEqualTo("APPROVED");
            store.posted(Samples.counter(), receive("80000012", "SN1", "SN2"));
            var answer = store.push(server);

            assertThat(answer.misfits()).isZero();
            assertThat(answer.seq()).isEqualTo(2);
            assertThat(answer.catalogs()).containsKey(Samples.HA);
            var onHand = store.books(books -> books.standsIn(Samples.BOARD, Place.ON_HAND));
            assertThat(onHand).hasSize(2);
        }
    }

    /// What it did under that unit stands on the catalogue, and can't be fetched after a loss without it.
    @Test
    void aStoreStillReadsTheCatalogueOfAUnitThatItHadOnceAndOfNoOther() {
        try (var server = TestServer.on(Databases.H2);
                var store = new TestStore(Samples.STORE, server.prepare())) {
            store.pull(server);
            var partner = store.books(books -> books.catalog().row(Store.class, "PN1"))
                    .orElseThrow()
                    .partner();
            var now = new Store(Samples.STORE, "Pune one", partner, List.of(new BusinessUnit("TV")));
            server.postText(server.admin, "/v1/stores/PN1/rows", "{\"rows\":[" + Json.write(now) + "]}")
                    .expect(200);

            assertThat(server.get(store.token, "/sync/v1/catalogs/HA")
                            .expect(200)
                            .batch()
                            .count())
                    .isPositive();
            server.get(store.token, "/sync/v1/catalogs/TV").expect(200);
            server.get(store.token, "/sync/v1/catalogs/AC").expect(403);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aPushTwiceIsTakenOnceAndAnOverlapIsSkipped(Databases kind) {
        try (var server = TestServer.on(kind);
                var store = new TestStore(Samples.STORE, server.prepare())) {
            store.pull(server);
            store.posted(Samples.counter(), request(1));
            store.posted(Samples.counter(), request(1));
            var both = store.after(0, 10);
            store.push(server);

            var again = server.push(store.token, both).expect(200);
            assertThat(again.json().path("seq").asLong()).isEqualTo(2);

            store.posted(Samples.counter(), request(1));
            var overlap = server.push(store.token, store.after(1, 10)).expect(200);
            assertThat(overlap.json().path("seq").asLong()).isEqualTo(3);
            assertThat(server.get(store.token, JOURNAL + "?after=0").batch().count())
                    .isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aGapAForkAndABrokenChainStopThePushAndChangeNothing(Databases kind) {
        try (var server = TestServer.on(kind);
                var store = new TestStore(Samples.STORE, server.prepare());
                var twin = new TestStore(Samples.STORE, store.token)) {
            store.pull(server);
            twin.pull(server);
            store.posted(Samples.counter(), request(1));
            store.posted(Samples.counter(), request(1));
            twin.posted(Samples.manager(), request(2));

            var gap = server.push(store.token, store.after(1, 10)).expect(409);
            assertThat(gap.problem()).isEqualTo("gap");
            assertThat(gap.json().path("expectedSeq").asLong()).isEqualTo(1);
            assertThat(gap.json().path("expectedHash").asString()).hasSize(64);

            store.push(server);
            var fork = server.push(store.token, twin.after(0, 10)).expect(409);
            assertThat(fork.problem()).isEqualTo("fork");
            assertThat(fork.json().path("seq").asLong()).isEqualTo(1);
            assertThat(fork.json().path("serverHash").asString()).hasSize(64);

            var good = store.after(0, 10);
            var broken = new Batch(
                    good.stream(), 1, good.first(), good.previous(), good.previous(), good.end(), good.commits());
            server.push(store.token, broken).expect(400);
            assertThat(server.get(store.token, JOURNAL).batch().count()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void anIdThatWasUsedBeforeIsRefused(Databases kind) {
        try (var server = TestServer.on(kind);
                var store = new TestStore(Samples.STORE, server.prepare())) {
            store.pull(server);
            var first = store.posted(Samples.counter(), request(1)).getFirst();
            store.push(server);
            var header = store.posted(Samples.counter(), request(1))
                    .getFirst()
                    .entry()
                    .header();
            var again = new Header(
                    header.ev(),
                    header.stream(),
                    header.epoch(),
                    header.seq(),
                    first.entry().header().id(),
                    header.type(),
                    header.tv(),
                    header.occurredAt(),
                    header.recordedAt(),
                    header.by(),
                    header.app(),
                    header.seen(),
                    header.refs(),
                    header.reverses());
            var entry = StoredEntry.write(new Entry(again, first.entry().event()), first.hash(), 2);
            var batch =
                    new Batch(header.stream(), 1, 2, first.hash(), entry.hash(), 2, List.of(List.of(entry.bytes())));

            assertThat(server.push(store.token, batch).expect(400).problem()).isEqualTo("broken");
            store.push(server);
        }
    }

    @Test
    void anotherGrantIsFencedOff() {
        try (var server = TestServer.on(Databases.H2);
                var store = new TestStore(Samples.STORE, server.prepare())) {
            store.pull(server);
            store.posted(Samples.counter(), request(1));
            var renewed = server.post(server.admin, "/v1/stores/PN1/grants", Map.of())
                    .expect(201)
                    .json();

            server.push(store.token, store.after(0, 10)).expect(401);
            var fenced = server.push(renewed.path("token").asString(), store.after(0, 10))
                    .expect(409);
            assertThat(fenced.problem()).isEqualTo("fenced");
            assertThat(fenced.json().path("currentEpoch").asInt()).isEqualTo(2);
        }
    }

    @Test
    void whatIsTooLargeOrNoBatchAtAllIsRefused() throws IOException {
        try (var server = TestServer.on(Databases.H2)) {
            var token = server.prepare();
            assertThat(server.postBytes(token, JOURNAL, new byte[600 << 10]).status())
                    .isEqualTo(413);
            assertThat(server.postBytes(token, JOURNAL, bomb()).status()).isEqualTo(413);
            assertThat(server.postBytes(token, JOURNAL, new byte[] {1, 2, 3}).status())
                    .isEqualTo(400);
            assertThat(server.postBytes(token, JOURNAL, new byte[0]).status()).isEqualTo(400);
        }
    }

    /// Sixty megabytes of zeros in some sixty kilobytes.
    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < 60; i++) {
                gzip.write(new byte[1 << 20]);
            }
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aMisfitOpensACaseAndTheBooksFollowTheStore(Databases kind) {
        try (var server = TestServer.on(kind);
                var store = new TestStore(Samples.STORE, server.prepare());
                var other = TestServer.on(Databases.H2)) {
            // The store learns of a dispatch that this server never made: its receipt is a fact all the same.
            var elsewhere = new TestStore(Samples.STORE, other.prepare());
            elsewhere.pull(other);
            other.post(other.token("WAREHOUSE"), "/v1/stores/PN1/shipments", dispatch("80000099", 2))
                    .expect(200);
            elsewhere.pull(other);
            elsewhere.posted(Samples.counter(), receive("80000099", "SN1", "SN2"));

            var answer = server.push(store.token, elsewhere.after(0, 10)).expect(200);

            assertThat(answer.json().path("misfits").asInt()).isEqualTo(1);
            assertThat(answer.json().path("feed").asLong()).isEqualTo(2);
            store.pull(server);
            var opened = store.books(books -> books.open(aspstore.model.oversight.Case.KIND));
            assertThat(opened).hasSize(1);
            assertThat(opened.getFirst().about()).hasToString("J1");
            elsewhere.close();
        }
    }

    @Test
    void aTokenOpensOnlyItsOwnStoreAndNoOtherDoor() {
        try (var server = TestServer.on(Databases.H2)) {
            var token = server.prepare();
            var other = server.enrol("MB2");

            server.get("", "/sync/v1/stores/PN1/feed").expect(401);
            server.get("asp_wrong", "/sync/v1/stores/PN1/feed").expect(401);
            server.get(other, "/sync/v1/stores/PN1/feed").expect(403);
            server.get(server.admin, "/sync/v1/stores/PN1/feed").expect(403);
            server.get(token, "/v1/stores").expect(403);
            server.get(token, "/sync/v1/catalogs/ZZ").expect(403);
            server.get(token, "/sync/v1/stores/PN1/feed?after=99").expect(409);
            server.get(token, "/sync/v1/stores/PN1/feed?after=-1").expect(400);
        }
    }

    static Command request(int pieces) {
        return new Command.OfRequest(new RequestCommand.RequestParts(
                Samples.HA,
                List.of(new RequestCommand.Line(
                        Samples.BOARD, ContractClass.ANY, Quantity.pieces(pieces), Optional.empty()))));
    }

    static ShipmentCommand.DispatchShipment dispatch(String delivery, int pieces) {
        return new ShipmentCommand.DispatchShipment(
                delivery,
                ShipmentCommand.Kind.SALE,
                ShipmentCommand.Papers.NONE,
                List.of(new ShipmentCommand.Line(
                        "10",
                        Sodo.of("4711", delivery),
                        Samples.BOARD,
                        Quantity.pieces(pieces),
                        Owner.OEM,
                        ContractClass.ANY,
                        Condition.OK,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty())));
    }

    static Command receive(String delivery, String... serials) {
        return new Command.OfReceipt(new ReceiptCommand.ReceiveGoods(
                Optional.of(delivery),
                "LR 55",
                List.of(new ReceiptCommand.Line(
                        1,
                        Quantity.pieces(serials.length),
                        Quantity.ZERO,
                        Quantity.ZERO,
                        List.of(serials).stream().map(SerialNo::new).toList(),
                        Optional.empty(),
                        Optional.empty(),
                        "")),
                List.of()));
    }

    /// What came before the batch, and what came behind it, is not read again.
    @ParameterizedTest
    @EnumSource(Databases.class)
    void anOldBatchThatComesAgainIsKnownByWhatItHolds(Databases kind) {
        try (var server = TestServer.on(kind);
                var store = new TestStore(Samples.STORE, server.prepare());
                var twin = new TestStore(Samples.STORE, store.token)) {
            store.pull(server);
            twin.pull(server);
            for (int i = 0; i < 6; i++) {
                store.posted(Samples.counter(), request(1));
                twin.posted(Samples.counter(), request(i == 3 ? 2 : 1));
            }
            store.push(server);
            var again = server.push(store.token, store.after(2, 1)).expect(200).json();
            assertThat(again.path("seq").asLong()).isEqualTo(6);
            assertThat(server.push(store.token, twin.after(3, 1)).expect(409).problem())
                    .isEqualTo("fork");
        }
    }

    @Test
    void theShipmentIsTheSameOnBothSides() {
        try (var server = TestServer.on(Databases.H2);
                var store = new TestStore(Samples.STORE, server.prepare())) {
            store.pull(server);
            server.post(server.token("WAREHOUSE"), "/v1/stores/PN1/shipments", dispatch("80000012", 2))
                    .expect(200);
            store.pull(server);
            assertThat(Json.write(store.books(
                            books -> books.find(Shipment.KIND, "80000012").orElseThrow())))
                    .contains("80000012");
        }
    }
}
