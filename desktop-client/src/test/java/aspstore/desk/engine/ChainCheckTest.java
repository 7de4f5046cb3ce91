package aspstore.desk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.entry.Command;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole chain is checked by itself once the books are open.
class ChainCheckTest {

    @TempDir
    Path temp;

    private Path folder() {
        return temp.resolve("PN1");
    }

    @Test
    void soundBooksAreCheckedByThemselvesAfterEachOpening() {
        Desk.open(folder(), Desk.PORTS).close();
        try (var engine = StoreEngine.open(folder(), Desk.PORTS)) {
            Desk.posted(engine, Desk.request("J1"));
            assertThat(engine.chainChecked().join().words())
                    .isEqualTo("The books were checked after opening: all 2 entries, in the files and in the database,"
                            + " and every balance.");
            assertThat(engine.chain()).isEqualTo(new ChainState.Sound(2));
            engine.reopen().join();
            assertThat(engine.chainChecked().join()).isEqualTo(new ChainState.Sound(3));
        }
    }

    @Test
    void anEntryThatSomeoneChangedInTheDatabaseIsFoundAndTheDeskGoesOn() {
        try (var engine = Desk.open(folder(), Desk.PORTS)) {
            Desk.posted(engine, Desk.request("J1"));
            Desk.posted(engine, Desk.unannounced(4));
            engine.read(handle -> {
                handle.createQuery("select distinct trigger_name from information_schema.triggers")
                        .mapTo(String.class)
                        .list()
                        .forEach(name -> handle.execute("drop trigger \"" + name + "\""));
                return handle.execute("update entry set hash = bytes where stream = 'store/PN1/journal' and seq = 2");
            });
        }
        try (var engine = StoreEngine.open(folder(), Desk.PORTS)) {
            assertThat(engine.chainChecked().join().words())
                    .contains("Entry 2 of store/PN1/journal")
                    .contains("damaged");
            engine.rebuild().join();
            assertThat(engine.chainChecked().join()).isInstanceOf(ChainState.Sound.class);
        }
    }

    @Test
    void aChangedByteInAnOldSegmentIsFoundAlthoughTheOpeningDoesNotReadIt() throws IOException {
        var disk = new LossyDisk(1);
        var storage = disk.at(folder());
        FrameFile.create(storage);
        try (var file = FrameFile.open(storage, CentralBooks.JOURNAL, 2_000)) {
            for (int seq = 1; seq <= 30; seq++) {
                file.append(FramePages.page(file, seq));
            }
        }
        var old = storage.read("000002.log");
        old[old.length / 2] ^= 1;
        disk.write(folder(), "000002.log", old);
        try (var central = CentralBooks.ofSamples();
                var file = FrameFile.open(storage, CentralBooks.JOURNAL, 2_000)) {
            var check = new ChainCheck(aspstore.model.books.Samples.STORE, List.of(file.snapshot()), new Reading() {
                @Override
                public <T> T read(java.util.function.Function<org.jdbi.v3.core.Handle, T> reader) {
                    return central.read(reader);
                }
            });
            while (check.step()) {
                assertThat(check.state()).isInstanceOf(ChainState.Checking.class);
            }
            assertThat(check.state().words()).contains("in the file 000002.log at byte");
        }
    }

    @Test
    void whoWaitsForTheCheckHearsThatTheStoreWasClosed() {
        var engine = Desk.open(folder(), Desk.PORTS);
        var checked = engine.chainChecked();
        engine.close();
        assertThat(checked).isCompleted();
    }

    @Test
    void aCheckGoesInSlices() {
        try (var engine = Desk.open(folder(), Desk.PORTS)) {
            for (int commit = 0; commit < 5; commit++) {
                Desk.posted(
                        engine,
                        IntStream.range(0, 500)
                                .mapToObj(i -> Desk.request("J" + i))
                                .toArray(Command[]::new));
            }
            engine.reopen().join();
            // Two slices of the journal, its rest, and the feed; then the balances.
            assertThat(engine.chainChecked().join()).isEqualTo(new ChainState.Sound(2502));
        }
    }
}
