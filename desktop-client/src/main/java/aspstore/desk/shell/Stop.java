package aspstore.desk.shell;

import aspstore.desk.screen.Destination;
import aspstore.desk.screen.Message;
import aspstore.desk.screen.Navigator;
import aspstore.desk.screen.Screen;
import java.util.Optional;
import java.util.function.Function;

/// Where a person is: a destination with its screen, kept as it was left. It is its screen's way to the window, so that
/// an answer which comes late moves nobody away from where they are by now, and is told where it was asked for.
final class Stop implements Navigator {

    private final DeskWindow window;
    private final Destination destination;
    private final ScreenFrame frame;
    private Optional<Stop> next = Optional.empty();

    /// @param screen makes the screen, which may use this from the beginning
    Stop(DeskWindow window, Destination destination, Function<Stop, Screen> screen) {
        this.window = window;
        this.destination = destination;
        this.frame = new ScreenFrame(screen.apply(this));
    }

    Destination destination() {
        return destination;
    }

    ScreenFrame frame() {
        return frame;
    }

    Screen screen() {
        return frame.screen();
    }

    private boolean isInFront() {
        return window.front().filter(front -> front == this).isPresent();
    }

    @Override
    public void open(Destination wanted) {
        if (isInFront()) {
            window.open(wanted);
        }
    }

    /// What the screen tells from now on stands on the screen that took its place.
    @Override
    public void replace(Destination wanted) {
        if (isInFront()) {
            window.replace(wanted);
            next = window.front();
        }
    }

    @Override
    public void back() {
        if (isInFront()) {
            window.back();
            next = window.front().filter(front -> front != this);
        }
    }

    @Override
    public void changed() {
        if (isInFront()) {
            window.changed();
        }
    }

    @Override
    public void focus() {
        if (isInFront()) {
            window.focus();
        }
    }

    /// Nobody is told any more once the person went elsewhere for good.
    void tell(Message message) {
        if (window.isOnTheWay(this)) {
            frame.tell(message);
        } else {
            next.ifPresent(stop -> stop.tell(message));
        }
    }
}
