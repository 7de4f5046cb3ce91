package aspstore.desk.screen.partreturn;

import aspstore.desk.control.Column;
import aspstore.desk.control.Panes;
import aspstore.desk.control.RowTable;
import aspstore.desk.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// All returns, and the lines of the chosen one with what central said.
final class ReturnsView extends VBox {

    private final RowTable<ReturnsViewModel.Row, String> table;

    ReturnsView(Texts texts, ReturnsViewModel model, Consumer<ReturnsViewModel.Row> open) {
        getStyleClass().add("rows");
        table = new RowTable<>(
                texts.get("returns.empty"),
                List.of(
                        Column.<ReturnsViewModel.Row>text(texts.get("returns.id"), 0.8, ReturnsViewModel.Row::id)
                                .styled(_ -> "strong"),
                        Column.<ReturnsViewModel.Row>text(texts.get("returns.stage"), 1.6, ReturnsViewModel.Row::stage)
                                .styled(row -> row.isOpen() ? "soon" : "quiet"),
                        Column.text(texts.get("returns.unit"), 0.6, ReturnsViewModel.Row::unit),
                        Column.text(texts.get("returns.reasons"), 2, ReturnsViewModel.Row::reasons),
                        Column.text(texts.get("returns.lines"), 0.6, row -> Integer.toString(row.lines())),
                        Column.money(texts.get("returns.value"), 1.2, texts, ReturnsViewModel.Row::value),
                        Column.time(texts.get("returns.asked"), 1.4, texts, ReturnsViewModel.Row::requestedAt)),
                ReturnsViewModel.Row::id);
        table.setAccessibleText(texts.get("returns.title"));
        table.onOpen(open);
        var lines = lines(texts);
        var split = new SplitPane(table, lines);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.55);
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().add(split);
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, row) -> lines.show(row == null ? List.of() : row.details()));
        model.rowsProperty().addListener((_, _, rows) -> table.show(rows));
        Panes.of(this, table, lines);
    }

    RowTable<ReturnsViewModel.Row, String> table() {
        return table;
    }

    static RowTable<ReturnsViewModel.LineRow, Integer> lines(Texts texts) {
        var lines = new RowTable<ReturnsViewModel.LineRow, Integer>(
                texts.get("returns.noLines"),
                List.of(
                        Column.<ReturnsViewModel.LineRow>text(
                                texts.get("returns.no"), 0.4, row -> Integer.toString(row.no())),
                        Column.<ReturnsViewModel.LineRow>text(
                                        texts.get("returns.part"), 1.3, ReturnsViewModel.LineRow::part)
                                .styled(_ -> "strong"),
                        Column.text(texts.get("returns.serial"), 1.3, ReturnsViewModel.LineRow::serial),
                        Column.quantity(texts.get("returns.quantity"), 0.7, texts, ReturnsViewModel.LineRow::quantity),
                        Column.text(texts.get("returns.reason"), 0.9, ReturnsViewModel.LineRow::reason),
                        Column.<ReturnsViewModel.LineRow>text(
                                        texts.get("returns.central"), 2.6, ReturnsViewModel.LineRow::decision)
                                .styled(row -> switch (row.said()) {
                                    case APPROVED -> "good";
                                    case REFUSED -> "urgent";
                                    case NOTHING_YET -> "quiet";
                                }),
                        Column.quantity(texts.get("returns.packed"), 0.7, texts, ReturnsViewModel.LineRow::packed)),
                ReturnsViewModel.LineRow::no);
        lines.setAccessibleText(texts.get("returns.lines"));
        return lines;
    }
}
