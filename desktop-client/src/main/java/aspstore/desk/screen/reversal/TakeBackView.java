package aspstore.desk.screen.reversal;

import aspstore.desk.control.Column;
import aspstore.desk.control.Field;
import aspstore.desk.control.Panes;
import aspstore.desk.control.RowTable;
import aspstore.desk.screen.reversal.TakeBackViewModel.Moved;
import aspstore.desk.screen.reversal.TakeBackViewModel.Row;
import aspstore.desk.text.Texts;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What the entry did above, what taking its lines back would do below.
final class TakeBackView extends VBox {

    private final TakeBackViewModel model;
    private final TextField reason = new TextField();
    private final Field reasonField;
    private final RowTable<Row, Integer> lines;

    TakeBackView(Texts texts, TakeBackViewModel model) {
        this.model = model;
        getStyleClass().add("rows");
        var entry = new Label();
        entry.getStyleClass().add("heading");
        var hindrance = new Label();
        hindrance.getStyleClass().add("field-problem");
        for (var label : List.of(entry, hindrance)) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        hindrance.managedProperty().bind(hindrance.visibleProperty());
        var moved = new RowTable<Moved, Moved>(
                texts.get("takeBack.movedNothing"),
                List.of(
                        Column.<Moved>text(texts.get("takeBack.part"), 1.2, Moved::part)
                                .styled(_ -> "strong"),
                        Column.text(texts.get("takeBack.quantity"), 0.7, Moved::quantity),
                        Column.text(texts.get("takeBack.from"), 2, Moved::from),
                        Column.text(texts.get("takeBack.to"), 2, Moved::to)),
                row -> row);
        moved.setAccessibleText(texts.get("takeBack.did"));
        lines = new RowTable<>(
                texts.get("takeBack.noLines"),
                List.of(
                        Column.<Row>text(texts.get("takeBack.mark"), 0.5, row -> row.isMarked() ? "✓" : "")
                                .styled(_ -> "good"),
                        Column.text(texts.get("takeBack.line"), 0.4, row -> Integer.toString(row.no())),
                        Column.<Row>text(texts.get("takeBack.would"), 5, Row::effect)
                                .styled(row -> row.can() ? "" : "urgent")),
                Row::no);
        lines.setAccessibleText(texts.get("takeBack.would"));
        lines.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE) {
                lines.chosen().ifPresent(row -> model.toggle(row.no()));
                event.consume();
            }
        });
        reasonField = new Field(texts.get("takeBack.reason"), reason).keeping(this::takeReason);
        var split = new SplitPane(moved, lines);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.45);
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().addAll(entry, hindrance, reasonField, split);
        Panes.of(this, reason, lines, moved);
        model.shownProperty().addListener((_, _, now) -> {
            entry.setText(texts.get("takeBack.entry", now.what(), now.when(), now.who()));
            hindrance.setText(String.join("\n", now.hindrances()));
            hindrance.setVisible(!now.hindrances().isEmpty());
            moved.show(now.moved());
            lines.show(now.rows());
            reasonField.show(now.reason());
        });
    }

    /// What is typed now goes into the draft.
    void takeReason() {
        model.reason(reason.getText().strip());
    }

    /// It was posted: what is typed is not for the next one.
    void finish() {
        reasonField.fill("");
    }

    Node focus() {
        return reason;
    }
}
