package aspstore.desk.control;

import javafx.scene.Node;

/// Focuses what comes into the window later than its screen: a split pane takes its panes in when it is first drawn,
/// and again when one is added.
public final class LateFocus {

    private LateFocus() {}

    public static void on(Node node) {
        node.sceneProperty().addListener((_, _, scene) -> {
            if (scene != null) {
                node.requestFocus();
            }
        });
    }
}
