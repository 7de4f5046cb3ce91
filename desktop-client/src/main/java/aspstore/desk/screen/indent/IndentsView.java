package aspstore.desk.screen.indent;

import aspstore.desk.control.Column;
import aspstore.desk.control.RowTable;
import aspstore.desk.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The open jobs as a list, and the field that takes the number of one.
final class IndentsView extends VBox {

    private final RowTable<IndentsViewModel.Row, String> table;

    IndentsView(Texts texts, IndentsViewModel model, Node scan, Consumer<IndentsViewModel.Row> open) {
        getStyleClass().add("rows");
        table = new RowTable<>(
                texts.get("indents.empty"),
                List.of(
                        Column.<IndentsViewModel.Row>text(
                                        texts.get("indents.job"),
                                        1.3,
                                        row -> row.job().text())
                                .styled(_ -> "strong"),
                        Column.<IndentsViewModel.Row>text(texts.get("indents.left"), 1.3, IndentsViewModel.Row::left)
                                .ordered(Comparator.comparing(IndentsViewModel.Row::due))
                                .styled(row -> switch (row.urgency()) {
                                    case OVERDUE -> "urgent";
                                    case SOON -> "soon";
                                    case LATER -> "";
                                }),
                        Column.text(texts.get("indents.contract"), 0.9, IndentsViewModel.Row::contract),
                        Column.text(texts.get("indents.stage"), 1.1, IndentsViewModel.Row::stage),
                        Column.text(texts.get("indents.lines"), 2.6, IndentsViewModel.Row::lines),
                        Column.text(texts.get("indents.customer"), 1.4, IndentsViewModel.Row::customer),
                        Column.text(texts.get("indents.technician"), 1.1, IndentsViewModel.Row::technician)),
                row -> row.job().text());
        table.setAccessibleText(texts.get("indents.title"));
        table.onOpen(open);
        VBox.setVgrow(table, Priority.ALWAYS);
        var more = new Label(texts.get("indents.more"));
        more.getStyleClass().add("quiet");
        more.setVisible(false);
        more.setManaged(false);
        getChildren().addAll(scan, table, more);
        model.contentProperty().addListener((_, _, now) -> {
            table.show(now.rows());
            more.setVisible(now.more());
            more.setManaged(now.more());
        });
    }

    RowTable<IndentsViewModel.Row, String> table() {
        return table;
    }
}
