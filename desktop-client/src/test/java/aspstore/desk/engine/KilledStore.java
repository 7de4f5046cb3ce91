package aspstore.desk.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import aspstore.model.entry.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/// A program that has several stores open and posts in all of them until it is killed. It writes down what it asked
/// and what was acknowledged: into files, since a pipe would be closed under it.
final class KilledStore {

    private KilledStore() {}

    /// @param args a seed, then the folders of the stores
    public static void main(String[] args) {
        for (int i = 1; i < args.length; i++) {
            var folder = Path.of(args[i]);
            var random = new Random(Long.parseLong(args[0]) + i);
            Thread.ofPlatform().start(() -> postUntilKilled(folder, random));
        }
    }

    /// Where a store's acknowledgements are written down.
    static Path notes(Path folder) {
        return folder.resolveSibling(folder.getFileName() + ".notes");
    }

    private static void postUntilKilled(Path folder, Random random) {
        try (var notes = FileChannel.open(notes(folder), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                var engine = StoreEngine.open(folder, Desk.PORTS)) {
            while (true) {
                var id = UUID.randomUUID();
                var commands = IntStream.rangeClosed(0, random.nextInt(3))
                        .mapToObj(_ -> random.nextBoolean() ? Desk.request("J") : Desk.unannounced(1))
                        .toArray(Command[]::new);
                note(notes, "asked " + id + " " + commands.length);
                var entries = Desk.posted(engine, id, commands);
                note(notes, "saved " + id + " " + entries.getFirst().seq());
                if (random.nextInt(20) == 0) {
                    engine.checkpoint().join();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void note(FileChannel notes, String line) throws IOException {
        notes.write(ByteBuffer.wrap((line + "\n").getBytes(UTF_8)));
    }
}
