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
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/// A table of immutable rows that is quick with a hundred thousand of them: rows of one height, replaced all at
/// once, sorted by comparing the rows, columns as wide as what they hold. Enter or a double click opens a row, Ctrl+C
/// copies the chosen ones as
/// tab-separated text.
///
/// @param <R> the row
/// @param <K> by what a row is known again when the rows are replaced, so that the choice stays
public final class RowTable<R, K> extends TableView<R> {

    /// As the stylesheet has it: rows grow with the text.
    private static final double ROW_HEIGHT_IN_EM = 2.2;

    /// As the stylesheet has it.
    private static final String FAMILY = "Noto Sans Desk";

    /// What stands left and right of a cell's text.
    private static final double MARGINS_IN_EM = 1.7;

    /// A sentence is not narrowed further than this, its tooltip has the rest.
    private static final double SENTENCE_IN_EM = 8;

    /// So many rows say how wide a column is.
    private static final int ROWS_MEASURED = 60;

    /// What the table's own frame takes, in pixels, and a scroll bar.
    private static final double BORDERS = 3;

    private static final double SCROLL_BAR = 13;
    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    private List<R> unsorted = List.of();
    private final ObservableList<R> rows = FXCollections.observableArrayList();
    private final List<Column<R>> columns;
    private final Function<R, K> key;
    private TextRuler plain = new TextRuler(Font.getDefault());
    private TextRuler bold = plain;
    private List<ColumnWidths.Need> needs = List.of();
    private final List<Consumer<Optional<R>>> listeners = new ArrayList<>();
    private boolean isReplacing = false;

    /// @param whenEmpty what an empty table says
    public RowTable(String whenEmpty, List<Column<R>> columns, Function<R, K> key) {
        this.columns = List.copyOf(columns);
        this.key = key;
        setItems(rows);
        getStyleClass().addAll("dense", "striped");
        setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
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
        widthProperty().addListener(_ -> giveWidths());
        heightProperty().addListener(_ -> giveWidths());
        fixedCellSizeProperty().addListener(_ -> measureAnew());
        setFixedCellSize(ROW_HEIGHT_IN_EM * 13);
    }

    /// The text has another size.
    private void measureAnew() {
        plain = new TextRuler(Font.font(FAMILY, em()));
        bold = new TextRuler(Font.font(FAMILY, FontWeight.BOLD, em()));
        needs = columns.stream().map(this::needOfTitle).toList();
        measureRows();
    }

    private double em() {
        return getFixedCellSize() / ROW_HEIGHT_IN_EM;
    }

    /// Widths only grow while rows come and go, so that columns do not jump below the eye.
    private void measureRows() {
        var grown = new ArrayList<>(needs);
        int step = Math.max(1, rows.size() / ROWS_MEASURED);
        for (int at = 0; at < rows.size(); at += step) {
            for (int i = 0; i < columns.size(); i++) {
                grown.set(i, grown.get(i).and(need(columns.get(i), rows.get(at))));
            }
        }
        needs = List.copyOf(grown);
        giveWidths();
    }

    private ColumnWidths.Need needOfTitle(Column<R> column) {
        double whole = bold.width(column.title());
        return need(column, whole, whole);
    }

    private ColumnWidths.Need need(Column<R> column, R row) {
        var text = column.text().apply(row);
        var ruler = column.style().apply(row).isEmpty() ? plain : bold;
        double whole = ruler.width(text);
        double least = switch (column.align()) {
            case RIGHT -> whole;
            case LEFT -> Math.max(ruler.longestWord(text), Math.min(whole, SENTENCE_IN_EM * em()));
        };
        return need(column, whole, Math.min(least, whole));
    }

    private ColumnWidths.Need need(Column<R> column, double whole, double least) {
        double margins = MARGINS_IN_EM * em();
        return new ColumnWidths.Need(whole + margins, least + margins, column.width());
    }

    private void giveWidths() {
        // The rows and the titles above them.
        boolean hasScrollBar = (rows.size() + 1.2) * getFixedCellSize() > getHeight();
        var widths = ColumnWidths.of(needs, getWidth() - BORDERS - (hasScrollBar ? SCROLL_BAR : 0));
        for (int i = 0; i < widths.length; i++) {
            getColumns().get(i).setPrefWidth(widths[i]);
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

    /// Tells which row is chosen, whenever it is another one or another state of it; but not that none is chosen while
    /// the rows are replaced.
    public void onChosen(Consumer<Optional<R>> told) {
        listeners.add(told);
        getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (!isReplacing) {
                told.accept(Optional.ofNullable(row));
            }
        });
    }

    /// Replaces all rows. The chosen row stays chosen where it is still there, else the one that took its place is.
    public void show(List<R> newRows) {
        var before = chosen().map(key);
        int at = getSelectionModel().getSelectedIndex();
        unsorted = List.copyOf(newRows);
        isReplacing = true;
        rows.setAll(sorted(unsorted));
        measureRows();
        if (!rows.isEmpty()) {
            int found = before.map(this::indexOf).orElse(-1);
            getSelectionModel().clearAndSelect(found >= 0 ? found : Math.clamp(at, 0, rows.size() - 1));
        }
        isReplacing = false;
        listeners.forEach(told -> told.accept(chosen().filter(_ -> !rows.isEmpty())));
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
