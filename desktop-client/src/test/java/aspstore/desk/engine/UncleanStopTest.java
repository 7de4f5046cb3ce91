package aspstore.desk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.journal.LedgerDatabase;
import aspstore.model.entry.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A store that was not closed in order, by a kill or a power cut: its database may open and not be whole.
class UncleanStopTest {

    @TempDir
    Path temp;

    private Path folder() {
        return temp.resolve("PN1");
    }

    @Test
    void aDatabaseThatLostARowInAKillIsMadeAnewFromTheFiles() throws IOException {
        Path killed;
        try (var engine = Desk.open(folder(), Desk.PORTS)) {
            Desk.posted(engine, Desk.unannounced(4));
            engine.checkpoint().join();
            killed = asAKillLeavesIt();
            harm(killed, handle -> handle.execute("update stand set quantity = quantity + 1000"));
        }
        try (var engine = StoreEngine.open(killed, Desk.PORTS)) {
            assertThat(engine.verify().problems()).isEmpty();
            assertThat(engine.head().seq()).isEqualTo(1);
        }
        assertThat(killed.resolve("aside/books-not-closed.mv.db")).exists();
    }

    @Test
    void oneThatWasClosedInOrderIsOpenedAsItIs() throws IOException {
        Desk.open(folder(), Desk.PORTS).close();
        harm(folder(), handle -> handle.execute("create table still_here (x integer)"));
        try (var engine = StoreEngine.open(folder(), Desk.PORTS)) {
            assertThat(isStillHere(engine)).isTrue();
        }
    }

    @Test
    void aStoreWithMuchInItsBooksGoesOnFromACopyOfTheTimeWhenItWasLastClosed() throws IOException {
        Path killed;
        try (var engine = Desk.open(folder(), Desk.PORTS)) {
            requests(engine, 2_000);
        }
        harm(copy(), handle -> handle.execute("create table still_here (x integer)"));
        try (var engine = StoreEngine.open(folder(), Desk.PORTS)) {
            Desk.posted(engine, Desk.unannounced(4));
            killed = asAKillLeavesIt();
        }
        try (var engine = StoreEngine.open(killed, Desk.PORTS)) {
            assertThat(engine.head().seq()).isEqualTo(2_001);
            assertThat(engine.verify().problems()).isEmpty();
            assertThat(isStillHere(engine)).as("taken from the copy").isTrue();
        }
    }

    @Test
    void aStoreThatIsNeverClosedDoesNotReplayTheSameAgainAndAgain() throws IOException {
        Path killed;
        try (var engine = Desk.open(folder(), Desk.PORTS)) {
            requests(engine, 2_000);
            killed = asAKillLeavesIt();
        }
        assertThat(copies(killed)).isEmpty();
        try (var engine = StoreEngine.open(killed, Desk.PORTS)) {
            assertThat(engine.head().seq()).isEqualTo(2_000);
            assertThat(copies(killed)).hasSize(1);
        }
    }

    @Test
    void aCopyThatIsOfNoUseIsPassedOver() throws IOException {
        Path killed;
        try (var engine = Desk.open(folder(), Desk.PORTS)) {
            requests(engine, 2_000);
        }
        try (var engine = StoreEngine.open(folder(), Desk.PORTS)) {
            Desk.posted(engine, Desk.unannounced(4));
            killed = asAKillLeavesIt();
        }
        Files.write(killed.resolve(copies(killed).getFirst()), new byte[8192]);
        try (var engine = StoreEngine.open(killed, Desk.PORTS)) {
            assertThat(engine.head().seq()).isEqualTo(2_001);
            assertThat(engine.verify().problems()).isEmpty();
        }
    }

    @Test
    void whatTheJournalLostIsGivenBackAlsoByADatabaseThatIsNotTrusted() throws IOException {
        assertThatACutIsMended("journal/000001.log");
    }

    @Test
    void whatTheFeedLostIsGivenBackAlsoByADatabaseThatIsNotTrusted() throws IOException {
        assertThatACutIsMended("feed/000001.log");
    }

    private void assertThatACutIsMended(String name) throws IOException {
        Path killed;
        try (var engine = Desk.open(folder(), Desk.PORTS)) {
            Desk.posted(engine, Desk.request("J1"));
            Desk.posted(engine, Desk.request("J2"));
            engine.checkpoint().join();
            killed = asAKillLeavesIt();
        }
        var file = killed.resolve(name);
        var bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 40));
        try (var engine = StoreEngine.open(killed, Desk.PORTS)) {
            assertThat(engine.head().seq()).isEqualTo(2);
            assertThat(engine.verify().problems()).isEmpty();
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }

    @Test
    void aStoreOpensAlsoWhereThereIsNoRoomForACopy() throws IOException {
        Path killed;
        try (var engine = Desk.open(folder(), Desk.PORTS)) {
            requests(engine, 2_000);
            killed = asAKillLeavesIt();
        }
        // Nothing can be written under a name that a folder has.
        Files.createDirectories(killed.resolve("books.mv.db.new/x"));
        try (var engine = StoreEngine.open(killed, Desk.PORTS)) {
            assertThat(engine.head().seq()).isEqualTo(2_000);
            assertThat(copies(killed)).isEmpty();
        }
    }

    private static void requests(StoreEngine engine, int count) {
        for (int commit = 0; commit < count / 500; commit++) {
            Desk.posted(
                    engine,
                    IntStream.range(0, 500).mapToObj(i -> Desk.request("J" + i)).toArray(Command[]::new));
        }
    }

    /// The folder as it lies on the disk while the store is open and at rest.
    private Path asAKillLeavesIt() throws IOException {
        var killed = temp.resolve("killed");
        try (var files = Files.walk(folder())) {
            for (var file : files.toList()) {
                Files.copy(file, killed.resolve(folder().relativize(file).toString()));
            }
        }
        return killed;
    }

    /// Changes a database behind the books' back.
    private static void harm(Path folder, Consumer<Handle> harm) {
        try (var database = LedgerDatabase.openFile(Files.isDirectory(folder) ? folder.resolve("books") : folder)) {
            database.useWrite(harm);
        }
    }

    private Path copy() throws IOException {
        var name = copies(folder()).getFirst();
        return folder().resolve(name.substring(0, name.length() - ".mv.db".length()));
    }

    private static List<String> copies(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("copy-"))
                    .toList();
        }
    }

    private static boolean isStillHere(StoreEngine engine) {
        return engine.read(handle -> handle.createQuery(
                                "select count(*) from information_schema.tables where lower(table_name) = 'still_here'")
                        .mapTo(Integer.class)
                        .one())
                == 1;
    }
}
