package aspstore.desk.screen.issue;

import aspstore.desk.control.Column;
import aspstore.desk.control.RowTable;
import aspstore.desk.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The open challans as a list, and the field that takes the number of one.
final class ChallansView extends VBox {

    private final RowTable<ChallansViewModel.Row, String> table;

    ChallansView(Texts texts, ChallansViewModel model, Node scan, Consumer<ChallansViewModel.Row> open) {
        getStyleClass().add("rows");
        table = new RowTable<>(
                texts.get("challans.empty"),
                List.of(
                        Column.<ChallansViewModel.Row>text(
                                        texts.get("challans.number"),
                                        1.5,
                                        row -> row.number().text())
                                .styled(_ -> "strong"),
                        Column.<ChallansViewModel.Row>text(
                                        texts.get("challans.stage"), 1.1, ChallansViewModel.Row::stage)
                                .styled(row -> row.isAtTheStore() ? "soon" : ""),
                        Column.text(texts.get("challans.job"), 1.3, ChallansViewModel.Row::job),
                        Column.text(texts.get("challans.taker"), 1.5, ChallansViewModel.Row::taker),
                        Column.time(texts.get("challans.issued"), 1.3, texts, ChallansViewModel.Row::issued),
                        Column.money(texts.get("challans.out"), 1.0, texts, ChallansViewModel.Row::out)),
                row -> row.number().text());
        table.setAccessibleText(texts.get("challans.title"));
        table.onOpen(open);
        VBox.setVgrow(table, Priority.ALWAYS);
        var more = new Label(texts.get("challans.more"));
        more.getStyleClass().add("quiet");
        HandingView.shown(more, false);
        getChildren().addAll(scan, table, more);
        model.contentProperty().addListener((_, _, now) -> {
            table.show(now.rows());
            HandingView.shown(more, now.more());
        });
    }

    RowTable<ChallansViewModel.Row, String> table() {
        return table;
    }
}
