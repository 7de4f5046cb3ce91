package aspstore.desk.screen.receipt;

import aspstore.desk.control.Column;
import aspstore.desk.control.Field;
import aspstore.desk.control.Panes;
import aspstore.desk.control.RowTable;
import aspstore.desk.control.ScanField;
import aspstore.desk.control.TableKeys;
import aspstore.desk.text.DayText;
import aspstore.desk.text.Texts;
import aspstore.model.Quantity;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The scan field, the lines with what was counted of them, and the fields of the chosen line.
final class ReceiveView extends VBox {

    private final Texts texts;
    private final ReceiveViewModel model;
    private final ScanField scans;
    private final RowTable<ReceiveRow, String> table;
    private final TextField paper = new TextField("");
    private final TextField quantity = new TextField("");
    private final TextField batch = new TextField("");
    private final TextField expiry = new TextField("");
    private final TextField reason = new TextField("");
    private final Field paperField;
    private final Field quantityField;
    private final Field batchField;
    private final Field expiryField;
    private final Field reasonField;
    private final Label progress = new Label();
    private Optional<ReceiveRow> edited = Optional.empty();

    ReceiveView(Texts texts, ReceiveViewModel model, ScanField scans) {
        this.texts = texts;
        this.model = model;
        this.scans = scans;
        getStyleClass().add("rows");
        this.table = table();
        this.quantityField = new Field(texts.get("receipt.quantityField"), quantity);
        this.expiryField = new Field(texts.get("receipt.expiryField"), expiry);
        this.reasonField = new Field(texts.get("receipt.reasonField"), reason);
        this.batchField = new Field(texts.get("receipt.batchField"), batch);
        this.paperField = new Field(texts.get("receipt.paperField"), paper);
        paper.setPrefColumnCount(10);
        quantity.setPrefColumnCount(5);
        batch.setPrefColumnCount(7);
        expiry.setPrefColumnCount(7);
        HBox.setHgrow(reasonField, Priority.ALWAYS);
        var below = new HBox(paperField, quantityField, batchField, expiryField, reasonField);
        below.getStyleClass().add("form-row");
        progress.getStyleClass().add("big-number");
        progress.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(scans, Priority.ALWAYS);
        var above = new HBox(scans, progress);
        above.getStyleClass().add("form-row");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(above, table, below);
        Panes.of(this, scans.field(), table, paper, quantity, batch, expiry, reason);
        paperField.keeping(() -> take(paper));
        quantityField.keeping(() -> take(quantity));
        batchField.keeping(() -> take(batch));
        expiryField.keeping(() -> take(expiry));
        reasonField.keeping(() -> take(reason));
        for (var field : List.of(paper, quantity, batch, expiry, reason)) {
            field.setOnAction(_ -> scans.field().requestFocus());
        }
        TableKeys.lead(scans.field(), table);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::inTable);
        table.onChosen(this::fill);
        model.shownProperty().addListener((_, _, now) -> show(now));
    }

    private RowTable<ReceiveRow, String> table() {
        var made = new RowTable<ReceiveRow, String>(
                texts.get("receipt.noLines"),
                List.of(
                        Column.text(
                                texts.get("receipt.line"),
                                0.4,
                                row -> row.line()
                                        .map(no -> Integer.toString(no))
                                        .orElse("+")),
                        Column.<ReceiveRow>text(
                                        texts.get("receipt.part"),
                                        1.1,
                                        row -> row.part().text())
                                .styled(_ -> "strong"),
                        Column.text(texts.get("receipt.description"), 1.6, ReceiveRow::description),
                        Column.quantity(texts.get("receipt.announced"), 0.8, texts, ReceiveRow::announced),
                        Column.quantity(texts.get("receipt.counted"), 0.8, texts, ReceiveRow::accepted)
                                .styled(row -> row.accepted().isPositive() ? "good" : "quiet"),
                        Column.quantity(texts.get("receipt.damaged"), 0.8, texts, ReceiveRow::damaged)
                                .styled(row -> row.damaged().isPositive() ? "urgent" : "quiet"),
                        Column.quantity(texts.get("receipt.missing"), 0.8, texts, ReceiveRow::missing)
                                .styled(row -> row.missing().isPositive() ? "urgent" : "quiet"),
                        Column.quantity(texts.get("receipt.toCome"), 0.9, texts, ReceiveRow::toCome),
                        Column.text(texts.get("receipt.remark"), 2.4, ReceiveRow::remark)
                                .styled(row -> row.asks().isPresent() || row.isExtra() ? "soon" : "")),
                ReceiveRow::key);
        made.setAccessibleText(texts.get("receipt.lines"));
        return made;
    }

    private void inTable(KeyEvent event) {
        if (event.getCode() == KeyCode.DELETE) {
            table.chosen().ifPresent(model::remove);
            event.consume();
        } else if (event.getCode() == KeyCode.PLUS || event.getCode() == KeyCode.ADD) {
            table.chosen().ifPresent(row -> tell(row, row.accepted().plus(Quantity.ONE)));
            event.consume();
        } else if (event.getCode() == KeyCode.MINUS || event.getCode() == KeyCode.SUBTRACT) {
            table.chosen().ifPresent(row -> tell(row, row.accepted().minusAtMost(Quantity.ONE)));
            event.consume();
        }
    }

    private boolean tell(ReceiveRow row, Quantity wanted) {
        var why = model.quantity(row, wanted);
        quantityField.tell(why);
        return why.isEmpty();
    }

    /// What was typed goes into the draft, for the row that the fields were filled with.
    ///
    /// @return whether it can be so
    private boolean take(TextField field) {
        if (field == paper && !paper.getText().strip().equals(model.paper().paper())) {
            model.writePaper(paper.getText().strip());
        }
        if (edited.isEmpty()) {
            return true;
        }
        var row = edited.get();
        if (field == quantity) {
            return takeQuantity(row);
        }
        if (field == reason && !reason.getText().strip().equals(row.reason())) {
            model.reason(row, reason.getText().strip());
        }
        return !(field == batch || field == expiry) || takeMarks(row);
    }

    private boolean takeQuantity(ReceiveRow row) {
        try {
            var wanted = Quantity.parse(quantity.getText());
            if (!wanted.equals(row.accepted())) {
                return tell(row, wanted);
            }
            quantityField.tell(Optional.empty());
            return true;
        } catch (IllegalArgumentException _) {
            quantityField.tell(Optional.of(texts.get("receipt.noQuantity")));
            return false;
        }
    }

    private boolean tellDay() {
        boolean isWrong = !expiry.getText().isBlank()
                && DayText.read(expiry.getText().strip()).isEmpty();
        expiryField.tell(isWrong ? Optional.of(texts.get("receipt.noDay")) : Optional.empty());
        return isWrong;
    }

    private boolean takeMarks(ReceiveRow row) {
        if (tellDay()) {
            return false;
        }
        var day = DayText.read(expiry.getText().strip());
        var number = Optional.of(batch.getText().strip()).filter(text -> !text.isEmpty());
        if (!day.equals(row.expiry()) || !number.equals(row.batch())) {
            model.batch(row, day, number);
        }
        return true;
    }

    /// Takes what is typed, left or not. What can't be read is told before anything is taken: whatever is taken fills
    /// the fields anew.
    ///
    /// @return whether every field could be taken
    boolean takeTexts() {
        return !(edited.isPresent() && tellDay())
                && List.of(quantity, batch, expiry, reason, paper).stream().allMatch(this::take);
    }

    /// It was posted: the paper's number is not for the next receipt.
    void finish() {
        paperField.fill("");
    }

    private void show(ReceiveViewModel.Shown now) {
        table.show(now.rows());
        now.touched().ifPresent(table::choose);
        paperField.show(now.paper());
        progress.setText(texts.get("receipt.progress", now.counted(), now.rows().size()));
    }

    private void fill(Optional<ReceiveRow> row) {
        boolean isOther = !row.map(ReceiveRow::key).equals(edited.map(ReceiveRow::key));
        edited = row;
        if (!quantity.isFocused()) {
            quantityField.tell(Optional.empty());
        }
        set(quantityField, isOther, row.map(one -> one.accepted().toString()).orElse(""));
        set(batchField, isOther, row.flatMap(ReceiveRow::batch).orElse(""));
        set(
                expiryField,
                isOther,
                row.flatMap(ReceiveRow::expiry).map(texts::date).orElse(""));
        set(reasonField, isOther, row.map(ReceiveRow::reason).orElse(""));
        reason.setDisable(row.filter(one -> !one.isExtra()).isEmpty());
    }

    private static void set(Field field, boolean isOther, String text) {
        if (isOther) {
            field.fill(text);
        } else {
            field.show(text);
        }
    }

    void editQuantity() {
        quantity.requestFocus();
        quantity.selectAll();
    }

    /// Leads to the field in which something is to be said about a row.
    void ask(ReceiveRow row) {
        table.choose(row.key());
        row.asks().ifPresent(what -> {
            switch (what) {
                case REASON -> {
                    reasonField.tell(Optional.of(texts.get("receipt.reasonNeeded", row.part())));
                    reason.requestFocus();
                }
                case EXPIRY -> {
                    expiryField.tell(Optional.of(texts.get("receipt.expiryNeeded", row.part())));
                    expiry.requestFocus();
                }
            }
        });
    }

    RowTable<ReceiveRow, String> rows() {
        return table;
    }

    boolean clear() {
        return scans.clear();
    }

    Node focus() {
        return scans.field();
    }
}
