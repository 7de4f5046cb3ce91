package aspstore.desk.bench;

import aspstore.journal.Batches;
import aspstore.journal.Chain;
import aspstore.journal.LedgerDatabase;
import aspstore.journal.StoreBooks;
import aspstore.journal.StoredEntry;
import aspstore.model.entry.StreamId;
import aspstore.wire.Batch;
import java.util.ArrayList;
import java.util.List;

/// The server's side, all but HTTP: batches of two-line entries unpacked, chained, decided again, written and forced;
/// and what writing the projections anew costs.
final class IngestBench {

    private static final StreamId JOURNAL = new StreamId.Journal(World.STORE);
    private static final int BATCH = 200;
    private static final int TOGETHER = 2_000;

    private final int entries;

    IngestBench(int entries) {
        this.entries = entries;
    }

    /// @param name of the database, as the table shows it
    /// @param bar entries a second
    /// @param empty another one, to write the projections anew
    /// @param rebuildBar entries a second
    /// @param bare a third one, for the same rows without the work
    record Server(
            String name,
            LedgerDatabase database,
            double bar,
            LedgerDatabase empty,
            double rebuildBar,
            LedgerDatabase bare) {}

    List<Figure> run(List<Server> servers) {
        var figures = new ArrayList<Figure>();
        try (var world = new World(400);
                var store = LedgerDatabase.inMemory("ingest-store")) {
            var written = write(world, store);
            var batches = batches(written);
            for (var server : servers) {
                figures.add(ingest(world, server, batches));
                figures.addAll(rebuild(world, server, written));
            }
        }
        return figures;
    }

    private List<StoredEntry> write(World world, LedgerDatabase store) {
        var books = StoreBooks.ofStore(store, World.STORE);
        var deliveries = new ArrayList<String>();
        for (int i = 0; i < entries; i++) {
            deliveries.add(world.dispatch(2, 3));
        }
        world.tell(store, books);
        var written = new ArrayList<StoredEntry>();
        deliveries.forEach(delivery -> written.addAll(World.post(store, books, World.receive(delivery, 2, 3))));
        return written;
    }

    /// As they come over the wire.
    private static List<byte[]> batches(List<StoredEntry> written) {
        var batches = new ArrayList<byte[]>();
        var previous = Chain.genesis(JOURNAL);
        for (int from = 0; from < written.size(); from += BATCH) {
            var entries = written.subList(from, Math.min(written.size(), from + BATCH));
            batches.add(Batches.of(JOURNAL, 1, entries.getFirst().seq(), previous, written.size(), entries)
                    .toGzip());
            previous = entries.getLast().hash();
        }
        return batches;
    }

    private static Figure ingest(World world, Server server, List<byte[]> batches) {
        var database = server.database();
        var shard = StoreBooks.ofCentral(database, World.STORE, Thread::startVirtualThread);
        world.tell(database, shard);
        int warmUp = batches.size() / 5;
        take(database, shard, batches.subList(0, warmUp));
        long start = System.nanoTime();
        long entries = take(database, shard, batches.subList(warmUp, batches.size()));
        double perSecond = entries / ((System.nanoTime() - start) / 1e9);
        return Figure.of(
                "ingest of 2-line entries, decided again, " + server.name(),
                perSecond,
                "entries/s",
                "≥ %,.0f/s".formatted(server.bar()),
                perSecond / server.bar());
    }

    private static long take(LedgerDatabase database, StoreBooks shard, List<byte[]> batches) {
        long taken = 0;
        for (var bytes : batches) {
            var entries = Batches.entries(Batch.fromGzip(bytes, Batch.MOST_UNPACKED));
            var misfits = database.write(handle -> shard.takeFromStore(handle, entries));
            database.sync();
            if (!misfits.isEmpty()) {
                throw new IllegalStateException("the server decided otherwise: " + misfits.getFirst());
            }
            taken += entries.size();
        }
        return taken;
    }

    /// Everything that a store wrote, applied to an empty database; and the rows that this makes, as a database takes
    /// them from whoever has them ready.
    private static List<Figure> rebuild(World world, Server server, List<StoredEntry> written) {
        var books = StoreBooks.ofStore(server.empty(), World.STORE, Thread::startVirtualThread);
        world.tell(server.empty(), books);
        int warmUp = written.size() / 5;
        replay(books, written.subList(0, warmUp));
        long start = System.nanoTime();
        replay(books, written.subList(warmUp, written.size()));
        double perSecond = (written.size() - warmUp) / ((System.nanoTime() - start) / 1e9);
        double bare = BareRows.perSecond(server.empty(), server.bare(), TOGETHER);
        return List.of(
                Figure.of(
                        "projections of 2-line entries anew, " + server.name(),
                        perSecond,
                        "entries/s",
                        "≥ %,.0f/s".formatted(server.rebuildBar()),
                        perSecond / server.rebuildBar()),
                Figure.of(
                        "  the same rows inserted bare, " + server.name(),
                        bare,
                        "entries/s",
                        "projections anew reach of it",
                        perSecond / bare));
    }

    private static void replay(StoreBooks books, List<StoredEntry> entries) {
        var replay = books.replay(TOGETHER);
        for (int from = 0; from < entries.size(); from += BATCH) {
            replay.take(JOURNAL, entries.subList(from, Math.min(entries.size(), from + BATCH)));
        }
        replay.finish();
    }
}
