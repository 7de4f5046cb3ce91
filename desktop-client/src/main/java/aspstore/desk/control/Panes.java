package aspstore.desk.control;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The panes of a screen, one after the other by F6.
public final class Panes {

    private final List<Node> panes;

    private Panes(List<Node> panes) {
        this.panes = List.copyOf(panes);
    }

    /// @param panes what gets the focus in each, in reading order; those that are not shown are passed over
    public static void of(Parent root, Node... panes) {
        var all = new Panes(List.of(panes));
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F6) {
                all.next();
                event.consume();
            }
        });
    }

    private void next() {
        int at = -1;
        for (int i = 0; i < panes.size(); i++) {
            if (panes.get(i).isFocused()) {
                at = i;
            }
        }
        for (int step = 1; step <= panes.size(); step++) {
            var pane = panes.get((at + step) % panes.size());
            if (isShown(pane) && !pane.isDisabled()) {
                pane.requestFocus();
                return;
            }
        }
    }

    private static boolean isShown(Node node) {
        if (node.getScene() == null) {
            return false;
        }
        for (var parent = node; parent != null; parent = parent.getParent()) {
            if (!parent.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
