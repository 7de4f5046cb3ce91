package aspstore.desk.screen;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;

/// One screen: what stands in the middle of the window. Title, acts, messages and keys are drawn around it by
/// the frame,
/// so that all screens look and work alike.
public interface Screen {

    String title();

    /// What is in it, made once.
    Parent view();

    /// What a person can do here, in the order of the buttons; the primary act last.
    List<Act> acts();

    /// Where typing and scans go when the screen is shown, and again after each act.
    Node focus();

    /// It is in front: for the first time, or again after another screen.
    void shown();

    /// The books changed while it is in front.
    default void refreshed() {}

    /// A minute went by while it is in front: how long things have waited is told anew.
    default void aged() {}

    /// Esc was pressed.
    ///
    /// @return whether it was for the screen: a selection to be cleared, a panel to be closed
    default boolean back() {
        return false;
    }

    /// It will not be shown again.
    default void closed() {}
}
