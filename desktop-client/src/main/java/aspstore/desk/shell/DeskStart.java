package aspstore.desk.shell;

import aspstore.desk.control.Sounds;
import aspstore.desk.engine.EngineException;
import aspstore.desk.screen.FileChoice;
import aspstore.desk.screen.Session;
import aspstore.desk.text.Texts;
import aspstore.desk.usecase.OpenStore;
import aspstore.desk.work.Background;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// Opens the desk of a store: the window first, then the books, then the sign-in.
public final class DeskStart {

    /// A 1366 × 768 screen at 125 % leaves this much.
    private static final double WIDTH = 1092;

    private static final double HEIGHT = 580;

    private final Path folder;
    private final Preferences preferences;
    private final CountDownLatch closed = new CountDownLatch(1);

    private Optional<OpenStore> store = Optional.empty();
    private Exchange exchange = Exchange.NONE;
    private Optional<DeskWindow> front = Optional.empty();

    public DeskStart(Path folder) {
        this.folder = folder;
        this.preferences = new Preferences(folder);
    }

    /// Shows the window and comes back when it was closed and the books are.
    ///
    /// @throws EngineException where there is no display to open a window on
    public void run() {
        try {
            Platform.startup(this::showWindow);
        } catch (UnsupportedOperationException | IllegalStateException e) {
            throw new EngineException("There is no display to open a window on: " + e.getMessage() + ".", e);
        }
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
            store.ifPresent(OpenStore::close);
        }
    }

    private void showWindow() {
        var look = preferences.read();
        var texts = Texts.in(look.language().locale());
        var stage = new Stage();
        var scene = new Scene(new StackPane(new Label(texts.get("start.opening"))), WIDTH, HEIGHT);
        Theme.apply(scene, look);
        stage.setTitle("ASP Store");
        stage.setScene(scene);
        stage.setMinWidth(900);
        stage.setMinHeight(520);
        stage.setOnHidden(_ -> closed.countDown());
        stage.show();
        var background = new Background(Platform::runLater, code -> texts.get("shell.fault", code));
        var setup = new StoreSetup(folder);
        if (setup.isDone()) {
            begin(scene, background, texts, look);
        } else {
            scene.setRoot(new FirstRun(texts, background, setup, () -> begin(scene, background, texts, look)));
            Theme.apply(scene, look);
        }
    }

    private void begin(Scene scene, Background background, Texts texts, Appearance look) {
        scene.setRoot(new StackPane(new Label(texts.get("start.opening"))));
        Theme.apply(scene, look);
        background.read(
                this::openBooks,
                opened -> {
                    var window = show(scene, parts(scene, background, opened, look));
                    window.signOut();
                },
                why -> scene.setRoot(new StackPane(problem(texts, why))));
    }

    private OpenStore openBooks() {
        var opened = OpenStore.at(folder);
        store = Optional.of(opened);
        exchange = Exchange.begin(opened.engine(), opened.clock());
        return opened;
    }

    private static Label problem(Texts texts, String why) {
        var label = new Label(texts.get("start.failed") + "\n\n" + why);
        label.setWrapText(true);
        label.setMaxWidth(700);
        return label;
    }

    private DeskParts parts(Scene scene, Background background, OpenStore opened, Appearance look) {
        FileChoice files = new SystemFileChoice(scene::getWindow);
        Sounds sounds = new Beeps();
        return new DeskParts(
                opened, exchange, look, background, sounds, files, newLook -> restyle(scene, background, newLook));
    }

    private DeskWindow show(Scene scene, DeskParts parts) {
        var window = new DeskWindow(parts);
        scene.setRoot(window.root());
        Theme.apply(scene, parts.appearance());
        front = Optional.of(window);
        return window;
    }

    /// The window is made anew: who is signed in stays, drafts are on the disk.
    private void restyle(Scene scene, Background background, Appearance look) {
        preferences.save(look);
        Optional<Session.SignedIn> person =
                front.flatMap(window -> window.desk().session().person().get());
        front.ifPresent(DeskWindow::retire);
        store.ifPresent(opened -> {
            var window = show(scene, parts(scene, background, opened, look));
            person.ifPresentOrElse(window::signIn, window::signOut);
        });
    }
}
