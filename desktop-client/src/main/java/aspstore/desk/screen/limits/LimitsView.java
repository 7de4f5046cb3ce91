package aspstore.desk.screen.limits;

import aspstore.desk.control.Column;
import aspstore.desk.control.RowTable;
import aspstore.desk.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The limits as a list, with the arithmetic of the chosen one below it.
final class LimitsView extends VBox {

    private final RowTable<LimitsViewModel.Row, String> table;

    LimitsView(Texts texts, LimitsViewModel model, Consumer<LimitsViewModel.Row> open) {
        getStyleClass().add("rows");
        table = new RowTable<>(
                texts.get("limits.empty"),
                List.of(
                        Column.<LimitsViewModel.Row>text(texts.get("limits.part"), 1.3, LimitsViewModel.Row::part)
                                .styled(_ -> "strong"),
                        Column.text(texts.get("limits.description"), 1.6, LimitsViewModel.Row::description),
                        Column.text(texts.get("limits.class"), 0.6, LimitsViewModel.Row::contractClass),
                        Column.<LimitsViewModel.Row>quantity(
                                texts.get("limits.stock"), 0.7, texts, LimitsViewModel.Row::stock),
                        Column.<LimitsViewModel.Row>quantity(
                                texts.get("limits.inTransit"), 1, texts, LimitsViewModel.Row::inTransit),
                        Column.<LimitsViewModel.Row>quantity(
                                texts.get("limits.requested"), 0.9, texts, LimitsViewModel.Row::requested),
                        Column.<LimitsViewModel.Row>quantity(
                                texts.get("limits.position"), 0.8, texts, LimitsViewModel.Row::position),
                        Column.<LimitsViewModel.Row>quantity(
                                texts.get("limits.reorder"), 1.05, texts, LimitsViewModel.Row::reorder),
                        Column.<LimitsViewModel.Row>quantity(
                                texts.get("limits.most"), 0.7, texts, LimitsViewModel.Row::most),
                        Column.<LimitsViewModel.Row>text(texts.get("limits.state"), 1.7, LimitsViewModel.Row::words)
                                .styled(row -> switch (row.state()) {
                                    case EXCESS -> "urgent";
                                    case REORDER -> "soon";
                                    case WITHIN -> "quiet";
                                }),
                        new Column<>(
                                texts.get("limits.value"),
                                1.2,
                                Column.Align.RIGHT,
                                row -> row.change().isZero() ? "" : texts.money(row.value()),
                                Optional.of(Comparator.comparing(LimitsViewModel.Row::value)),
                                _ -> "quiet")),
                LimitsViewModel.Row::key);
        table.setAccessibleText(texts.get("limits.title"));
        table.onOpen(open);
        VBox.setVgrow(table, Priority.ALWAYS);
        var arithmetic = new Label();
        arithmetic.setWrapText(true);
        arithmetic.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(table, arithmetic);
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, row) -> arithmetic.setText(row == null ? "" : row.arithmetic()));
        model.rowsProperty().addListener((_, _, rows) -> table.show(rows));
    }

    RowTable<LimitsViewModel.Row, String> table() {
        return table;
    }
}
