package aspstore.desk.screen.papers;

import aspstore.desk.control.Column;
import aspstore.desk.control.LateFocus;
import aspstore.desk.control.RowTable;
import aspstore.desk.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The papers above, the print queue below where there is anything in it.
final class PapersView extends VBox {

    private final RowTable<PapersViewModel.Row, String> papers;
    private final RowTable<PapersViewModel.Job, Long> queue;
    private final SplitPane split = new SplitPane();
    private final Label sentence = new Label();

    /// @param open shows a paper by its number
    PapersView(Texts texts, PapersViewModel model, Consumer<String> open) {
        getStyleClass().add("rows");
        papers = papers(texts);
        papers.setAccessibleText(texts.get("papers.title"));
        LateFocus.on(papers);
        papers.onOpen(row -> open.accept(row.number()));
        queue = new RowTable<>(
                texts.get("print.empty"),
                List.of(
                        Column.<PapersViewModel.Job>text(texts.get("papers.number"), 1.4, PapersViewModel.Job::paper)
                                .styled(_ -> "strong"),
                        Column.text(texts.get("print.since"), 1.2, PapersViewModel.Job::since),
                        Column.<PapersViewModel.Job>text(texts.get("print.state"), 4.5, PapersViewModel.Job::state)
                                .styled(PapersViewModel.Job::style)),
                PapersViewModel.Job::number);
        queue.setAccessibleText(texts.get("print.queue"));
        queue.onOpen(job -> open.accept(job.paper()));
        var heading = new Label(texts.get("print.queue"));
        heading.getStyleClass().add("heading");
        var lower = new VBox(heading, queue);
        lower.getStyleClass().add("rows");
        VBox.setVgrow(queue, Priority.ALWAYS);
        split.setOrientation(Orientation.VERTICAL);
        split.getItems().add(papers);
        VBox.setVgrow(split, Priority.ALWAYS);
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(split, sentence);
        papers.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, row) -> sentence.setText(row == null ? "" : row.sentence()));
        model.contentProperty().addListener((_, _, content) -> papers.show(content.rows()));
        model.queueProperty().addListener((_, _, jobs) -> {
            queue.show(jobs);
            if (!jobs.isEmpty() && split.getItems().size() == 1) {
                split.getItems().add(lower);
                split.setDividerPositions(0.66);
            }
        });
    }

    private static RowTable<PapersViewModel.Row, String> papers(Texts texts) {
        return new RowTable<>(
                texts.get("papers.empty"),
                List.of(
                        Column.<PapersViewModel.Row>text(texts.get("papers.number"), 1.7, PapersViewModel.Row::number)
                                .styled(_ -> "strong"),
                        Column.text(texts.get("papers.kind"), 1.45, PapersViewModel.Row::kind),
                        Column.<PapersViewModel.Row>text(texts.get("papers.date"), 1.1, PapersViewModel.Row::date)
                                .ordered(Comparator.comparing(PapersViewModel.Row::at)),
                        Column.text(texts.get("papers.to"), 1.7, PapersViewModel.Row::to),
                        Column.text(texts.get("papers.carriedBy"), 1.5, PapersViewModel.Row::carriedBy),
                        Column.text(texts.get("papers.job"), 1.1, PapersViewModel.Row::job),
                        Column.<PapersViewModel.Row>money(
                                texts.get("papers.value"), 1.1, texts, PapersViewModel.Row::value),
                        Column.<PapersViewModel.Row>text(texts.get("papers.print"), 1.7, PapersViewModel.Row::print)
                                .styled(PapersViewModel.Row::style)),
                PapersViewModel.Row::number);
    }

    /// The number of the paper that is chosen, in the pane that has the focus.
    Optional<String> chosen() {
        return queue.isFocused()
                ? queue.chosen().map(PapersViewModel.Job::paper)
                : papers.chosen().map(PapersViewModel.Row::number);
    }

    Node papers() {
        return papers;
    }

    void nextPane() {
        (papers.isFocused() && split.getItems().size() > 1 ? queue : papers).requestFocus();
    }
}
