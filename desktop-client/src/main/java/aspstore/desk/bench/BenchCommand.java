package aspstore.desk.bench;

import aspstore.desk.engine.Folders;
import aspstore.journal.LedgerDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `aspstore bench`: what the product costs on this machine, as a table.
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measure commit, allocation, search, papers, wire, ingest and rebuild on this machine.",
            "Prints name, value, unit, what it is compared with, and the ratio."
        })
public final class BenchCommand implements Callable<Integer> {

    @Option(names = "--folder", description = "Where to measure: a folder on a real disk. Default: here.")
    Path folder = Path.of(".");

    @Option(names = "--quick", description = "Smaller numbers: a look, not a measurement.")
    boolean quick;

    @Parameters(
            arity = "0..*",
            paramLabel = "STEP",
            description = "What to measure: commit, stock, search, papers, journal, ingest, desk. Default: all but the"
                    + " desk, which takes minutes of its own.")
    List<String> steps = List.of();

    @Option(names = "--lots", description = "Up to how many lots the stock grows. Default: ${DEFAULT-VALUE}.")
    int lots = 100_000;

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "Where the large store of the desk is kept for the next run: filling it takes minutes.")
    @Nullable
    Path store;

    @Option(
            names = "--postgres",
            description = "Also measure ingest on PostgreSQL: a JDBC address. Schemas aspstore_bench_… are made"
                    + " there, and dropped.")
    @Nullable
    String postgres;

    @Option(names = "--user", description = "PostgreSQL's user.")
    String user = "postgres";

    @Option(names = "--password", description = "PostgreSQL's password.", interactive = true, arity = "0..1")
    String password = "";

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        Files.createDirectories(folder);
        var kind = Files.getFileStore(folder.toAbsolutePath()).type();
        if (kind.toLowerCase(Locale.ROOT).contains("tmpfs")) {
            spec.commandLine()
                    .getErr()
                    .println("bench: " + folder.toAbsolutePath() + " lies in memory (" + kind
                            + "), where forcing costs nothing. Name a folder on a disk with --folder.");
            return 1;
        }
        var work = Files.createTempDirectory(folder, "aspstore-bench-");
        try {
            out.printf(
                    "file system %s, %d processors, Java %s%n",
                    kind, Runtime.getRuntime().availableProcessors(), Runtime.version());
            print(out, measure(out, work));
        } finally {
            Folders.remove(work);
        }
        return 0;
    }

    private List<Figure> measure(PrintWriter out, Path work) {
        var figures = new ArrayList<Figure>();
        figures.addAll(step(out, "commit", () -> new CommitBench(work, quick ? 100 : 1_000).run()));
        figures.addAll(step(out, "stock", () -> new StockBench(work, quick ? 10_000 : lots).run()));
        figures.addAll(step(out, "search", () -> new SearchBench(work, quick ? 20_000 : 200_000).run()));
        figures.addAll(step(out, "papers", () -> new PaperBench().run()));
        figures.addAll(step(out, "journal", () -> new JournalBench(work, quick ? 200 : 2_000).run()));
        figures.addAll(step(out, "ingest", () -> ingest(work)));
        if (steps.contains("desk")) {
            figures.addAll(step(out, "desk", () -> desk(out, work)));
        }
        return figures;
    }

    private List<Figure> desk(PrintWriter out, Path work) {
        var home = Path.of(System.getProperty("aspstore.home", "."));
        var kept = Optional.ofNullable(store);
        return quick
                ? new DeskBench(work, home, kept, new LargeStore(10_000, 20_000, 1_000, 100), 90, out).run()
                : new DeskBench(work, home, kept, new LargeStore(lots, 200_000, 10_000, 400), 1_000, out).run();
    }

    private List<Figure> ingest(Path work) {
        try (var h2 = LedgerDatabase.createFile(work.resolve("server"));
                var emptyH2 = LedgerDatabase.createFile(work.resolve("server-anew"));
                var bareH2 = LedgerDatabase.createFile(work.resolve("server-bare"))) {
            var onH2 = new IngestBench.Server("H2", h2, 2_500, emptyH2, 10_000, bareH2);
            var bench = new IngestBench(quick ? 2_000 : 20_000);
            if (postgres == null) {
                return bench.run(List.of(onH2));
            }
            try (var schemas = new BenchSchemas(postgres, user, password)) {
                var other = new IngestBench.Server(
                        "PostgreSQL",
                        schemas.open("server"),
                        6_000,
                        schemas.open("anew"),
                        15_000,
                        schemas.open("bare"));
                return bench.run(List.of(onH2, other));
            }
        }
    }

    private interface Step {
        List<Figure> run();
    }

    private List<Figure> step(PrintWriter out, String name, Step step) {
        if (!steps.isEmpty() && !steps.contains(name)) {
            return List.of();
        }
        out.println("measuring " + name + " …");
        out.flush();
        return step.run();
    }

    private static void print(PrintWriter out, List<Figure> figures) {
        int widest = figures.stream()
                .mapToInt(figure -> figure.name().length())
                .max()
                .orElse(0);
        out.printf("%n%-" + widest + "s  %12s  %-11s  %-28s  %s%n", "name", "value", "unit", "compared with", "ratio");
        for (var figure : figures) {
            out.printf(
                    "%-" + widest + "s  %12s  %-11s  %-28s  %s%n",
                    figure.name(),
                    figure.valueText(),
                    figure.unit(),
                    figure.comparedWith(),
                    figure.ratio());
        }
        out.flush();
    }
}
