package aspstore.desk.shell;

import aspstore.desk.screen.Act;
import aspstore.desk.screen.Desk;
import aspstore.desk.screen.Destination;
import aspstore.desk.screen.Navigator;
import aspstore.desk.screen.Session.SignedIn;
import aspstore.desk.sync.SyncStatus;
import aspstore.model.Role;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/// The window's content: rail, top line, the screen in front, status line, and what lies over them. It goes
/// from screen to
/// screen, hands every key to whoever it is for, and tells the screen in front when the books have changed.
public final class DeskWindow implements Navigator {

    private static final KeyCombination PALETTE = KeyCombination.valueOf("Shortcut+K");
    private static final KeyCombination POST = KeyCombination.valueOf("Shortcut+Enter");

    /// A desk that nobody touches for so long asks again who is there.
    private static final Duration LOCKED_AFTER = Duration.minutes(10);

    /// Where a person is: the destination and its frame, kept as it was left.
    private record Stop(Destination destination, ScreenFrame frame) {}

    private final Desk desk;
    private final Screens screens;
    private final ShellActs shell;
    private final Rail rail;
    private final TopLine top;
    private final StatusLine status;
    private final Overlay overlay = new Overlay();
    private final BorderPane middle = new BorderPane();
    private final StackPane root = new StackPane();
    private final Deque<Stop> way = new ArrayDeque<>();
    private final AtomicBoolean changeWaits = new AtomicBoolean();
    private final PauseTransition idle = new PauseTransition(LOCKED_AFTER);
    private boolean isRetired = false;

    /// @param parts what the window is made from; its desk gets this window as its navigator
    public DeskWindow(DeskParts parts) {
        this.desk = parts.desk(this, message -> front().ifPresent(frame -> frame.tell(message)));
        this.rail = new Rail(parts.appearance().pixels());
        this.screens = new Screens(desk, parts);
        this.shell = new ShellActs(desk, parts, this);
        this.top = new TopLine(desk, this::signOut);
        this.status = new StatusLine(desk, parts.exchange());
        root.getStyleClass().add("desk");
        root.getChildren().addAll(middle, overlay);
        middle.setLeft(rail);
        middle.setTop(top);
        middle.setBottom(status);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        root.addEventFilter(InputEvent.ANY, _ -> idle.playFromStart());
        root.addEventHandler(InputEvent.ANY, _ -> front().ifPresent(ScreenFrame::judge));
        desk.background().onAnswer(() -> front().ifPresent(ScreenFrame::judge));
        idle.setOnFinished(_ -> signOut());
        desk.store().engine().onChange(_ -> booksChanged());
        parts.exchange().onStatus(told -> Platform.runLater(() -> exchanged(told)));
    }

    public Parent root() {
        return root;
    }

    public Desk desk() {
        return desk;
    }

    /// Another window takes its place: it hears of no more changes.
    void retire() {
        isRetired = true;
        idle.stop();
        status.retire();
        leaveAll();
    }

    // ---- who works here

    /// Opens the person's board.
    public void signIn(SignedIn person) {
        desk.session().person().set(Optional.of(person));
        overlay.close();
        leaveAll();
        rail.show(places(person.caller().role()), desk.texts(), this::openFromRail);
        open(new Destination.Board());
        countBadge();
    }

    /// Locks the desk. What was begun is kept as drafts.
    public void signOut() {
        desk.session().person().set(Optional.empty());
        leaveAll();
        rail.show(List.of(), desk.texts(), _ -> {});
        shell.askWho(overlay);
    }

    private void leaveAll() {
        way.forEach(stop -> stop.frame().screen().closed());
        way.clear();
        middle.setCenter(null);
    }

    private static List<RailItem> places(Role role) {
        return Screens.RAIL.stream().filter(item -> item.roles().contains(role)).toList();
    }

    // ---- from screen to screen

    private void openFromRail(Destination destination) {
        leaveAll();
        open(destination);
    }

    @Override
    public void open(Destination destination) {
        overlay.close();
        var frame = new ScreenFrame(screens.of(destination));
        way.push(new Stop(destination, frame));
        show();
    }

    @Override
    public void replace(Destination destination) {
        if (!way.isEmpty()) {
            way.pop().frame().screen().closed();
        }
        open(destination);
    }

    @Override
    public void back() {
        if (way.size() > 1) {
            way.pop().frame().screen().closed();
            show();
        } else {
            focus();
        }
    }

    private void show() {
        var stop = way.element();
        middle.setCenter(stop.frame());
        rail.current(way.getLast().destination());
        stop.frame().screen().shown();
        stop.frame().update();
        focus();
    }

    /// The screen in front, for tests and pictures.
    public Optional<Destination> where() {
        return Optional.ofNullable(way.peek()).map(Stop::destination);
    }

    private Optional<ScreenFrame> front() {
        return Optional.ofNullable(way.peek()).map(Stop::frame);
    }

    @Override
    public void changed() {
        front().ifPresent(ScreenFrame::update);
    }

    @Override
    public void focus() {
        if (!overlay.isShown()) {
            front().ifPresent(DeskWindow::focus);
        }
    }

    /// What lies in a pane that scrolls or is split is in the window only once the pane was made ready to be drawn.
    private static void focus(ScreenFrame frame) {
        var node = frame.screen().focus();
        if (node.getScene() == null) {
            frame.applyCss();
            frame.layout();
        }
        node.requestFocus();
    }

    // ---- keys

    private void key(KeyEvent event) {
        if (overlay.isShown()) {
            if (event.getCode() == KeyCode.ESCAPE && !overlay.stays()) {
                overlay.close();
                focus();
                event.consume();
            }
            return;
        }
        if (isShellKey(event) || isActKey(event)) {
            event.consume();
        }
    }

    private boolean isShellKey(KeyEvent event) {
        if (PALETTE.match(event)) {
            shell.showPalette(overlay, allActs());
            return true;
        }
        if (event.isShortcutDown() && event.getCode().isDigitKey()) {
            int number = event.getCode().getCode() - KeyCode.DIGIT0.getCode();
            var wanted = rail.places().stream().skip(Math.max(0, number - 1)).findFirst();
            wanted.filter(_ -> number > 0).ifPresent(this::openFromRail);
            return true;
        }
        return switch (event.getCode()) {
            case F1 -> {
                shell.showKeys(
                        overlay, front().map(frame -> frame.screen().acts()).orElse(List.of()));
                yield true;
            }
            case F3 -> {
                top.find();
                yield true;
            }
            case ESCAPE -> {
                if (top.leaveFind()
                        || front().map(frame -> !frame.screen().back()).orElse(false) && way.size() > 1) {
                    back();
                } else {
                    focus();
                }
                yield true;
            }
            default -> false;
        };
    }

    private boolean isActKey(KeyEvent event) {
        var frame = front();
        if (frame.isEmpty()) {
            return false;
        }
        var acts = new ArrayList<>(frame.get().screen().acts());
        acts.addAll(shell.acts());
        for (var act : acts) {
            boolean isPost = act.weight() == Act.Weight.PRIMARY && POST.match(event);
            if (isPost || act.key().filter(key -> key.match(event)).isPresent()) {
                frame.get().run(act);
                return true;
            }
        }
        return false;
    }

    private List<Act> allActs() {
        var acts = new ArrayList<Act>();
        front().ifPresent(frame -> acts.addAll(frame.screen().acts()));
        desk.session()
                .person()
                .get()
                .ifPresent(person -> places(person.caller().role())
                        .forEach(item -> acts.add(Act.plain(
                                desk.texts().get("palette.goTo", desk.texts().get(item.text())),
                                "",
                                () -> openFromRail(item.destination())))));
        acts.addAll(shell.acts());
        return acts;
    }

    /// Runs an act of the palette as if its key had been pressed.
    void run(Act act) {
        overlay.close();
        front().ifPresent(frame -> frame.run(act));
    }

    // ---- what happens meanwhile

    /// Many entries at once are one change on the screen.
    private void booksChanged() {
        if (changeWaits.compareAndSet(false, true)) {
            Platform.runLater(() -> {
                changeWaits.set(false);
                if (isRetired) {
                    return;
                }
                front().ifPresent(frame -> {
                    frame.screen().refreshed();
                    frame.update();
                });
                countBadge();
                status.update();
            });
        }
    }

    private void exchanged(SyncStatus told) {
        if (!isRetired) {
            status.exchanged(told);
            front().ifPresent(frame -> {
                frame.screen().refreshed();
                frame.update();
            });
        }
    }

    private void countBadge() {
        desk.session()
                .person()
                .get()
                .ifPresent(person -> desk.background()
                        .read(
                                () -> desk.store()
                                        .books()
                                        .waiting(Set.of(person.caller().role())),
                                rail::badge,
                                _ -> rail.badge(0)));
    }
}
