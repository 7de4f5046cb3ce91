package aspstore.desk.screen.receipt;

import aspstore.desk.control.Column;
import aspstore.desk.control.Field;
import aspstore.desk.control.Panes;
import aspstore.desk.control.RowTable;
import aspstore.desk.screen.receipt.SettleViewModel.Choice;
import aspstore.desk.text.Texts;
import aspstore.desk.usecase.ReceivingDesk.Unlisted;
import aspstore.model.Quantity;
import aspstore.model.receipt.ReceiptCommand;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The unlisted goods of a receipt, and below them what is done with the chosen ones.
final class SettleView extends VBox {

    private final Texts texts;
    private final RowTable<Unlisted, String> table;
    private final ComboBox<Choice> match = new ComboBox<>();
    private final TextField quantity = new TextField("");
    private final TextField reason = new TextField("");
    private final Field quantityField;
    private final Field reasonField;
    private final SettleViewModel model;
    /// Whose figures the fields were filled with.
    private Optional<Unlisted> filled = Optional.empty();

    SettleView(Texts texts, SettleViewModel model) {
        this.texts = texts;
        this.model = model;
        getStyleClass().add("rows");
        table = new RowTable<>(
                texts.get("settle.nothing"),
                List.of(
                        Column.<Unlisted>text(
                                        texts.get("receipt.part"),
                                        1.2,
                                        row -> row.goods().part().text())
                                .styled(_ -> "strong"),
                        Column.text(texts.get("receipt.description"), 2, Unlisted::description),
                        Column.text(
                                texts.get("settle.serial"),
                                1.1,
                                row -> row.serial().map(Object::toString).orElse("")),
                        Column.text(
                                texts.get("settle.lot"),
                                1,
                                row -> row.goods().lot().toString()),
                        Column.text(
                                texts.get("settle.why"),
                                2.2,
                                row -> texts.get(
                                        "receipt.why." + row.goods().why().name())),
                        Column.quantity(
                                texts.get("settle.open"),
                                0.8,
                                texts,
                                row -> row.goods().open()),
                        Column.money(
                                texts.get("settle.value"),
                                1.1,
                                texts,
                                row -> row.goods().rate().times(row.goods().open()))),
                row -> row.goods().lot().toString());
        table.setAccessibleText(texts.get("settle.goods"));
        VBox.setVgrow(table, Priority.ALWAYS);
        match.setConverter(new StringConverter<>() {
            @Override
            public String toString(Choice choice) {
                return choice == null ? "" : words(choice);
            }

            @Override
            public Choice fromString(String text) {
                throw new UnsupportedOperationException("choices are not typed");
            }
        });
        quantity.setPrefColumnCount(6);
        match.setOnAction(_ -> take());
        quantityField = new Field(texts.get("settle.quantity"), quantity).keeping(this::take);
        var matchField = new Field(texts.get("settle.match"), match);
        reasonField = new Field(texts.get("settle.reason"), reason).keeping(this::take);
        HBox.setHgrow(reasonField, Priority.ALWAYS);
        var below = new HBox(matchField, quantityField, reasonField);
        below.getStyleClass().add("form-row");
        getChildren().addAll(table, below);
        Panes.of(this, table, match, quantity, reason);
        table.onChosen(this::fill);
        model.rowsProperty().addListener((_, _, now) -> table.show(now));
    }

    private String words(Choice choice) {
        return choice.match()
                .map(to -> texts.get("settle.matchTo", to.delivery(), to.line(), choice.toCome()))
                .orElseGet(() -> texts.get("settle.noMatch"));
    }

    private void fill(Optional<Unlisted> row) {
        if (row.isPresent() && row.equals(filled)) {
            return;
        }
        take();
        filled = Optional.empty();
        var typed = row.map(model::typed);
        var choices = row.map(SettleViewModel::choices).orElse(List.of(Choice.NONE));
        match.getItems().setAll(choices);
        match.setValue(choices.stream()
                .filter(choice -> typed.map(SettlePaper.Typed::match).equals(Optional.of(choice.match())))
                .findFirst()
                .orElse(choices.getFirst()));
        quantityField.fill(typed.map(SettlePaper.Typed::quantity).orElse(""));
        reasonField.fill(typed.map(SettlePaper.Typed::reason).orElse(""));
        filled = row;
    }

    /// What is typed now goes into the draft.
    void take() {
        filled.filter(_ -> match.getValue() != null)
                .ifPresent(row -> model.type(
                        row,
                        new SettlePaper.Typed(
                                match.getValue().match(),
                                quantity.getText().strip(),
                                reason.getText().strip())));
    }

    /// Forgets what the fields show, so that they are filled anew.
    void refill() {
        filled = Optional.empty();
        fill(table.chosen());
    }

    /// What is asked for, where the quantity can be read; else the field says why not.
    Optional<ReceiptCommand.AcceptUnlisted> accept(Unlisted row) {
        try {
            var typed = Quantity.parse(quantity.getText());
            quantityField.tell(Optional.empty());
            return Optional.of(new ReceiptCommand.AcceptUnlisted(
                    row.goods().lot(),
                    typed,
                    match.getValue().match(),
                    reason.getText().strip()));
        } catch (IllegalArgumentException _) {
            quantityField.tell(Optional.of(texts.get("settle.noQuantity")));
            editQuantity();
            return Optional.empty();
        }
    }

    String chosenWords() {
        return words(match.getValue());
    }

    void editQuantity() {
        quantity.requestFocus();
        quantity.selectAll();
    }

    void openChoice() {
        match.requestFocus();
        match.show();
    }

    /// It was posted: the fields are about nothing until others are chosen.
    void done() {
        filled = Optional.empty();
    }

    RowTable<Unlisted, String> rows() {
        return table;
    }
}
