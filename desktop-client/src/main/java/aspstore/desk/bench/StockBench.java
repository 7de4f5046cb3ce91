package aspstore.desk.bench;

import aspstore.journal.LedgerDatabase;
import aspstore.journal.StoreBooks;
import aspstore.model.Contract;
import aspstore.model.JobNo;
import aspstore.model.Quantity;
import aspstore.model.books.Act;
import aspstore.model.indent.Allocator;
import aspstore.model.stock.Position;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Books with more and more lots: what a document costs in them, and what an allocation costs in the largest.
final class StockBench {

    private static final int PARTS = 200;
    private static final int LINES_A_DELIVERY = 200;
    private static final int ROUNDS = 60;

    private final Path folder;
    private final int mostLots;

    StockBench(Path folder, int mostLots) {
        this.folder = folder;
        this.mostLots = mostLots;
    }

    List<Figure> run() {
        var figures = new ArrayList<Figure>();
        // The parts grow with the lots, as stores do: a part is carried in hundreds of lots, not in hundreds of
        // thousands.
        try (var world = new World(Math.max(PARTS, mostLots / 500));
                var database = LedgerDatabase.createFile(folder.resolve("stock"))) {
            var books = StoreBooks.ofStore(database, World.STORE);
            world.tell(database, books);
            int lots = 0;
            double first = 0;
            for (int size = 1_000; size <= mostLots; size *= 10) {
                while (lots < size) {
                    var delivery = world.dispatch(LINES_A_DELIVERY, 3);
                    world.tell(database, books);
                    World.post(database, books, World.receive(delivery, LINES_A_DELIVERY, 3));
                    lots += LINES_A_DELIVERY;
                }
                double cost = document(world, database, books);
                first = size == 1_000 ? cost : first;
                figures.add(Figure.of(
                        "document of 10 lines at %,d lots, p50".formatted(size),
                        cost,
                        "ms",
                        "as at 1,000 lots",
                        cost / first));
            }
            figures.addAll(allocation(database, lots));
        }
        return figures;
    }

    private static double document(World world, LedgerDatabase database, StoreBooks books) {
        var times = new Times();
        for (int i = 0; i < ROUNDS; i++) {
            var delivery = world.dispatch(10, 3);
            world.tell(database, books);
            times.measure(() -> World.post(database, books, World.receive(delivery, 10, 3)));
        }
        return times.median();
    }

    /// Warm: the part's lots are in memory. Cold: every one is loaded from the database first.
    private List<Figure> allocation(LedgerDatabase database, int lots) {
        var warm = new Times();
        var cold = new Times();
        database.jdbi().useHandle(handle -> {
            var kept = StoreBooks.ofStore(database, World.STORE).now(handle);
            var rule = kept.catalog().allocationRule(World.UNIT, Contract.IW).orElseThrow();
            var act = new Act(Position.journal(1_000_000), World.COUNTER, World.NOW, World.NOW);
            for (int i = 0; i < 200; i++) {
                var wanted =
                        new Allocator.Wanted(new JobNo("J" + i), World.UNIT, World.part(i % PARTS), Quantity.pieces(4));
                cold.measure(() -> Allocator.allocate(
                        StoreBooks.ofStore(database, World.STORE).now(handle), act, rule, wanted));
                Allocator.allocate(kept, act, rule, wanted);
                warm.measure(() -> Allocator.allocate(kept, act, rule, wanted));
            }
        });
        var where = "allocation in %,d lots, explained, p99 ".formatted(lots);
        return List.of(
                Figure.of(where + "warm", warm.percentile(99), "ms", "≤ 5 ms", warm.percentile(99) / 5),
                Figure.of(where + "cold", cold.percentile(99), "ms", "≤ 5 ms", cold.percentile(99) / 5));
    }
}
