package aspstore.desk.screen.dashboard;

import aspstore.desk.control.Column;
import aspstore.desk.control.RowTable;
import aspstore.desk.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The rows that a figure was counted from.
final class BehindView extends VBox {

    private final RowTable<BehindViewModel.Row, String> table;

    BehindView(Texts texts, BehindViewModel model, Consumer<BehindViewModel.Row> open) {
        getStyleClass().add("rows");
        table = new RowTable<>(
                texts.get("behind.empty"),
                List.of(
                        Column.<BehindViewModel.Row>text(texts.get("behind.what"), 2, BehindViewModel.Row::what)
                                .styled(_ -> "strong"),
                        Column.text(texts.get("behind.document"), 1.8, BehindViewModel.Row::document),
                        Column.text(texts.get("behind.about"), 2.2, BehindViewModel.Row::about),
                        Column.<BehindViewModel.Row>text(texts.get("behind.age"), 1.4, BehindViewModel.Row::age)
                                .ordered(Comparator.comparing(BehindViewModel.Row::length))
                                .styled(row -> row.late() ? "urgent" : ""),
                        Column.<BehindViewModel.Row>money(
                                texts.get("behind.value"), 1.2, texts, BehindViewModel.Row::value)),
                BehindViewModel.Row::key);
        table.onOpen(open);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().add(table);
        model.rowsProperty().addListener((_, _, rows) -> table.show(rows));
    }

    RowTable<BehindViewModel.Row, String> table() {
        return table;
    }
}
