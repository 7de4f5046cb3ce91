package aspstore.desk.screen.document;

import aspstore.desk.control.Column;
import aspstore.desk.control.RowTable;
import aspstore.desk.text.Texts;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What a document says on the left, what happened to it on the right.
final class DocumentView extends VBox {

    private final RowTable<DocumentViewModel.Event, String> events;

    DocumentView(Texts texts, DocumentViewModel model) {
        getStyleClass().add("rows");
        var stage = new Label();
        stage.getStyleClass().add("chip");
        var details = new RowTable<DocumentViewModel.Detail, DocumentViewModel.Detail>(
                texts.get("document.empty"),
                List.of(
                        Column.<DocumentViewModel.Detail>text(
                                        texts.get("document.field"),
                                        1.4,
                                        row -> "   ".repeat(row.indent()) + row.name())
                                .styled(row -> row.value().isEmpty() ? "strong" : "quiet"),
                        Column.text(texts.get("document.value"), 1.6, DocumentViewModel.Detail::value)),
                row -> row);
        details.setAccessibleText(texts.get("document.field"));
        events = new RowTable<>(
                texts.get("document.noHistory"),
                List.of(
                        Column.text(texts.get("document.when"), 1.1, DocumentViewModel.Event::when),
                        Column.<DocumentViewModel.Event>text(
                                        texts.get("document.what"), 1.3, DocumentViewModel.Event::what)
                                .styled(_ -> "strong"),
                        Column.text(texts.get("document.who"), 1.2, DocumentViewModel.Event::who),
                        Column.text(texts.get("document.moved"), 2.4, DocumentViewModel.Event::moved)),
                DocumentViewModel.Event::at);
        events.setAccessibleText(texts.get("document.history"));
        var split = new SplitPane(details, events);
        split.setOrientation(Orientation.HORIZONTAL);
        split.setDividerPositions(0.38);
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().addAll(stage, split);
        model.shownProperty().addListener((_, _, now) -> {
            stage.setText(now.map(DocumentViewModel.Shown::stage).orElseGet(() -> texts.get("document.gone")));
            details.show(now.map(DocumentViewModel.Shown::details).orElse(List.of()));
            events.show(now.map(DocumentViewModel.Shown::events).orElse(List.of()));
        });
    }

    RowTable<DocumentViewModel.Event, String> events() {
        return events;
    }
}
