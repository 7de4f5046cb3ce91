package aspstore.desk.bench;

import aspstore.journal.Batches;
import aspstore.journal.Chain;
import aspstore.journal.LedgerDatabase;
import aspstore.journal.StoreBooks;
import aspstore.journal.StoredEntry;
import aspstore.model.entry.StreamId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The server's side: entries of two lines taken in, each decided again; and what rebuilding and checking them costs.
final class IngestBench {

    private static final StreamId JOURNAL = new StreamId.Journal(World.STORE);
    private static final int BATCH = 200;

    private final Path folder;
    private final int entries;

    IngestBench(Path folder, int entries) {
        this.folder = folder;
        this.entries = entries;
    }

    /// @param name of the database, as the table shows it
    /// @param bar entries a second
    record Server(String name, LedgerDatabase database, double bar) {}

    List<Figure> run(List<Server> servers) {
        var figures = new ArrayList<Figure>();
        try (var world = new World(400);
                var store = LedgerDatabase.inMemory("ingest-store")) {
            var written = write(world, store);
            for (var server : servers) {
                figures.addAll(ingest(world, server, written));
            }
            figures.add(rebuild(world, written));
            figures.addAll(chain(written));
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

    private List<Figure> ingest(World world, Server server, List<StoredEntry> written) {
        var database = server.database();
        var shard = StoreBooks.ofCentral(database, World.STORE);
        world.tell(database, shard);
        int warmUp = Math.min(written.size() / 4, 2_000);
        long start = 0;
        for (int from = 0; from < written.size(); from += BATCH) {
            var batch = written.subList(from, Math.min(written.size(), from + BATCH));
            if (from >= warmUp && start == 0) {
                start = System.nanoTime();
                warmUp = from;
            }
            var misfits = database.write(handle -> shard.takeFromStore(handle, batch));
            database.sync();
            if (!misfits.isEmpty()) {
                throw new IllegalStateException("the server decided otherwise: " + misfits.getFirst());
            }
        }
        double perSecond = (written.size() - warmUp) / ((System.nanoTime() - start) / 1e9);
        return List.of(Figure.of(
                "ingest of 2-line entries, decided again, " + server.name(),
                perSecond,
                "entries/s",
                "≥ %,.0f/s".formatted(server.bar()),
                perSecond / server.bar()));
    }

    /// Everything that a store wrote, applied to an empty database.
    private Figure rebuild(World world, List<StoredEntry> written) {
        try (var fresh = LedgerDatabase.createFile(folder.resolve("rebuild"))) {
            var books = StoreBooks.ofStore(fresh, World.STORE);
            world.tell(fresh, books);
            long start = System.nanoTime();
            for (int from = 0; from < written.size(); from += 1_000) {
                var page = written.subList(from, Math.min(written.size(), from + 1_000));
                fresh.useWrite(handle -> books.take(handle, JOURNAL, page));
            }
            double perSecond = written.size() / ((System.nanoTime() - start) / 1e9);
            return Figure.of(
                    "rebuild of the projections, H2", perSecond, "entries/s", "≥ 10,000/s", perSecond / 10_000);
        }
    }

    private static List<Figure> chain(List<StoredEntry> written) {
        var hash = Chain.genesis(JOURNAL);
        int rounds = Math.max(1, 400_000 / written.size());
        long start = System.nanoTime();
        for (int round = 0; round < rounds; round++) {
            for (var entry : written) {
                hash = Chain.next(hash, entry.bytes());
            }
        }
        double perSecond = (double) rounds * written.size() / ((System.nanoTime() - start) / 1e9);
        return List.of(
                Figure.of("chain check", perSecond, "entries/s", "≥ 300,000/s", perSecond / 300_000),
                Figure.plain("  bytes of an entry of 2 lines", bytes(written), "bytes"),
                wire(written));
    }

    private static double bytes(List<StoredEntry> written) {
        return written.stream()
                .mapToInt(entry -> entry.bytes().length)
                .average()
                .orElse(0);
    }

    private static Figure wire(List<StoredEntry> written) {
        var batch = written.subList(0, Math.min(BATCH, written.size()));
        int gzip = Batches.of(JOURNAL, 1, 1, Chain.genesis(JOURNAL), batch.size(), batch)
                .toGzip()
                .length;
        double each = (double) gzip / batch.size();
        return Figure.of("wire, gzip, batch of 200 receipts of 2 lines", each, "bytes/entry", "≤ 80 bytes", each / 80);
    }
}
