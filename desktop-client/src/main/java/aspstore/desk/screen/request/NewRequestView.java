package aspstore.desk.screen.request;

import aspstore.desk.control.Column;
import aspstore.desk.control.Field;
import aspstore.desk.control.Panes;
import aspstore.desk.control.RowTable;
import aspstore.desk.control.ScanField;
import aspstore.desk.control.TableKeys;
import aspstore.desk.screen.request.NewRequestViewModel.Row;
import aspstore.desk.text.Texts;
import aspstore.desk.usecase.RequestDesk.Proposal;
import aspstore.model.JobNo;
import aspstore.model.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The suggestion with its arithmetic line by line, and what is asked for.
final class NewRequestView extends VBox {

    private final Texts texts;
    private final NewRequestViewModel model;
    private final ScanField scans;
    private final RowTable<Row, String> table;
    private final TextField quantity = new TextField("");
    private final TextField job = new TextField("");
    private final Field quantityField;
    private final Field jobField;
    private final Label wrong = new Label();
    /// Which row the fields are about.
    private Optional<Row> filled = Optional.empty();
    private boolean isRestored = false;

    NewRequestView(Texts texts, NewRequestViewModel model, ScanField scans) {
        this.texts = texts;
        this.model = model;
        this.scans = scans;
        getStyleClass().add("rows");
        this.table = table();
        this.quantityField = new Field(texts.get("request.quantityField"), quantity).keeping(this::takeTypedQuantity);
        this.jobField = new Field(texts.get("request.jobField"), job).keeping(this::keepJob);
        quantity.setPrefColumnCount(6);
        job.setPrefColumnCount(12);
        quantity.setOnAction(_ -> leave(takeQuantity()));
        job.setOnAction(_ -> leave(takeJob()));
        wrong.setWrapText(true);
        wrong.getStyleClass().add("field-problem");
        wrong.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(wrong, Priority.ALWAYS);
        wrong.setMaxWidth(Double.MAX_VALUE);
        var below = new HBox(quantityField, jobField, wrong);
        below.getStyleClass().add("form-row");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(scans, table, below);
        Panes.of(this, scans.field(), table, quantity, job);
        TableKeys.lead(scans.field(), table);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::inTable);
        table.onChosen(this::fill);
        model.shownProperty().addListener((_, _, now) -> {
            table.show(now.rows());
            now.touched().ifPresent(table::choose);
            restore();
        });
    }

    /// Goes on where the job was being typed.
    private void restore() {
        if (!isRestored && !table.getItems().isEmpty()) {
            isRestored = true;
            model.typing().ifPresent(typing -> {
                table.choose(typing.row());
                if (table.chosen().filter(row -> row.key().equals(typing.row())).isPresent()) {
                    job.setText(typing.job());
                }
            });
        }
    }

    private RowTable<Row, String> table() {
        var made = new RowTable<Row, String>(
                texts.get("request.noLines"),
                List.of(
                        Column.<Row>text(
                                        texts.get("request.part"),
                                        1.1,
                                        row -> row.part().text())
                                .styled(_ -> "strong"),
                        Column.text(texts.get("request.description"), 1.25, Row::description),
                        Column.text(
                                texts.get("request.class"),
                                0.5,
                                row -> texts.get(
                                        "request.class." + row.contractClass().name())),
                        figure("request.limit", proposal -> proposal.limit().most()),
                        figure("request.onHand", proposal -> proposal.position().onHand()),
                        figure(
                                "request.out",
                                proposal -> proposal.position()
                                        .stock()
                                        .minusAtMost(proposal.position().onHand())),
                        figure(
                                "request.inTransit",
                                proposal -> proposal.position().inTransit()),
                        figure(
                                "request.requested",
                                proposal -> proposal.position().requested()),
                        figure("request.suggested", Proposal::suggested),
                        Column.<Row>quantity(texts.get("request.ask"), 0.8, texts, Row::quantity)
                                .styled(row -> !row.wrong().isEmpty()
                                        ? "urgent"
                                        : row.quantity().isPositive() ? "good" : "quiet"),
                        Column.<Row>text(
                                        texts.get("request.remark"),
                                        1.7,
                                        row -> row.wrong().isEmpty()
                                                ? row.job()
                                                        .map(one -> texts.get("request.forJob", one))
                                                        .orElse("")
                                                : row.wrong())
                                .styled(row -> row.wrong().isEmpty() ? "" : "urgent")),
                Row::key);
        made.setAccessibleText(texts.get("request.lines"));
        return made;
    }

    private Column<Row> figure(String title, Function<Proposal, Quantity> figure) {
        return Column.<Row>quantity(
                        texts.get(title),
                        0.9,
                        texts,
                        row -> row.proposal().map(figure).orElse(Quantity.ZERO))
                .styled(row -> row.proposal().isPresent() ? "" : "quiet");
    }

    private void inTable(KeyEvent event) {
        if (event.getCode() == KeyCode.DELETE) {
            table.chosen().ifPresent(model::remove);
        } else if (event.getCode() == KeyCode.PLUS || event.getCode() == KeyCode.ADD) {
            table.chosen().ifPresent(row -> model.quantity(row, row.quantity().plus(Quantity.ONE)));
        } else if (event.getCode() == KeyCode.MINUS || event.getCode() == KeyCode.SUBTRACT) {
            table.chosen().ifPresent(row -> model.quantity(row, row.quantity().minusAtMost(Quantity.ONE)));
        } else {
            return;
        }
        event.consume();
    }

    private void fill(Optional<Row> row) {
        if (row.isPresent() && row.map(Row::key).equals(filled.map(Row::key))) {
            quantityField.show(quantityOf(row));
        } else {
            quantityField.fill(quantityOf(row));
            jobField.fill(jobOf(row));
        }
        filled = row;
        wrong.setText(row.map(Row::wrong).orElse(""));
    }

    private static String quantityOf(Optional<Row> row) {
        return row.map(one -> one.quantity().toString()).orElse("");
    }

    private static String jobOf(Optional<Row> row) {
        return row.flatMap(Row::job).map(JobNo::text).orElse("");
    }

    private void leave(boolean isTaken) {
        if (isTaken) {
            scans.field().requestFocus();
        }
    }

    /// @return whether it can be read
    private boolean takeQuantity() {
        try {
            var typed = Quantity.parse(quantity.getText());
            quantityField.tell(Optional.empty());
            filled.ifPresent(row -> model.quantity(row, typed));
            return true;
        } catch (IllegalArgumentException _) {
            quantityField.tell(Optional.of(texts.get("request.noQuantity")));
            return false;
        }
    }

    private boolean takeTypedQuantity() {
        return quantity.getText().strip().equals(quantityOf(filled)) || takeQuantity();
    }

    /// Half a job would be another job: it is one only when the field is left.
    private void keepJob() {
        if (job.isFocused()) {
            var typed = job.getText().strip();
            model.typed(filled.filter(row -> !typed.equals(jobOf(Optional.of(row))))
                    .map(row -> new RequestPaper.Typing(row.key(), typed)));
        } else {
            takeJob();
        }
    }

    /// @return whether it can be read
    private boolean takeJob() {
        var typed = job.getText().strip();
        var why = typed.equals(jobOf(filled))
                ? Optional.<String>empty()
                : filled.flatMap(row -> model.forJob(row, typed));
        jobField.tell(why);
        return why.isEmpty();
    }

    /// Takes what is typed, left or not.
    ///
    /// @return whether every field could be read
    boolean takeTexts() {
        return takeTypedQuantity() && takeJob();
    }

    void editQuantity() {
        quantity.requestFocus();
        quantity.selectAll();
    }

    void editJob() {
        job.requestFocus();
        job.selectAll();
    }

    RowTable<Row, String> rows() {
        return table;
    }

    boolean clear() {
        return scans.clear();
    }

    Node focus() {
        return scans.field();
    }
}
