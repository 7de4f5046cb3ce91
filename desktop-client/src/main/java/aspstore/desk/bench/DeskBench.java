package aspstore.desk.bench;

import aspstore.desk.engine.EngineException;
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

    private static final int STARTS = 5;

    private final Path folder;
    private final Path home;
    private final Optional<Path> kept;
    private final LargeStore large;
    private final int documents;
    private final PrintWriter out;

    /// @param home the program's own folder, where `desk.flags` lies
    /// @param kept where the large store is kept from run to run; empty to make it anew
    /// @param documents how many are posted at the desk before its memory is looked at
    DeskBench(Path folder, Path home, Optional<Path> kept, LargeStore large, int documents, PrintWriter out) {
        this.folder = folder;
        this.home = home;
        this.kept = kept;
        this.large = large;
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
        large.at(
                store,
                kept,
                () -> say("filling a store with %,d lots, %,d parts, %,d open jobs …"
                        .formatted(large.lots(), large.parts(), large.jobs())));
        var worked = folder.resolve("store-worked");
        LargeStore.copy(store, worked);
        say("training the AOT cache …");
        var cache = folder.resolve("desk.aot");
        probe(store, List.of("-XX:AOTCacheOutput=" + cache), "TRAINING");
        say("starting %d times without it and %d times with it …".formatted(STARTS, STARTS));
        var cold = started(store, List.of());
        var warm = started(store, List.of("-XX:AOTCache=" + cache));
        say("opening screens, scanning, posting %,d documents …".formatted(documents));
        var all = probe(worked, List.of("-XX:AOTCache=" + cache), "ALL");
        return figures(cold, warm, all);
    }

    private void say(String what) {
        out.println(what);
        out.flush();
    }

    private List<Figure> figures(Told cold, Told warm, Told all) {
        var figures = new ArrayList<Figure>();
        figures.add(atMost("process to window", warm.of("window"), "ms", 1_500));
        figures.add(atMost("process to usable board", warm.of("usable"), "ms", 3_000));
        figures.add(Figure.of(
                "desk: the same without the AOT cache",
                cold.of("usable"),
                "ms",
                "with it",
                cold.of("usable") / warm.of("usable")));
        all.values().forEach((name, value) -> {
            var words = name.split("\\.");
            switch (words[0]) {
                case "screen" -> {
                    figures.add(atMost(words[1] + " opens, p50", value, "ms", 150));
                    figures.add(Figure.plain("desk:   of it computing", all.of("processor." + words[1]), "ms"));
                }
                case "scan" -> figures.add(atMost("scan to feedback, " + words[1] + ", " + words[2], value, "ms", 100));
                default -> {}
            }
        });
        figures.add(atMost("search, a key, mean", all.of("search.mean"), "ms", 50));
        figures.add(atMost("search, a key, slowest", all.of("search.worst"), "ms", 50));
        var after = "after %,.0f documents".formatted(all.of("documents"));
        figures.add(atMost("resident " + after, all.of("resident"), "MB", 300));
        figures.add(Figure.of(
                "desk:   of it pixels of the software renderer",
                all.of("pixels"),
                "MB",
                "of the resident",
                all.of("pixels") / all.of("resident")));
        figures.add(Figure.plain("desk: programs that wanted a processor meanwhile", all.of("load"), "on average"));
        figures.add(Figure.plain("desk: document at its screen, p50", all.of("document"), "ms"));
        figures.add(Figure.of(
                "desk: heap after 50 openings of each screen",
                all.of("heap.after"),
                "MB",
                "after 10 of each",
                all.of("heap.after") / all.of("heap.before")));
        return figures;
    }

    private static Figure atMost(String name, double value, String unit, double most) {
        return Figure.of("desk: " + name, value, unit, "at most %,.0f".formatted(most), value / most);
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
        command.addAll(List.of(
                "aspstore.desk.shell.DeskProbe",
                store.toString(),
                what,
                Integer.toString(documents),
                answers.toString()));
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
}
