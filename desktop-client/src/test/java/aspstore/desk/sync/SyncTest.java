package aspstore.desk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aspstore.desk.engine.Backup;
import aspstore.desk.engine.CentralBooks;
import aspstore.desk.engine.Desk;
import aspstore.desk.engine.Health;
import aspstore.desk.engine.StoreEngine;
import aspstore.model.Money;
import aspstore.model.books.Samples;
import aspstore.model.catalog.Rate;
import aspstore.model.tax.TaxRate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyncTest {

    /// 10:42 in India.
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
        engine = Desk.create(folder(), Desk.PORTS);
        sync = new Sync(engine, http, InstantSource.fixed(NOW));
    }

    @AfterEach
    void close() {
        engine.close();
        http.close();
        server.close();
        central.close();
    }

    private Path folder() {
        return temp.resolve("PN1");
    }

    /// As after closing the program, perhaps with older files.
    private void reopen() {
        engine = StoreEngine.open(folder(), Desk.PORTS);
        sync = new Sync(engine, http, InstantSource.fixed(NOW));
    }

    private String words(SyncStatus status) {
        return status.words(NOW);
    }

    private void assertInStep() {
        assertThat(central.head(CentralBooks.JOURNAL).seq())
                .isEqualTo(engine.head().seq());
        assertThat(central.head(CentralBooks.JOURNAL).hash())
                .isEqualTo(engine.head().hash());
        assertThat(engine.outbox().acknowledged().seq()).isEqualTo(engine.head().seq());
        assertThat(engine.verify().problems()).isEmpty();
    }

    @Test
    void ownDocumentsGoThereAndWhatCentralToldComesHere() {
        sync.exchange();
        central.dispatch("80000012", Samples.FILTER, 3);
        Desk.posted(engine, Desk.request("J1"), Desk.request("J2"));
        assertThat(words(new SyncStatus(
                        SyncStatus.State.IN_STEP,
                        engine.outbox().waiting(),
                        sync.status().lastSync(),
                        sync.status().problem())))
                .isEqualTo("1 document waits for the server, last sync 10:42");

        var status = sync.exchange();

        assertThat(status.state()).isEqualTo(SyncStatus.State.IN_STEP);
        assertThat(words(status)).isEqualTo("All documents are at the server, last sync 10:42");
        Desk.posted(engine, Desk.receive("80000012", 3));
        sync.exchange();
        assertInStep();
    }

    @Test
    void whatCentralToldOnNewerCataloguesComesAfterThem() {
        sync.exchange();
        server.beforeFeed = () -> {
            server.beforeFeed = () -> {};
            central.tellCatalogue(List.of(new Rate(Samples.FILTER, Money.rupees(777), TaxRate.percent(18))));
            central.dispatch("80000013", Samples.FILTER, 1);
        };

        assertThat(sync.exchange().state()).isEqualTo(SyncStatus.State.IN_STEP);

        assertThat(engine.received(CentralBooks.CATALOGUE).seq())
                .isEqualTo(central.head(CentralBooks.CATALOGUE).seq());
        assertThat(engine.received(CentralBooks.FEED).seq())
                .isEqualTo(central.head(CentralBooks.FEED).seq());
    }

    @Test
    void manyDocumentsGoInWholeCommitsOverSeveralBatches() {
        sync.exchange();
        for (int i = 0; i < 150; i++) {
            Desk.posted(engine, Desk.request("A" + i), Desk.request("B" + i), Desk.request("C" + i));
        }
        sync.exchange();
        assertInStep();
        assertThat(server.pushes).isEqualTo(3);
    }

    @Test
    void workGoesOnWithoutTheServerAndIsToldAsOrdinary() {
        sync.exchange();
        server.close();
        for (int i = 0; i < 3; i++) {
            Desk.posted(engine, Desk.request("J" + i));
        }
        var status = sync.exchange();
        assertThat(status.state()).isEqualTo(SyncStatus.State.OFFLINE);
        assertThat(words(status))
                .isEqualTo("Offline: the server can't be reached (no connection). It is tried again by itself."
                        + " 3 documents wait for the server, last sync 10:42");
    }

    @Test
    void whateverIsLostOrDoubledOnTheWayEverythingArrivesOnce() {
        sync.exchange();
        var random = new Random(5);
        var harmless = List.of(
                FakeServer.Fault.LOSE_REQUEST,
                FakeServer.Fault.LOSE_REPLY,
                FakeServer.Fault.DOUBLE,
                FakeServer.Fault.CUT_REPLY,
                FakeServer.Fault.BUSY,
                FakeServer.Fault.BREAK_DOWN,
                FakeServer.Fault.NONE);
        for (int round = 0; round < 60; round++) {
            server.faults.add(harmless.get(random.nextInt(harmless.size())));
            Desk.posted(engine, Desk.request("J" + round));
            assertThat(sync.exchange().state()).isNotEqualTo(SyncStatus.State.STOPPED);
        }
        server.faults.clear();
        assertThat(sync.exchange().state()).isEqualTo(SyncStatus.State.IN_STEP);
        assertInStep();
        assertThat(engine.head().seq()).isEqualTo(60);
    }

    @Test
    void aPushThatFailsDoesNotKeepWhatCentralToldFromComing() {
        sync.exchange();
        central.dispatch("80000012", Samples.FILTER, 3);
        Desk.posted(engine, Desk.request("J1"));
        server.faults.add(FakeServer.Fault.BREAK_DOWN);

        assertThat(words(sync.exchange())).startsWith("Something went wrong in the server (the reason in detail)");

        Desk.posted(engine, Desk.receive("80000012", 3));
    }

    @Test
    void anAcknowledgementOfSomethingElseIsNotBelieved() {
        sync.exchange();
        Desk.posted(engine, Desk.request("J1"));
        server.faults.add(FakeServer.Fault.LIE);

        assertThat(sync.exchange().state()).isEqualTo(SyncStatus.State.STOPPED);
        assertThat(engine.outbox().acknowledged().seq()).isZero();
    }

    @Test
    void aServerRestoredFromABackupIsSentWhatItLost() {
        sync.exchange();
        Desk.posted(engine, Desk.request("J1"));
        sync.exchange();
        try (var older = CentralBooks.copyOf(central)) {
            Desk.posted(engine, Desk.request("J2"));
            Desk.posted(engine, Desk.request("J3"));
            sync.exchange();
            server.serve(older);
            Desk.posted(engine, Desk.request("J4"));

            assertThat(sync.exchange().state()).isEqualTo(SyncStatus.State.IN_STEP);

            assertThat(older.head(CentralBooks.JOURNAL).hash())
                    .isEqualTo(engine.head().hash());
            assertThat(engine.outbox().acknowledged().seq()).isEqualTo(4);
        }
    }

    @Test
    void aStoreRestoredFromABackupFetchesItsOwnEntriesBeforeAnythingIsSaved() throws IOException {
        sync.exchange();
        Desk.posted(engine, Desk.request("J1"));
        sync.exchange();
        var zip = temp.resolve("backup.zip");
        engine.backup(zip);
        central.dispatch("80000012", Samples.FILTER, 3);
        sync.exchange();
        Desk.posted(engine, Desk.receive("80000012", 3));
        Desk.posted(engine, Desk.unannounced(2), Desk.request("J2"));
        sync.exchange();
        var books = Desk.books(engine);
        engine.close();
        Backup.restore(zip, temp.resolve("restored"), Desk.PORTS);
        engine = StoreEngine.open(temp.resolve("restored"), Desk.PORTS);
        sync = new Sync(engine, http, InstantSource.fixed(NOW));

        assertThat(sync.exchange().state()).isEqualTo(SyncStatus.State.IN_STEP);

        assertThat(engine.health()).isEqualTo(new Health.Fine());
        assertThat(Desk.books(engine)).isEqualTo(books);
        Desk.posted(engine, Desk.request("J3"));
        sync.exchange();
        assertInStep();
    }

    @Test
    void aStoreSetUpAnewOnAnotherPcFetchesEverything() {
        sync.exchange();
        central.dispatch("80000012", Samples.FILTER, 3);
        sync.exchange();
        Desk.posted(engine, Desk.receive("80000012", 2));
        sync.exchange();
        var books = Desk.books(engine);
        engine.close();
        engine = Desk.create(temp.resolve("new"), Desk.PORTS);
        sync = new Sync(engine, http, InstantSource.fixed(NOW));

        assertThat(sync.exchange().state()).isEqualTo(SyncStatus.State.IN_STEP);

        assertThat(Desk.books(engine)).isEqualTo(books);
        assertInStep();
    }

    @Test
    void aStoreWhoseFilesLostWhatTheServerAcknowledgedWritesNothingBeforeItIsBack() throws IOException {
        sync.exchange();
        Desk.posted(engine, Desk.request("J1"));
        engine.checkpoint().join();
        var journal = folder().resolve("journal/000001.log");
        var older = Files.readAllBytes(journal);
        Desk.posted(engine, Desk.request("J2"));
        sync.exchange();
        engine.close();
        Files.write(journal, older);
        Files.delete(folder().resolve("books.mv.db"));
        reopen();

        assertThat(engine.health()).isInstanceOf(Health.Recovering.class);
        assertThatThrownBy(() -> Desk.posted(engine, Desk.request("J3")))
                .hasMessageContaining("These books end at entry 1, but the server has had entry 2");
        sync.exchange();
        Desk.posted(engine, Desk.request("J3"));
        sync.exchange();
        assertInStep();
    }

    @Test
    void anOldCopyThatWroteOnItsOwnIsAForkAndStopsTheExchange() throws IOException {
        sync.exchange();
        Desk.posted(engine, Desk.request("J1"));
        sync.exchange();
        var zip = temp.resolve("backup.zip");
        engine.backup(zip);
        Desk.posted(engine, Desk.request("J2"));
        sync.exchange();
        engine.close();
        Backup.restore(zip, temp.resolve("copy"), Desk.PORTS);
        engine = StoreEngine.open(temp.resolve("copy"), Desk.PORTS);
        Desk.posted(engine, Desk.request("J2 again"));
        sync = new Sync(engine, http, InstantSource.fixed(NOW));
        var books = Desk.books(engine);

        var status = sync.exchange();

        assertThat(status.state()).isEqualTo(SyncStatus.State.STOPPED);
        assertThat(words(status))
                .startsWith("The server holds another entry 2 of this store than this PC")
                .contains("nothing here is changed");
        assertThat(Desk.books(engine)).isEqualTo(books);
        assertThat(Files.readString(temp.resolve("copy/aside/fork-2.txt"))).contains("Entry 2 at server: ");
        int pushes = server.pushes;
        Desk.posted(engine, Desk.request("J3"));
        sync.exchange();
        assertThat(server.pushes).isEqualTo(pushes);
    }

    @Test
    void anOldCopyWithAnotherPastThanALongerServerForksAndStillLetsTheDeskWork() throws IOException {
        sync.exchange();
        Desk.posted(engine, Desk.request("J1"));
        sync.exchange();
        var zip = temp.resolve("backup.zip");
        engine.backup(zip);
        for (int i = 2; i < 6; i++) {
            Desk.posted(engine, Desk.request("J" + i));
        }
        sync.exchange();
        engine.close();
        Backup.restore(zip, temp.resolve("copy"), Desk.PORTS);
        engine = StoreEngine.open(temp.resolve("copy"), Desk.PORTS);
        Desk.posted(engine, Desk.request("another J2"));
        sync = new Sync(engine, http, InstantSource.fixed(NOW));

        assertThat(sync.exchange().state()).isEqualTo(SyncStatus.State.STOPPED);

        assertThat(engine.health()).isEqualTo(new Health.Fine());
        Desk.posted(engine, Desk.request("another J3"));
    }

    @Test
    void aBatchThatIsTooLargeIsSentInSmallerOnes() {
        sync.exchange();
        server.mostEntries = 3;
        for (int i = 0; i < 10; i++) {
            Desk.posted(engine, Desk.request("A" + i));
        }
        assertThat(sync.exchange().state()).isEqualTo(SyncStatus.State.IN_STEP);
        assertInStep();
    }

    @Test
    void aTokenThatTheServerDoesNotKnowIsToldInWords() {
        try (var other = new HttpCentral(server.address(), Samples.STORE, "old")) {
            var status = new Sync(engine, other, InstantSource.fixed(NOW)).exchange();
            assertThat(words(status))
                    .startsWith("The server does not know this store's token")
                    .endsWith("All documents are at the server, no sync yet");
        }
    }

    @Test
    void theLoopExchangesBacksOffAndIsWoken() throws InterruptedException {
        var slept = new ArrayList<Duration>();
        var done = new CountDownLatch(6);
        var pause = new Pause() {
            @Override
            public synchronized void sleep(Duration time) {
                slept.add(time);
                done.countDown();
            }

            @Override
            public void wake() {}
        };
        server.faults.add(FakeServer.Fault.BUSY);
        sync.exchange();
        Desk.posted(engine, Desk.request("J1"));
        try (var loop = new SyncLoop(sync, Duration.ofSeconds(60), new Random(1), pause)) {
            loop.start();
            assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(slept.getFirst()).isBetween(Duration.ofSeconds(7), Duration.ofSeconds(8));
        assertThat(slept.get(1)).isEqualTo(Duration.ofSeconds(60));
        assertInStep();
    }

    @Test
    void theWaitAfterFailuresGrowsToAQuarterOfAnHourAndIsSpread() {
        var random = new Random(3);
        for (int failures = 1; failures < 40; failures++) {
            var most = Duration.ofSeconds(1L << Math.min(failures - 1, 20));
            assertThat(Backoff.after(failures, random))
                    .isBetween(Duration.ZERO, most)
                    .isLessThanOrEqualTo(Duration.ofMinutes(15));
        }
    }
}
