package aspstore.desk.screen.indent;

import aspstore.desk.control.Column;
import aspstore.desk.control.Field;
import aspstore.desk.control.Inputs;
import aspstore.desk.control.RowTable;
import aspstore.desk.control.ScanField;
import aspstore.desk.control.TableKeys;
import aspstore.desk.screen.indent.IndentPaper.Doing;
import aspstore.desk.text.Texts;
import aspstore.model.indent.IndentCommand;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The lines above, the candidates of the chosen one below with the reasons; between them what is being done.
final class IndentView extends VBox {

    private final IndentViewModel model;
    private final Label facts = new Label();
    private final RowTable<IndentViewModel.Row, String> lines;
    private final RowTable<IndentViewModel.Candidate, String> candidates;
    private final Label why = new Label();
    private final Label answer = new Label();
    private final Label doing = new Label();
    private final TextField reason;
    private final Field reasonField;
    private final ComboBox<IndentCommand.Why> cause;
    private final Field causeField;
    private final VBox panel;
    private final ScanField scan;

    /// @param scan takes scans while lots are picked by hand
    IndentView(Texts texts, IndentViewModel model, ScanField scan) {
        this.scan = scan;
        this.model = model;
        getStyleClass().add("rows");
        lines = new RowTable<>(
                texts.get("indent.noLines"),
                List.of(
                        Column.<IndentViewModel.Row>text(texts.get("indent.line"), 0.7, IndentViewModel.Row::name)
                                .styled(_ -> "strong"),
                        Column.text(texts.get("indent.part"), 1.4, IndentViewModel.Row::part),
                        Column.text(texts.get("indent.stage"), 1.3, IndentViewModel.Row::stage),
                        Column.quantity(
                                texts.get("indent.wanted"),
                                0.8,
                                texts,
                                row -> row.line().wanted()),
                        Column.quantity(
                                texts.get("indent.setAside"),
                                0.9,
                                texts,
                                row -> row.line().progress().allocated()),
                        Column.quantity(
                                texts.get("indent.short"),
                                0.8,
                                texts,
                                row -> row.line().shortage()),
                        Column.quantity(
                                texts.get("indent.isOut"),
                                0.8,
                                texts,
                                row -> row.line().out())),
                row -> row.line().name());
        lines.setAccessibleText(texts.get("indent.lines"));
        candidates = new RowTable<>(
                texts.get("indent.noCandidates"),
                List.of(
                        Column.<IndentViewModel.Candidate>text(
                                        texts.get("indent.pick"), 0.6, IndentViewModel.Candidate::pick)
                                .styled(_ -> "strong"),
                        Column.text(
                                texts.get("indent.lot"),
                                0.7,
                                row -> row.stand().lot().id().toString()),
                        Column.text(
                                texts.get("indent.part"),
                                1.0,
                                row -> row.stand().lot().part().text()),
                        Column.text(texts.get("indent.unit"), 0.9, IndentViewModel.Candidate::unit),
                        Column.text(texts.get("indent.terms"), 1.3, IndentViewModel.Candidate::terms),
                        Column.text(texts.get("indent.there"), 0.6, IndentViewModel.Candidate::there),
                        Column.text(texts.get("indent.where"), 1.0, IndentViewModel.Candidate::where),
                        Column.<IndentViewModel.Candidate>text(
                                        texts.get("indent.why"), 2.9, IndentViewModel.Candidate::why)
                                .styled(row -> row.isTaken() || row.isHere() ? "good" : "quiet")),
                IndentViewModel.Candidate::key);
        candidates.setAccessibleText(texts.get("indent.candidates"));
        reason = Inputs.text(text -> model.change(now -> now.withReason(text)));
        reasonField = new Field(texts.get("indent.reason"), reason);
        cause = Inputs.choice(
                List.of(IndentCommand.Why.values()),
                choice -> texts.get("indent.cause." + choice),
                choice -> model.change(now -> now.doing() == Doing.RELEASE ? now.withWhy(choice) : now));
        causeField = new Field(texts.get("indent.cause"), cause);
        panel = panel();
        var split = new SplitPane(lines, candidates);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.34);
        VBox.setVgrow(split, Priority.ALWAYS);
        for (var label : List.of(facts, why, answer, doing)) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        answer.getStyleClass().add("stop");
        getChildren().addAll(facts, answer, panel, split, why);
        listen();
    }

    private VBox panel() {
        var fields = new HBox(causeField, scan, reasonField);
        fields.getStyleClass().add("field-line");
        HBox.setHgrow(reasonField, Priority.ALWAYS);
        var made = new VBox(doing, fields);
        made.getStyleClass().add("panel");
        return made;
    }

    private void listen() {
        lines.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (row != null) {
                model.explain(row.line());
                tellAnswer(row);
            }
        });
        candidates
                .getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, row) -> why.setText(row == null ? "" : row.why()));
        candidates.addEventHandler(KeyEvent.KEY_PRESSED, this::mark);
        scan.field().addEventFilter(KeyEvent.ANY, this::markFromScanField);
        TableKeys.lead(scan.field(), candidates);
        model.shownProperty().addListener((_, _, now) -> now.ifPresent(this::show));
        model.candidatesProperty().addListener((_, _, now) -> {
            candidates.show(now);
            doing.setText(model.announcement());
        });
        model.paperProperty().addListener((_, _, now) -> show(now));
        show(IndentPaper.BLANK);
        visible(answer, false);
    }

    /// No code begins with a blank, plus or minus: in the empty field they mark as they do in the list.
    private void markFromScanField(KeyEvent event) {
        if (!scan.field().getText().isEmpty()) {
            return;
        }
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            mark(event);
        } else if (event.getEventType() == KeyEvent.KEY_TYPED && " +-=".contains(event.getCharacter())) {
            event.consume();
        }
    }

    /// Space marks a lot, plus and minus change how much of it.
    private void mark(KeyEvent event) {
        var row = candidates.chosen();
        if (row.isEmpty()) {
            return;
        }
        switch (event.getCode()) {
            case SPACE -> model.toggle(row.get());
            case ADD, PLUS, EQUALS -> model.step(row.get(), 1);
            case SUBTRACT, MINUS -> model.step(row.get(), -1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void show(IndentViewModel.Shown now) {
        facts.setText(now.facts());
        lines.show(now.lines());
        lines.chosen().ifPresent(row -> {
            model.explain(row.line());
            tellAnswer(row);
        });
    }

    private void tellAnswer(IndentViewModel.Row row) {
        var told = model.answer(row.line());
        answer.setText(told.orElse(""));
        visible(answer, told.isPresent());
    }

    private void show(IndentPaper now) {
        visible(panel, now.doing() != Doing.LOOK);
        visible(scan, now.doing() == Doing.PICK);
        visible(causeField, now.doing() == Doing.RELEASE);
        Inputs.show(reason, now.reason());
        if (!now.reason().isBlank()) {
            tellReason(Optional.empty());
        }
        cause.setValue(now.why());
        doing.setText(model.announcement());
        if (now.doing() != Doing.LOOK) {
            lines.choose(now.line());
        }
    }

    private static void visible(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }

    void choose(String line) {
        lines.choose(line);
    }

    Optional<IndentViewModel.Row> chosen() {
        return lines.chosen();
    }

    Node focus() {
        return switch (model.paperProperty().get().doing()) {
            case LOOK -> lines;
            case PICK -> scan.field();
            case RELEASE, DECLINE -> reason;
        };
    }

    void focusReason() {
        reason.requestFocus();
    }

    void tellReason(Optional<String> wrong) {
        reasonField.tell(wrong);
    }

    /// F6 goes from pane to pane.
    void nextPane() {
        if (lines.isFocused()) {
            candidates.requestFocus();
        } else if ((candidates.isFocused() || scan.field().isFocused()) && panel.isVisible()) {
            reason.requestFocus();
        } else {
            lines.requestFocus();
        }
    }
}
