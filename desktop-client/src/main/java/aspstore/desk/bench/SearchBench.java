package aspstore.desk.bench;

import aspstore.journal.LedgerDatabase;
import aspstore.journal.StoreBooks;
import aspstore.journal.query.Page;
import aspstore.journal.query.PartSearch;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// Finding parts by the first letters of their words.
final class SearchBench {

    private static final List<String> QUERIES =
            List.of("P0123", "PUMP", "PUMP DRAIN", "VAL IN", "MOT FAN SIZE 12", "P", "COMPRESSOR RELAY", "NOTHING");

    private final Path folder;
    private final int parts;

    SearchBench(Path folder, int parts) {
        this.folder = folder;
        this.parts = parts;
    }

    List<Figure> run() {
        try (var world = new World(parts);
                var database = LedgerDatabase.createFile(folder.resolve("search"))) {
            world.tell(database, StoreBooks.ofStore(database, World.STORE));
            var times = new Times();
            database.jdbi().useHandle(handle -> {
                for (int round = 0; round < 12; round++) {
                    boolean isWarm = round >= 2;
                    for (var query : QUERIES) {
                        long start = System.nanoTime();
                        PartSearch.search(handle, Set.of(World.UNIT), query, Page.first(50));
                        if (isWarm) {
                            times.add(System.nanoTime() - start);
                        }
                    }
                }
            });
            var name = "search over %,d parts, first page, ".formatted(parts);
            return List.of(
                    Figure.of(name + "p50", times.median(), "ms", "≤ 50 ms", times.median() / 50),
                    Figure.of(
                            name + "worst of 80", times.percentile(100), "ms", "≤ 50 ms", times.percentile(100) / 50));
        }
    }
}
