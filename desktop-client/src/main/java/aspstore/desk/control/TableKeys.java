package aspstore.desk.control;

import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Lets the hands stay in the scan field: the arrow keys there walk through a table, and Enter in the empty field opens
/// what is chosen.
public final class TableKeys {

    private static final int PAGE = 10;

    private TableKeys() {}

    public static void lead(TextField field, TableView<?> table) {
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            int step = event.isShortcutDown()
                    ? 0
                    : switch (event.getCode()) {
                        case UP -> -1;
                        case DOWN -> 1;
                        case PAGE_UP -> -PAGE;
                        case PAGE_DOWN -> PAGE;
                        default -> 0;
                    };
            if (step != 0) {
                walk(table, step);
                event.consume();
            }
        });
    }

    public static void lead(TextField field, TableView<?> table, Runnable open) {
        lead(field, table);
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER
                    && !event.isShortcutDown()
                    && field.getText().isBlank()) {
                open.run();
                event.consume();
            }
        });
    }

    private static void walk(TableView<?> table, int by) {
        int last = table.getItems().size() - 1;
        if (last >= 0) {
            int at = Math.clamp((long) table.getSelectionModel().getSelectedIndex() + by, 0, last);
            table.getSelectionModel().clearAndSelect(at);
            table.scrollTo(Math.max(0, at - PAGE / 2));
        }
    }
}
