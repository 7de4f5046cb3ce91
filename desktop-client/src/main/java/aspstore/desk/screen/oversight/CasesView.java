package aspstore.desk.screen.oversight;

import aspstore.desk.control.Choice;
import aspstore.desk.control.Column;
import aspstore.desk.control.Field;
import aspstore.desk.control.RowTable;
import aspstore.desk.text.Texts;
import aspstore.model.oversight.Case;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The cases on the left; on the right what was said about the chosen one, and how it is to be resolved.
final class CasesView extends VBox {

    private final Texts texts;
    private final RowTable<CasesViewModel.Row, String> table;
    private final VBox said = new VBox();
    private final Choice<Case.How> how;
    private final TextField reason = new TextField();
    private final Field howField;
    private final Field reasonField;
    private boolean isFilling = false;

    CasesView(
            Texts texts,
            CasesViewModel model,
            Consumer<CasesViewModel.Row> open,
            Consumer<UnaryOperator<Resolving>> change) {
        this.texts = texts;
        getStyleClass().add("rows");
        table = new RowTable<>(
                texts.get("cases.empty"),
                List.of(
                        Column.text(texts.get("cases.number"), 0.7, CasesViewModel.Row::id),
                        Column.<CasesViewModel.Row>text(texts.get("cases.what"), 2.2, CasesViewModel.Row::what)
                                .styled(row -> row.open() ? "strong" : "quiet"),
                        Column.text(texts.get("cases.about"), 1.3, CasesViewModel.Row::aboutWords),
                        Column.<CasesViewModel.Row>text(texts.get("cases.stage"), 0.9, CasesViewModel.Row::stage)
                                .styled(row -> row.open() ? "soon" : "quiet")),
                CasesViewModel.Row::id);
        table.setAccessibleText(texts.get("cases.title"));
        table.onOpen(open);
        how = new Choice<>(
                texts.get("cases.chooseHow"), List.of(Case.How.values()), one -> texts.get("cases.how." + one.name()));
        howField = new Field(texts.get("cases.howField"), how);
        reasonField = new Field(texts.get("cases.reasonField"), reason);
        said.getStyleClass().add("life-about");
        var column = new VBox(said, howField, reasonField);
        column.getStyleClass().addAll("rows", "life-column");
        var about = new ScrollPane(column);
        about.setFitToWidth(true);
        about.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        about.setFocusTraversable(false);
        var split = new SplitPane(table, about);
        split.setOrientation(Orientation.HORIZONTAL);
        split.setDividerPositions(0.58);
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().add(split);
        model.rowsProperty().addListener((_, _, rows) -> table.show(rows));
        table.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> show(Optional.ofNullable(row)));
        how.valueProperty().addListener((_, _, _) -> change(change, now -> now.with(how.chosen())));
        reason.textProperty().addListener((_, _, text) -> change(change, now -> now.with(text)));
        fill(Resolving.BLANK, false);
    }

    private void change(Consumer<UnaryOperator<Resolving>> to, UnaryOperator<Resolving> change) {
        if (!isFilling) {
            to.accept(change);
        }
    }

    private void show(Optional<CasesViewModel.Row> row) {
        said.getChildren().clear();
        row.ifPresent(found -> {
            var head = label(found.id() + ": " + found.what());
            head.getStyleClass().add("heading");
            said.getChildren().add(head);
            found.said().forEach(line -> said.getChildren().add(label(line)));
        });
    }

    private static Label label(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /// @param open whether there is something to resolve
    void fill(Resolving paper, boolean open) {
        isFilling = true;
        how.choose(paper.how());
        if (!reason.getText().equals(paper.reason())) {
            reason.setText(paper.reason());
        }
        howField.setDisable(!open);
        reasonField.setDisable(!open);
        tell(Optional.empty(), Optional.empty());
        isFilling = false;
    }

    void tell(Optional<String> wrongHow, Optional<String> wrongReason) {
        howField.tell(wrongHow);
        reasonField.tell(wrongReason);
    }

    Node how() {
        return how;
    }

    Node reason() {
        return reason;
    }

    RowTable<CasesViewModel.Row, String> table() {
        return table;
    }

    Node nextPane() {
        return table.isFocused() ? how : table;
    }

    String nothingChosen() {
        return texts.get("cases.nothingChosen");
    }
}
