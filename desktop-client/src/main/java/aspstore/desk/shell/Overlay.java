package aspstore.desk.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// What lies over the window, one at a time: the palette, the card of keys, a question. Esc takes it away, but for the
/// sign-in, which stays until somebody has signed in.
final class Overlay extends StackPane {

    private boolean stays = false;
    private boolean isForReading = false;
    private Runnable closed = () -> {};

    Overlay() {
        getStyleClass().add("overlay");
        setAlignment(Pos.TOP_CENTER);
        setVisible(false);
        managedProperty().bind(visibleProperty());
    }

    /// @param focus where typing goes
    /// @param whenClosed what follows once it is gone
    void show(Region content, Node focus, Runnable whenClosed) {
        put(content, focus, false);
        closed = whenClosed;
    }

    /// Something that is only read: typing takes it away.
    void showToRead(Region content, Node focus, Runnable whenClosed) {
        show(content, focus, whenClosed);
        isForReading = true;
    }

    /// Esc does not take it away.
    void showFirmly(Region content, Node focus) {
        put(content, focus, true);
        closed = () -> {};
    }

    private void put(Region content, Node focus, boolean firmly) {
        stays = firmly;
        isForReading = false;
        content.getStyleClass().add("overlay-card");
        content.setMaxHeight(Region.USE_PREF_SIZE);
        getChildren().setAll(content);
        setVisible(true);
        focus.requestFocus();
    }

    boolean isShown() {
        return isVisible();
    }

    boolean stays() {
        return isVisible() && stays;
    }

    boolean isForReading() {
        return isVisible() && isForReading;
    }

    /// What was shown firmly stays.
    void close() {
        if (isVisible() && !stays) {
            hide();
        }
    }

    /// Takes away even what was shown firmly.
    void release() {
        if (isVisible()) {
            hide();
        }
    }

    private void hide() {
        setVisible(false);
        getChildren().clear();
        stays = false;
        isForReading = false;
        var then = closed;
        closed = () -> {};
        then.run();
    }
}
