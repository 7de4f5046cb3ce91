package aspstore.desk.shell;

import aspstore.desk.control.Sounds;
import aspstore.desk.screen.Destination;
import aspstore.desk.screen.Session.SignedIn;
import aspstore.desk.usecase.OpenStore;
import aspstore.desk.work.Background;
import aspstore.model.Caller;
import aspstore.model.PersonId;
import aspstore.model.Role;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A desk that measures itself, in a process of its own: from the process's start to a window and to a board that
/// answers a key, how long each screen takes to open, what a key in the search takes, and what memory it holds.
///
/// It writes `name value` lines to a file, for the benchmark that started it.
final class DeskProbe {

    private static final Logger LOG = LoggerFactory.getLogger(DeskProbe.class);
    private static final Caller COUNTER = new Caller(new PersonId("C1"), Role.COUNTER, "desk-1");
    private static final int ROUNDS = 10;
    private static final int OPENINGS = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /// How much is measured.
    enum What {
        START,
        /// The start, and everything once: what an AOT cache learns from.
        TRAINING,
        ALL
    }

    private final PrintWriter out;
    private final Instant started =
            ProcessHandle.current().info().startInstant().orElseGet(Instant::now);

    private DeskProbe(PrintWriter out) {
        this.out = out;
    }

    /// @param args the store's folder; what of it ([What]); the file that is written
    public static void main(String[] args) {
        int status = 0;
        try (var out = new PrintWriter(args[2], StandardCharsets.UTF_8)) {
            new DeskProbe(out).run(Path.of(args[0]), What.valueOf(args[1]));
        } catch (RuntimeException | IOException e) {
            LOG.error("the desk could not be measured", e);
            status = 1;
        }
        // JavaFX has threads that would keep the process.
        System.exit(status);
    }

    private void run(Path folder, What what) throws IOException {
        Platform.startup(() -> Platform.setImplicitExit(false));
        var stage = onScreen(DeskProbe::opening);
        tell("window", sinceStart());
        try (var background = new Background(Platform::runLater, code -> code);
                var store = OpenStore.at(folder)) {
            var window = onScreen(() -> show(stage, store, background));
            until(() -> table(window).map(board -> !board.getItems().isEmpty()).orElse(false));
            pressAndWait(window);
            tell("usable", sinceStart());
            if (what != What.START) {
                screens(window, background, store, what == What.ALL ? ROUNDS : 1);
                search(window, background);
            }
            if (what == What.ALL) {
                growth(window, background, store);
                tell("resident", resident());
            }
            onScreen(() -> {
                window.retire();
                return true;
            });
        }
    }

    private static Stage opening() {
        var stage = new Stage();
        var scene = new Scene(new StackPane(new Label("…")), 1092, 580);
        Theme.apply(scene, Appearance.DEFAULT);
        stage.setScene(scene);
        stage.show();
        return stage;
    }

    private static DeskWindow show(Stage stage, OpenStore store, Background background) {
        var window = new DeskWindow(new DeskParts(
                store, Exchange.NONE, Appearance.DEFAULT, background, Sounds.SILENT, new NoFiles(), _ -> {}));
        stage.getScene().setRoot(window.root());
        Theme.apply(stage.getScene(), Appearance.DEFAULT);
        window.signIn(new SignedIn(COUNTER, "Counter"));
        return window;
    }

    /// A key moves the choice on the board: it can be worked with.
    private static void pressAndWait(DeskWindow window) {
        var board = table(window).orElseThrow();
        int before = onScreen(() -> board.getSelectionModel().getSelectedIndex());
        onScreen(() -> {
            window.focus();
            new Robot().keyType(KeyCode.DOWN);
            return true;
        });
        until(() -> board.getSelectionModel().getSelectedIndex() != before);
    }

    private void screens(DeskWindow window, Background background, OpenStore store, int rounds) {
        var slowest = new LinkedHashMap<String, Double>();
        for (var screen : all(store).entrySet()) {
            var times = new double[rounds];
            for (int round = 0; round < rounds; round++) {
                times[round] = opening(window, background, screen.getValue());
            }
            Arrays.sort(times);
            slowest.put(screen.getKey(), times[rounds / 2]);
        }
        slowest.forEach((name, millis) -> tell("screen." + name, millis));
    }

    private static Map<String, Destination> all(OpenStore store) {
        var gallery = new Gallery(store);
        var all = new LinkedHashMap<String, Destination>();
        Gallery.ROLES.forEach(role -> gallery.screens(role).forEach(all::putIfAbsent));
        return all;
    }

    private static double opening(DeskWindow window, Background background, Destination destination) {
        long begin = System.nanoTime();
        onScreen(() -> {
            window.open(destination);
            return true;
        });
        until(background::isQuiet);
        onScreen(() -> true);
        double millis = (System.nanoTime() - begin) / 1e6;
        onScreen(() -> {
            window.back();
            return true;
        });
        until(background::isQuiet);
        return millis;
    }

    private void search(DeskWindow window, Background background) {
        double worst = 0;
        double sum = 0;
        int keys = 0;
        onScreen(() -> {
            new Robot().keyType(KeyCode.F3);
            return true;
        });
        for (var key : new KeyCode[] {
            KeyCode.P, KeyCode.U, KeyCode.M, KeyCode.P, KeyCode.SPACE, KeyCode.D, KeyCode.R, KeyCode.A
        }) {
            long begin = System.nanoTime();
            onScreen(() -> {
                new Robot().keyType(key);
                return true;
            });
            until(background::isQuiet);
            double millis = (System.nanoTime() - begin) / 1e6;
            worst = Math.max(worst, millis);
            sum += millis;
            keys++;
        }
        onScreen(() -> {
            new Robot().keyType(KeyCode.ESCAPE);
            window.focus();
            return true;
        });
        tell("search.mean", sum / keys);
        tell("search.worst", worst);
    }

    /// What the heap holds after each screen was opened often, against what it held before.
    private void growth(DeskWindow window, Background background, OpenStore store) {
        var all = all(store);
        all.values().forEach(place -> opening(window, background, place));
        double before = held();
        for (int i = 0; i < OPENINGS; i++) {
            all.values().forEach(place -> opening(window, background, place));
        }
        tell("heap.before", before);
        tell("heap.after", held());
    }

    private static double held() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }

    /// In MB, or 0 where the system does not say.
    private static double resident() throws IOException {
        var status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    private static Optional<TableView<?>> table(DeskWindow window) {
        return Optional.ofNullable((TableView<?>) onScreen(() -> window.root().lookup(".table-view")));
    }

    private double sinceStart() {
        return Duration.between(started, Instant.now()).toMillis();
    }

    private void tell(String name, double value) {
        out.println(name + " " + value);
        out.flush();
    }

    private static void until(BooleanSupplier isSo) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!onScreen(isSo::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the desk did not answer within " + PATIENCE.toSeconds() + " s");
            }
            pause();
        }
    }

    /// Short against what is measured, and long enough not to be in its way.
    private static void pause() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("broken off", e);
        }
    }

    private static <T> T onScreen(Supplier<T> work) {
        if (Platform.isFxApplicationThread()) {
            return work.get();
        }
        return CompletableFuture.supplyAsync(work, Platform::runLater).join();
    }
}
