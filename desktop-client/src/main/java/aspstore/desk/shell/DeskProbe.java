package aspstore.desk.shell;

import aspstore.desk.screen.Destination;
import aspstore.desk.usecase.OpenStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A desk that measures itself, in a process of its own: from the process's start to a window and to a board that
/// answers a key, how long each screen takes to open, how soon a scan and a key in the search are answered, and what
/// memory it holds after a day's documents.
///
/// It writes `name value` lines to a file, for the benchmark that started it.
final class DeskProbe {

    private static final Logger LOG = LoggerFactory.getLogger(DeskProbe.class);
    private static final int ROUNDS = 10;
    private static final int OPENINGS = 50;
    private static final int SCANS = 20;

    /// How much is measured.
    enum What {
        START,
        /// The start, and everything a few times: what an AOT cache learns from.
        TRAINING,
        ALL
    }

    private final PrintWriter out;
    private final Instant started =
            ProcessHandle.current().info().startInstant().orElseGet(Instant::now);

    private DeskProbe(PrintWriter out) {
        this.out = out;
    }

    /// @param args the store's folder; what of it ([What]); how many documents; the file that is written
    public static void main(String[] args) {
        int status = 0;
        try (var out = new PrintWriter(args[3], StandardCharsets.UTF_8)) {
            new DeskProbe(out).run(Path.of(args[0]), What.valueOf(args[1]), Integer.parseInt(args[2]));
        } catch (RuntimeException | IOException e) {
            LOG.error("the desk could not be measured", e);
            status = 1;
        }
        // JavaFX has threads that would keep the process.
        System.exit(status);
    }

    private void run(Path folder, What what, int documents) {
        Platform.startup(() -> Platform.setImplicitExit(false));
        var stage = ProbedDesk.opening();
        tell("window", sinceStart());
        try (var store = OpenStore.at(folder);
                var desk = new ProbedDesk(stage, store)) {
            desk.moveOnBoard();
            tell("usable", sinceStart());
            if (what != What.START) {
                boolean isTraining = what == What.TRAINING;
                var places = ProbedPlaces.of(store);
                screens(desk, places, isTraining ? 1 : ROUNDS);
                search(desk);
                counting(desk);
                work(desk, isTraining ? 9 : documents);
                if (!isTraining) {
                    memory();
                    growth(desk, places);
                }
            }
        }
    }

    private void screens(ProbedDesk desk, Map<String, Destination> places, int rounds) {
        places.forEach((name, place) -> {
            var times = new double[rounds];
            var computed = new double[rounds];
            for (int round = 0; round < rounds; round++) {
                var took = desk.visit(place);
                times[round] = took.millis();
                computed[round] = took.processor();
            }
            tell("screen." + name, percentile(times, 50));
            tell("processor." + name, percentile(computed, 50));
        });
    }

    private void search(ProbedDesk desk) {
        desk.press(KeyCode.F3);
        var times =
                List.of(KeyCode.P, KeyCode.U, KeyCode.M, KeyCode.P, KeyCode.SPACE, KeyCode.D, KeyCode.R, KeyCode.A)
                        .stream()
                        .mapToDouble(desk::keyInSearch)
                        .toArray();
        desk.press(KeyCode.ESCAPE);
        desk.toBoard();
        tell("search.mean", Arrays.stream(times).average().orElse(0));
        tell("search.worst", percentile(times, 100));
    }

    private void counting(ProbedDesk desk) {
        tellScans("count", new ProbedWork(desk).count(SCANS));
        desk.toBoard();
    }

    private void work(ProbedDesk desk, int documents) {
        var work = new ProbedWork(desk);
        var times = work.post(documents);
        tellScans("receiving", work.receiving());
        tellScans("issue", work.issuing());
        tellScans("handIn", work.handingIn());
        tell("document", percentile(times, 50));
        tell("documents", times.length);
    }

    private void tellScans(String where, List<Double> feedback) {
        var times = feedback.stream().mapToDouble(Double::doubleValue).toArray();
        tell("scan." + where + ".p50", percentile(times, 50));
        tell("scan." + where + ".p95", percentile(times, 95));
    }

    private void memory() {
        tell("load", ProbedCost.load());
        tell("resident", ProbedCost.resident());
        tell("pixels", ProbedCost.held("[I"));
    }

    /// What the heap holds after each screen was opened often, against what it held before.
    private void growth(ProbedDesk desk, Map<String, Destination> places) {
        places.values().forEach(desk::visit);
        tell("heap.before", ProbedCost.held());
        for (int i = 1; i <= OPENINGS; i++) {
            places.values().forEach(desk::visit);
            if (i == OPENINGS / 2) {
                tell("heap.half", ProbedCost.held());
            }
        }
        tell("heap.after", ProbedCost.held());
    }

    private static double percentile(double[] times, int percent) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
    }

    private double sinceStart() {
        return Duration.between(started, Instant.now()).toMillis();
    }

    private void tell(String name, double value) {
        out.println(name + " " + value);
        out.flush();
    }
}
