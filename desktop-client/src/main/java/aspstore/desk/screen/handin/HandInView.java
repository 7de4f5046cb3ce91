package aspstore.desk.screen.handin;

import aspstore.desk.control.Column;
import aspstore.desk.control.Field;
import aspstore.desk.control.RowTable;
import aspstore.desk.control.ScanField;
import aspstore.desk.control.WordChoice;
import aspstore.desk.screen.handin.HandInPaper.Entry;
import aspstore.desk.screen.handin.HandInViewModel.EntryRow;
import aspstore.desk.screen.handin.HandInViewModel.LineRow;
import aspstore.desk.text.Texts;
import aspstore.desk.usecase.HandInDesk.Fate;
import aspstore.model.Quantity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What is out above, what became of it below, and the details of the chosen entry beside it.
final class HandInView extends VBox {

    private final Texts texts;
    private final HandInViewModel model;
    private final WordChoice<Fate> fate;
    private final RowTable<LineRow, Integer> lines;
    private final RowTable<EntryRow, Integer> entries;
    private final TextField quantity = new TextField();
    private final CheckBox came = new CheckBox();
    private final TextField part = new TextField();
    private final TextField serial = new TextField();
    private final TextField note = new TextField();
    private final TextField job = new TextField();
    private final Field quantityField;
    private final Field noteField;
    private final Field serialField;
    private final Field partField;
    private final Field jobField;
    private final HBox top = new HBox();
    private Optional<ScanField> scans = Optional.empty();
    private Optional<EntryRow> edited = Optional.empty();
    /// Whose entry the fields were filled with.
    private Optional<Integer> filled = Optional.empty();
    private boolean isShowing = false;

    HandInView(Texts texts, HandInViewModel model) {
        this.texts = texts;
        this.model = model;
        this.fate = new WordChoice<>(List.of(Fate.values()), choice -> texts.get("handIn.fate." + choice));
        this.lines = lineTable();
        this.entries = entryTable();
        this.quantityField = new Field(texts.get("handIn.entryQuantity"), quantity);
        getStyleClass().add("rows");
        came.setText(texts.get("handIn.came"));
        came.setWrapText(true);
        came.setOnAction(_ -> take());
        this.noteField = new Field(texts.get("handIn.note"), note);
        this.serialField = new Field(texts.get("handIn.serial"), serial);
        this.partField = new Field(texts.get("handIn.otherPart"), part);
        this.jobField = new Field(texts.get("handIn.job"), job);
        for (var field : List.of(quantityField, noteField, serialField, partField, jobField)) {
            field.keeping(this::take);
        }
        var form = new VBox(quantityField, noteField, jobField, came, serialField, partField);
        form.getStyleClass().add("panel");
        var scrolled = new ScrollPane(form);
        scrolled.setFitToWidth(true);
        HBox.setHgrow(entries, Priority.ALWAYS);
        scrolled.prefWidthProperty().bind(widthProperty().multiply(0.32));
        scrolled.minWidthProperty().bind(widthProperty().multiply(0.32));
        var below = new HBox(entries, scrolled);
        below.getStyleClass().add("rows");
        lines.prefHeightProperty().bind(heightProperty().multiply(0.3));
        entries.setPrefHeight(0);
        scrolled.setPrefHeight(0);
        VBox.setVgrow(below, Priority.ALWAYS);
        top.getStyleClass().add("rows");
        getChildren().addAll(top, lines, below);
        model.shownProperty().addListener((_, _, now) -> show(now));
        entries.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (!isShowing) {
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
        scans = Optional.of(field);
        HBox.setHgrow(field, Priority.ALWAYS);
        top.getChildren().setAll(field, new Field(texts.get("handIn.scansAre"), fate));
        fate.setOnHidden(_ -> field.field().requestFocus());
    }

    private RowTable<LineRow, Integer> lineTable() {
        var made = new RowTable<LineRow, Integer>(
                texts.get("handIn.noLines"),
                List.of(
                        Column.<LineRow>text(texts.get("handIn.part"), 1.1, LineRow::part)
                                .styled(_ -> "strong"),
                        Column.text(texts.get("handIn.description"), 2, LineRow::description),
                        Column.text(texts.get("handIn.unit"), 1.2, LineRow::unit),
                        Column.quantity(texts.get("handIn.out"), 0.7, texts, LineRow::out),
                        Column.<LineRow>quantity(texts.get("handIn.left"), 0.9, texts, LineRow::left)
                                .styled(row -> row.left().isZero() ? "good" : "soon"),
                        Column.text(texts.get("handIn.owed"), 1.7, LineRow::owed)),
                LineRow::no);
        made.setAccessibleText(texts.get("handIn.lines"));
        return made;
    }

    private RowTable<EntryRow, Integer> entryTable() {
        var made = new RowTable<EntryRow, Integer>(
                texts.get("handIn.noEntries"),
                List.of(
                        Column.<EntryRow>text(texts.get("handIn.became"), 1.7, EntryRow::fate)
                                .styled(_ -> "strong"),
                        Column.quantity(
                                texts.get("handIn.entryQuantity").replace("_", ""),
                                0.7,
                                texts,
                                row -> row.entry().quantity()),
                        Column.text(texts.get("handIn.part"), 1, EntryRow::part),
                        Column.<EntryRow>text(texts.get("handIn.defective"), 1.6, EntryRow::defective)
                                .styled(row -> row.entry().defective() ? "good" : "soon"),
                        Column.text(texts.get("handIn.note").replace("_", ""), 1.3, EntryRow::note)),
                EntryRow::at);
        made.setAccessibleText(texts.get("handIn.entries"));
        return made;
    }

    private void show(HandInViewModel.Shown now) {
        boolean isMore = now.entries().size() > entries.getItems().size();
        lines.show(now.lines());
        isShowing = true;
        entries.show(now.entries());
        if (isMore) {
            entries.choose(now.entries().size() - 1);
        }
        isShowing = false;
        var chosen = entries.chosen().filter(_ -> !now.entries().isEmpty());
        if (chosen.isEmpty() || !chosen.equals(edited)) {
            edited = Optional.empty();
            edit(chosen);
        }
    }

    private void edit(Optional<EntryRow> row) {
        if (row.isPresent() && row.equals(edited)) {
            return;
        }
        take();
        edited = Optional.empty();
        boolean isUse = row.map(
                        it -> it.entry().fate() == Fate.USED || it.entry().fate() == Fate.USED_EARLIER)
                .orElse(false);
        boolean isSame = row.isPresent() && row.map(EntryRow::at).equals(filled);
        filled = row.map(EntryRow::at);
        show(
                quantityField,
                isSame,
                row.map(it -> it.entry().quantity().toString()).orElse(""));
        came.setSelected(row.map(it -> it.entry().defective()).orElse(false));
        show(partField, isSame, row.map(it -> it.entry().part()).orElse(""));
        show(serialField, isSame, row.map(it -> it.entry().serial()).orElse(""));
        show(noteField, isSame, row.map(it -> it.entry().note()).orElse(""));
        show(jobField, isSame, row.map(it -> it.entry().job()).orElse(""));
        List.of(quantity, note).forEach(field -> field.setDisable(row.isEmpty()));
        List.of(came, part, serial).forEach(field -> field.setDisable(!isUse));
        job.setDisable(row.filter(it -> it.entry().fate() == Fate.USED).isEmpty());
        quantityField.tell(Optional.empty());
        edited = row;
    }

    private static void show(Field field, boolean isSame, String text) {
        if (isSame) {
            field.show(text);
        } else {
            field.fill(text);
        }
    }

    private static String code(TextField field) {
        return field.getText().strip().toUpperCase(Locale.ROOT);
    }

    /// What is typed now goes into the draft.
    ///
    /// @return whether all of it could be read
    boolean take() {
        if (edited.isEmpty()) {
            return true;
        }
        var row = edited.get();
        var entry = read(row.entry());
        entry.filter(it -> !it.equals(row.entry())).ifPresent(it -> {
            edited = Optional.empty();
            model.set(row.at(), it);
        });
        return entry.isPresent();
    }

    private Optional<Entry> read(Entry before) {
        Quantity typed;
        try {
            typed = Quantity.parse(quantity.getText());
        } catch (IllegalArgumentException _) {
            quantityField.tell(Optional.of(texts.get("handIn.wrongQuantity")));
            return Optional.empty();
        }
        quantityField.tell(Optional.empty());
        boolean isHere = came.isSelected()
                || !serial.getText().isBlank()
                || !part.getText().isBlank();
        return Optional.of(new Entry(
                before.line(),
                before.fate(),
                typed,
                isHere,
                code(part),
                code(serial),
                before.debt(),
                note.getText().strip(),
                code(job)));
    }

    /// What is typed is about an entry that is no more.
    void drop() {
        edited = Optional.empty();
        filled = Optional.empty();
    }

    /// Takes the next character away where somebody types.
    ///
    /// @return whether somebody does
    boolean deletesTyped() {
        for (var field : List.of(quantity, serial, part, note, job)) {
            if (field.isFocused()) {
                field.deleteNextChar();
                return true;
            }
        }
        return false;
    }

    Fate fate() {
        return fate.chosen();
    }

    void openFates() {
        fate.open();
    }

    void editQuantity() {
        quantity.requestFocus();
        quantity.selectAll();
    }

    RowTable<EntryRow, Integer> entries() {
        return entries;
    }

    Optional<EntryRow> chosenEntry() {
        return entries.chosen();
    }

    Optional<LineRow> chosenLine() {
        return lines.chosen();
    }

    private void nextPane() {
        if (lines.isFocused()) {
            entries.requestFocus();
        } else if (entries.isFocused()) {
            (quantity.isDisabled() ? focus() : quantity).requestFocus();
        } else if (scans.map(field -> field.field().isFocused()).orElse(false)) {
            lines.requestFocus();
        } else {
            focus().requestFocus();
        }
    }

    boolean clear() {
        return scans.map(ScanField::clear).orElse(false);
    }

    Node focus() {
        return scans.<Node>map(ScanField::field).orElse(lines);
    }
}
