package aspstore.desk.control;

import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Leads the arrow keys of a scan field to the list below it, so that scanning and choosing need no change of focus.
public final class ListKeys {

    private ListKeys() {}

    public static void lead(TextField field, TableView<?> list) {
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            int step = step(event.getCode());
            if (step != 0 && !list.getItems().isEmpty()) {
                int at = list.getSelectionModel().getSelectedIndex();
                int next = Math.clamp((long) at + step, 0, list.getItems().size() - 1);
                list.getSelectionModel().clearAndSelect(next);
                list.scrollTo(Math.max(0, next - 3));
                event.consume();
            }
        });
    }

    private static int step(KeyCode key) {
        return key == KeyCode.DOWN ? 1 : key == KeyCode.UP ? -1 : 0;
    }
}
