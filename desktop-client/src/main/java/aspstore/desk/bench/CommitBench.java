package aspstore.desk.bench;

import aspstore.desk.engine.Ports;
import aspstore.desk.engine.StoreEngine;
import aspstore.desk.engine.StoreFolder;
import aspstore.desk.engine.StoreIdentity;
import aspstore.journal.LedgerDatabase;
import aspstore.journal.StoreBooks;
import aspstore.journal.StoredEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// A durable commit of a document of ten lines, beside the bare append and force of the same bytes and the same
/// database transaction unforced, in turn and in the same folder.
final class CommitBench {

    private static final int LINES = 10;
    private static final int WARM_UP = 100;

    private final Path folder;
    private final int rounds;

    CommitBench(Path folder, int rounds) {
        this.folder = folder;
        this.rounds = rounds;
    }

    List<Figure> run() {
        var ports = Ports.real("bench");
        var root = folder.resolve("commit-store");
        StoreFolder.create(root, new StoreIdentity(World.STORE, List.of(World.UNIT), "desk-1", 1, "", ""), ports);
        try (var world = new World(500);
                var engine = StoreEngine.open(root, ports);
                var unforced = LedgerDatabase.createFile(folder.resolve("commit-unforced"));
                var bare = FileChannel.open(
                        folder.resolve("commit-bare"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            var deliveries = new ArrayList<String>();
            for (int i = 0; i < WARM_UP + rounds; i++) {
                deliveries.add(world.dispatch(LINES, 5));
            }
            tell(world, engine);
            var books = StoreBooks.ofStore(unforced, World.STORE);
            world.tell(unforced, books);
            return measure(deliveries, engine, unforced, books, bare);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Figure> measure(
            List<String> deliveries, StoreEngine engine, LedgerDatabase unforced, StoreBooks books, FileChannel bare) {
        var durable = new Times();
        var transaction = new Times();
        var append = new Times();
        for (int i = 0; i < deliveries.size(); i++) {
            var command = World.receive(deliveries.get(i), LINES, 5);
            long start = System.nanoTime();
            var entries = World.posted(engine.post(World.COUNTER, World.newId(), World.NOW, List.of(command))
                    .join());
            long saved = System.nanoTime();
            World.post(unforced, books, command);
            long written = System.nanoTime();
            appendAndForce(bare, entries);
            long forced = System.nanoTime();
            if (i >= WARM_UP) {
                durable.add(saved - start);
                transaction.add(written - saved);
                append.add(forced - written);
            }
        }
        return List.of(
                Figure.of("commit of 10 lines, p50", durable.median(), "ms", "≤ 3 ms", durable.median() / 3),
                Figure.of(
                        "commit of 10 lines, p99",
                        durable.percentile(99),
                        "ms",
                        "≤ 25 ms",
                        durable.percentile(99) / 25),
                Figure.of(
                        "  bare append + force, p50",
                        append.median(),
                        "ms",
                        "commit reaches ≥ 0.15 of it",
                        append.median() / durable.median()),
                Figure.of(
                        "  same transaction, unforced, p50",
                        transaction.median(),
                        "ms",
                        "commit reaches ≥ 0.50 of it",
                        transaction.median() / durable.median()));
    }

    /// Gives an engine everything that central told, and waits until it is applied.
    static void tell(World world, StoreEngine engine) {
        var catalog = world.catalogAfter(0);
        while (catalog.count() > 0) {
            engine.receive(catalog).join();
            catalog = world.catalogAfter(catalog.first() + catalog.count() - 1);
        }
        var feed = world.feedAfter(0);
        while (feed.count() > 0) {
            engine.receive(feed).join();
            feed = world.feedAfter(feed.first() + feed.count() - 1);
        }
        engine.caughtUp().join();
    }

    private static void appendAndForce(FileChannel channel, List<StoredEntry> entries) {
        try {
            for (var entry : entries) {
                channel.write(ByteBuffer.wrap(entry.bytes()));
            }
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
