package aspstore.desk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.engine.Backup;
import aspstore.desk.engine.CentralBooks;
import aspstore.desk.engine.Desk;
import aspstore.desk.engine.StoreEngine;
import aspstore.model.books.Samples;
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
}
