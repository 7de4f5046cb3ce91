package aspstore.desk.screen.board;

import aspstore.desk.control.Column;
import aspstore.desk.control.RowTable;
import aspstore.desk.text.Camel;
import aspstore.desk.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The board as a list, with the whole sentence of the chosen item below it.
final class BoardView extends VBox {

    private static final int NAMED = 5;

    /// What has a target comes first, by the target; then what has waited longest.
    private static final Comparator<BoardViewModel.Row> BY_AGE = Comparator.comparing(
                    (BoardViewModel.Row row) -> row.item().due().isEmpty())
            .thenComparing(row -> row.item().due().orElse(row.item().since()));

    private final Texts texts;
    private final RowTable<BoardViewModel.Row, String> table;
    private final Label sentence = new Label();
    private final Button news = new Button();
    private final Label done = new Label();

    BoardView(Texts texts, BoardViewModel model, Consumer<BoardViewModel.Row> open) {
        this.texts = texts;
        getStyleClass().add("rows");
        table = new RowTable<>(
                texts.get("board.empty"),
                List.of(
                        Column.<BoardViewModel.Row>text(texts.get("board.what"), 2.2, BoardViewModel.Row::what)
                                .styled(_ -> "strong"),
                        Column.text(
                                texts.get("board.document"),
                                1.6,
                                row -> row.item().document()),
                        Column.text(
                                texts.get("board.subject"),
                                2.4,
                                row -> row.item().subject()),
                        Column.<BoardViewModel.Row>text(texts.get("board.age"), 1.6, BoardViewModel.Row::age)
                                .styled(row -> switch (row.urgency()) {
                                    case OVERDUE -> "urgent";
                                    case SOON -> "soon";
                                    case LATER -> "";
                                })
                                .ordered(BY_AGE),
                        Column.<BoardViewModel.Row>money(
                                texts.get("board.value"),
                                1.2,
                                texts,
                                row -> row.item().value())),
                BoardViewModel.Row::key);
        table.setAccessibleText(texts.get("board.title"));
        table.onOpen(open);
        VBox.setVgrow(table, Priority.ALWAYS);
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        done.getStyleClass().add("quiet");
        done.setWrapText(true);
        news.getStyleClass().add("news");
        news.setMaxWidth(Double.MAX_VALUE);
        news.setFocusTraversable(false);
        news.managedProperty().bind(news.visibleProperty());
        news.setVisible(false);
        news.setOnAction(_ -> model.showNews());
        getChildren().addAll(news, table, sentence, done);
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, row) -> sentence.setText(row == null ? "" : row.sentence()));
        model.contentProperty().addListener((_, _, content) -> show(content));
        model.newsProperty().addListener((_, _, count) -> {
            news.setText(texts.count("board.news", count.intValue()));
            news.setVisible(count.intValue() > 0);
        });
    }

    RowTable<BoardViewModel.Row, String> table() {
        return table;
    }

    private void show(BoardViewModel.Content content) {
        table.show(content.rows());
        done.setText(
                content.isCut()
                        ? texts.get("board.more", content.rows().size()) + " " + done(content.done())
                        : done(content.done()));
    }

    /// The commonest first; a line has room for a few.
    private String done(Map<String, Long> counts) {
        if (counts.isEmpty()) {
            return texts.get("board.nothingDone");
        }
        var named = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(NAMED)
                .map(type -> type.getValue() + " × " + name(type.getKey()))
                .collect(Collectors.joining(", "));
        long others = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .skip(NAMED)
                .mapToLong(Map.Entry::getValue)
                .sum();
        return others == 0 ? texts.get("board.done", named) : texts.get("board.doneMore", named, others);
    }

    private String name(String type) {
        return texts.find("entry." + type).orElseGet(() -> Camel.words(type));
    }
}
