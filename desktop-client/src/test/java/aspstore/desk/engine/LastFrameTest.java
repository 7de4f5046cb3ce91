package aspstore.desk.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The end of the journal: what was acknowledged is never cut off as if it had been torn, and what was torn is.
class LastFrameTest {

    private static final String SEGMENT = "000001.log";

    @TempDir
    Path temp;

    private Path folder() {
        return temp.resolve("PN1");
    }

    private Path journal() {
        return folder().resolve("journal").resolve(SEGMENT);
    }

    /// Two documents, closed in order.
    ///
    /// @return where the frame of the second begins
    private int closedStore() throws IOException {
        try (var engine = Desk.open(folder(), Desk.PORTS)) {
            Desk.posted(engine, Desk.request("J1"));
            int second = (int) Files.size(journal());
            Desk.posted(engine, Desk.request("J2"));
            return second;
        }
    }

    private void assertDamaged(String entry, byte[] bytes) throws IOException {
        assertThatThrownBy(() -> StoreEngine.open(folder(), Desk.PORTS))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining(entry + " of store/PN1/journal is damaged, in the file " + SEGMENT)
                .hasMessageContaining("Restore that file from a backup");
        assertThat(Files.readAllBytes(journal())).isEqualTo(bytes);
    }

    @Test
    void aChangedByteInTheLastEntryOfAClosedStoreIsDamageWithAndWithoutTheDatabase() throws IOException {
        int second = closedStore();
        var sound = Files.readAllBytes(journal());
        for (int at : new int[] {second, second + 3, second + 5, second + Frames.HEAD, sound.length - 1}) {
            var bytes = sound.clone();
            bytes[at] ^= 0x11;
            Files.write(journal(), bytes);
            assertDamaged("Entry 2", bytes);
        }
        Files.delete(folder().resolve("books.mv.db"));
        var bytes = sound.clone();
        bytes[sound.length - 1] ^= 0x11;
        Files.write(journal(), bytes);
        assertDamaged("Entry 2", bytes);

        Files.write(journal(), sound);
        try (var engine = StoreEngine.open(folder(), Desk.PORTS)) {
            assertThat(engine.head().seq()).isEqualTo(2);
        }
    }

    @Test
    void aCheckpointRemembersWhatWasForcedSoThatAKillDoesNotHideDamage() throws IOException {
        var copy = temp.resolve("killed");
        try (var engine = Desk.open(folder(), Desk.PORTS)) {
            Desk.posted(engine, Desk.request("J1"));
            Desk.posted(engine, Desk.request("J2"));
            engine.checkpoint().join();
            copy(folder(), copy);
        }
        Files.delete(copy.resolve("books.mv.db"));
        var killed = copy.resolve("journal").resolve(SEGMENT);
        var bytes = Files.readAllBytes(killed);
        bytes[bytes.length - 1] ^= 1;
        Files.write(killed, bytes);

        assertThatThrownBy(() -> StoreEngine.open(copy, Desk.PORTS))
                .hasMessageContaining("Entry 2 of store/PN1/journal is damaged");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    @Test
    void aTornFrameOfFullLengthThatWasNeverForcedIsTakenOffWhateverItHolds() throws IOException {
        for (int seed = 1; seed <= 20; seed++) {
            var disk = new LossyDisk(seed);
            var storage = disk.at(folder());
            FrameFile.create(storage);
            try (var file = FrameFile.open(storage, CentralBooks.JOURNAL, 1 << 20)) {
                file.append(FramePages.page(file, 1));
            }
            // Opened and killed: the next frame was written and not forced, so its blocks are as chance has it.
            var reopened = FrameFile.open(storage, CentralBooks.JOURNAL, 1 << 20);
            var frame = Frames.frame(FramePages.page(reopened, 2).payload(CentralBooks.JOURNAL));
            new Random(seed).nextBytes(frame);
            if (seed % 2 == 0) {
                System.arraycopy(new byte[] {0, 0, 1, 0}, 0, frame, 0, 4);
            }
            var whole = storage.read(SEGMENT);
            var torn = Arrays.copyOf(whole, whole.length + frame.length);
            System.arraycopy(frame, 0, torn, whole.length, frame.length);
            disk.write(folder(), SEGMENT, torn);

            try (var file = FrameFile.open(storage, CentralBooks.JOURNAL, 1 << 20)) {
                assertThat(file.head(CentralBooks.JOURNAL).seq()).isEqualTo(1);
                assertThat(storage.read(SEGMENT)).isEqualTo(whole);
                file.append(FramePages.page(file, 2));
            }
        }
    }

    @Test
    void whatAPowerCutToreOffIsTakenOffWithoutAWord() {
        for (int seed = 1; seed <= 12; seed++) {
            var disk = new LossyDisk(seed);
            var root = temp.resolve("s" + seed);
            var ports = Desk.PORTS.withStorage(disk::at);
            var id = UUID.randomUUID();
            try (var engine = Desk.open(root, ports)) {
                Desk.posted(engine, id, Desk.request("J1"));
                disk.cutAfter(1 + seed % 2);
                assertThatThrownBy(() -> Desk.posted(engine, Desk.request("J2")))
                        .isInstanceOf(CompletionException.class);
            }
            disk.restart();
            try (var engine = StoreEngine.open(root, ports)) {
                assertThat(engine.head().seq()).isBetween(1L, 2L);
                assertThat(Desk.posted(engine, id, Desk.request("J1"))
                                .getFirst()
                                .seq())
                        .isEqualTo(1);
                assertThat(engine.verify().problems()).isEmpty();
            }
        }
    }

    @Test
    void savedEntriesThatNeitherFilesNorDatabaseNorServerHoldAreMissed() throws IOException {
        int second = closedStore();
        Files.write(journal(), Arrays.copyOf(Files.readAllBytes(journal()), second));
        Files.delete(folder().resolve("books.mv.db"));

        assertThatThrownBy(() -> StoreEngine.open(folder(), Desk.PORTS))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("Entry 2 of store/PN1/journal was saved")
                .hasMessageContaining("newest backup");
    }
}
