package aspstore.desk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.journal.Streams;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real processes, really killed: each has several stores open, and all of them die at whatever they are doing.
class KillTest {

    private static final int STORES = 5;
    /// Of stores; more with `-Dkills=1000`.
    private static final int KILLS = Integer.getInteger("kills", 50);

    @TempDir
    Path temp;

    @Test
    void noAcknowledgedEntryIsLostOrDoubledByAKill() throws IOException, InterruptedException {
        var folders = IntStream.rangeClosed(1, STORES)
                .mapToObj(i -> temp.resolve("s" + i))
                .toList();
        folders.forEach(folder -> Desk.open(folder, Desk.PORTS).close());
        var random = new Random(42);
        for (int kill = 0; kill < KILLS / STORES; kill++) {
            liveAndDie(folders, random);
        }
        long saved = folders.stream().mapToLong(KillTest::check).sum();
        assertThat(saved).isGreaterThan(KILLS);
    }

    private void liveAndDie(List<Path> folders, Random random) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Xmx384m",
                "-cp",
                System.getProperty("java.class.path"),
                KilledStore.class.getName(),
                String.valueOf(random.nextInt())));
        folders.forEach(folder -> command.add(folder.toString()));
        long before = noted(folders);
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(temp.resolve("child.log").toFile()))
                .start();
        waitUntilNoted(folders, process, before + 1, Duration.ofMinutes(2));
        // Now and then it dies while it is still opening some of its books.
        long enough = before + (random.nextInt(5) == 0 ? 1 : 110 + random.nextInt(15_000));
        waitUntilNoted(folders, process, enough, Duration.ofSeconds(4));
        assertThat(process.waitFor(random.nextInt(20), TimeUnit.MILLISECONDS))
                .as("the program ended by itself: see its log")
                .isFalse();
        process.destroyForcibly().waitFor();
        assertThat(noted(folders)).as("something was asked of it").isGreaterThan(before);
    }

    /// However slow the machine is, a kill comes at last.
    private static void waitUntilNoted(List<Path> folders, Process process, long enough, Duration most)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (process.isAlive() && noted(folders) < enough && System.nanoTime() < end) {
            Thread.sleep(10);
        }
    }

    private static long noted(List<Path> folders) throws IOException {
        long length = 0;
        for (var folder : folders) {
            var notes = KilledStore.notes(folder);
            length += Files.exists(notes) ? Files.size(notes) : 0;
        }
        return length;
    }

    /// A note that the kill cut short was never written: its number may be cut too.
    private static List<String> notes(Path folder) throws IOException {
        var text = Files.readString(KilledStore.notes(folder));
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    private static long check(Path folder) {
        try (var engine = StoreEngine.open(folder, Desk.PORTS)) {
            var acknowledgements = new Acknowledgements();
            for (var line : notes(folder)) {
                var words = line.split(" ");
                if (words.length == 3 && words[0].equals("asked")) {
                    acknowledgements.asked(UUID.fromString(words[1]), Integer.parseInt(words[2]));
                } else if (words.length == 3 && words[0].equals("saved")) {
                    long seq = Long.parseLong(words[2]);
                    var commit = engine.read(handle -> Streams.commit(handle, CentralBooks.JOURNAL, seq));
                    assertThat(commit)
                            .as(() -> "what was saved as " + line + ", in books that end at entry "
                                    + engine.head().seq() + " and of which is known: " + engine.verify())
                            .isNotEmpty();
                    acknowledgements.acknowledged(UUID.fromString(words[1]), commit);
                }
            }
            assertThat(acknowledgements.problem(engine)).isEmpty();
            assertThat(engine.verify().problems()).isEmpty();
            return acknowledgements.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
