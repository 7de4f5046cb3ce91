package aspstore.desk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aspstore.desk.engine.Backup;
import aspstore.desk.engine.CentralBooks;
import aspstore.desk.engine.Desk;
import aspstore.desk.engine.Health;
import aspstore.desk.engine.StoreEngine;
import aspstore.model.books.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of a store that lost entries, or can't take what it is told: what it says, and whether it may write.
class LossesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T05:12:00Z");

    @TempDir
    Path temp;

    private final CentralBooks central = CentralBooks.ofSamples();
    private final FakeServer server = new FakeServer(central);
    private final HttpCentral http = new HttpCentral(server.address(), Samples.STORE, FakeServer.TOKEN);
    private StoreEngine engine;
    private Sync sync;

    @BeforeEach
    void open() {
        engine = Desk.create(temp.resolve("PN1"), Desk.PORTS);
        sync = sync(engine);
        sync.exchange();
    }

    @AfterEach
    void close() {
        engine.close();
        http.close();
        server.close();
        central.close();
    }

    private Sync sync(StoreEngine of) {
        return new Sync(of, http, InstantSource.fixed(NOW));
    }

    private void post(String job) {
        Desk.posted(engine, Desk.request(job));
        sync.exchange();
    }

    /// One more document reaches the server; then files and database end before it again.
    private void loseTheNextDocument() throws IOException {
        var journal = temp.resolve("PN1/journal/000001.log");
        var older = Files.readAllBytes(journal);
        post("J2");
        engine.close();
        Files.write(journal, older);
        Files.delete(temp.resolve("PN1/books.mv.db"));
        engine = StoreEngine.open(temp.resolve("PN1"), Desk.PORTS);
        sync = sync(engine);
    }

    @Test
    void aForkedStoreThatLostWhatWasAcknowledgedMayNotWrite() throws IOException {
        post("J1");
        loseTheNextDocument();
        try (var other = CentralBooks.ofSamples();
                var stranger = Desk.open(temp.resolve("stranger"), Desk.PORTS)) {
            Desk.posted(stranger, Desk.request("X1"), Desk.request("X2"), Desk.request("X3"));
            other.take(stranger.outbox().commitsAfter(0, 200));
            server.serve(other);

            assertThat(sync.exchange().state()).isEqualTo(SyncStatus.State.STOPPED);

            assertThat(engine.health()).isInstanceOf(Health.Recovering.class);
            assertThatThrownBy(() -> Desk.posted(engine, Desk.request("J3")))
                    .hasMessageContaining("acknowledged this store's journal up to entry 2, these books end at entry 1")
                    .hasMessageContaining("call central");
        }
    }

    @Test
    void whatNeitherStoreNorServerHoldAnyMoreIsMissedInWords() throws IOException {
        post("J1");
        try (var older = CentralBooks.copyOf(central)) {
            loseTheNextDocument();
            server.serve(older);
            for (int i = 0; i < 2; i++) {
                var status = sync.exchange();
                assertThat(status.state()).isEqualTo(SyncStatus.State.HINDERED);
                assertThat(status.words(NOW))
                        .startsWith("The server acknowledged entries 2 to 2 of this store, and neither this PC nor the"
                                + " server holds them now.");
                assertThat(engine.health()).isInstanceOf(Health.Recovering.class);
            }
            // A better copy of the server turns up.
            server.serve(central);
            assertThat(sync.exchange().state()).isEqualTo(SyncStatus.State.IN_STEP);
            assertThat(engine.health()).isEqualTo(new Health.Fine());
            assertThat(engine.head().seq()).isEqualTo(2);
        }
    }

    @Test
    void aServerRestoredFromABackupIsSentWhatItLostAlsoWhenNothingNewIsPosted() {
        post("J1");
        try (var older = CentralBooks.copyOf(central)) {
            post("J2");
            engine.close();
            server.serve(older);
            engine = StoreEngine.open(temp.resolve("PN1"), Desk.PORTS);
            sync = sync(engine);

            assertThat(sync.exchange().state()).isEqualTo(SyncStatus.State.IN_STEP);

            assertThat(older.head(CentralBooks.JOURNAL).seq()).isEqualTo(2);
            assertThat(engine.outbox().acknowledged().seq()).isEqualTo(2);
        }
    }

    @Test
    void whatWasFetchedFromTheServerSurvivesARebuild() {
        var zip = temp.resolve("backup.zip");
        engine.backup(zip);
        post("J1");
        central.dispatch("80000012", Samples.FILTER, 3);
        sync.exchange();
        Desk.posted(engine, Desk.receive("80000012", 3));
        sync.exchange();
        var books = Desk.books(engine);
        engine.close();
        Backup.restore(zip, temp.resolve("restored"), Desk.PORTS);
        engine = StoreEngine.open(temp.resolve("restored"), Desk.PORTS);
        sync = sync(engine);
        // Both documents come back in one piece, though the second has seen more of the feed than the first.
        assertThat(sync.exchange().state()).isEqualTo(SyncStatus.State.IN_STEP);

        engine.rebuild().join();

        assertThat(Desk.books(engine)).isEqualTo(books);
    }

    @Test
    void whatCentralToldAndTheBooksDoNotTakeIsToldWhileOwnDocumentsAreSent() {
        engine.read(handle -> handle.execute("alter table stand add constraint few check (quantity < 2000)"));
        central.dispatch("80000012", Samples.FILTER, 3);
        Desk.posted(engine, Desk.request("J1"));

        for (int i = 0; i < 2; i++) {
            var status = sync.exchange();
            assertThat(status.state()).isEqualTo(SyncStatus.State.NOT_TAKEN);
            assertThat(status.words(NOW))
                    .startsWith("What central told in store/PN1/feed after entry 1 does not fit these books, and waits")
                    .endsWith("All documents are at the server, last sync 10:42");
        }
        assertThat(central.head(CentralBooks.JOURNAL).seq()).isEqualTo(1);
        assertThat(sync.status().lastSync()).contains(NOW);
    }
}
