package aspstore.desk.bench;

import aspstore.desk.engine.EngineException;
import aspstore.desk.engine.Ports;
import aspstore.desk.engine.StoreEngine;
import aspstore.desk.engine.StoreFolder;
import aspstore.desk.engine.StoreIdentity;
import aspstore.model.JobNo;
import aspstore.model.Quantity;
import aspstore.model.entry.Command;
import aspstore.model.entry.StreamId;
import aspstore.model.indent.IndentCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The desk of a large store, as a process of its own: how soon there is a window and a board that answers, how long a
/// screen takes to open, what it holds in memory. It trains its own AOT cache first, with the flags of `desk.flags`.
final class DeskBench {

    private static final int LINES = 500;
    private static final int STARTS = 5;

    private final Path folder;
    private final Path home;
    private final int lots;
    private final int parts;
    private final int documents;
    private final PrintWriter out;

    /// @param home the program's own folder, where `desk.flags` lies
    /// @param documents how many jobs are open
    DeskBench(Path folder, Path home, int lots, int parts, int documents, PrintWriter out) {
        this.folder = folder;
        this.home = home;
        this.lots = lots;
        this.parts = parts;
        this.documents = documents;
        this.out = out;
    }

    /// What the desk said of itself, by name: milliseconds and megabytes.
    private record Told(Map<String, Double> values) {
        double of(String name) {
            return Optional.ofNullable(values.get(name))
                    .orElseThrow(() -> new EngineException("The desk did not measure " + name + "."));
        }
    }

    List<Figure> run() {
        var store = folder.resolve("store");
        fill(store);
        out.println("training the AOT cache …");
        out.flush();
        var cache = folder.resolve("desk.aot");
        probe(store, List.of("-XX:AOTCacheOutput=" + cache), "TRAINING");
        var cold = started(store, List.of());
        var warm = started(store, List.of("-XX:AOTCache=" + cache));
        var all = probe(store, List.of("-XX:AOTCache=" + cache), "ALL");
        return figures(cold, warm, all);
    }

    private List<Figure> figures(Told cold, Told warm, Told all) {
        var figures = new ArrayList<Figure>();
        figures.add(Figure.of(
                "desk: process to window", warm.of("window"), "ms", "at most 1,500", warm.of("window") / 1_500));
        figures.add(Figure.of(
                "desk: process to usable board", warm.of("usable"), "ms", "at most 3,000", warm.of("usable") / 3_000));
        figures.add(Figure.of(
                "desk: the same without the AOT cache",
                cold.of("usable"),
                "ms",
                "with it",
                cold.of("usable") / warm.of("usable")));
        all.values().forEach((name, value) -> {
            if (name.startsWith("screen.")) {
                figures.add(Figure.of(
                        "desk: " + name.substring("screen.".length()) + " opens, p50",
                        value,
                        "ms",
                        "at most 150",
                        value / 150));
            }
        });
        figures.add(Figure.of(
                "desk: search, a key, mean", all.of("search.mean"), "ms", "at most 50", all.of("search.mean") / 50));
        figures.add(Figure.of(
                "desk: search, a key, slowest",
                all.of("search.worst"),
                "ms",
                "at most 50",
                all.of("search.worst") / 50));
        figures.add(Figure.of(
                "desk: heap after 50 openings of each screen",
                all.of("heap.after"),
                "MB",
                "after one of each",
                all.of("heap.after") / all.of("heap.before")));
        figures.add(Figure.of("desk: resident", all.of("resident"), "MB", "at most 300", all.of("resident") / 300));
        return figures;
    }

    /// The median of a few starts.
    private Told started(Path store, List<String> flags) {
        var runs = new ArrayList<Told>();
        for (int i = 0; i < STARTS; i++) {
            runs.add(probe(store, flags, "START"));
        }
        var medians = new LinkedHashMap<String, Double>();
        for (var name : runs.getFirst().values().keySet()) {
            medians.put(
                    name,
                    runs.stream().map(run -> run.of(name)).sorted().toList().get(STARTS / 2));
        }
        return new Told(medians);
    }

    private Told probe(Path store, List<String> flags, String what) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + home.resolve("desktop-client").resolve("desk.flags"));
        command.addAll(flags);
        command.addAll(
                List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-cp", System.getProperty("java.class.path")));
        var answers = folder.resolve("answers");
        command.addAll(List.of("aspstore.desk.shell.DeskProbe", store.toString(), what, answers.toString()));
        try {
            var log = folder.resolve("probe.log");
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new EngineException("The desk could not be measured: " + Files.readString(log));
            }
            var values = new LinkedHashMap<String, Double>();
            Files.readAllLines(answers).stream()
                    .map(line -> line.split(" "))
                    .filter(words -> words.length == 2)
                    .forEach(words -> values.put(words[0], Double.valueOf(words[1])));
            return new Told(values);
        } catch (IOException e) {
            throw new EngineException("The desk could not be started: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException("The measurement was broken off.", e);
        }
    }

    /// A store with so many lots, parts and open jobs, all by the real rules through a real engine.
    private void fill(Path store) {
        out.printf("filling a store with %,d lots, %,d parts, %,d open jobs …%n", lots, parts, documents);
        out.flush();
        var ports = Ports.real("bench");
        StoreFolder.create(store, new StoreIdentity(World.STORE, List.of(World.UNIT), "desk-1", 1, "", ""), ports);
        try (var world = new World(parts);
                var engine = StoreEngine.open(store, ports)) {
            tell(world, engine);
            // Each delivery leaves two lots a line: as it was dispatched, and as it was received.
            for (int made = 0; made < lots; made += 2 * LINES) {
                var delivery = world.dispatch(LINES, 3);
                tell(world, engine);
                post(engine, World.receive(delivery, LINES, 3));
            }
            for (int job = 1; job <= documents; job++) {
                post(engine, indent(job));
            }
        }
    }

    private static Command indent(int job) {
        return new Command.OfIndent(new IndentCommand.RaiseIndent(
                World.order(new JobNo("SR-%06d".formatted(job))),
                List.of(new IndentCommand.Line(World.part(job % 1_000), Quantity.ONE))));
    }

    private static void post(StoreEngine engine, Command command) {
        World.posted(engine.post(
                        World.COUNTER,
                        World.newId(),
                        Ports.real("bench").clock().instant(),
                        List.of(command))
                .join());
    }

    private static void tell(World world, StoreEngine engine) {
        for (var stream : List.of(new StreamId.CatalogOf(World.UNIT), new StreamId.Feed(World.STORE))) {
            var page = world.after(stream, engine.received(stream).seq());
            while (page.count() > 0) {
                engine.receive(page).join();
                page = world.after(stream, engine.received(stream).seq());
            }
        }
        engine.caughtUp().join();
    }
}
