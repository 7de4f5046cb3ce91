package aspstore.desk.bench;

import aspstore.journal.LedgerDatabase;
import aspstore.journal.LedgerException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Option(
            names = "--only",
            paramLabel = "STEP",
            description = "Only these: commit, stock, search, papers, journal, ingest. May be named more than once.")
    List<String> only = List.of();

    @Option(names = "--lots", description = "Up to how many lots the stock grows. Default: ${DEFAULT-VALUE}.")
    int lots = 100_000;

    @Option(
            names = "--postgres",
            description = "Also measure ingest on PostgreSQL: a JDBC address of an empty database.")
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
            delete(work);
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
        return figures;
    }

    private List<Figure> ingest(Path work) {
        try (var h2 = LedgerDatabase.createFile(work.resolve("server"));
                var emptyH2 = LedgerDatabase.createFile(work.resolve("server-anew"))) {
            var onH2 = new IngestBench.Server("H2", h2, 2_500, emptyH2, 10_000);
            var bench = new IngestBench(quick ? 2_000 : 10_000);
            if (postgres == null) {
                return bench.run(List.of(onH2));
            }
            try (var other = LedgerDatabase.postgresql(postgres, user, password);
                    var emptyOther = LedgerDatabase.postgresql(schema(postgres), user, password)) {
                return bench.run(List.of(onH2, new IngestBench.Server("PostgreSQL", other, 6_000, emptyOther, 15_000)));
            }
        }
    }

    /// Another schema of the same database.
    private String schema(String address) {
        try (var connection = DriverManager.getConnection(address, user, password);
                var statement = connection.createStatement()) {
            statement.execute("create schema anew");
        } catch (SQLException e) {
            throw new LedgerException("the database " + address + " can't be used: " + e.getMessage(), e);
        }
        return address + (address.contains("?") ? "&" : "?") + "currentSchema=anew";
    }

    private interface Step {
        List<Figure> run();
    }

    private List<Figure> step(PrintWriter out, String name, Step step) {
        if (!only.isEmpty() && !only.contains(name)) {
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

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
