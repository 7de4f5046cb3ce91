package aspstore.desk.shell;

import aspstore.desk.control.Sounds;
import aspstore.desk.screen.Destination;
import aspstore.desk.screen.Session.SignedIn;
import aspstore.desk.usecase.OpenStore;
import aspstore.desk.work.Background;
import aspstore.model.Caller;
import aspstore.model.PersonId;
import aspstore.model.Role;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/// A window that is worked by a program, by keys and scans, as fast as it answers.
final class ProbedDesk implements AutoCloseable {

    private static final Caller COUNTER = new Caller(new PersonId("C1"), Role.COUNTER, "desk-1");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Background background = new Background(Platform::runLater, code -> code);
    private final OpenStore store;
    private final DeskWindow window;

    /// Completed with what is heard of the scan that was begun last.
    private volatile CompletableFuture<Boolean> heard = new CompletableFuture<>();

    ProbedDesk(Stage stage, OpenStore store) {
        this.store = store;
        this.window = onScreen(() -> show(stage));
    }

    /// The window before the books are open.
    static Stage opening() {
        return onScreen(() -> {
            var stage = new Stage();
            var scene = new Scene(new StackPane(new Label("…")), 1092, 580);
            Theme.apply(scene, Appearance.DEFAULT);
            stage.setScene(scene);
            stage.show();
            return stage;
        });
    }

    private DeskWindow show(Stage stage) {
        var made = new DeskWindow(new DeskParts(
                store, Exchange.NONE, Appearance.DEFAULT, background, new Heard(), new NoFiles(), _ -> {}));
        stage.getScene().setRoot(made.root());
        Theme.apply(stage.getScene(), Appearance.DEFAULT);
        made.signIn(new SignedIn(COUNTER, "Asha"));
        return made;
    }

    OpenStore store() {
        return store;
    }

    /// A key moves the choice on the board: it can be worked with.
    void moveOnBoard() {
        until(() -> table().map(board -> !board.getItems().isEmpty()).orElse(false));
        var board = onScreen(this::table).orElseThrow();
        int before = onScreen(() -> board.getSelectionModel().getSelectedIndex());
        onScreen(() -> {
            window.focus();
            new Robot().keyType(KeyCode.DOWN);
            return true;
        });
        until(() -> board.getSelectionModel().getSelectedIndex() != before);
    }

    private Optional<TableView<?>> table() {
        return Optional.ofNullable((TableView<?>) window.root().lookup(".table-view"));
    }

    /// How long something took, and what this process computed meanwhile, compiling and all; both in milliseconds.
    record Took(double millis, double processor) {}

    /// Opens a screen, and goes back.
    ///
    /// @return until all of it was there, laid out
    Took visit(Destination place) {
        long begin = System.nanoTime();
        double computed = ProbedCost.processorTime();
        open(place);
        var took = new Took(millisSince(begin), ProbedCost.processorTime() - computed);
        onScreen(() -> {
            window.back();
            return true;
        });
        settle();
        return took;
    }

    void open(Destination place) {
        onScreen(() -> {
            window.open(place);
            return true;
        });
        settle();
        layOut();
    }

    void toBoard() {
        onScreen(() -> {
            window.openFromRail(new Destination.Board());
            return true;
        });
        settle();
    }

    Optional<Destination> where() {
        return onScreen(window::where);
    }

    void press(KeyCode key) {
        onScreen(() -> {
            new Robot().keyType(key);
            return true;
        });
        settle();
    }

    /// @return after how many milliseconds what was found is there
    double keyInSearch(KeyCode key) {
        long begin = System.nanoTime();
        press(key);
        layOut();
        return millisSince(begin);
    }

    /// As a scanner does: all characters at once, and Enter.
    ///
    /// @return after how many milliseconds it was heard and seen whether it was taken
    double scan(String code) {
        heard = new CompletableFuture<>();
        onScreen(() -> {
            if (window.root().getScene().getFocusOwner() instanceof TextInputControl field) {
                field.selectAll();
                field.replaceSelection(code);
            }
            return true;
        });
        long begin = System.nanoTime();
        onScreen(() -> {
            new Robot().keyType(KeyCode.ENTER);
            return true;
        });
        boolean isTaken = heard.orTimeout(PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
                .join();
        layOut();
        double millis = millisSince(begin);
        if (!isTaken) {
            throw new IllegalStateException("the scan of " + code + " was refused at " + where());
        }
        settle();
        return millis;
    }

    /// Waits until the books have more than so many entries of the store.
    void posted(long before) {
        until(() -> store.engine().head().seq() > before);
        settle();
    }

    void until(BooleanSupplier isSo) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!onScreen(isSo::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "the desk did not answer within " + PATIENCE.toSeconds() + " s at " + where());
            }
            pause();
        }
    }

    /// Until nothing more is asked of the books: an answer may lead to another question.
    void settle() {
        until(() -> background.isQuiet() && background.running().isEmpty());
        onScreen(() -> true);
        until(() -> background.isQuiet() && background.running().isEmpty());
    }

    private void layOut() {
        onScreen(() -> {
            window.root().applyCss();
            window.root().layout();
            return true;
        });
    }

    private static double millisSince(long begin) {
        return (System.nanoTime() - begin) / 1e6;
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
        return Platform.isFxApplicationThread()
                ? work.get()
                : CompletableFuture.supplyAsync(work, Platform::runLater).join();
    }

    @Override
    public void close() {
        onScreen(() -> {
            window.retire();
            return true;
        });
        background.close();
    }

    private final class Heard implements Sounds {
        @Override
        public void accepted() {
            heard.complete(true);
        }

        @Override
        public void refused() {
            heard.complete(false);
        }
    }
}
