package aspstore.desk.shell;

import aspstore.desk.engine.EngineException;
import aspstore.desk.engine.Said;
import aspstore.desk.text.Texts;
import aspstore.desk.usecase.OpenStore;
import aspstore.desk.work.Background;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/// Opens the desk of a store: the window first, then the books, then the sign-in.
public final class DeskStart {

    /// A 1366 × 768 screen at 125 % leaves this much.
    private static final double WIDTH = 1092;

    private static final double HEIGHT = 580;

    private final Path folder;
    private final Preferences preferences;
    private final StoreSetup setup;
    private final Background background = new Background(Platform::runLater, new Faults());
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Scene scene;
    private volatile Appearance look;
    private Optional<Front> front = Optional.empty();

    /// Guarded by this, since the window can be closed while they are being opened.
    private Optional<OpenStore> store = Optional.empty();

    private Exchange exchange = Exchange.NONE;
    private Runnable log = () -> {};
    private boolean isClosing = false;

    public DeskStart(Path folder) {
        this.folder = folder;
        this.preferences = new Preferences(folder);
        this.setup = new StoreSetup(folder);
        this.look = preferences.read();
        this.scene = new Scene(new StackPane(), WIDTH, HEIGHT);
    }

    /// Shows the window and comes back when it was closed and the books are.
    ///
    /// @throws EngineException where there is no display to open a window on
    public void run() {
        try {
            Platform.startup(this::showWindow);
        } catch (UnsupportedOperationException | IllegalStateException e) {
            throw new EngineException(Said.of("display.none", String.valueOf(e.getMessage())), e);
        }
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            background.close();
            closeBooks();
        }
    }

    private Texts texts() {
        return Texts.in(look.language().locale());
    }

    /// In the language that the desk has just then.
    private final class Faults implements Background.FaultWords {
        @Override
        public String of(String code) {
            return texts().get("shell.fault", code);
        }

        @Override
        public String of(Said said) {
            return texts().say(said);
        }
    }

    private void showWindow() {
        Thread.currentThread().setUncaughtExceptionHandler((_, problem) -> fault(problem));
        var stage = new Stage();
        stage.setTitle("ASP Store");
        stage.setScene(scene);
        stage.setMinWidth(900);
        stage.setMinHeight(520);
        stage.setOnHidden(_ -> closed.countDown());
        showOpening();
        stage.show();
        background.read(
                setup::isDone,
                isDone -> {
                    if (isDone) {
                        begin();
                    } else {
                        firstRun();
                    }
                },
                why -> problem(why, this::begin));
    }

    private void firstRun() {
        put(new FirstRun(texts(), background, setup, this::begin, () -> {
            look = look.with(look.language().other());
            firstRun();
        }));
    }

    private void begin() {
        showOpening();
        background.read(this::openBooks, this::show, why -> problem(why, this::begin));
    }

    private synchronized OpenStore openBooks() {
        if (isClosing) {
            throw new EngineException(Said.of("desk.closing"));
        }
        var opened = OpenStore.at(folder);
        store = Optional.of(opened);
        exchange = Exchange.begin(opened.engine(), opened.clock());
        log = DeskLog.begin(folder);
        return opened;
    }

    private synchronized void closeBooks() {
        isClosing = true;
        exchange.close();
        store.ifPresent(OpenStore::close);
        log.run();
    }

    private void show(OpenStore opened) {
        var made = new Front(
                scene, opened, exchange, background, new Beeps(), new SystemFileChoice(scene::getWindow), newLook -> {
                    look = newLook;
                    background.read(() -> preferences.save(newLook), _ -> {}, _ -> {});
                });
        front = Optional.of(made);
        made.show(look).signOut();
    }

    /// What nobody expected: told to the person, and to the log with all that is known.
    private void fault(Throwable problem) {
        var why = background.words(problem);
        front.flatMap(Front::window).ifPresentOrElse(window -> window.hindered(why), () -> problem(why, this::begin));
    }

    private void showOpening() {
        put(new StackPane(new Label(texts().get("start.opening"))));
    }

    private void problem(String why, Runnable again) {
        var label = new Label(texts().get("start.failed") + "\n\n" + why);
        label.setWrapText(true);
        label.setMaxWidth(700);
        var retry = new Button(texts().get("start.again"));
        retry.setDefaultButton(true);
        retry.setOnAction(_ -> again.run());
        var box = new VBox(12, label, retry);
        box.getStyleClass().add("first-run");
        put(box);
    }

    private void put(Parent content) {
        content.getStyleClass().add("desk");
        scene.setRoot(content);
        Theme.apply(scene, look);
    }
}
