package aspstore.desk.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aspstore.journal.Outcome;
import aspstore.journal.StoredEntry;
import aspstore.model.books.Samples;
import aspstore.model.request.Request;
import aspstore.model.stock.Stand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreEngineTest {

    @TempDir
    Path temp;

    private Path folder() {
        return temp.resolve("PN1");
    }

    @Test
    void aDispatchThatCentralToldIsReceivedIntoStock() {
        try (var central = CentralBooks.ofSamples();
                var engine = Desk.create(folder(), Desk.PORTS)) {
            central.dispatch("80000012", Samples.BOARD, 3);
            central.tellAll(engine);

            Desk.posted(engine, Desk.receive("80000012", 2, "SN1", "SN2"));

            List<Stand> stands = engine.look(books -> books.standsOf(Samples.BOARD));
            assertThat(stands)
                    .extracting(Stand::place)
                    .extracting(Enum::name)
                    .containsExactly("ON_HAND", "ON_HAND", "TRANSIT_IN");
            assertThat(engine.verify().problems()).isEmpty();
        }
    }

    @Test
    void anEntrySaysHowFarTheStoreHadReadWhatCentralTells() {
        try (var central = CentralBooks.ofSamples();
                var engine = Desk.create(folder(), Desk.PORTS)) {
            central.tellAll(engine);
            var first = Desk.posted(engine, Desk.request("J1")).getFirst();
            central.dispatch("80000012", Samples.FILTER, 3);
            central.tellAll(engine);
            var second = Desk.posted(engine, Desk.request("J2")).getFirst();

            assertThat(first.entry().header().seen().feed()).isEqualTo(1);
            assertThat(second.entry().header().seen().feed()).isEqualTo(2);
            assertThat(second.entry().header().seen().catalog(Samples.HA)).isEqualTo(1);
        }
    }

    @Test
    void aRefusalLeavesNothing() throws IOException {
        try (var engine = Desk.open(folder(), Desk.PORTS)) {
            var before = Files.size(folder().resolve("journal/000001.log"));
            var outcome = engine.post(
                            Samples.counter(),
                            UUID.randomUUID(),
                            Desk.NOW,
                            List.of(Desk.request("J1"), Desk.receive("80000099", 1)))
                    .join();

            assertThat(outcome).isInstanceOf(Outcome.Refused.class);
            assertThat(engine.head().seq()).isZero();
            assertThat(Files.size(folder().resolve("journal/000001.log"))).isEqualTo(before);
            List<Request> requests = engine.look(books -> books.open(Request.KIND));
            assertThat(requests).isEmpty();
            assertThat(Desk.posted(engine, Desk.request("J1"))).hasSize(1);
        }
    }

    @Test
    void theSameCommandTwiceIsPostedOnceAlsoAfterARestart() {
        var id = UUID.randomUUID();
        List<byte[]> first;
        try (var engine = Desk.open(folder(), Desk.PORTS)) {
            first = bytes(Desk.posted(engine, id, Desk.request("J1"), Desk.request("J2")));
            assertThat(bytes(Desk.posted(engine, id, Desk.request("J1"), Desk.request("J2"))))
                    .containsExactlyElementsOf(first);
        }
        try (var engine = StoreEngine.open(folder(), Desk.PORTS)) {
            assertThat(bytes(Desk.posted(engine, id, Desk.request("J1"), Desk.request("J2"))))
                    .containsExactlyElementsOf(first);
            assertThat(engine.head().seq()).isEqualTo(2);
        }
    }

    @Test
    void whatWasSavedIsThereAfterARestart() {
        var before = worked(folder());
        try (var engine = StoreEngine.open(folder(), Desk.PORTS)) {
            assertThat(Desk.books(engine)).isEqualTo(before);
            assertThat(engine.verify().isSound()).isTrue();
        }
    }

    @Test
    void aDatabaseThatIsGoneEmptyOrGarbledIsBuiltAnewFromTheFiles() throws IOException {
        var before = worked(folder());
        var file = folder().resolve("books.mv.db");
        for (var harm : Harm.values()) {
            harm.harm(file);
            try (var engine = StoreEngine.open(folder(), Desk.PORTS)) {
                assertThat(Desk.books(engine)).as(harm.name()).isEqualTo(before);
                assertThat(engine.verify().problems()).as(harm.name()).isEmpty();
            }
        }
    }

    private enum Harm {
        GONE {
            @Override
            void harm(Path file) throws IOException {
                Files.delete(file);
            }
        },
        EMPTY {
            @Override
            void harm(Path file) throws IOException {
                Files.write(file, new byte[0]);
            }
        },
        GARBLED {
            @Override
            void harm(Path file) throws IOException {
                var bytes = Files.readAllBytes(file);
                java.util.Arrays.fill(bytes, (byte) 0x5a);
                Files.write(file, bytes);
            }
        },
        CUT_IN_HALF {
            @Override
            void harm(Path file) throws IOException {
                var bytes = Files.readAllBytes(file);
                Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
            }
        };

        abstract void harm(Path file) throws IOException;
    }

    @Test
    void theDatabaseIsBuiltAnewOnRequest() {
        try (var engine = Desk.open(folder(), Desk.PORTS)) {
            Desk.posted(engine, Desk.request("J1"));
            Desk.posted(engine, Desk.unannounced(4), Desk.request("J2"));
            var before = Desk.books(engine);

            engine.rebuild().join();

            assertThat(Desk.books(engine)).isEqualTo(before);
            Desk.posted(engine, Desk.request("J3"));
        }
    }

    @Test
    void whatTheFilesLostIsGivenBackByTheDatabase() throws IOException {
        var before = worked(folder());
        var journal = folder().resolve("journal/000001.log");
        var bytes = Files.readAllBytes(journal);
        Files.write(journal, java.util.Arrays.copyOf(bytes, bytes.length - 40));
        try (var engine = StoreEngine.open(folder(), Desk.PORTS)) {
            assertThat(Desk.books(engine)).isEqualTo(before);
        }
        assertThat(Files.readAllBytes(journal)).isEqualTo(bytes);
    }

    @Test
    void aDatabaseWithAnotherHistoryIsMovedAside() throws IOException {
        worked(folder());
        var other = temp.resolve("other");
        worked(other);
        Files.copy(
                other.resolve("books.mv.db"),
                folder().resolve("books.mv.db"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        try (var engine = StoreEngine.open(folder(), Desk.PORTS)) {
            assertThat(engine.verify().problems()).isEmpty();
        }
        try (var aside = Files.list(folder().resolve("aside"))) {
            assertThat(aside).hasSize(1);
        }
    }

    @Test
    void aSecondProgramIsToldWhoHasTheStoreOpen() {
        try (var engine = Desk.open(folder(), Desk.PORTS)) {
            assertThat(engine.head().seq()).isZero();
            assertThatThrownBy(() -> StoreEngine.open(folder(), Desk.PORTS))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("open elsewhere already: on desk-1, process "
                            + ProcessHandle.current().pid());
        }
    }

    @Test
    void aClosedStoreSaysSoAndMayBeClosedTwice() {
        var engine = Desk.open(folder(), Desk.PORTS);
        engine.close();
        engine.close();
        assertThatThrownBy(() -> Desk.posted(engine, Desk.request("J1")))
                .hasCauseInstanceOf(EngineException.class)
                .hasMessageContaining("The store is closed");
        StoreEngine.open(folder(), Desk.PORTS).close();
    }

    @Test
    void aStoreIsNeverCreatedOverWhatIsThere() {
        worked(folder());
        assertThatThrownBy(() -> StoreFolder.create(folder(), Desk.IDENTITY, Desk.PORTS))
                .hasMessageContaining("is not empty");
        assertThatThrownBy(() -> StoreEngine.open(temp.resolve("nowhere"), Desk.PORTS))
                .hasMessageContaining("There is no store in the folder");
    }

    @Test
    void aStoreThatLostItsJournalFilesSaysSoInsteadOfBeginningAnew() throws IOException {
        worked(folder());
        Files.delete(folder().resolve("journal/000001.log"));
        assertThatThrownBy(() -> StoreEngine.open(folder(), Desk.PORTS))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("no journal files")
                .hasMessageContaining("Restore a backup");
    }

    private static List<byte[]> bytes(List<StoredEntry> entries) {
        return entries.stream().map(StoredEntry::bytes).toList();
    }

    /// A store in which something happened, closed; and its books.
    private static java.util.TreeMap<String, List<String>> worked(Path folder) {
        try (var central = CentralBooks.ofSamples();
                var engine = Desk.create(folder, Desk.PORTS)) {
            central.tellAll(engine);
            Desk.posted(engine, Desk.request("J1"));
            central.dispatch("80000012", Samples.BOARD, 3);
            central.tellAll(engine);
            Desk.posted(engine, Desk.receive("80000012", 2, "SN1", "SN2"));
            Desk.posted(engine, Desk.unannounced(4), Desk.request("J2"));
            central.dispatch("80000013", Samples.FILTER, 5);
            central.tellAll(engine);
            return Desk.books(engine);
        }
    }
}
