package aspstore.desk.screen.owed;

import aspstore.desk.control.Column;
import aspstore.desk.control.Field;
import aspstore.desk.control.Inputs;
import aspstore.desk.control.RowTable;
import aspstore.desk.screen.owed.InvoicePaper.Typed;
import aspstore.desk.screen.owed.InvoicesViewModel.Row;
import aspstore.desk.screen.owed.InvoicesViewModel.Wrong;
import aspstore.desk.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The jobs above, and the invoice of the chosen one below.
final class InvoicesView extends VBox {

    private final Texts texts;
    private final InvoicesViewModel model;
    private final RowTable<Row, String> table;
    private final TextField number = new TextField();
    private final TextField date = new TextField();
    private final TextField tax = new TextField();
    private final TextField quantity = new TextField();
    private final Field numberField;
    private final Field dateField;
    private final Field taxField;
    private final Field quantityField;
    private Optional<Row> edited = Optional.empty();
    private Optional<Filled> filled = Optional.empty();
    private boolean isShowing = false;

    /// What the draft said of a job when its fields were last the same.
    private record Filled(String job, Typed typed) {}

    InvoicesView(Texts texts, InvoicesViewModel model) {
        this.texts = texts;
        this.model = model;
        this.numberField = new Field(texts.get("invoices.number"), number);
        this.dateField = new Field(texts.get("invoices.date"), date);
        this.taxField = new Field(texts.get("invoices.taxOn"), tax);
        this.quantityField = new Field(texts.get("invoices.quantity"), quantity);
        getStyleClass().add("rows");
        table = new RowTable<>(
                texts.get("invoices.empty"),
                List.of(
                        Column.<Row>text(texts.get("invoices.job"), 1.1, Row::job)
                                .styled(_ -> "strong"),
                        Column.text(texts.get("invoices.parts"), 2.5, Row::parts),
                        Column.time(texts.get("invoices.used"), 1.4, texts, Row::used),
                        Column.money(texts.get("invoices.value"), 1.1, texts, Row::value),
                        Column.money(texts.get("invoices.tax"), 1.3, texts, Row::tax)),
                Row::job);
        table.setAccessibleText(texts.get("invoices.title"));
        table.onOpen(_ -> editNumber());
        VBox.setVgrow(table, Priority.ALWAYS);
        for (var field : List.of(numberField, dateField, taxField, quantityField)) {
            field.keeping(this::take);
        }
        var form = new HBox(numberField, dateField, taxField, quantityField);
        form.getStyleClass().add("rows");
        var panel = new VBox(form);
        panel.getStyleClass().add("panel");
        panel.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(table, panel);
        model.shownProperty().addListener((_, _, now) -> {
            edited = Optional.empty();
            isShowing = true;
            table.show(now.rows());
            now.choose().ifPresent(table::choose);
            isShowing = false;
            edit(table.chosen().filter(_ -> !now.rows().isEmpty()));
        });
        table.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (!isShowing) {
                edit(Optional.ofNullable(row));
            }
        });
    }

    private void edit(Optional<Row> row) {
        if (row.isPresent() && row.equals(edited)) {
            return;
        }
        take();
        edited = Optional.empty();
        fill(row.map(it -> new Filled(it.job(), model.typed(it))));
        edited = row;
        boolean mayBePartly = row.filter(Row::mayBePartly).isPresent();
        quantityField.setVisible(mayBePartly);
        quantityField.setManaged(mayBePartly);
    }

    /// Leaves the fields to whoever types in them where the draft says what it said before.
    private void fill(Optional<Filled> now) {
        if (now.isEmpty() || !now.equals(filled)) {
            var typed = now.map(Filled::typed).orElseGet(() -> new Typed("", "", "", ""));
            Inputs.show(number, typed.number());
            Inputs.show(date, typed.date());
            Inputs.show(tax, typed.tax());
            Inputs.show(quantity, typed.quantity());
            for (var field : List.of(numberField, dateField, taxField, quantityField)) {
                field.tell(Optional.empty());
                field.setDisable(now.isEmpty());
            }
            filled = now;
        }
    }

    /// What is typed now goes into the draft.
    void take() {
        edited.ifPresent(row -> {
            var typed = new Typed(
                    number.getText().strip(),
                    date.getText().strip(),
                    tax.getText().strip(),
                    quantity.getText().strip());
            filled = Optional.of(new Filled(row.job(), typed));
            model.type(row, typed);
        });
    }

    void drop() {
        edited = Optional.empty();
        filled = Optional.empty();
    }

    /// Forgets what the fields show, so that they are filled anew.
    void refill() {
        var row = edited;
        edited = Optional.empty();
        edit(row);
    }

    /// Shows what can't be read, and goes to the first of it.
    ///
    /// @return whether anything is wrong
    boolean tellWrong(Row row) {
        var wrong = model.wrong(row);
        numberField.tell(said(wrong.contains(Wrong.NUMBER), "invoices.wrongNumber"));
        dateField.tell(said(wrong.contains(Wrong.DATE), "invoices.wrongDate"));
        taxField.tell(said(wrong.contains(Wrong.TAX), "invoices.wrongTax"));
        quantityField.tell(said(wrong.contains(Wrong.QUANTITY), "invoices.wrongQuantity"));
        if (wrong.contains(Wrong.NUMBER)) {
            number.requestFocus();
        } else if (wrong.contains(Wrong.DATE)) {
            date.requestFocus();
        } else if (wrong.contains(Wrong.TAX)) {
            tax.requestFocus();
        } else if (wrong.contains(Wrong.QUANTITY)) {
            quantity.requestFocus();
        }
        return !wrong.isEmpty();
    }

    private Optional<String> said(boolean isSo, String key) {
        return isSo ? Optional.of(texts.get(key)) : Optional.empty();
    }

    void editNumber() {
        number.requestFocus();
        number.selectAll();
    }

    RowTable<Row, String> rows() {
        return table;
    }

    Node focus() {
        return table;
    }
}
