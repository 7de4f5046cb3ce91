package aspstore.desk.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;

/// A table of immutable rows that is quick with a hundred thousand of them: rows of one height, replaced all at
/// once, sorted by comparing the rows. Enter or a double click opens a row, Ctrl+C copies the chosen ones as
/// tab-separated text.
///
/// @param <R> the row
/// @param <K> by what a row is known again when the rows are replaced, so that the choice stays
public final class RowTable<R, K> extends TableView<R> {

    /// As the stylesheet has it: rows grow with the text.
    private static final double ROW_HEIGHT_IN_EM = 2.2;

    private static final double NUMBER_IN_EM = 5.5;

    private static final double TEXT_IN_EM = 5.5;

    /// What the table's own frame and a scroll bar take, in pixels.
    private static final double BORDERS = 16;
    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    private List<R> unsorted = List.of();
    private final ObservableList<R> rows = FXCollections.observableArrayList();
    private final List<Column<R>> columns;
    private final Function<R, K> key;
    private boolean isScrollingSideways = false;
    private boolean scrollsAlways = false;

    /// @param whenEmpty what an empty table says
    public RowTable(String whenEmpty, List<Column<R>> columns, Function<R, K> key) {
        this.columns = List.copyOf(columns);
        this.key = key;
        setItems(rows);
        getStyleClass().addAll("dense", "striped");
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        var empty = new Label(whenEmpty);
        empty.setWrapText(true);
        setPlaceholder(empty);
        columns.forEach(column -> getColumns().add(column(column)));
        setSortPolicy(_ -> sortRows());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                copy();
                event.consume();
            }
        });
        widthProperty().addListener(_ -> chooseResizing());
        fixedCellSizeProperty().addListener((_, _, height) -> fitColumns(height.doubleValue()));
        setFixedCellSize(ROW_HEIGHT_IN_EM * 13);
    }

    /// A number that is cut would be another number, and of a code nothing is left in a few dots. Where all of that has
    /// no room side by side, the table scrolls.
    private void fitColumns(double rowHeight) {
        double em = rowHeight / ROW_HEIGHT_IN_EM;
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            double least = switch (column.align()) {
                case RIGHT -> NUMBER_IN_EM;
                case LEFT -> Math.min(TEXT_IN_EM, TEXT_IN_EM * column.width());
            };
            getColumns().get(i).setMinWidth(least * em);
        }
        chooseResizing();
    }

    private void chooseResizing() {
        double needed =
                getColumns().stream().mapToDouble(TableColumn::getMinWidth).sum() + BORDERS;
        boolean isRoomy = getWidth() <= 0 || getWidth() >= needed;
        if (isRoomy == isScrollingSideways && !scrollsAlways) {
            isScrollingSideways = !isRoomy;
            setColumnResizePolicy(
                    isRoomy
                            ? TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN
                            : TableView.UNCONSTRAINED_RESIZE_POLICY);
            for (int i = 0; i < columns.size(); i++) {
                var column = getColumns().get(i);
                column.setPrefWidth(isRoomy ? columns.get(i).width() * 100 : column.getMinWidth());
            }
        }
    }

    /// Columns get the room that a text of this size needs, and the table scrolls sideways: for many columns, or large
    /// text.
    ///
    /// @param textSize in pixels
    public void scrollSideways(double textSize) {
        scrollsAlways = true;
        setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        for (int i = 0; i < columns.size(); i++) {
            getColumns().get(i).setPrefWidth(columns.get(i).width() * 100 * textSize / 13);
        }
    }

    /// Calls `open` with a row when Enter is pressed on it or it is clicked twice.
    public void onOpen(Consumer<R> open) {
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                chosen().ifPresent(open);
                event.consume();
            }
        });
        setRowFactory(_ -> {
            var row = new TableRow<R>();
            row.setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !row.isEmpty()) {
                    open.accept(row.getItem());
                }
            });
            return row;
        });
    }

    /// Replaces all rows. The chosen row stays chosen where it is still there, else the one that took its place is.
    public void show(List<R> newRows) {
        var before = chosen().map(key);
        int at = getSelectionModel().getSelectedIndex();
        unsorted = List.copyOf(newRows);
        rows.setAll(sorted(unsorted));
        if (rows.isEmpty()) {
            return;
        }
        int found = before.map(this::indexOf).orElse(-1);
        getSelectionModel().clearAndSelect(found >= 0 ? found : Math.clamp(at, 0, rows.size() - 1));
    }

    /// Chooses the row of a key, and shows it.
    public void choose(K wanted) {
        int index = indexOf(wanted);
        if (index >= 0) {
            getSelectionModel().clearAndSelect(index);
            scrollTo(index);
        }
    }

    public Optional<R> chosen() {
        return Optional.ofNullable(getSelectionModel().getSelectedItem());
    }

    private int indexOf(K wanted) {
        for (int i = 0; i < rows.size(); i++) {
            if (key.apply(rows.get(i)).equals(wanted)) {
                return i;
            }
        }
        return -1;
    }

    private TableColumn<R, String> column(Column<R> column) {
        var made = new TableColumn<R, String>(column.title());
        made.setPrefWidth(column.width() * 100);
        made.setCellValueFactory(cell -> new SimpleStringProperty(column.text().apply(cell.getValue())));
        made.setCellFactory(_ -> new Cell<>(column));
        made.setSortable(column.order().isPresent());
        made.setReorderable(false);
        if (column.align() == Column.Align.RIGHT) {
            made.getStyleClass().add("right-column");
        }
        return made;
    }

    private static final class Cell<R> extends TableCell<R, String> {

        private final Column<R> column;
        private final Tooltip whole = new Tooltip();
        private String style = "";

        Cell(Column<R> column) {
            this.column = column;
            setAlignment(column.align() == Column.Align.RIGHT ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
            whole.textProperty().bind(textProperty());
            textTruncatedProperty().addListener((_, _, isCut) -> setTooltip(isCut ? whole : null));
        }

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            getStyleClass().remove(style);
            setText(empty ? "" : text);
            var row = getTableRow() == null ? null : getTableRow().getItem();
            style = empty || row == null ? "" : column.style().apply(row);
            if (!style.isEmpty()) {
                getStyleClass().add(style);
            }
        }
    }

    private boolean sortRows() {
        var before = chosen().map(key);
        rows.setAll(sorted(unsorted));
        before.ifPresent(this::choose);
        return true;
    }

    private List<R> sorted(List<R> all) {
        Comparator<R> order = (_, _) -> 0;
        for (var sorting : getSortOrder()) {
            var by = columns.get(getColumns().indexOf(sorting)).order().orElseThrow();
            order = order.thenComparing(sorting.getSortType() == TableColumn.SortType.ASCENDING ? by : by.reversed());
        }
        var list = new ArrayList<>(all);
        if (!getSortOrder().isEmpty()) {
            list.sort(order);
        }
        return list;
    }

    private void copy() {
        var text = getSelectionModel().getSelectedItems().stream()
                .map(row ->
                        columns.stream().map(column -> column.text().apply(row)).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
