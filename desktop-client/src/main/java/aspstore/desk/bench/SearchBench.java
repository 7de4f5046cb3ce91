package aspstore.desk.bench;

import aspstore.journal.LedgerDatabase;
import aspstore.journal.StoreBooks;
import aspstore.journal.query.Page;
import aspstore.journal.query.PartSearch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Finding parts by the first letters of their words.
final class SearchBench {

    /// Queries that cost alike, and how long they took.
    private record Kind(String name, Times times, List<String> queries) {
        Kind(String name, String... queries) {
            this(name, new Times(), List.of(queries));
        }
    }

    private static final int WARM_UP = 3;
    private static final int ROUNDS = 40;

    private final Path folder;
    private final int parts;

    private final List<Kind> kinds = List.of(
            new Kind("one word", "P0123", "PUMP", "P", "S", "SIZE"),
            new Kind("two frequent, many in common", "PUMP DRAIN", "VAL IN", "PUMP SIZE", "SIZE PUM"),
            new Kind("two frequent, none in common", "PUMP VALVE", "DRAIN DOOR", "D C", "COMPRESSOR HEATER"),
            new Kind("a frequent and a rare", "P012345 SIZE", "SIZE P01234", "COMPRESSOR P012345"),
            new Kind("three and four words", "MOT FAN SIZE 12", "P GASKET PUMP", "P DRAIN DOOR", "S D C"),
            new Kind("nothing", "NOTHING", "PUMP NOTHING", "P NOTHING SIZE"),
            new Kind("key by key", "P S", "SIZE P", "SIZE PU", "P PUMP", "PU D", "D F", "1 2"));

    SearchBench(Path folder, int parts) {
        this.folder = folder;
        this.parts = parts;
    }

    List<Figure> run() {
        try (var world = new World(parts);
                var database = LedgerDatabase.createFile(folder.resolve("search"))) {
            world.tell(database, StoreBooks.ofStore(database, World.STORE));
            database.jdbi().useHandle(handle -> {
                for (int round = -WARM_UP; round < ROUNDS; round++) {
                    boolean isWarm = round >= 0;
                    kinds.forEach(kind -> search(handle, kind, isWarm ? kind.times() : new Times()));
                }
            });
            var figures = new ArrayList<Figure>();
            kinds.forEach(kind -> figures.addAll(figures(kind)));
            return figures;
        }
    }

    private static void search(Handle handle, Kind kind, Times times) {
        for (var query : kind.queries()) {
            times.measure(() -> PartSearch.search(handle, Set.of(World.UNIT), query, Page.first(50)));
        }
    }

    private List<Figure> figures(Kind kind) {
        var name = "search over %,d parts, %s, ".formatted(parts, kind.name());
        var times = kind.times();
        return List.of(
                Figure.of(name + "p50", times.median(), "ms", "≤ 50 ms", times.median() / 50),
                Figure.of(name + "p99", times.percentile(99), "ms", "≤ 50 ms", times.percentile(99) / 50));
    }
}
