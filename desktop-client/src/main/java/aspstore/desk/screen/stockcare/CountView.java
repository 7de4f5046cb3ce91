package aspstore.desk.screen.stockcare;

import aspstore.desk.control.Column;
import aspstore.desk.control.Field;
import aspstore.desk.control.Panes;
import aspstore.desk.control.RowTable;
import aspstore.desk.control.ScanField;
import aspstore.desk.control.ScanPane;
import aspstore.desk.screen.stockcare.CountViewModel.Row;
import aspstore.desk.text.DayText;
import aspstore.desk.text.Texts;
import aspstore.model.BusinessUnit;
import aspstore.model.Condition;
import aspstore.model.Quantity;
import aspstore.model.stockcare.StockCareCommand.FoundLine;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// First the scope; then the places to be counted, those not counted yet on top; at last what differed.
final class CountView extends VBox {

    private final Texts texts;
    private final CountViewModel model;
    private final ScanField scans;
    private final ComboBox<BusinessUnit> unit = new ComboBox<>();
    private final TextField sheet = new TextField();
    private final TextField parts = new TextField();
    private final Field partsField;
    private final RowTable<Row, String> table;
    private final RowTable<CountResult.Line, CountResult.Line> result;
    private final Label resultHead = new Label();
    private final Label left = new Label();
    private final TextField quantity = new TextField();
    private final Field quantityField;
    private final ComboBox<Condition> condition = new ComboBox<>();
    private final TextField expiry = new TextField();
    private final Field expiryField;
    private final Field sheetField;
    private final Field noteField;
    private final Field approvalField;
    private final HBox nature;
    private final TextField note = new TextField();
    private final TextField approval = new TextField();
    private final VBox choosing;
    private final VBox counting;
    private final VBox told;
    private boolean isTelling = false;
    private boolean isFilling = false;
    /// Whose figures the fields were filled with.
    private Optional<Row> filled = Optional.empty();

    CountView(
            Texts texts,
            CountViewModel model,
            ScanField scans,
            List<BusinessUnit> units,
            BusinessUnit first,
            Consumer<BusinessUnit> choose) {
        this.texts = texts;
        this.model = model;
        this.scans = scans;
        this.table = table();
        this.result = result();
        getStyleClass().add("rows");
        unit.getItems().setAll(units);
        unit.setValue(first);
        unit.setOnAction(_ -> Optional.ofNullable(unit.getValue()).ifPresent(choose));
        partsField = new Field(texts.get("count.parts"), parts).keeping(this::takeScope);
        quantityField = new Field(texts.get("count.quantityField"), quantity);
        expiryField = new Field(texts.get("count.expiry"), expiry);
        noteField = new Field(texts.get("count.note"), note).keeping(this::takeRemarks);
        approvalField = new Field(texts.get("count.approval"), approval).keeping(this::takeRemarks);
        var rule = new Label(texts.get("count.rule"));
        rule.setWrapText(true);
        rule.setMinHeight(USE_PREF_SIZE);
        sheetField = new Field(texts.get("count.sheet"), sheet).keeping(this::takeScope);
        HBox.setHgrow(sheetField, Priority.ALWAYS);
        var head = new HBox(new Field(texts.get("count.unit"), unit), sheetField);
        head.getStyleClass().add("form-row");
        choosing = new VBox(head, partsField, rule);
        choosing.getStyleClass().addAll("rows", "panel");
        condition.getItems().setAll(Condition.values());
        condition.setConverter(Choices.words(it -> texts.words().of(it)));
        condition.setOnAction(_ -> takeNature());
        expiry.setPrefColumnCount(8);
        expiry.setOnAction(_ -> takeNature());
        expiryField.keeping(this::takeNature);
        nature = new HBox(new Field(texts.get("count.condition"), condition), expiryField);
        nature.getStyleClass().add("form-row");
        nature.managedProperty().bind(nature.visibleProperty());
        counting = counting();
        resultHead.getStyleClass().add("heading");
        resultHead.setWrapText(true);
        told = new VBox(resultHead, result);
        told.getStyleClass().add("rows");
        VBox.setVgrow(result, Priority.ALWAYS);
        VBox.setVgrow(counting, Priority.ALWAYS);
        VBox.setVgrow(told, Priority.ALWAYS);
        Panes.of(this, scans.field(), table, quantity, expiry, note, approval, sheet, parts, unit);
        model.shownProperty().addListener((_, _, now) -> show(now));
        model.touchedProperty().addListener((_, _, key) -> table.choose(key));
        show(model.shownProperty().get());
    }

    private VBox counting() {
        left.getStyleClass().add("big-number");
        left.setMinWidth(USE_PREF_SIZE);
        var above = new HBox(new ScanPane(scans), left);
        above.getStyleClass().add("scan-row");
        quantity.setPrefColumnCount(5);
        quantity.setOnAction(_ -> {
            if (takeQuantity()) {
                scans.field().requestFocus();
            }
        });
        quantityField.keeping(this::takeTypedQuantity);
        approval.setPrefColumnCount(8);
        HBox.setHgrow(noteField, Priority.ALWAYS);
        var below = new HBox(quantityField, nature, noteField, approvalField);
        below.getStyleClass().add("form-row");
        scans.field().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
                walk(event.getCode() == KeyCode.DOWN);
                event.consume();
            }
        });
        table.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (!isFilling) {
                fill(Optional.ofNullable(row));
            }
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        var all = new VBox(above, table, below);
        all.getStyleClass().add("rows");
        return all;
    }

    private void walk(boolean down) {
        if (down) {
            table.getSelectionModel().selectNext();
        } else {
            table.getSelectionModel().selectPrevious();
        }
        table.scrollTo(Math.max(0, table.getSelectionModel().getSelectedIndex() - 3));
    }

    private RowTable<Row, String> table() {
        var made = new RowTable<Row, String>(
                texts.get("count.nothingHere"),
                List.of(
                        Column.<Row>text(texts.get("count.part"), 1.2, Row::part)
                                .styled(_ -> "strong"),
                        Column.text(texts.get("count.description"), 2, Row::description),
                        Column.text(texts.get("count.serialOrLot"), 1.4, Row::unit),
                        Column.text(texts.get("count.where"), 1.6, Row::where),
                        Column.<Row>text(
                                        texts.get("count.countedColumn"),
                                        1.3,
                                        row -> row.counted()
                                                .map(texts::quantity)
                                                .orElseGet(() -> texts.get("count.notYet")))
                                .styled(row -> row.counted().isPresent() ? "good" : "soon")),
                Row::key);
        made.setAccessibleText(texts.get("count.title"));
        return made;
    }

    private RowTable<CountResult.Line, CountResult.Line> result() {
        var made = new RowTable<CountResult.Line, CountResult.Line>(
                texts.get("count.noDifferences"),
                List.of(
                        Column.<CountResult.Line>text(texts.get("count.part"), 1.2, CountResult.Line::part)
                                .styled(_ -> "strong"),
                        Column.text(texts.get("count.where"), 1.6, CountResult.Line::where),
                        Column.quantity(texts.get("count.expected"), 0.9, texts, CountResult.Line::expected),
                        Column.<CountResult.Line>quantity(
                                        texts.get("count.countedColumn"), 0.9, texts, CountResult.Line::counted)
                                .styled(line -> line.isLess() ? "urgent" : "soon"),
                        Column.money(texts.get("count.value"), 1, texts, CountResult.Line::value)),
                line -> line);
        made.setAccessibleText(texts.get("count.differences"));
        return made;
    }

    private void show(CountViewModel.Shown now) {
        boolean isChoosing = now.stage() == CountPaper.Stage.CHOOSING;
        front(isTelling ? told : isChoosing ? choosing : counting);
        if (isChoosing) {
            sheetField.show(now.sheet());
            partsField.show(now.typed());
        }
        left.setText(
                now.left() > CountRows.MOST
                        ? texts.get("count.leftMore", now.left(), CountRows.MOST)
                        : texts.count("count.left", now.left()));
        noteField.show(now.note());
        approvalField.show(now.approval());
        isFilling = true;
        table.show(now.rows());
        isFilling = false;
        fill(table.chosen());
    }

    private void front(VBox part) {
        if (!getChildren().contains(part)) {
            getChildren().setAll(part);
        }
    }

    /// What is being typed about a row stays while the same row is shown anew.
    private void fill(Optional<Row> row) {
        boolean isOther = row.isEmpty() || !row.map(Row::key).equals(filled.map(Row::key));
        if (isOther) {
            quantityField.fill(quantityOf(row));
            expiryField.fill(expiryOf(row));
        } else {
            quantityField.show(quantityOf(row));
            expiryField.show(expiryOf(row));
        }
        filled = row;
        isFilling = true;
        condition.setValue(row.flatMap(Row::line).map(FoundLine::condition).orElse(Condition.OK));
        isFilling = false;
        nature.setVisible(row.flatMap(Row::line).isPresent());
    }

    private static String quantityOf(Optional<Row> row) {
        return row.flatMap(Row::counted).map(Quantity::toString).orElse("");
    }

    private String expiryOf(Optional<Row> row) {
        return row.flatMap(Row::line)
                .flatMap(FoundLine::expiry)
                .map(texts::date)
                .orElse("");
    }

    void tell(CountResult posted) {
        isTelling = true;
        resultHead.setText(texts.get(
                "count.result", posted.id(), posted.stands(), posted.lines().size()));
        result.show(posted.lines());
        front(told);
    }

    void endTelling() {
        isTelling = false;
        show(model.shownProperty().get());
    }

    boolean isTelling() {
        return isTelling;
    }

    /// Begins with what is typed, or says which part can't be read.
    void begin() {
        var wrong = model.begin(sheet.getText().strip(), parts.getText());
        partsField.tell(
                wrong.isEmpty()
                        ? Optional.empty()
                        : Optional.of(texts.get("count.wrongParts", String.join(", ", wrong))));
    }

    void editQuantity() {
        quantity.requestFocus();
        quantity.selectAll();
    }

    /// @return whether it can be read
    private boolean takeQuantity() {
        try {
            var typed = Quantity.parse(quantity.getText());
            quantityField.tell(Optional.empty());
            filled.ifPresent(row -> model.quantity(row, typed));
            return true;
        } catch (IllegalArgumentException _) {
            quantityField.tell(Optional.of(texts.get("count.noQuantity")));
            return false;
        }
    }

    private boolean takeTypedQuantity() {
        return quantity.getText().equals(quantityOf(filled)) || takeQuantity();
    }

    /// @return whether the expiry can be read
    private boolean takeNature() {
        var line = filled.flatMap(Row::line);
        if (isFilling || line.isEmpty()) {
            return true;
        }
        var day = DayText.read(expiry.getText());
        boolean isWrong = day.isEmpty() && !expiry.getText().isBlank();
        expiryField.tell(isWrong ? Optional.of(texts.get("count.wrongDay")) : Optional.empty());
        var is = condition.getValue() == null ? Condition.OK : condition.getValue();
        boolean isNew = is != line.get().condition() || !day.equals(line.get().expiry());
        if (!isWrong && isNew) {
            filled.ifPresent(row -> model.nature(row, is, day));
        }
        return !isWrong;
    }

    private void takeScope() {
        model.choosing(sheet.getText().strip(), parts.getText().strip());
    }

    private void takeRemarks() {
        model.texts(note.getText().strip(), approval.getText().strip());
    }

    /// Takes what is typed, left or not.
    ///
    /// @return whether every field could be read
    boolean takeTexts() {
        takeRemarks();
        return takeNature() && takeTypedQuantity();
    }

    /// Goes to the first place that nobody counted.
    void toUncounted() {
        table.getSelectionModel().clearAndSelect(0);
        table.scrollTo(0);
    }

    RowTable<Row, String> rows() {
        return table;
    }

    boolean clear() {
        return scans.clear();
    }

    Node focus() {
        if (isTelling) {
            return result;
        }
        return getChildren().contains(choosing) ? sheet : scans.field();
    }
}
