package aspstore.desk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.books.Samples;
import aspstore.model.entry.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Power cuts anywhere within an operation: what was acknowledged is there, once, and the books are sound.
class PowerCutTest {

    private static final int STORES = Integer.getInteger("power.stores", 20);
    private static final int CUTS = 10;

    @TempDir
    Path temp;

    @Test
    void noAcknowledgedEntryIsLostOrDoubledByAPowerCut() {
        for (int seed = 1; seed <= STORES; seed++) {
            var store = new Store(temp.resolve("s" + seed), seed, LossyDisk.Force.KEEPS);
            for (int cut = 0; cut <= CUTS; cut++) {
                assertThat(store.openAndWork())
                        .as("seed " + seed + ", after cut " + cut)
                        .isEmpty();
            }
        }
    }

    @Test
    void anEngineThatDoesNotForceIsFoundOut() {
        var problems =
                IntStream.rangeClosed(1, 4).mapToObj(this::problemWithoutForce).toList();
        assertThat(problems)
                .doesNotContain("nothing was found")
                .anyMatch(text -> text.contains("acknowledged and is lost"));
    }

    private String problemWithoutForce(int seed) {
        var store = new Store(temp.resolve("s" + seed), seed, LossyDisk.Force.DOES_NOTHING_IN_JOURNAL);
        return IntStream.rangeClosed(0, CUTS)
                .mapToObj(_ -> store.openAndWork())
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("nothing was found");
    }

    /// One store through many power cuts, and what it acknowledged.
    private static final class Store {

        private final Path folder;
        private final Random random;
        private final LossyDisk disk;
        private final Ports ports;
        private final CentralBooks central = CentralBooks.ofSamples();
        private final Acknowledgements acknowledgements = new Acknowledgements();
        private long received = 0;
        private int named = 0;

        Store(Path folder, long seed, LossyDisk.Force force) {
            this.folder = folder;
            this.random = new Random(seed);
            this.disk = new LossyDisk(seed);
            this.ports = Desk.PORTS.withStorage(disk::at);
            StoreFolder.create(folder, Desk.IDENTITY, ports);
            disk.force(force);
        }

        /// Opens the store as the last power cut left it, and works until the next one.
        ///
        /// @return what is wrong with what it finds, if anything
        Optional<String> openAndWork() {
            try (var engine = StoreEngine.open(folder, ports)) {
                var problem = problem(engine);
                if (problem.isPresent()) {
                    return problem;
                }
                engine.checkpoint().join();
                Files.copy(books(), folder.resolve("old"), StandardCopyOption.REPLACE_EXISTING);
                disk.cutAfter(1 + random.nextInt(24));
                work(engine);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (EngineException e) {
                // The power went off while the store was being opened.
                if (!disk.isOff()) {
                    return Optional.of("the store can't be opened: " + e.getMessage());
                }
            }
            disk.restart();
            harmDatabase();
            // Sometimes already while it is being opened again.
            disk.cutAfter(random.nextInt(4) == 0 ? 1 + random.nextInt(3) : Long.MAX_VALUE);
            return Optional.empty();
        }

        private void work(StoreEngine engine) {
            hear(engine);
            for (int i = 0; i < 40 && !disk.isOff(); i++) {
                if (random.nextInt(6) == 0) {
                    central.dispatch("8" + (1000 + ++named), Samples.FILTER, 1 + random.nextInt(5));
                    hear(engine);
                } else {
                    post(engine);
                }
            }
        }

        private void hear(StoreEngine engine) {
            try {
                central.tellAll(engine);
                received = engine.received(CentralBooks.FEED).seq();
            } catch (CompletionException e) {
                assertThat(disk.isOff()).as(String.valueOf(e.getCause())).isTrue();
            }
        }

        private void post(StoreEngine engine) {
            var commands = IntStream.rangeClosed(0, random.nextInt(3))
                    .mapToObj(_ -> random.nextBoolean() ? Desk.request("J" + ++named) : Desk.unannounced(1))
                    .toArray(Command[]::new);
            var id = new UUID(random.nextLong(), random.nextLong());
            acknowledgements.asked(id, commands.length);
            try {
                acknowledgements.acknowledged(id, Desk.posted(engine, id, commands));
            } catch (CompletionException e) {
                assertThat(disk.isOff()).as(String.valueOf(e.getCause())).isTrue();
            }
        }

        private Path books() {
            return folder.resolve("books.mv.db");
        }

        /// Whatever a power cut may leave of a database that forces nothing by itself.
        private void harmDatabase() {
            try {
                harm(random.nextInt(5));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void harm(int how) throws IOException {
            switch (how) {
                case 0 -> Files.deleteIfExists(books());
                case 1 -> Files.write(books(), new byte[0]);
                case 2 -> {
                    var bytes = new byte[8192];
                    Arrays.fill(bytes, (byte) 7);
                    Files.write(books(), bytes);
                }
                case 3 -> {
                    if (Files.exists(folder.resolve("old"))) {
                        Files.copy(folder.resolve("old"), books(), StandardCopyOption.REPLACE_EXISTING);
                    }
                }
                default -> {}
            }
        }

        private Optional<String> problem(StoreEngine engine) {
            if (engine.received(CentralBooks.FEED).seq() < received) {
                return Optional.of("of the feed " + received + " entries were kept, "
                        + engine.received(CentralBooks.FEED).seq() + " are there");
            }
            return acknowledgements
                    .problem(engine)
                    .or(() -> engine.verify().problems().stream().findFirst());
        }
    }

    @Test
    void theOracleSeesAnEntryThatIsThereTwiceOrHalf() {
        try (var engine = Desk.open(temp.resolve("o"), Desk.PORTS)) {
            var acknowledgements = new Acknowledgements();
            var id = UUID.randomUUID();
            acknowledgements.asked(id, 2);
            Desk.posted(engine, id, Desk.request("J1"));
            assertThat(acknowledgements.problem(engine).orElse("none")).contains("1 of its 2 entries");
            acknowledgements.acknowledged(UUID.randomUUID(), List.of());
            assertThat(acknowledgements.problem(engine).orElse("none")).contains("is lost");
        }
    }
}
