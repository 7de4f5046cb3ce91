package aspstore.desk.screen.owed;

import aspstore.desk.control.Column;
import aspstore.desk.control.Field;
import aspstore.desk.control.Inputs;
import aspstore.desk.control.RowTable;
import aspstore.desk.control.ScanField;
import aspstore.desk.control.WordChoice;
import aspstore.desk.screen.owed.OwedPaper.Typed;
import aspstore.desk.screen.owed.OwedPaper.What;
import aspstore.desk.screen.owed.OwedViewModel.Kind;
import aspstore.desk.screen.owed.OwedViewModel.Row;
import aspstore.desk.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The list, and beside it what is done with the chosen row.
final class OwedView extends VBox {

    private final Texts texts;
    private final OwedViewModel model;
    private final boolean isManager;
    private final WordChoice<Kind> kind;
    private final WordChoice<What> what;
    private final RowTable<Row, String> table;
    private final TextField quantity = new TextField();
    private final TextField serial = new TextField();
    private final TextField part = new TextField();
    private final TextField note = new TextField();
    private final Label total = new Label();
    private final Label why = new Label();
    private final HBox top = new HBox();
    private final ScrollPane form;
    private Optional<ScanField> scans = Optional.empty();
    private Optional<Row> edited = Optional.empty();
    private Optional<Filled> filled = Optional.empty();
    private boolean isFilling = false;

    /// What the draft said of a row when its fields were last the same.
    private record Filled(String id, Typed typed) {}

    OwedView(Texts texts, OwedViewModel model, boolean isManager) {
        this.texts = texts;
        this.model = model;
        this.isManager = isManager;
        this.kind = new WordChoice<>(List.of(Kind.values()), choice -> texts.get("owed.kind." + choice));
        this.what = new WordChoice<>(List.of(What.values()), choice -> texts.get("owed.what." + choice));
        this.table = table();
        getStyleClass().add("rows");
        kind.setOnAction(_ -> {
            if (!isFilling) {
                take();
                model.look(kind.chosen());
            }
        });
        what.setOnAction(_ -> take());
        var fields = new VBox(
                new Field(texts.get("owed.do"), what),
                new Field(texts.get("owed.quantity"), quantity).keeping(this::take),
                new Field(texts.get("owed.serial"), serial).keeping(this::take),
                new Field(texts.get("owed.otherPart"), part).keeping(this::take),
                new Field(texts.get("owed.note"), note).keeping(this::take));
        fields.getStyleClass().add("panel");
        this.form = new ScrollPane(fields);
        form.setFitToWidth(true);
        form.setPrefHeight(0);
        form.managedProperty().bind(form.visibleProperty());
        form.prefWidthProperty().bind(widthProperty().multiply(0.28));
        form.minWidthProperty().bind(widthProperty().multiply(0.28));
        HBox.setHgrow(table, Priority.ALWAYS);
        var middle = new HBox(table, form);
        middle.getStyleClass().add("rows");
        VBox.setVgrow(middle, Priority.ALWAYS);
        top.getStyleClass().add("rows");
        total.getStyleClass().add("heading");
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        why.managedProperty().bind(why.visibleProperty());
        getChildren().addAll(top, middle, why, total);
        model.shownProperty().addListener((_, _, now) -> show(now));
        table.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (!isFilling) {
                edit(Optional.ofNullable(row));
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F6) {
                nextPane();
                event.consume();
            }
        });
        edit(Optional.empty());
    }

    void scanBy(ScanField field) {
        kind.setOnHidden(_ -> field.field().requestFocus());
        scans = Optional.of(field);
        HBox.setHgrow(field, Priority.ALWAYS);
        top.getChildren().setAll(field, new Field(texts.get("owed.list"), kind));
    }

    private RowTable<Row, String> table() {
        var made = new RowTable<Row, String>(
                texts.get("owed.empty"),
                List.of(
                        Column.<Row>text(texts.get("owed.part"), 1.5, Row::part).styled(_ -> "strong"),
                        Column.text(texts.get("owed.who"), 1.3, Row::who),
                        Column.text(texts.get("owed.job"), 1.1, Row::job),
                        Column.quantity(texts.get("owed.pieces"), 0.6, texts, Row::quantity),
                        Column.<Row>text(texts.get("owed.due"), 1.8, Row::due)
                                .styled(row -> row.isLate() ? "urgent" : "")
                                .ordered(java.util.Comparator.comparing(Row::since)),
                        Column.money(texts.get("owed.value"), 1.4, texts, Row::value)),
                Row::id);
        made.setAccessibleText(texts.get("owed.title"));
        return made;
    }

    private void show(OwedViewModel.Shown now) {
        isFilling = true;
        kind.setValue(now.kind());
        edited = Optional.empty();
        table.show(now.rows());
        now.choose().ifPresent(table::choose);
        isFilling = false;
        total.setText(texts.get("owed.total", now.rows().size(), now.value()));
        edit(table.chosen().filter(_ -> !now.rows().isEmpty()));
    }

    private void edit(Optional<Row> row) {
        if (row.isPresent() && row.equals(edited)) {
            return;
        }
        take();
        edited = Optional.empty();
        isFilling = true;
        why.setText(row.filter(it -> it.inward().isPresent()).map(Row::who).orElse(""));
        why.setVisible(!why.getText().isEmpty());
        var choices = row.map(it -> model.choices(it, isManager)).orElse(List.of());
        form.setVisible(!choices.isEmpty());
        row.filter(_ -> !choices.isEmpty()).ifPresent(it -> {
            fill(new Filled(it.id(), model.typed(it)), choices);
            edited = row;
        });
        isFilling = false;
    }

    /// Leaves the fields to whoever types in them where the draft says what it said before.
    private void fill(Filled now, List<What> choices) {
        if (!filled.equals(Optional.of(now))) {
            var typed = now.typed();
            what.getItems().setAll(choices);
            what.setValue(choices.contains(typed.what()) ? typed.what() : choices.getFirst());
            Inputs.show(quantity, typed.quantity());
            Inputs.show(serial, typed.serial());
            Inputs.show(part, typed.part());
            Inputs.show(note, typed.note());
            fit();
            filled = Optional.of(now);
        }
    }

    private void fit() {
        boolean isInward = what.chosen() == What.INWARD;
        serial.setDisable(!isInward);
        part.setDisable(!isInward);
        quantity.setDisable(what.chosen() == What.ACCEPT || what.chosen() == What.REJECT);
    }

    /// What is typed now goes into the draft.
    void take() {
        if (isFilling) {
            return;
        }
        edited.ifPresent(row -> {
            var typed = new Typed(
                    what.chosen(),
                    quantity.getText().strip(),
                    code(serial),
                    code(part),
                    note.getText().strip());
            filled = Optional.of(new Filled(row.id(), typed));
            model.type(row, typed);
            fit();
        });
    }

    private static String code(TextField field) {
        return field.getText().strip().toUpperCase(Locale.ROOT);
    }

    /// The posted row's fields are not its draft any more.
    void drop() {
        edited = Optional.empty();
        filled = Optional.empty();
    }

    Optional<Row> chosen() {
        return table.chosen();
    }

    /// The row that something can be done with.
    Optional<Row> actionable() {
        return edited;
    }

    RowTable<Row, String> rows() {
        return table;
    }

    void openChoices() {
        if (form.isVisible()) {
            what.open();
        } else {
            openLists();
        }
    }

    void openLists() {
        kind.open();
    }

    void editQuantity() {
        quantity.requestFocus();
        quantity.selectAll();
    }

    private void nextPane() {
        if (table.isFocused()) {
            (form.isVisible() ? what : kind).requestFocus();
        } else if (scans.map(field -> field.field().isFocused()).orElse(false)) {
            table.requestFocus();
        } else {
            focus().requestFocus();
        }
    }

    boolean clear() {
        return scans.map(ScanField::clear).orElse(false);
    }

    Node focus() {
        return scans.<Node>map(ScanField::field).orElse(table);
    }
}
