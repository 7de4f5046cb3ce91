package aspstore.desk.screen.outbox;

import aspstore.desk.control.Column;
import aspstore.desk.control.RowTable;
import aspstore.desk.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// How the exchange stands above, what waits below it, and the whole sentence of the chosen row at the end.
final class OutboxView extends VBox {

    private static final PseudoClass HINDERED = PseudoClass.getPseudoClass("hindered");

    private final VBox standing = new VBox();
    private final Label title = new Label();
    private final RowTable<OutboxViewModel.Row, String> table;
    private final Label sentence = new Label();

    OutboxView(Texts texts, OutboxViewModel model, Consumer<OutboxViewModel.Row> open) {
        getStyleClass().add("rows");
        standing.getStyleClass().addAll("panel", "standing");
        title.getStyleClass().add("heading");
        title.setWrapText(true);
        table = new RowTable<>(
                texts.get("outbox.empty"),
                List.of(
                        Column.<OutboxViewModel.Row>text(texts.get("outbox.what"), 2.2, OutboxViewModel.Row::what)
                                .styled(_ -> "strong"),
                        Column.text(texts.get("outbox.documents"), 2.6, OutboxViewModel.Row::documents),
                        Column.text(texts.get("outbox.person"), 0.8, OutboxViewModel.Row::person),
                        Column.<OutboxViewModel.Row>text(texts.get("outbox.waits"), 0.9, OutboxViewModel.Row::waits)
                                .ordered(Comparator.comparing(OutboxViewModel.Row::since)),
                        Column.<OutboxViewModel.Row>text(texts.get("outbox.state"), 1.9, OutboxViewModel.Row::state)
                                .styled(OutboxViewModel.Row::style)),
                OutboxViewModel.Row::key);
        table.setAccessibleText(texts.get("outbox.title"));
        table.onOpen(open);
        VBox.setVgrow(table, Priority.ALWAYS);
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(standing, table, sentence);
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, row) -> sentence.setText(row == null ? "" : row.sentence()));
        model.contentProperty().addListener((_, _, content) -> show(content));
    }

    private void show(OutboxViewModel.Content content) {
        title.setText(content.standing().title());
        standing.pseudoClassStateChanged(HINDERED, !content.standing().isWell());
        standing.getChildren().setAll(title);
        for (var line : content.standing().lines()) {
            var label = new Label(line);
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            standing.getChildren().add(label);
        }
        table.show(content.rows());
        if (content.rows().isEmpty()) {
            sentence.setText("");
        }
    }

    RowTable<OutboxViewModel.Row, String> table() {
        return table;
    }
}
