package aspstore.desk.shell;

import aspstore.desk.screen.Act;
import aspstore.desk.screen.Desk;
import aspstore.desk.screen.Destination;
import aspstore.desk.screen.Navigator;
import aspstore.desk.screen.Session.SignedIn;
import aspstore.desk.sync.SyncStatus;
import aspstore.desk.usecase.SignIn;
import aspstore.desk.work.Background;
import aspstore.model.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.input.InputEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/// The window's content: rail, top line, the screen in front, status line, and what lies over them. It goes from screen
/// to screen, and tells the screen in front when the books have changed.
public final class DeskWindow implements Navigator {

    /// A desk that nobody touches for so long asks again who is there.
    static final Duration LOCKED_AFTER = Duration.ofMinutes(10);

    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Desk desk;
    private final DeskParts parts;
    private final SignIn signIn;
    private final ShellActs shell;
    private final Rail rail;
    private final TopLine top;
    private final StatusLine status;
    private final Overlay overlay = new Overlay();
    private final BorderPane middle = new BorderPane();
    private final StackPane root = new StackPane();
    private final Deque<Stop> way = new ArrayDeque<>();
    private final AtomicBoolean changeWaits = new AtomicBoolean();
    private final List<Runnable> registrations = new ArrayList<>();
    private final Background.Latest badge;
    private final Background.Latest validity;
    private Instant touched;
    private Instant aged;
    private boolean isRetired = false;

    /// @param parts what the window is made from; its desk gets this window as its navigator
    public DeskWindow(DeskParts parts) {
        this.parts = parts;
        this.desk = parts.desk(
                this, message -> front().ifPresent(stop -> stop.frame().tell(message)));
        this.signIn = new SignIn(desk.store().engine(), desk.store().books());
        this.rail = new Rail(parts.appearance().pixels());
        this.badge = desk.background().latest();
        this.validity = desk.background().latest();
        this.touched = desk.store().clock().instant();
        this.aged = touched;
        this.shell = new ShellActs(desk, parts, this);
        this.top = new TopLine(desk, this::signOut);
        this.status = new StatusLine(desk, parts.exchange());
        root.getStyleClass().add("desk");
        root.getChildren().addAll(middle, overlay);
        middle.setLeft(rail);
        middle.setTop(top);
        middle.setBottom(status);
        new DeskKeys(this, shell, rail, top, overlay).listen(root);
        middle.disableProperty().bind(overlay.visibleProperty());
        root.addEventFilter(InputEvent.ANY, _ -> touched = desk.store().clock().instant());
        root.addEventHandler(InputEvent.ANY, _ -> judge());
        desk.session().whenEnded(() -> signOut(Optional.of(desk.texts().get("signIn.ended"))));
        registrations.add(desk.background().onAnswer(this::judge));
        registrations.add(desk.background().every(TICK, this::tick));
        registrations.add(desk.store().engine().onChange(_ -> booksChanged()));
        registrations.add(parts.exchange().onStatus(told -> Platform.runLater(() -> exchanged(told))));
    }

    private void judge() {
        front().ifPresent(stop -> stop.frame().judge());
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
        registrations.forEach(Runnable::run);
        status.retire();
        leaveAll();
    }

    /// Tells on the screen in front what went wrong.
    void hindered(String why) {
        desk.hindered(why);
    }

    // ---- who works here

    /// Opens the person's board.
    public void signIn(SignedIn person) {
        desk.session().person().set(Optional.of(person));
        overlay.release();
        leaveAll();
        rail.show(places(person.caller().role()), desk.texts(), this::openFromRail);
        open(new Destination.Board());
        countBadge();
    }

    /// Locks the desk. What was begun is kept as drafts.
    public void signOut() {
        signOut(Optional.empty());
    }

    /// @param why it was not the person who asked for it
    private void signOut(Optional<String> why) {
        if (overlay.stays()) {
            return;
        }
        desk.session().person().set(Optional.empty());
        top.leaveFind();
        hidePopups();
        leaveAll();
        rail.show(List.of(), desk.texts(), _ -> {});
        shell.askWho(overlay, why);
    }

    /// Menus and lists are windows of their own, and would stay over the sign-in.
    private void hidePopups() {
        for (var open : List.copyOf(Window.getWindows())) {
            if (open instanceof PopupWindow popup
                    && root.getScene() != null
                    && popup.getOwnerWindow() == root.getScene().getWindow()) {
                popup.hide();
            }
        }
    }

    private boolean isLocked() {
        return isRetired || desk.session().person().get().isEmpty();
    }

    private void leaveAll() {
        way.forEach(stop -> stop.screen().closed());
        way.clear();
        middle.setCenter(null);
    }

    private static List<RailItem> places(Role role) {
        return Screens.RAIL.stream().filter(item -> item.roles().contains(role)).toList();
    }

    // ---- from screen to screen

    void openFromRail(Destination destination) {
        if (isLocked()) {
            return;
        }
        leaveAll();
        open(destination);
    }

    @Override
    public void open(Destination destination) {
        if (isLocked()) {
            return;
        }
        overlay.close();
        way.push(new Stop(this, destination, stop -> new Screens(desk.at(stop, stop::tell), parts).of(destination)));
        show();
    }

    @Override
    public void replace(Destination destination) {
        if (isLocked()) {
            return;
        }
        if (!way.isEmpty()) {
            way.pop().screen().closed();
        }
        open(destination);
    }

    @Override
    public void back() {
        if (way.size() > 1) {
            way.pop().screen().closed();
            show();
        } else {
            focus();
        }
    }

    private void show() {
        var stop = way.element();
        middle.setCenter(stop.frame());
        rail.current(way.getLast().destination());
        stop.screen().shown();
        stop.frame().update();
        focus();
    }

    /// The screen in front, for tests and pictures.
    public Optional<Destination> where() {
        return Optional.ofNullable(way.peek()).map(Stop::destination);
    }

    Optional<Stop> front() {
        return Optional.ofNullable(way.peek());
    }

    boolean isOnTheWay(Stop stop) {
        return way.contains(stop);
    }

    @Override
    public void changed() {
        front().ifPresent(stop -> stop.frame().update());
    }

    @Override
    public void focus() {
        if (!overlay.isShown()) {
            front().ifPresent(DeskWindow::focus);
        }
    }

    /// What lies in a pane that scrolls or is split is in the window only once the pane was made ready to be drawn.
    private static void focus(Stop stop) {
        var node = stop.screen().focus();
        if (node.getScene() == null) {
            stop.frame().applyCss();
            stop.frame().layout();
        }
        node.requestFocus();
    }

    /// What can be done now, here and everywhere.
    List<Act> allActs() {
        var acts = new ArrayList<Act>();
        front().ifPresent(stop -> acts.addAll(stop.screen().acts()));
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
        front().ifPresent(stop -> stop.frame().run(act));
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
                front().ifPresent(stop -> {
                    stop.screen().refreshed();
                    stop.frame().update();
                });
                countBadge();
                checkPerson();
                shell.booksChanged();
                status.update();
            });
        }
    }

    private void exchanged(SyncStatus told) {
        if (!isRetired) {
            status.exchanged(told);
            front().ifPresent(stop -> {
                stop.screen().refreshed();
                stop.frame().update();
            });
        }
    }

    /// Every second: what no entry tells of.
    private void tick() {
        var now = desk.store().clock().instant();
        status.update();
        if (!isLocked() && Duration.between(touched, now).compareTo(LOCKED_AFTER) >= 0) {
            signOut();
        }
        if (Duration.between(aged, now).compareTo(MINUTE) >= 0) {
            aged = now;
            front().ifPresent(stop -> stop.screen().aged());
        }
    }

    /// Central may have told that whoever is signed in works here no more, or as somebody else.
    private void checkPerson() {
        desk.session()
                .person()
                .get()
                .map(SignedIn::caller)
                .ifPresent(caller -> validity.read(
                        () -> signIn.isStillValid(caller),
                        isValid -> {
                            if (!isValid) {
                                desk.session().end(caller);
                            }
                        },
                        // It is checked again before anything is posted.
                        _ -> {}));
    }

    private void countBadge() {
        desk.session()
                .person()
                .get()
                .ifPresent(person -> badge.read(
                        () -> desk.store()
                                .books()
                                .waiting(Set.of(person.caller().role())),
                        rail::badge,
                        // The last count stands until the next one.
                        _ -> {}));
    }
}
