package aspstore.desk.screen.stockcare;

import aspstore.desk.control.Column;
import aspstore.desk.control.Field;
import aspstore.desk.control.Panes;
import aspstore.desk.control.RowTable;
import aspstore.desk.control.ScanField;
import aspstore.desk.control.ScanPane;
import aspstore.desk.screen.stockcare.HoldsPaper.Typed;
import aspstore.desk.screen.stockcare.HoldsViewModel.Kind;
import aspstore.desk.screen.stockcare.HoldsViewModel.Row;
import aspstore.desk.screen.stockcare.HoldsViewModel.Wrong;
import aspstore.desk.text.Texts;
import aspstore.model.hold.Hold;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The list, and below it what is to be done with the chosen row.
final class HoldsView extends VBox {

    private final Texts texts;
    private final HoldsViewModel model;
    private final ScanField scans;
    private final RowTable<Row, String> table;
    private final ComboBox<Kind> kind = new ComboBox<>();
    private final TextField quantity = new TextField();
    private final ComboBox<Hold.Why> why = new ComboBox<>();
    private final TextField reason = new TextField();
    private final TextField resolveBy = new TextField();
    private final Field quantityField;
    private final Field whyField;
    private final Field resolveField;
    private final Field reasonField;
    private Optional<Row> edited = Optional.empty();

    HoldsView(Texts texts, HoldsViewModel model, ScanField scans, Consumer<Kind> look) {
        this.texts = texts;
        this.model = model;
        this.scans = scans;
        this.table = table();
        getStyleClass().add("rows");
        kind.getItems().setAll(Kind.values());
        kind.setValue(Kind.ON_HOLD);
        kind.setConverter(Choices.words(it -> texts.get("holds.kind." + it)));
        kind.setOnAction(_ -> {
            if (kind.getValue() != null
                    && kind.getValue() != model.shownProperty().get().kind()) {
                look.accept(kind.getValue());
            }
        });
        why.getItems().setAll(Hold.Why.values());
        why.setConverter(Choices.words(it -> texts.words().of(it)));
        why.setOnAction(_ -> take());
        var above = new HBox(new Field(texts.get("holds.show"), kind), new ScanPane(scans));
        above.getStyleClass().add("scan-row");
        quantity.setPrefColumnCount(5);
        resolveBy.setPrefColumnCount(8);
        quantityField = new Field(texts.get("holds.quantityField"), quantity);
        whyField = new Field(texts.get("holds.why"), why);
        resolveField = new Field(texts.get("holds.resolveBy"), resolveBy);
        reasonField = new Field(texts.get("holds.reason"), reason);
        HBox.setHgrow(reasonField, Priority.ALWAYS);
        for (var field : List.of(whyField, resolveField)) {
            field.managedProperty().bind(field.visibleProperty());
        }
        for (var field : List.of(quantityField, reasonField, resolveField)) {
            field.keeping(this::take);
        }
        var form = new HBox(quantityField, whyField, resolveField, reasonField);
        form.getStyleClass().add("form-row");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(above, table, form);
        Panes.of(this, table, quantity, reason, scans.field(), kind);
        table.onChosen(this::edit);
        scans.field().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
                if (event.getCode() == KeyCode.DOWN) {
                    table.getSelectionModel().selectNext();
                } else {
                    table.getSelectionModel().selectPrevious();
                }
                event.consume();
            }
        });
        model.shownProperty().addListener((_, _, now) -> show(now));
        edit(Optional.empty());
    }

    private RowTable<Row, String> table() {
        var made = new RowTable<Row, String>(
                texts.get("holds.empty"),
                List.of(
                        Column.<Row>text(texts.get("holds.part"), 1.2, Row::part)
                                .styled(_ -> "strong"),
                        Column.text(texts.get("holds.unit"), 1.3, Row::unit),
                        Column.quantity(texts.get("holds.quantity"), 0.9, texts, Row::quantity),
                        Column.text(
                                texts.get("holds.hold"), 0.8, row -> row.hold().orElse("")),
                        Column.text(texts.get("holds.whyColumn"), 2.4, Row::why),
                        Column.<Row>text(texts.get("holds.when"), 1.8, Row::when)
                                .styled(row -> switch (row.urgency()) {
                                    case OVERDUE -> "urgent";
                                    case SOON -> "soon";
                                    case LATER -> "";
                                })),
                Row::key);
        made.setAccessibleText(texts.get("holds.title"));
        return made;
    }

    private void show(HoldsViewModel.Shown now) {
        kind.setValue(now.kind());
        table.show(now.rows());
        if (now.rows().isEmpty()) {
            edit(Optional.empty());
        }
    }

    /// What was typed about the row before goes into the draft first.
    private void edit(Optional<Row> row) {
        if (row.map(Row::key).equals(edited.map(Row::key)) && row.isPresent()) {
            edited = row;
            return;
        }
        take();
        edited = Optional.empty();
        row.ifPresent(it -> {
            var typed = model.typed(it);
            quantityField.fill(typed.quantity());
            why.setValue(typed.why());
            reasonField.fill(typed.reason());
            resolveField.fill(typed.resolveBy());
            whyField.setVisible(!it.isHeld());
            resolveField.setVisible(!it.isHeld());
        });
        edited = row;
        quantityField.tell(Optional.empty());
        resolveField.tell(Optional.empty());
    }

    /// Forgets what the fields show, so that they are filled anew.
    void refill() {
        var row = edited;
        edited = Optional.empty();
        edit(row);
    }

    /// The posted row's fields are not its draft any more.
    void drop() {
        edited = Optional.empty();
    }

    /// What is typed now goes into the draft.
    void take() {
        edited.ifPresent(row -> model.type(
                row,
                new Typed(
                        quantity.getText().strip(),
                        why.getValue() == null ? Hold.Why.QUALITY : why.getValue(),
                        reason.getText().strip(),
                        resolveBy.getText().strip())));
    }

    /// Shows what can't be read.
    ///
    /// @return whether anything is wrong
    boolean tellWrong(Row row) {
        var wrong = model.wrong(row);
        quantityField.tell(said(wrong.contains(Wrong.QUANTITY), "holds.wrongQuantity"));
        resolveField.tell(said(wrong.contains(Wrong.DAY), "holds.wrongDay"));
        return !wrong.isEmpty();
    }

    private Optional<String> said(boolean isSo, String key) {
        return isSo ? Optional.of(texts.get(key)) : Optional.empty();
    }

    void editQuantity() {
        quantity.requestFocus();
        quantity.selectAll();
    }

    void openKinds() {
        kind.requestFocus();
        kind.show();
    }

    RowTable<Row, String> rows() {
        return table;
    }

    boolean clear() {
        return scans.clear();
    }

    Node focus() {
        return table.getItems().isEmpty() ? scans.field() : table;
    }
}
