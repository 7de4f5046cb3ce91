package aspstore.desk.screen.losses;

import aspstore.desk.control.Choice;
import aspstore.desk.control.Column;
import aspstore.desk.control.Field;
import aspstore.desk.control.Panes;
import aspstore.desk.control.RowTable;
import aspstore.desk.control.ScanField;
import aspstore.desk.control.ScanPane;
import aspstore.desk.screen.losses.LossesPaper.Right;
import aspstore.desk.screen.losses.LossesPaper.Typed;
import aspstore.desk.screen.losses.LossesViewModel.Row;
import aspstore.desk.screen.losses.LossesViewModel.What;
import aspstore.desk.screen.losses.LossesViewModel.Wrong;
import aspstore.desk.text.Texts;
import aspstore.model.Condition;
import aspstore.model.ContractClass;
import aspstore.model.Owner;
import aspstore.model.loss.LossCommand.How;
import aspstore.model.loss.LossCommand.Liable;
import aspstore.model.loss.LossCommand.Need;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What is to be done above, where the goods stand, and below the particulars of the chosen row.
final class LossesView extends VBox {

    private final Texts texts;
    private final LossesViewModel model;
    private final ScanField scans;
    private final RowTable<Row, String> table;
    private final Choice<What> what;
    private final TextField quantity = text(5);
    private final Choice<Liable> liable;
    private final TextField technician = text(6);
    private final TextField amount = text(8);
    private final Choice<Need> need;
    private final Choice<How> how;
    private final TextField paper = text(10);
    private final TextField serial = text(12);
    private final TextField batch = text(8);
    private final TextField expiry = text(8);
    private final Choice<Owner> owner;
    private final Choice<ContractClass> contractClass;
    private final Choice<Condition> condition;
    private final TextField approval = text(6);
    private final TextField reason = text(24);
    private final Map<Wrong, Field> fields = new EnumMap<>(Wrong.class);
    private final FlowPane form = new FlowPane();
    private Optional<Row> edited = Optional.empty();
    private What shows = What.LOSE;

    LossesView(Texts texts, LossesViewModel model, ScanField scans, Consumer<What> look) {
        this.texts = texts;
        this.model = model;
        this.scans = scans;
        this.table = table();
        this.what = choice(What.values(), it -> texts.get("losses.what." + it));
        this.liable = choice(Liable.values(), texts.words()::of);
        this.need = choice(Need.values(), texts.words()::of);
        this.how = choice(How.values(), texts.words()::of);
        this.owner = choice(Owner.values(), texts.words()::of);
        this.contractClass = choice(ContractClass.values(), texts.words()::of);
        this.condition = choice(Condition.values(), texts.words()::of);
        getStyleClass().add("rows");
        what.setOnAction(_ -> {
            take();
            what.chosen().filter(it -> it != model.what()).ifPresent(look);
        });
        for (var input : List.of(quantity, technician, amount, paper, serial, batch, expiry, approval, reason)) {
            input.focusedProperty().addListener((_, _, isIn) -> {
                if (!isIn) {
                    take();
                }
            });
        }
        for (var choice : List.of(liable, need, how, owner, contractClass, condition)) {
            choice.setOnAction(_ -> take());
        }
        var above = new HBox(new Field(texts.get("losses.do"), what), new ScanPane(scans));
        above.getStyleClass().add("scan-row");
        form.getStyleClass().add("form-row");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(above, table, form);
        Panes.of(this, what, scans.field(), table, quantity, reason);
        table.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> edit(Optional.ofNullable(row)));
        model.shownProperty().addListener((_, _, now) -> show(now));
        ask(What.LOSE);
    }

    private static TextField text(int columns) {
        var field = new TextField();
        field.setPrefColumnCount(columns);
        return field;
    }

    private <T> Choice<T> choice(T[] values, Function<T, String> words) {
        return new Choice<>(texts.get("losses.asItIs"), List.of(values), words);
    }

    private RowTable<Row, String> table() {
        var made = new RowTable<Row, String>(
                texts.get("losses.empty"),
                List.of(
                        Column.<Row>text(texts.get("losses.part"), 1.2, Row::part)
                                .styled(_ -> "strong"),
                        Column.text(texts.get("losses.unit"), 1.3, Row::unit),
                        Column.quantity(texts.get("losses.quantity"), 0.8, texts, Row::quantity),
                        Column.text(texts.get("losses.where"), 2.4, Row::where),
                        Column.money(texts.get("losses.value"), 1.2, texts, Row::value)),
                Row::key);
        made.setAccessibleText(texts.get("losses.title"));
        return made;
    }

    private void show(LossesViewModel.Shown now) {
        if (now.what() == shows) {
            take();
        }
        edited = Optional.empty();
        what.choose(Optional.of(now.what()));
        if (now.what() != shows) {
            ask(now.what());
        }
        table.show(now.rows());
        if (table.chosen().isEmpty() && now.rows().size() == 1) {
            table.getSelectionModel().selectFirst();
        }
        edit(table.chosen());
    }

    /// The fields of what is to be done.
    private void ask(What now) {
        shows = now;
        fields.clear();
        form.getChildren().clear();
        if (now != What.SETTLE) {
            add(Optional.of(Wrong.QUANTITY), "quantityField", quantity);
        }
        switch (now) {
            case LOSE -> {
                add(Optional.of(Wrong.LIABLE), "liable", liable);
                add(Optional.of(Wrong.TECHNICIAN), "technician", technician);
                add(Optional.of(Wrong.AMOUNT), "recover", amount);
                add(Optional.empty(), "need", need);
            }
            case SCRAP -> add(Optional.of(Wrong.PAPER), "paper", paper);
            case CORRECT -> {
                add(Optional.of(Wrong.SERIAL), "serial", serial);
                add(Optional.of(Wrong.BATCH), "batch", batch);
                add(Optional.of(Wrong.EXPIRY), "expiry", expiry);
            }
            case RECLASSIFY -> {
                add(Optional.empty(), "owner", owner);
                add(Optional.empty(), "class", contractClass);
                add(Optional.empty(), "condition", condition);
            }
            case SETTLE -> {
                add(Optional.of(Wrong.HOW), "how", how);
                add(Optional.of(Wrong.AMOUNT), "amount", amount);
            }
        }
        add(Optional.of(Wrong.APPROVAL), "approval", approval);
        add(Optional.of(Wrong.REASON), "reason", reason);
    }

    private void add(Optional<Wrong> wrong, String key, Control input) {
        var field = new Field(texts.get("losses." + key), input);
        wrong.ifPresent(it -> fields.put(it, field));
        form.getChildren().add(field);
    }

    /// What was typed about the row before goes into the draft first.
    private void edit(Optional<Row> row) {
        if (row.isPresent() && row.map(Row::key).equals(edited.map(Row::key))) {
            edited = row;
            return;
        }
        take();
        edited = Optional.empty();
        row.ifPresent(it -> {
            var typed = model.typed(it);
            quantity.setText(typed.quantity());
            liable.choose(typed.liable());
            technician.setText(typed.technician());
            amount.setText(typed.amount());
            need.choose(typed.need());
            how.choose(typed.how());
            paper.setText(typed.paper());
            serial.setText(typed.right().serial());
            batch.setText(typed.right().batch());
            expiry.setText(typed.right().expiry());
            owner.choose(typed.right().owner());
            contractClass.choose(typed.right().contractClass());
            condition.choose(typed.right().condition());
            approval.setText(typed.approval());
            reason.setText(typed.reason());
        });
        edited = row;
        tell(Set.of());
    }

    /// Forgets what the fields show, so that they are filled anew.
    void refill() {
        var row = edited;
        edited = Optional.empty();
        edit(row);
    }

    /// The posted row's fields are not its draft any more.
    void drop() {
        edited = Optional.empty();
    }

    /// What is typed now goes into the draft.
    void take() {
        edited.ifPresent(row -> model.type(
                row,
                new Typed(
                        quantity.getText().strip(),
                        liable.chosen(),
                        technician.getText().strip(),
                        amount.getText().strip(),
                        need.chosen(),
                        how.chosen(),
                        paper.getText().strip(),
                        new Right(
                                serial.getText().strip(),
                                batch.getText().strip(),
                                expiry.getText().strip(),
                                owner.chosen(),
                                contractClass.chosen(),
                                condition.chosen()),
                        approval.getText().strip(),
                        reason.getText().strip())));
    }

    /// Shows what can't be read.
    void tell(Set<Wrong> wrong) {
        fields.forEach((what, field) ->
                field.tell(wrong.contains(what) ? Optional.of(texts.get("losses.wrong." + what)) : Optional.empty()));
    }

    void editQuantity() {
        quantity.requestFocus();
        quantity.selectAll();
    }

    void openWhat() {
        what.requestFocus();
        what.show();
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
