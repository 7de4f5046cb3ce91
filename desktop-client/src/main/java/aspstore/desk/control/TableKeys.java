package aspstore.desk.control;

import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;

/// Lets the hands stay in the scan field: the arrow keys there walk through a table, and Enter in the empty field opens
/// what is chosen.
public final class TableKeys {

    private static final int PAGE = 10;

    private TableKeys() {}

    public static void lead(TextField field, TableView<?> table, Runnable open) {
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean taken = !event.isShortcutDown()
                    && switch (event.getCode()) {
                        case UP -> walk(table, -1);
                        case DOWN -> walk(table, 1);
                        case PAGE_UP -> walk(table, -PAGE);
                        case PAGE_DOWN -> walk(table, PAGE);
                        case ENTER -> {
                            boolean isEmpty = field.getText().isBlank();
                            if (isEmpty) {
                                open.run();
                            }
                            yield isEmpty;
                        }
                        default -> false;
                    };
            if (taken) {
                event.consume();
            }
        });
    }

    private static boolean walk(TableView<?> table, int by) {
        if (!table.getItems().isEmpty()) {
            int at = Math.clamp(
                    table.getSelectionModel().getSelectedIndex() + by,
                    0,
                    table.getItems().size() - 1);
            table.getSelectionModel().clearAndSelect(at);
            table.scrollTo(Math.max(0, at - PAGE / 2));
        }
        return true;
    }
}
