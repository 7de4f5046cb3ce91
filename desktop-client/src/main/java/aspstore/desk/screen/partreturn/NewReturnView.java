package aspstore.desk.screen.partreturn;

import aspstore.desk.control.Column;
import aspstore.desk.control.Field;
import aspstore.desk.control.Panes;
import aspstore.desk.control.RowTable;
import aspstore.desk.control.ScanField;
import aspstore.desk.control.ScanPane;
import aspstore.desk.control.TableKeys;
import aspstore.desk.screen.partreturn.NewReturnViewModel.Row;
import aspstore.desk.text.Texts;
import aspstore.model.BusinessUnit;
import aspstore.model.Owner;
import aspstore.model.Quantity;
import aspstore.model.partreturn.ReturnCommand.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// What could go back as a list to be marked, with what it is narrowed by above and the sum below.
final class NewReturnView extends VBox {

    private final Texts texts;
    private final NewReturnViewModel model;
    private final ScanField scans;
    private final RowTable<Row, String> table;
    private final TextField quantity = new TextField();
    private final Field quantityField;
    private final Field noteField;
    /// Which row the field of the quantity is about, and what it was filled with.
    private Optional<String> filledOf = Optional.empty();

    private String filled = "";

    private final TextField note = new TextField();
    private final Label sum = new Label();
    private final ComboBox<BusinessUnit> unit = new ComboBox<>();
    private final ComboBox<Owner> owner = new ComboBox<>();
    private final ComboBox<Optional<Reason>> only = new ComboBox<>();

    NewReturnView(Texts texts, NewReturnViewModel model, ScanField scans, List<BusinessUnit> units) {
        this.texts = texts;
        this.model = model;
        this.scans = scans;
        getStyleClass().add("rows");
        this.table = table();
        this.quantityField = new Field(texts.get("returns.quantityField"), quantity);
        quantity.setOnAction(_ -> {
            if (takeQuantity()) {
                scans.field().requestFocus();
            }
        });
        quantityField.keeping(this::takeTypedQuantity);
        noteField = new Field(texts.get("returns.note"), note).keeping(this::takeNote);
        HBox.setHgrow(noteField, Priority.ALWAYS);
        quantity.setPrefColumnCount(4);
        var below = new HBox(
                new Field(texts.get("returns.unitField"), unit),
                new Field(texts.get("returns.owner"), owner),
                quantityField,
                noteField,
                sum);
        below.getStyleClass().add("form-row");
        sum.getStyleClass().add("heading");
        sum.setMinWidth(USE_PREF_SIZE);
        VBox.setVgrow(table, Priority.ALWAYS);
        narrowing(units);
        var above = new HBox(new ScanPane(scans), new Field(texts.get("returns.only"), only));
        above.getStyleClass().add("scan-row");
        getChildren().addAll(above, table, below);
        Panes.of(this, scans.field(), table, quantity, note, only, unit, owner);
        TableKeys.lead(scans.field(), table);
        scans.field().addEventFilter(KeyEvent.KEY_PRESSED, this::mark);
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE) {
                table.chosen().ifPresent(model::toggle);
                event.consume();
            } else if (event.getCode() == KeyCode.DELETE) {
                table.chosen().ifPresent(row -> model.quantity(row, Quantity.ZERO));
                event.consume();
            }
        });
        table.onChosen(this::fill);
        model.shownProperty().addListener((_, _, now) -> show(now));
        model.touchedProperty().addListener((_, _, key) -> table.choose(key));
    }

    private RowTable<Row, String> table() {
        var made = new RowTable<Row, String>(
                texts.get("returns.nothingToReturn"),
                List.of(
                        Column.<Row>text(
                                        texts.get("returns.mark"),
                                        1,
                                        row -> row.isMarked() ? "✓ " + texts.quantity(row.marked()) : "")
                                .styled(_ -> "good"),
                        Column.<Row>text(
                                        texts.get("returns.part"),
                                        1.1,
                                        row -> row.stand().lot().part().text())
                                .styled(_ -> "strong"),
                        Column.text(
                                texts.get("returns.description"),
                                1.7,
                                row -> row.candidate().description()),
                        Column.text(texts.get("returns.serialOrLot"), 1.3, NewReturnView::unit),
                        Column.text(
                                texts.get("returns.place"),
                                1.6,
                                row -> texts.words().of(row.stand().place())),
                        Column.quantity(
                                texts.get("returns.there"),
                                0.7,
                                texts,
                                row -> row.stand().quantity()),
                        Column.text(
                                texts.get("returns.expiry"),
                                1,
                                row -> row.stand()
                                        .lot()
                                        .expiry()
                                        .map(texts::date)
                                        .orElse("")),
                        Column.<Row>text(
                                        texts.get("returns.reason"),
                                        1,
                                        row -> texts.words().of(row.reason()))
                                .styled(row -> row.isMarked() ? "strong" : "quiet")),
                Row::key);
        made.setAccessibleText(texts.get("returns.candidates"));
        return made;
    }

    private static String unit(Row row) {
        var lot = row.stand().lot();
        return lot.serial().map(Object::toString).orElseGet(() -> lot.id().toString());
    }

    private void narrowing(List<BusinessUnit> units) {
        unit.getItems().setAll(units);
        unit.setValue(model.unit());
        owner.getItems().setAll(Owner.values());
        owner.setValue(model.owner());
        owner.setConverter(words(it -> texts.words().of(it)));
        unit.setOnAction(_ -> model.narrow(unit.getValue(), owner.getValue()));
        owner.setOnAction(_ -> model.narrow(unit.getValue(), owner.getValue()));
        var reasons = new ArrayList<Optional<Reason>>();
        reasons.add(Optional.empty());
        for (var reason : Reason.values()) {
            reasons.add(Optional.of(reason));
        }
        only.getItems().setAll(reasons);
        only.setValue(model.only());
        only.setConverter(
                words(it -> it.map(reason -> texts.words().of(reason)).orElseGet(() -> texts.get("returns.all"))));
        only.setOnAction(_ -> model.showOnly(only.getValue()));
    }

    static <T> StringConverter<T> words(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T choice) {
                return choice == null ? "" : words.apply(choice);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("choices are not typed");
            }
        };
    }

    /// From the scan field the arrows walk through the list, and Space marks where nothing is typed.
    void editQuantity() {
        quantity.requestFocus();
        quantity.selectAll();
    }

    private void fill(Optional<Row> row) {
        filled = row.map(one -> one.isMarked() ? one.marked() : one.candidate().most())
                .map(Quantity::toString)
                .orElse("");
        if (row.isPresent() && row.map(Row::key).equals(filledOf)) {
            quantityField.show(filled);
        } else {
            quantityField.fill(filled);
        }
        filledOf = row.map(Row::key);
    }

    /// @return whether it can be read
    private boolean takeQuantity() {
        try {
            var typed = Quantity.parse(quantity.getText());
            quantityField.tell(Optional.empty());
            table.chosen().ifPresent(row -> model.quantity(row, typed));
            return true;
        } catch (IllegalArgumentException _) {
            quantityField.tell(Optional.of(texts.get("returns.noQuantity")));
            return false;
        }
    }

    /// What was typed into the note goes into the draft even where the field was not left.
    void takeNote() {
        model.note(note.getText().strip());
    }

    /// Takes what is typed, left or not.
    ///
    /// @return whether every field could be read
    boolean takeTexts() {
        takeNote();
        return takeTypedQuantity();
    }

    private boolean takeTypedQuantity() {
        return quantity.getText().equals(filled) || takeQuantity();
    }

    /// It was posted: what is typed is not for the next one.
    void finish() {
        noteField.fill("");
        fill(Optional.empty());
    }

    private void show(NewReturnViewModel.Shown now) {
        table.show(now.rows());
        sum.setText(texts.get("returns.sum", now.marked(), now.total()));
        noteField.show(now.note());
    }

    RowTable<Row, String> rows() {
        return table;
    }

    boolean clear() {
        return scans.clear();
    }

    Node focus() {
        return scans.field();
    }
    /// A blank in the empty scan field marks the chosen row.
    private void mark(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE && scans.field().getText().isEmpty()) {
            table.chosen().ifPresent(model::toggle);
            event.consume();
        }
    }
}
