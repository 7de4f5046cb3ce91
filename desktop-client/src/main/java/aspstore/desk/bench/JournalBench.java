package aspstore.desk.bench;

import aspstore.desk.engine.Ports;
import aspstore.desk.engine.StoreEngine;
import aspstore.desk.engine.StoreFolder;
import aspstore.desk.engine.StoreIdentity;
import aspstore.desk.usecase.ChallanDesk;
import aspstore.journal.Batches;
import aspstore.journal.Streams;
import aspstore.model.JobNo;
import aspstore.model.Quantity;
import aspstore.model.books.Key;
import aspstore.model.challan.Challan;
import aspstore.model.challan.ChallanCommand;
import aspstore.model.challan.ChallanCommand.Proof;
import aspstore.model.challan.ChallanCommand.Through;
import aspstore.model.entry.Command;
import aspstore.model.entry.StreamId;
import aspstore.model.indent.IndentCommand;
import aspstore.model.tax.Transport;
import aspstore.model.usage.UsageCommand;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/// A store's journal as days fill it, with documents of 1, 2, 3 and 10 lines: what it weighs on the wire, and what
/// reading its files and building the database anew from them costs.
final class JournalBench {

    /// Of 20 documents 11 have one line, 5 two, 3 three, 1 ten.
    private static final int[] LINES = {1, 2, 1, 3, 1, 2, 1, 1, 10, 1, 2, 1, 3, 1, 2, 1, 1, 3, 2, 1};

    private static final int PARTS = 400;
    private static final int BATCH = 200;
    private static final StreamId JOURNAL = new StreamId.Journal(World.STORE);

    private final Path folder;
    private final int jobs;

    JournalBench(Path folder, int jobs) {
        this.folder = folder;
        this.jobs = jobs;
    }

    List<Figure> run() {
        var ports = Ports.real("bench");
        var root = folder.resolve("journal-store");
        StoreFolder.create(root, new StoreIdentity(World.STORE, List.of(World.UNIT), "desk-1", 1, "", ""), ports);
        try (var world = new World(PARTS);
                var engine = StoreEngine.open(root, ports)) {
            stock(world, engine);
            var desk = new ChallanDesk(engine, InstantSource.system());
            for (int job = 0; job < jobs; job++) {
                repair(engine, desk, job);
            }
            var figures = new ArrayList<Figure>();
            figures.addAll(wire(engine));
            figures.add(chain(engine));
            figures.add(rebuild(engine));
            return figures;
        }
    }

    private void stock(World world, StoreEngine engine) {
        int pieces = jobs * IntStream.of(LINES).sum() / LINES.length / PARTS + 50;
        var deliveries = IntStream.range(0, PARTS / 10)
                .mapToObj(_ -> world.dispatch(10, pieces))
                .toList();
        CommitBench.tell(world, engine);
        deliveries.forEach(delivery -> post(engine, World.receive(delivery, 10, pieces)));
    }

    /// An indent, its challan, handed over, every part used, and the reverse challan closed.
    private static void repair(StoreEngine engine, ChallanDesk desk, int number) {
        var job = new JobNo(Integer.toString(4_000_000 + number));
        int lines = LINES[number % LINES.length];
        post(engine, new Command.OfIndent(new IndentCommand.RaiseIndent(World.order(job), wanted(number, lines))));
        World.posted(desk.issue(
                World.COUNTER,
                World.newId(),
                new ChallanDesk.Issue(
                        job,
                        new Through.Technician(World.TECHNICIAN),
                        Transport.BY_HAND,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new ChallanDesk.HandOver("Ravi", new Proof(Proof.By.SIGNATURE, "signed"))))));
        var challan =
                engine.look(books -> books.with(Challan.KIND, Key.job(job))).getFirst();
        post(
                engine,
                IntStream.rangeClosed(1, lines)
                        .mapToObj(line -> (Command) new Command.OfUsage(new UsageCommand.RecordUsage(
                                challan.number(), line, job, Quantity.ONE, Optional.empty(), "")))
                        .toArray(Command[]::new));
        post(
                engine,
                new Command.OfChallan(
                        new ChallanCommand.CloseReverseChallan(challan.number(), Transport.BY_HAND, Optional.empty())));
    }

    private static List<IndentCommand.Line> wanted(int number, int lines) {
        return IntStream.range(0, lines)
                .mapToObj(line -> new IndentCommand.Line(World.part((number * 7 + line) % PARTS), Quantity.ONE))
                .toList();
    }

    private static void post(StoreEngine engine, Command... commands) {
        World.posted(engine.post(World.COUNTER, World.newId(), World.NOW, List.of(commands))
                .join());
    }

    /// Batches from the middle of the journal, where the days are all alike.
    private static List<Figure> wire(StoreEngine engine) {
        long bytes = 0;
        long plain = 0;
        long entries = 0;
        for (int round = 0; round < 5; round++) {
            long after = engine.head().seq() / 2 + round * BATCH;
            var batch = engine.read(handle -> Batches.after(handle, JOURNAL, 1, lastBefore(handle, after), BATCH));
            bytes += batch.toGzip().length;
            plain += batch.commits().stream()
                    .flatMap(List::stream)
                    .mapToLong(entry -> entry.length)
                    .sum();
            entries += batch.count();
        }
        double each = (double) bytes / entries;
        return List.of(
                Figure.of("wire, gzip, batch of 200, documents mixed", each, "bytes/entry", "≤ 80 bytes", each / 80),
                Figure.plain("  bytes of an entry as it is stored", (double) plain / entries, "bytes"));
    }

    /// The end of the commit that an entry is of.
    private static long lastBefore(Handle handle, long seq) {
        return Streams.after(handle, JOURNAL, seq - 1, 1).getLast().seq();
    }

    private static Figure chain(StoreEngine engine) {
        engine.checkFiles();
        long start = System.nanoTime();
        long entries = 0;
        int rounds = 5;
        for (int round = 0; round < rounds; round++) {
            entries += engine.checkFiles();
        }
        double perSecond = entries / ((System.nanoTime() - start) / 1e9);
        return Figure.of("chain check, from the files", perSecond, "entries/s", "≥ 300,000/s", perSecond / 300_000);
    }

    private static Figure rebuild(StoreEngine engine) {
        long entries = engine.checkFiles();
        long start = System.nanoTime();
        engine.rebuild().join();
        double perSecond = entries / ((System.nanoTime() - start) / 1e9);
        return Figure.of(
                "rebuild from the files, H2, documents mixed",
                perSecond,
                "entries/s",
                "≥ 10,000/s",
                perSecond / 10_000);
    }
}
