package aspstore.desk.screen.document;

import aspstore.desk.control.Column;
import aspstore.desk.control.LateFocus;
import aspstore.desk.control.RowTable;
import aspstore.desk.screen.document.DocumentViewModel.Cell;
import aspstore.desk.screen.document.DocumentViewModel.Detail;
import aspstore.desk.screen.document.DocumentViewModel.Event;
import aspstore.desk.screen.document.DocumentViewModel.Lines;
import aspstore.desk.screen.document.DocumentViewModel.Other;
import aspstore.desk.screen.document.DocumentViewModel.Shown;
import aspstore.desk.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A document's lists above, what else it says on the left below them, and what happened to it on the right.
final class DocumentView extends VBox {

    private static final double ALONE = 0.33;

    private final Texts texts;
    private final Label sentence = new Label();
    private final Label stage = new Label();
    private final TabPane lists = new TabPane();
    private final RowTable<Detail, Detail> details;
    private final RowTable<Event, String> events;
    private final RowTable<Other, Other> others;
    private final VBox related;
    private final SplitPane split = new SplitPane();
    private final SplitPane lower;
    private List<Lines> shownLists = List.of();

    /// @param open shows another document
    DocumentView(Texts texts, DocumentViewModel model, Consumer<Other> open) {
        this.texts = texts;
        getStyleClass().add("rows");
        stage.getStyleClass().add("chip");
        details = new RowTable<>(
                texts.get("document.empty"),
                List.of(
                        Column.<Detail>text(
                                        texts.get("document.field"),
                                        1.3,
                                        row -> "   ".repeat(row.indent()) + row.name())
                                .styled(row -> row.value().isEmpty() ? "strong" : "quiet"),
                        Column.text(texts.get("document.value"), 1.7, Detail::value)),
                row -> row);
        details.setAccessibleText(texts.get("document.field"));
        events = events(texts);
        LateFocus.on(events);
        events.onOpen(event -> openFrom(event, open));
        others = new RowTable<>(
                texts.get("document.noOthers"),
                List.of(Column.<Other>text(texts.get("document.others"), 1, Other::words)),
                other -> other);
        others.setAccessibleText(texts.get("document.others"));
        others.onOpen(open);
        related = new VBox(others);
        VBox.setVgrow(others, Priority.ALWAYS);
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        var history = new VBox(events, sentence);
        history.getStyleClass().add("rows");
        VBox.setVgrow(events, Priority.ALWAYS);
        events.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, event) -> sentence.setText(event == null ? "" : event.sentence()));
        lower = new SplitPane(details, history);
        lower.setDividerPositions(ALONE);
        lists.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        split.setOrientation(Orientation.VERTICAL);
        split.getItems().add(lower);
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().addAll(stage, split);
        model.shownProperty().addListener((_, _, now) -> show(now));
    }

    private static RowTable<Event, String> events(Texts texts) {
        var table = new RowTable<Event, String>(
                texts.get("document.noHistory"),
                List.of(
                        Column.text(texts.get("document.when"), 1.45, Event::when),
                        Column.<Event>text(texts.get("document.what"), 1.6, Event::what)
                                .styled(_ -> "strong"),
                        Column.text(texts.get("document.who"), 1.1, Event::who),
                        Column.text(texts.get("document.moved"), 1.4, Event::moved),
                        Column.text(texts.get("document.also"), 1.3, Event::also)),
                Event::at);
        table.setAccessibleText(texts.get("document.history"));
        return table;
    }

    /// One other document is opened; among several the person chooses.
    private void openFrom(Event event, Consumer<Other> open) {
        if (event.others().size() == 1) {
            open.accept(event.others().getFirst());
        } else if (!event.others().isEmpty()) {
            others.show(event.others());
            if (!lower.getItems().contains(related)) {
                lower.getItems().add(related);
                lower.setDividerPositions(0.3, 0.75);
            }
            others.requestFocus();
        }
    }

    /// @return whether a choice was open
    boolean closeChoice() {
        boolean wasOpen = lower.getItems().remove(related);
        if (wasOpen) {
            lower.setDividerPositions(ALONE);
            events.requestFocus();
        }
        return wasOpen;
    }

    private void show(Optional<Shown> now) {
        stage.setText(now.map(Shown::stage).orElseGet(() -> texts.get("document.gone")));
        details.show(now.map(Shown::details).orElse(List.of()));
        events.show(now.map(Shown::events).orElse(List.of()));
        showLists(now.map(Shown::lists).orElse(List.of()));
    }

    private void showLists(List<Lines> all) {
        if (all.equals(shownLists)) {
            return;
        }
        shownLists = all;
        int at = Math.max(0, lists.getSelectionModel().getSelectedIndex());
        lists.getTabs().setAll(all.stream().map(this::tab).toList());
        lists.getSelectionModel().select(Math.min(at, all.size() - 1));
        split.getItems().remove(lists);
        if (!all.isEmpty()) {
            split.getItems().addFirst(lists);
            split.setDividerPositions(0.42);
        }
    }

    private Tab tab(Lines lines) {
        var columns = new ArrayList<Column<List<Cell>>>();
        for (int i = 0; i < lines.heads().size(); i++) {
            columns.add(column(lines, i));
        }
        var table = new RowTable<List<Cell>, List<Cell>>("", columns, row -> row);
        table.setAccessibleText(lines.title());
        table.show(lines.rows());
        return new Tab(texts.get("document.list", lines.title(), lines.rows().size()), table);
    }

    private static Column<List<Cell>> column(Lines lines, int at) {
        boolean isNumber = lines.rows().stream().anyMatch(row -> row.get(at).isNumber());
        return new Column<>(
                lines.heads().get(at),
                1,
                isNumber ? Column.Align.RIGHT : Column.Align.LEFT,
                row -> row.get(at).text(),
                Optional.of(
                        isNumber
                                ? Comparator.comparingDouble(row -> row.get(at).order())
                                : Comparator.comparing(row -> row.get(at).text(), String.CASE_INSENSITIVE_ORDER)),
                _ -> "");
    }

    RowTable<Event, String> events() {
        return events;
    }

    /// From the history to the lists, to what else it says, and back.
    void nextPane() {
        Node next = events.isFocused() ? chosenList().orElse(details) : details.isFocused() ? events : details;
        next.requestFocus();
    }

    private Optional<Node> chosenList() {
        return Optional.ofNullable(lists.getSelectionModel().getSelectedItem()).map(Tab::getContent);
    }
}
