package aspstore.desk.shell;

import aspstore.desk.control.Sounds;
import aspstore.desk.engine.Ports;
import aspstore.desk.engine.StoreEngine;
import aspstore.desk.print.Picture;
import aspstore.desk.screen.Destination;
import aspstore.desk.screen.FileChoice;
import aspstore.desk.screen.Session;
import aspstore.desk.usecase.OpenStore;
import aspstore.desk.work.Background;
import aspstore.model.Caller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A person at the desk: a real window on a real store, worked by keyboard and scanner alone.
///
/// Everything in tests of screens goes through here, so that the way of typing can be exchanged in one place.
public final class DeskRobot implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final FxRobot robot = new FxRobot();
    private final StyleComplaints complaints = StyleComplaints.listen();
    private final AtomicInteger presses = new AtomicInteger();
    private final List<String> heard = new ArrayList<>();
    private final OpenStore store;
    private final Background background;
    private final Stage stage;
    private final Exchange exchange;
    private Optional<Path> nextFile = Optional.empty();
    private final Front front;

    private DeskRobot(OpenStore store, Exchange exchange, Appearance look) {
        this.store = store;
        this.exchange = exchange;
        this.background = new Background(Platform::runLater, code -> "fault " + code);
        try {
            this.stage = FxToolkit.registerPrimaryStage();
            this.front = onScreen(() -> open(look));
        } catch (TimeoutException e) {
            throw new IllegalStateException("the window did not open", e);
        }
    }

    /// Opens the desk of a store and signs somebody in.
    public static DeskRobot at(StoreEngine engine, Ports ports, Caller caller) {
        return at(engine, ports, caller, Appearance.DEFAULT);
    }

    public static DeskRobot at(StoreEngine engine, Ports ports, Caller caller, Appearance look) {
        return at(OpenStore.of(engine, ports), caller, look);
    }

    /// With what the test put into the store: a printer of its own.
    public static DeskRobot at(OpenStore store, Caller caller, Appearance look) {
        var robot = new DeskRobot(store, Exchange.NONE, look);
        robot.signIn(caller);
        return robot;
    }

    /// With the exchange of the store running, as at a real desk.
    public static DeskRobot live(StoreEngine engine, Ports ports, Caller caller) {
        var robot =
                new DeskRobot(OpenStore.of(engine, ports), Exchange.begin(engine, ports.clock()), Appearance.DEFAULT);
        robot.signIn(caller);
        return robot;
    }

    /// Opens the desk of a store as a person finds it in the morning: locked.
    public static DeskRobot locked(StoreEngine engine, Ports ports) {
        var robot = new DeskRobot(OpenStore.of(engine, ports), Exchange.NONE, Appearance.DEFAULT);
        robot.onScreen(() -> {
            robot.window().signOut();
            return null;
        });
        robot.settle();
        return robot;
    }

    private Front open(Appearance look) {
        var scene = new Scene(new StackPane(), 1092, 580);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, _ -> presses.incrementAndGet());
        stage.setScene(scene);
        var made = new Front(scene, store, exchange, background, new Heard(), new Chosen(), _ -> {});
        made.show(look);
        stage.show();
        return made;
    }

    /// The window as it is now: another one after the desk was made to look otherwise.
    DeskWindow window() {
        return front.window().orElseThrow();
    }

    /// The desk is locked, as it is after a while in which nobody touched it.
    public DeskRobot lock() {
        onScreen(() -> {
            window().signOut();
            return null;
        });
        return settle();
    }

    /// Makes the desk look otherwise.
    public DeskRobot restyle(Appearance look) {
        onScreen(() -> {
            front.restyle(look);
            return null;
        });
        return settle();
    }

    private void signIn(Caller caller) {
        onScreen(() -> {
            window().signIn(new Session.SignedIn(caller, caller.person().text()));
            return null;
        });
        settle();
    }

    // ---- what a person does

    public DeskRobot press(KeyCode... keys) {
        robot.push(keys);
        settle();
        return this;
    }

    public DeskRobot type(String text) {
        robot.write(text, 0);
        settle();
        return this;
    }

    /// As a scanner does: all characters at once, and Enter. One scan, however long the code is.
    public DeskRobot scan(String code) {
        int before = presses.get();
        onScreen(() -> {
            var scene = stage.getScene();
            if (scene.getFocusOwner() instanceof TextInputControl field) {
                field.replaceSelection(code);
            }
            return null;
        });
        robot.push(KeyCode.ENTER);
        presses.set(before);
        settle();
        return this;
    }

    /// Draws on the signature pad with the mouse.
    public DeskRobot sign() {
        until("the pad has its size", () -> find(".signature-pad", Region.class).getWidth() > 0);
        onScreen(() -> {
            var pad = find(".signature-pad", Region.class);
            double width = pad.getWidth();
            double height = pad.getHeight();
            mouse(pad, MouseEvent.MOUSE_PRESSED, width * 0.1, height * 0.5);
            for (int i = 1; i <= 40; i++) {
                mouse(
                        pad,
                        MouseEvent.MOUSE_DRAGGED,
                        width * (0.1 + i * 0.02),
                        height * (0.5 + 0.4 * Math.sin(i * 0.7)));
            }
            mouse(pad, MouseEvent.MOUSE_RELEASED, width * 0.9, height * 0.5);
            return null;
        });
        return settle();
    }

    private static void mouse(Node on, EventType<MouseEvent> what, double x, double y) {
        Event.fireEvent(
                on,
                new MouseEvent(
                        what,
                        x,
                        y,
                        x,
                        y,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        true,
                        false,
                        true,
                        null));
    }

    /// Writes what the screen looks like, where `-Ddesk.pictures=DIR` asks for it.
    public DeskRobot picture(String name) {
        Optional.ofNullable(System.getProperty("desk.pictures")).ifPresent(folder -> {
            try {
                Files.createDirectories(Path.of(folder));
                Picture.write(onScreen(() -> scene().snapshot(null)), Path.of(folder, name + ".png"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return this;
    }

    public DeskRobot open(Destination destination) {
        onScreen(() -> {
            window().open(destination);
            return null;
        });
        settle();
        return this;
    }

    /// The answer to the next question for a file.
    public DeskRobot willChoose(Path file) {
        nextFile = Optional.of(file);
        return this;
    }

    // ---- what a person sees and hears

    /// Waits until something is so, and fails in its words where it does not become so.
    public DeskRobot until(String what, Callable<Boolean> isSo) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS, () -> onScreen(isSo));
        } catch (TimeoutException e) {
            throw new AssertionError("still not so: " + what + "\nOn the screen: " + texts(), e);
        }
        return this;
    }

    /// Waits until a text stands somewhere on the screen.
    public DeskRobot sees(String text) {
        return until("the screen says " + text, () -> texts().stream().anyMatch(shown -> shown.contains(text)));
    }

    public <N extends Node> N find(String selector, Class<N> type) {
        return robot.lookup(selector).queryAs(type);
    }

    /// Everything that is written on the screen now.
    public List<String> texts() {
        return onScreen(() -> robot.lookup(node -> node.isVisible() && isShown(node)).queryAll().stream()
                .flatMap(node -> switch (node) {
                    case Labeled label -> Optional.ofNullable(label.getText()).stream();
                    case TextInputControl field -> Optional.ofNullable(field.getText()).stream();
                    default -> java.util.stream.Stream.<String>empty();
                })
                .filter(text -> !text.isBlank())
                .distinct()
                .toList());
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /// The robot and JavaFX keep the last events with the nodes that they went to, until others come.
    DeskRobot forgetEvents() {
        robot.moveTo(stage.getX() + 400, stage.getY() + 300).moveBy(5, 5);
        settle();
        try {
            // It begins its list of events anew.
            FxToolkit.registerStage(() -> stage);
        } catch (TimeoutException e) {
            throw new IllegalStateException("the events are not forgotten", e);
        }
        return this;
    }

    /// How many menus and lists stand open over the window.
    public int popups() {
        return onScreen(() -> (int) Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .count());
    }

    /// What the lists on the screen let a person choose from.
    public List<String> choices() {
        return onScreen(() -> robot.lookup(node -> node instanceof ComboBox<?> && isShown(node)).queryAll().stream()
                .flatMap(node -> node instanceof ComboBox<?> box ? words(box).stream() : Stream.empty())
                .toList());
    }

    private static <T> List<String> words(ComboBox<T> box) {
        return box.getItems().stream().map(box.getConverter()::toString).toList();
    }

    /// How many keys were pressed since it was asked last. A scan is no key.
    public int keysPressed() {
        return presses.getAndSet(0);
    }

    /// `accepted` and `refused`, in order.
    public List<String> heard() {
        return List.copyOf(heard);
    }

    public Optional<Destination> where() {
        return onScreen(() -> window().where());
    }

    public OpenStore store() {
        return store;
    }

    public Scene scene() {
        return stage.getScene();
    }

    public <T> T onScreen(Callable<T> work) {
        return Platform.isFxApplicationThread() ? call(work) : WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }

    private static <T> T call(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// Lets everything that was begun on the screen's thread end.
    public DeskRobot settle() {
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    /// Waits until nothing more is asked of the books.
    public DeskRobot quiet() {
        return settle().until("the screen is filled", background::isQuiet).settle();
    }

    public <T> T look(Function<OpenStore, T> at) {
        return at.apply(store);
    }

    @Override
    public void close() {
        onScreen(() -> {
            window().retire();
            stage.hide();
            return null;
        });
        exchange.close();
        background.close();
        complaints.requireNone();
    }

    private final class Heard implements Sounds {
        @Override
        public void accepted() {
            heard.add("accepted");
        }

        @Override
        public void refused() {
            heard.add("refused");
        }
    }

    private final class Chosen implements FileChoice {
        @Override
        public Optional<Path> toSave(String title, String name) {
            return nextFile;
        }

        @Override
        public Optional<Path> toOpen(String title, String... endings) {
            return nextFile;
        }
    }
}
