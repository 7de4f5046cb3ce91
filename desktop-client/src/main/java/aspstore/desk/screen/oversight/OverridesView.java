package aspstore.desk.screen.oversight;

import aspstore.desk.control.Choice;
import aspstore.desk.control.Column;
import aspstore.desk.control.Field;
import aspstore.desk.control.RowTable;
import aspstore.desk.text.Texts;
import aspstore.model.BusinessUnit;
import aspstore.model.oversight.GrantedOverride;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The overrides on the left, with the whole of the chosen one below; on the right the one to be granted.
final class OverridesView extends VBox {

    /// What is missing or wrong, by field.
    record Wrong(
            Optional<String> kind,
            Optional<String> bu,
            Optional<String> subject,
            Optional<String> most,
            Optional<String> reason) {}

    private final RowTable<OverridesViewModel.Row, String> table;
    private final Choice<GrantedOverride.Kind> kind;
    private final Choice<BusinessUnit> bu;
    private final TextField subject = new TextField();
    private final TextField most = new TextField();
    private final TextField reason = new TextField();
    private final Field kindField;
    private final Field buField;
    private final Field subjectField;
    private final Field mostField;
    private final Field reasonField;
    private boolean isFilling = false;

    OverridesView(
            Texts texts, OverridesViewModel model, List<BusinessUnit> units, Consumer<UnaryOperator<Granting>> change) {
        getStyleClass().add("rows");
        table = table(texts);
        kind = new Choice<>(
                texts.get("overrides.choose"),
                // An opening is let through by central alone.
                List.of(
                        GrantedOverride.Kind.OWED_STOP,
                        GrantedOverride.Kind.COUNT,
                        GrantedOverride.Kind.LOSS,
                        GrantedOverride.Kind.SCRAP,
                        GrantedOverride.Kind.CORRECTION),
                texts.words()::of);
        bu = new Choice<>(texts.get("overrides.choose"), units, BusinessUnit::text);
        kindField = new Field(texts.get("overrides.kindField"), kind);
        buField = new Field(texts.get("overrides.buField"), bu);
        subjectField = new Field(texts.get("overrides.subjectField"), subject);
        subject.setPromptText(texts.get("overrides.subjectHint"));
        mostField = new Field(texts.get("overrides.mostField"), most);
        reasonField = new Field(texts.get("overrides.reasonField"), reason);
        var whole = new Label();
        whole.setWrapText(true);
        whole.setMinHeight(USE_PREF_SIZE);
        VBox.setVgrow(table, Priority.ALWAYS);
        var left = new VBox(table, whole);
        left.getStyleClass().add("rows");
        var split = new SplitPane(left, form(texts));
        split.setOrientation(Orientation.HORIZONTAL);
        split.setDividerPositions(0.66);
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().add(split);
        model.rowsProperty().addListener((_, _, rows) -> table.show(rows));
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, row) -> whole.setText(
                        row == null
                                ? ""
                                : texts.get("overrides.whole", row.id(), row.granted(), row.reason(), row.used())));
        listen(change);
    }

    private static RowTable<OverridesViewModel.Row, String> table(Texts texts) {
        var found = new RowTable<OverridesViewModel.Row, String>(
                texts.get("overrides.empty"),
                List.of(
                        Column.text(texts.get("overrides.number"), 0.7, OverridesViewModel.Row::id),
                        Column.<OverridesViewModel.Row>text(
                                        texts.get("overrides.what"), 2.2, OverridesViewModel.Row::what)
                                .styled(row -> row.inForce() ? "strong" : "quiet"),
                        Column.text(
                                texts.get("overrides.subject"), 1.1, row -> row.subject() + " (" + row.unit() + ")"),
                        Column.<OverridesViewModel.Row>money(
                                texts.get("overrides.most"), 1.2, texts, OverridesViewModel.Row::most),
                        Column.<OverridesViewModel.Row>text(
                                        texts.get("overrides.stage"), 0.9, OverridesViewModel.Row::stage)
                                .styled(row -> row.inForce() ? "soon" : "quiet")),
                OverridesViewModel.Row::id);
        found.setAccessibleText(texts.get("overrides.title"));
        return found;
    }

    private ScrollPane form(Texts texts) {
        var head = new Label(texts.get("overrides.grantHead"));
        head.getStyleClass().add("heading");
        head.setWrapText(true);
        var column = new VBox(head, kindField, buField, subjectField, mostField, reasonField);
        column.getStyleClass().addAll("rows", "life-column");
        var scroll = new ScrollPane(column);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private void listen(Consumer<UnaryOperator<Granting>> to) {
        kind.valueProperty().addListener((_, _, _) -> change(to, now -> now.withKind(kind.chosen())));
        bu.valueProperty().addListener((_, _, _) -> change(to, now -> now.withBu(bu.chosen())));
        subject.textProperty().addListener((_, _, text) -> change(to, now -> now.withSubject(text)));
        most.textProperty().addListener((_, _, text) -> change(to, now -> now.withMost(text)));
        reason.textProperty().addListener((_, _, text) -> change(to, now -> now.withReason(text)));
    }

    private void change(Consumer<UnaryOperator<Granting>> to, UnaryOperator<Granting> change) {
        if (!isFilling) {
            to.accept(change);
        }
    }

    void fill(Granting paper) {
        isFilling = true;
        kind.choose(paper.kind());
        bu.choose(paper.bu());
        fill(subject, paper.subject());
        fill(most, paper.most());
        fill(reason, paper.reason());
        isFilling = false;
    }

    private static void fill(TextField field, String text) {
        if (!field.getText().equals(text)) {
            field.setText(text);
        }
    }

    /// Shows what is wrong.
    ///
    /// @return the first field that is
    Optional<Node> tell(Wrong wrong) {
        kindField.tell(wrong.kind());
        buField.tell(wrong.bu());
        subjectField.tell(wrong.subject());
        mostField.tell(wrong.most());
        reasonField.tell(wrong.reason());
        return first(wrong).map(control -> control);
    }

    private Optional<Control> first(Wrong wrong) {
        if (wrong.kind().isPresent()) {
            return Optional.of(kind);
        }
        if (wrong.bu().isPresent()) {
            return Optional.of(bu);
        }
        if (wrong.subject().isPresent()) {
            return Optional.of(subject);
        }
        if (wrong.most().isPresent()) {
            return Optional.of(most);
        }
        return wrong.reason().isPresent() ? Optional.of(reason) : Optional.empty();
    }

    Node first() {
        return kind;
    }

    RowTable<OverridesViewModel.Row, String> table() {
        return table;
    }

    Node nextPane() {
        return table.isFocused() ? kind : table;
    }
}
