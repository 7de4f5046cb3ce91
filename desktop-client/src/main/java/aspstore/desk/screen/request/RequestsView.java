package aspstore.desk.screen.request;

import aspstore.desk.control.Column;
import aspstore.desk.control.Field;
import aspstore.desk.control.Panes;
import aspstore.desk.control.RowTable;
import aspstore.desk.screen.request.RequestsViewModel.Line;
import aspstore.desk.screen.request.RequestsViewModel.Row;
import aspstore.desk.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The requests above, the lines of the chosen one below.
final class RequestsView extends VBox {

    private final Texts texts;
    private final RowTable<Row, String> table;
    private final TextField reason = new TextField("");
    private final Field reasonField;
    private final RequestsViewModel model;
    /// Whose reason the field shows.
    private Optional<Row> filled = Optional.empty();

    RequestsView(Texts texts, RequestsViewModel model, Consumer<Row> open) {
        this.texts = texts;
        this.model = model;
        getStyleClass().add("rows");
        table = new RowTable<>(
                texts.get("request.none"),
                List.of(
                        Column.<Row>text(texts.get("request.id"), 0.8, Row::id).styled(_ -> "strong"),
                        Column.text(texts.get("request.unit"), 0.7, Row::unit),
                        Column.time(texts.get("request.askedAt"), 1.3, texts, Row::asked),
                        Column.<Row>text(texts.get("request.stage"), 1, Row::stage)
                                .styled(row -> row.isRefused() ? "urgent" : ""),
                        Column.text(
                                texts.get("request.lineCount"),
                                0.6,
                                row -> Integer.toString(row.lines().size())),
                        Column.text(texts.get("request.central"), 3, Row::central)),
                Row::id);
        table.setAccessibleText(texts.get("request.title"));
        table.onOpen(open);
        var lines = new RowTable<Line, Integer>(
                texts.get("request.chooseOne"),
                List.of(
                        Column.text(texts.get("request.no"), 0.4, line -> Integer.toString(line.no())),
                        Column.<Line>text(texts.get("request.part"), 1.2, Line::part)
                                .styled(_ -> "strong"),
                        Column.text(texts.get("request.job"), 1.1, Line::job),
                        Column.quantity(texts.get("request.ask"), 0.9, texts, Line::asked),
                        Column.<Line>quantity(texts.get("request.approved"), 0.9, texts, Line::approved)
                                .styled(line -> line.lessThanAsked() ? "urgent" : ""),
                        Column.quantity(texts.get("request.shipped"), 0.9, texts, Line::shipped),
                        Column.text(texts.get("request.central"), 3, Line::central)),
                Line::no);
        lines.setAccessibleText(texts.get("request.lines"));
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox.setVgrow(lines, Priority.ALWAYS);
        reasonField = new Field(texts.get("request.withdrawReason"), reason).keeping(this::take);
        getChildren().addAll(table, lines, reasonField);
        Panes.of(this, table, lines, reason);
        table.onChosen(row -> {
            lines.show(row.map(Row::lines).orElse(List.of()));
            reason.setDisable(row.filter(Row::canWithdraw).isEmpty());
            fill(row);
        });
        model.rowsProperty().addListener((_, _, now) -> table.show(now));
    }

    private void fill(Optional<Row> row) {
        if (row.isEmpty() || !row.map(Row::id).equals(filled.map(Row::id))) {
            take();
            reasonField.fill(row.map(model::reason).orElse(""));
        }
        filled = row;
    }

    /// What is typed now goes into the draft.
    void take() {
        filled.ifPresent(row -> model.reason(row, reason()));
    }

    String reason() {
        return reason.getText().strip();
    }

    void askReason() {
        reasonField.tell(Optional.of(texts.get("request.reasonNeeded")));
        reason.requestFocus();
    }

    void withdrawn() {
        reasonField.fill("");
    }

    RowTable<Row, String> rows() {
        return table;
    }
}
