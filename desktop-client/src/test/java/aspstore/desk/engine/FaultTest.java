package aspstore.desk.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aspstore.model.books.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Damage, full disks and failing forces.
class FaultTest {

    @TempDir
    Path temp;

    private final LossyDisk disk = new LossyDisk(1);
    private final Ports lossy = Desk.PORTS.withStorage(disk::at);

    private Path folder() {
        return temp.resolve("PN1");
    }

    @Test
    void aFrameThatWasCutShortAnywhereIsTakenOff() throws IOException {
        var disk = new LossyDisk(1);
        var storage = disk.at(folder());
        FrameFile.create(storage);
        int whole;
        try (var file = FrameFile.open(storage, CentralBooks.JOURNAL, 1 << 20)) {
            file.append(FramePages.page(file, 1));
            whole = storage.read("000001.log").length;
            file.append(FramePages.page(file, 2));
        }
        var bytes = storage.read("000001.log");
        for (int length = whole; length < bytes.length; length++) {
            disk.write(folder(), "000001.log", Arrays.copyOf(bytes, length));
            try (var file = FrameFile.open(storage, CentralBooks.JOURNAL, 1 << 20)) {
                assertThat(file.head(CentralBooks.JOURNAL).seq())
                        .as("cut at " + length)
                        .isEqualTo(1);
                assertThat(storage.read("000001.log")).hasSize(whole);
                file.append(FramePages.page(file, 2));
                assertThat(storage.read("000001.log")).isEqualTo(bytes);
            }
        }
    }

    @Test
    void segmentsFollowEachOtherAndAreReadAsOne() throws IOException {
        var storage = disk.at(folder());
        FrameFile.create(storage);
        for (int life = 0; life < 3; life++) {
            try (var file = FrameFile.open(storage, CentralBooks.JOURNAL, 2_000)) {
                for (int i = 0; i < 10; i++) {
                    file.append(FramePages.page(
                            file, file.head(CentralBooks.JOURNAL).seq() + 1));
                }
            }
        }
        assertThat(storage.list()).hasSizeGreaterThan(4);
        try (var file = FrameFile.open(storage, CentralBooks.JOURNAL, 2_000)) {
            var pages = file.snapshot().all();
            long seq = 0;
            for (var page = pages.next(); page.isPresent(); page = pages.next()) {
                assertThat(page.get().entries().getFirst().seq()).isEqualTo(++seq);
            }
            assertThat(seq).isEqualTo(30);
        }
        storage.delete("000002.log");
        assertThatThrownBy(() -> FrameFile.open(storage, CentralBooks.JOURNAL, 2_000))
                .hasMessageContaining("000002.log is missing");
    }

    @Test
    void oneChangedByteAnywhereInTheJournalIsFoundAndItsEntryNamed() throws IOException {
        var journal = folder().resolve("journal");
        try (var engine = Desk.open(folder(), lossy)) {
            var ends = new int[4];
            for (int i = 1; i <= 3; i++) {
                Desk.posted(engine, Desk.request("J" + i));
                ends[i] = disk.read(journal, "000001.log").length;
            }
            var bytes = disk.read(journal, "000001.log");
            for (int at = 0; at < bytes.length; at++) {
                var changed = bytes.clone();
                changed[at] ^= 0x20;
                disk.write(journal, "000001.log", changed);
                int entry = at < ends[1] ? 1 : at < ends[2] ? 2 : 3;
                assertThat(engine.verify().problems())
                        .as("byte " + at + " of " + bytes.length)
                        .singleElement()
                        .asString()
                        .contains("Entry " + entry + " of store/PN1/journal");
            }
            disk.write(journal, "000001.log", bytes);
            assertThat(engine.verify().problems()).isEmpty();
        }
    }

    @Test
    void damageInTheMiddleIsNeverTakenOffAsIfItWereATornEnd() throws IOException {
        try (var engine = Desk.open(folder(), Desk.PORTS)) {
            for (int i = 1; i <= 3; i++) {
                Desk.posted(engine, Desk.request("J" + i));
            }
        }
        var file = folder().resolve("journal/000001.log");
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThatThrownBy(() -> StoreEngine.open(folder(), Desk.PORTS))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("Entry 2 of store/PN1/journal is damaged");
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }

    @Test
    void aChangedBalanceIsFoundAndMendedByARebuild() {
        try (var engine = Desk.open(folder(), Desk.PORTS)) {
            Desk.posted(engine, Desk.unannounced(4));
            var before = Desk.books(engine);
            engine.read(handle -> handle.execute("update stand set quantity = 9000 where place = 'ON_HOLD'"));
            assertThat(engine.verify().problems())
                    .singleElement()
                    .asString()
                    .contains("at ON_HOLD")
                    .contains("differs by -5000");

            engine.rebuild().join();

            assertThat(Desk.books(engine)).isEqualTo(before);
            assertThat(engine.verify().isSound()).isTrue();
        }
    }

    @Test
    void onAFullDiskNothingIsSavedAndWorkGoesOnOnceThereIsRoom() {
        try (var engine = Desk.open(folder(), lossy)) {
            Desk.posted(engine, Desk.request("J1"));
            for (int room : new int[] {0, 3, 8, 100}) {
                disk.room(room);
                assertThatThrownBy(() -> Desk.posted(engine, Desk.request("J2")))
                        .hasCauseInstanceOf(NotSavedException.class)
                        .hasMessageContaining("Not saved: No space left on device");
                disk.room(Long.MAX_VALUE);
                assertThat(engine.verify().problems()).isEmpty();
            }
            assertThat(engine.health()).isEqualTo(new Health.Fine());
            assertThat(Desk.posted(engine, Desk.request("J2")).getFirst().seq()).isEqualTo(2);
        }
    }

    @Test
    void afterAForceThatFailedTheEngineStopsAndTheFileDecides() {
        int happened = 0;
        for (int seed = 1; seed <= 12; seed++) {
            var disk = new LossyDisk(seed);
            try (var engine = Desk.open(temp.resolve("f" + seed), Desk.PORTS.withStorage(disk::at))) {
                Desk.posted(engine, Desk.request("J1"));
                disk.force(LossyDisk.Force.FAILS_ONCE);
                var id = UUID.randomUUID();
                assertThatThrownBy(() -> Desk.posted(engine, id, Desk.request("J2")))
                        .hasCauseInstanceOf(UnsureException.class)
                        .hasMessageContaining("Not known whether it was saved");
                assertThatThrownBy(() -> Desk.posted(engine, Desk.request("J3")))
                        .hasMessageContaining("Checking");

                engine.reopen().join();

                happened += (int) engine.head().seq() - 1;
                assertThat(Desk.posted(engine, id, Desk.request("J2"))
                                .getFirst()
                                .seq())
                        .isEqualTo(2);
                assertThat(engine.head().seq()).isEqualTo(2);
                assertThat(engine.verify().problems()).isEmpty();
                // What the reopening told as saved is on the disk, although the force before it failed.
                disk.restart();
                assertThat(new String(
                                disk.read(temp.resolve("f" + seed).resolve("journal"), "000001.log"),
                                java.nio.charset.StandardCharsets.UTF_8))
                        .contains(id.toString());
            }
        }
        assertThat(happened).isPositive();
    }

    @Test
    void booksInDoubtAreOpenedAgainByThemselves() throws InterruptedException {
        try (var engine = Desk.open(folder(), oftenMended())) {
            Desk.posted(engine, Desk.request("J1"));
            disk.force(LossyDisk.Force.FAILS_ONCE);
            assertThatThrownBy(() -> Desk.posted(engine, Desk.request("J2"))).hasCauseInstanceOf(UnsureException.class);
            for (int i = 0; i < 600 && !engine.health().equals(new Health.Fine()); i++) {
                Thread.sleep(50);
            }
            Desk.posted(engine, Desk.request("J3"));
            assertThat(engine.verify().problems()).isEmpty();
        }
    }

    private Ports oftenMended() {
        return new Ports(lossy.clock(), lossy.ids(), lossy.storage(), lossy.app(), Duration.ofMillis(100));
    }

    @Test
    void aDatabaseThatAnotherProgramHasOpenIsLeftAlone() throws Exception {
        Desk.open(folder(), Desk.PORTS).close();
        var program = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.h2.tools.Shell",
                        "-url",
                        "jdbc:h2:file:" + folder().resolve("books").toAbsolutePath(),
                        "-user",
                        "sa",
                        "-password",
                        "")
                .redirectErrorStream(true)
                .start();
        try {
            program.getOutputStream().write("select 'it is open' from dual;\n".getBytes(UTF_8));
            program.getOutputStream().flush();
            assertThat(program.inputReader(UTF_8).lines().anyMatch(line -> line.startsWith("it is open")))
                    .isTrue();
            assertThatThrownBy(() -> StoreEngine.open(folder(), Desk.PORTS))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("Another program has the store's database open");
        } finally {
            program.destroyForcibly().waitFor();
        }
        StoreEngine.open(folder(), Desk.PORTS).close();
        try (var aside = Files.list(folder().resolve("aside"))) {
            assertThat(aside).isEmpty();
        }
    }

    @Test
    void whatTheFileHoldsHasHappenedAlsoWhenTheDatabaseNeverCommitted() throws IOException {
        byte[] before;
        try (var engine = Desk.open(folder(), Desk.PORTS)) {
            Desk.posted(engine, Desk.request("J1"));
            engine.checkpoint().join();
            before = Files.readAllBytes(folder().resolve("books.mv.db"));
            Desk.posted(engine, Desk.unannounced(3), Desk.request("J2"));
        }
        Files.write(folder().resolve("books.mv.db"), before);
        try (var engine = StoreEngine.open(folder(), Desk.PORTS)) {
            assertThat(engine.head().seq()).isEqualTo(3);
            assertThat(engine.verify().problems()).isEmpty();
        }
    }

    @Test
    void whatCentralToldIsAppliedAfterACrashBetweenFileAndDatabase() throws IOException {
        byte[] before;
        java.util.TreeMap<String, java.util.List<String>> after;
        try (var central = CentralBooks.ofSamples();
                var engine = Desk.create(folder(), Desk.PORTS)) {
            engine.checkpoint().join();
            before = Files.readAllBytes(folder().resolve("books.mv.db"));
            central.dispatch("80000012", Samples.FILTER, 3);
            central.tellAll(engine);
            after = Desk.books(engine);
        }
        Files.write(folder().resolve("books.mv.db"), before);
        try (var engine = StoreEngine.open(folder(), Desk.PORTS)) {
            assertThat(Desk.books(engine)).isEqualTo(after);
            Desk.posted(engine, Desk.receive("80000012", 3));
        }
    }

    @Test
    void aHoleInWhatCentralTellsIsRefused() {
        try (var central = CentralBooks.ofSamples();
                var engine = Desk.create(folder(), Desk.PORTS)) {
            central.dispatch("80000012", Samples.FILTER, 3);
            assertThatThrownBy(() ->
                            engine.receive(central.after(CentralBooks.FEED, 1)).join())
                    .hasMessageContaining("entry 2 of store/PN1/feed, but entry 1 comes next");
            assertThat(engine.received(CentralBooks.FEED).seq()).isZero();
        }
    }

    @Test
    void aBackupHoldsEverythingAndAnExportEveryEntry() throws IOException {
        var zip = temp.resolve("backup.zip");
        java.util.TreeMap<String, java.util.List<String>> before;
        try (var engine = Desk.open(folder(), Desk.PORTS)) {
            engine.changeServer("https://spares.example.com", "secret-token");
            Desk.posted(engine, Desk.unannounced(4), Desk.request("J1"));
            engine.drafts().save("d1", new byte[] {'{', '}'});
            engine.backup(zip);
            engine.export(temp.resolve("entries.jsonl"));
            before = Desk.books(engine);
        }
        Backup.restore(zip, temp.resolve("restored"), Desk.PORTS);
        try (var engine = StoreEngine.open(temp.resolve("restored"), Desk.PORTS)) {
            assertThat(Desk.books(engine)).isEqualTo(before);
            assertThat(engine.drafts().list()).containsExactly("d1");
            assertThat(engine.identity().server()).isEqualTo("https://spares.example.com");
            assertThat(engine.identity().token()).isEmpty();
        }
        assertThat(Files.readAllLines(temp.resolve("entries.jsonl"))).hasSize(4);
    }
}
