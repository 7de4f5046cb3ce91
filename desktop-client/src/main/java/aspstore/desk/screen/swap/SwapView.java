package aspstore.desk.screen.swap;

import aspstore.desk.control.Field;
import aspstore.desk.control.ScanField;
import aspstore.desk.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The three steps side by side: what was scanned, and what is waited for.
final class SwapView extends VBox {

    private final Texts texts;
    private final SwapViewModel model;
    private final List<Label> values = List.of(new Label(), new Label(), new Label());
    private final Label next = new Label();
    private final TextField note = new TextField();
    private final Field noteField;
    private final VBox body = new VBox();
    private Optional<ScanField> scans = Optional.empty();

    SwapView(Texts texts, SwapViewModel model) {
        this.texts = texts;
        this.model = model;
        getStyleClass().add("rows");
        body.getStyleClass().add("rows");
        var steps = new GridPane();
        steps.addRow(0, panel("swap.job", 0), panel("swap.good", 1), panel("swap.removed", 2));
        for (int step = 0; step < values.size(); step++) {
            var third = new ColumnConstraints();
            third.setPercentWidth(100.0 / values.size());
            steps.getColumnConstraints().add(third);
        }
        next.getStyleClass().add("heading");
        next.setWrapText(true);
        noteField = new Field(texts.get("swap.note"), note).keeping(this::take);
        body.getChildren().addAll(steps, next, noteField);
        var scrolled = new ScrollPane(body);
        scrolled.setFitToWidth(true);
        VBox.setVgrow(scrolled, Priority.ALWAYS);
        getChildren().add(scrolled);
        model.shownProperty().addListener((_, _, paper) -> show(paper));
        show(model.shownProperty().get());
    }

    private VBox panel(String title, int step) {
        var name = new Label(texts.get(title));
        name.getStyleClass().add("field-label");
        name.setWrapText(true);
        var value = values.get(step);
        value.getStyleClass().add("heading");
        value.setWrapText(true);
        var made = new VBox(name, value);
        made.getStyleClass().add("panel");
        return made;
    }

    void scanBy(ScanField field) {
        scans = Optional.of(field);
        getChildren().addFirst(field);
    }

    private void show(SwapPaper paper) {
        values.get(0)
                .setText(orWaits(
                        paper.challan().isEmpty()
                                ? paper.sought()
                                : texts.get("swap.onChallan", paper.sought(), paper.challan())));
        values.get(1).setText(orWaits((paper.good() + " " + paper.goodSerial()).strip()));
        values.get(2).setText(orWaits((paper.removed() + " " + paper.removedSerial()).strip()));
        next.setText(texts.get("swap.next." + model.step()));
        noteField.show(paper.note());
    }

    private String orWaits(String text) {
        return text.isEmpty() ? texts.get("swap.waits") : text;
    }

    /// It was posted: what is typed is not for the next one.
    void finish() {
        noteField.fill("");
    }

    void take() {
        model.note(note.getText().strip());
    }

    void editNote() {
        note.requestFocus();
    }

    boolean clear() {
        return scans.map(ScanField::clear).orElse(false);
    }

    Node focus() {
        return scans.<Node>map(ScanField::field).orElse(this);
    }
}
