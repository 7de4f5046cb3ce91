package aspstore.desk.screen.receipt;

import aspstore.desk.control.Column;
import aspstore.desk.control.RowTable;
import aspstore.desk.screen.receipt.DeliveriesViewModel.Row;
import aspstore.desk.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The deliveries as a list.
final class DeliveriesView extends VBox {

    private final RowTable<Row, String> table;

    DeliveriesView(Texts texts, DeliveriesViewModel model, Consumer<Row> open) {
        getStyleClass().add("rows");
        table = new RowTable<>(
                texts.get("receipt.noDeliveries"),
                List.of(
                        Column.<Row>text(texts.get("receipt.delivery"), 1.2, Row::id)
                                .styled(_ -> "strong"),
                        Column.text(texts.get("receipt.stage"), 1.3, Row::stage),
                        Column.text(texts.get("receipt.age"), 0.9, Row::age),
                        Column.text(texts.get("receipt.linesToCome"), 0.9, row -> Integer.toString(row.lines())),
                        Column.quantity(texts.get("receipt.toCome"), 1, texts, Row::toCome),
                        Column.money(texts.get("receipt.value"), 1.2, texts, Row::value),
                        Column.text(texts.get("receipt.papers"), 2.2, Row::papers)),
                Row::id);
        table.setAccessibleText(texts.get("receipt.deliveries"));
        table.onOpen(open);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().add(table);
        model.rowsProperty().addListener((_, _, now) -> table.show(now));
    }

    RowTable<Row, String> table() {
        return table;
    }
}
