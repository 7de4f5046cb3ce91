package aspstore.desk.screen.stockcare;

import aspstore.desk.control.Column;
import aspstore.desk.control.Field;
import aspstore.desk.control.Panes;
import aspstore.desk.control.RowTable;
import aspstore.desk.screen.stockcare.OpeningPaper.Form;
import aspstore.desk.screen.stockcare.OpeningPaper.Line;
import aspstore.desk.screen.stockcare.OpeningViewModel.Row;
import aspstore.desk.text.Texts;
import aspstore.model.BusinessUnit;
import aspstore.model.Condition;
import aspstore.model.Contract;
import aspstore.model.ContractClass;
import aspstore.model.Owner;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The lines with what is wrong with each, and a form for one line below.
final class OpeningView extends VBox {

    private final Texts texts;
    private final OpeningViewModel model;
    private final RowTable<Row, Integer> table;
    private final ComboBox<BusinessUnit> unit = new ComboBox<>();
    private final TextField approval = new TextField();
    private final Field approvalField;
    private final Label state = new Label();
    private final Label problem = new Label();
    private final Label columns = new Label();
    private final TextField part = input(9);
    private final TextField quantity = input(4);
    private final TextField serial = input(9);
    private final TextField batch = input(7);
    private final TextField expiry = input(7);
    private final TextField reference = input(10);
    private final TextField rate = input(6);
    private final ComboBox<Condition> condition = new ComboBox<>();
    private final ComboBox<OpeningWhere> place = new ComboBox<>();
    private final TextField technician = input(7);
    private final TextField job = input(9);
    private final TextField since = input(7);
    private final ComboBox<Contract> contract = new ComboBox<>();
    private final ComboBox<Owner> owner = new ComboBox<>();
    private final ComboBox<ContractClass> contractClass = new ComboBox<>();
    private Optional<Row> edited = Optional.empty();
    private boolean isFilling = false;
    /// What the form says while nothing is typed into it.
    private Line filled = Line.BLANK;
    /// What the draft says of the form.
    private Optional<Form> kept = Optional.empty();

    OpeningView(
            Texts texts,
            OpeningViewModel model,
            List<BusinessUnit> units,
            BusinessUnit first,
            Consumer<BusinessUnit> choose) {
        this.texts = texts;
        this.model = model;
        this.table = table();
        getStyleClass().add("rows");
        unit.getItems().setAll(units);
        unit.setValue(first);
        unit.setOnAction(_ -> {
            empty();
            kept = Optional.empty();
            Optional.ofNullable(unit.getValue()).ifPresent(choose);
        });
        approvalField = new Field(texts.get("opening.approval"), approval).keeping(this::takeApproval);
        state.getStyleClass().add("heading");
        state.setMinWidth(USE_PREF_SIZE);
        columns.setText(texts.get("opening.columns", OpeningReading.COLUMNS));
        for (var label : List.of(columns, problem)) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        columns.getStyleClass().add("quiet");
        columns.managedProperty().bind(columns.visibleProperty());
        problem.getStyleClass().add("field-problem");
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        var above = new HBox(new Field(texts.get("opening.unit"), unit), approvalField, state);
        above.getStyleClass().add("form-row");
        VBox.setVgrow(table, Priority.ALWAYS);
        table.getStyleClass().add("least-rows");
        getChildren().addAll(above, columns, table, problem, form());
        Panes.of(this, part, table, approval, unit);
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, row) -> problem.setText(row == null ? "" : row.problem()));
        table.onOpen(this::edit);
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE) {
                table.chosen().ifPresent(model::remove);
                event.consume();
            }
        });
        enterLeadsOn();
        model.shownProperty().addListener((_, _, now) -> show(now));
        fill(Line.BLANK);
    }

    /// Enter goes to the next field, and in the last one takes the line.
    private void enterLeadsOn() {
        var inputs = List.of(part, quantity, serial, batch, expiry, reference, technician, job, since, rate);
        for (int i = 0; i < inputs.size() - 1; i++) {
            var after = inputs.subList(i + 1, inputs.size());
            inputs.get(i)
                    .setOnAction(_ -> after.stream()
                            .filter(input -> input.getParent().isVisible())
                            .findFirst()
                            .ifPresent(TextField::requestFocus));
        }
        rate.setOnAction(_ -> takeLine());
    }

    private static TextField input(int columns) {
        var input = new TextField();
        input.setPrefColumnCount(columns);
        return input;
    }

    private Node form() {
        condition.getItems().setAll(Condition.values());
        condition.setConverter(Choices.words(it -> texts.words().of(it)));
        place.getItems().setAll(OpeningWhere.values());
        place.setConverter(Choices.words(it -> it.words(texts)));
        contract.getItems().setAll(Contract.values());
        contract.setConverter(Choices.words(it -> texts.words().of(it)));
        owner.getItems().setAll(Owner.values());
        owner.setConverter(Choices.words(it -> texts.words().of(it)));
        contractClass.getItems().setAll(ContractClass.values());
        contractClass.setConverter(Choices.words(it -> texts.words().of(it)));
        for (var choice : List.of(condition, place, owner, contractClass, contract)) {
            choice.setOnAction(_ -> takeForm());
        }
        var out = List.of(
                typed("opening.technician", technician), typed("opening.job", job), typed("opening.since", since));
        var contractField = new Field(texts.get("opening.contract"), contract);
        place.valueProperty().addListener((_, _, where) -> {
            out.forEach(field -> show(field, where != null && where.hasTechnician()));
            show(contractField, where == OpeningWhere.WITH_TECHNICIAN);
        });
        out.forEach(field -> show(field, false));
        show(contractField, false);
        var form = new FlowPane(
                typed("opening.part", part),
                typed("opening.quantity", quantity),
                typed("opening.serial", serial),
                typed("opening.batch", batch),
                typed("opening.expiry", expiry),
                new Field(texts.get("opening.condition"), condition),
                new Field(texts.get("opening.place"), place),
                typed("opening.reference", reference),
                out.get(0),
                out.get(1),
                contractField,
                out.get(2),
                new Field(texts.get("opening.owner"), owner),
                new Field(texts.get("opening.class"), contractClass),
                typed("opening.rate", rate));
        form.getStyleClass().add("form-row");
        form.prefWrapLengthProperty().bind(widthProperty());
        var scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("form-scroll");
        scroll.setFocusTraversable(false);
        // Only with its skin is what it holds in the window, to be focused.
        scroll.skinProperty().addListener(_ -> part.requestFocus());
        return scroll;
    }

    private static void show(Field field, boolean isShown) {
        field.setVisible(isShown);
        field.setManaged(isShown);
    }

    private Field typed(String label, TextField input) {
        return new Field(texts.get(label), input).keeping(this::takeForm);
    }

    private RowTable<Row, Integer> table() {
        var made = new RowTable<Row, Integer>(
                texts.get("opening.empty"),
                List.of(
                        Column.<Row>text(
                                texts.get("opening.line"),
                                0.5,
                                row -> Integer.toString(
                                        row.line().source() > 0 ? row.line().source() : row.index() + 1)),
                        Column.<Row>text(
                                        texts.get("opening.partColumn"),
                                        1.1,
                                        row -> row.line().part())
                                .styled(_ -> "strong"),
                        Column.text(
                                texts.get("opening.quantityColumn"),
                                0.9,
                                row -> row.line().quantity()),
                        Column.text(
                                texts.get("opening.serialColumn"),
                                1.1,
                                row -> row.line().serial()),
                        Column.text(
                                texts.get("opening.expiryColumn"),
                                0.9,
                                row -> row.line().expiry()),
                        Column.text(
                                texts.get("opening.placeColumn"),
                                1.2,
                                row -> row.line().condition() + ", "
                                        + row.line().place()),
                        Column.text(
                                texts.get("opening.ownerColumn"),
                                1,
                                row -> row.line().owner() + ", " + row.line().contractClass()),
                        Column.<Row>text(texts.get("opening.problem"), 3, Row::problem)
                                .styled(_ -> "urgent")),
                Row::index);
        made.setAccessibleText(texts.get("opening.title"));
        return made;
    }

    private void show(OpeningViewModel.Shown now) {
        edited = edited.flatMap(row ->
                now.rows().stream().filter(one -> one.line() == row.line()).findFirst());
        table.show(now.rows());
        columns.setVisible(now.rows().isEmpty());
        problem.setText(table.chosen().map(Row::problem).orElse(""));
        approvalField.show(now.approval());
        if (!now.form().equals(kept)) {
            kept = now.form();
            fillForm(now.rows());
        }
        state.setText(
                now.isChecked()
                        ? texts.get("opening.state", now.rows().size(), now.problems())
                        : texts.get("opening.checking", now.rows().size()));
    }

    /// The line in the form: added, or put in the place of the one that is being changed.
    void takeLine() {
        var line = typed();
        edited.ifPresentOrElse(row -> model.set(row.index(), line), () -> model.add(line));
        clear();
        part.requestFocus();
    }

    /// The line in the form, as far as it is typed, goes into the draft.
    void takeForm() {
        if (!isFilling) {
            kept = isLineTyped()
                    ? Optional.of(new Form(edited.map(Row::index).orElse(Form.NEW), typed()))
                    : Optional.empty();
            model.form(kept);
        }
    }

    /// Shows what the draft says of the form.
    private void fillForm(List<Row> rows) {
        edited = kept.flatMap(
                form -> rows.stream().filter(row -> row.index() == form.index()).findFirst());
        fill(edited.map(Row::line).orElse(Line.BLANK));
        var before = filled;
        kept.ifPresent(form -> fill(form.line()));
        filled = before;
    }

    private Line typed() {
        return new Line(
                edited.map(row -> row.line().source()).orElse(0),
                part.getText().strip(),
                quantity.getText().strip(),
                serial.getText().strip(),
                batch.getText().strip(),
                expiry.getText().strip(),
                name(condition.getValue(), Line.BLANK.condition()),
                name(place.getValue(), Line.BLANK.place()),
                reference.getText().strip(),
                name(owner.getValue(), Line.BLANK.owner()),
                name(contractClass.getValue(), Line.BLANK.contractClass()),
                rate.getText().strip(),
                technician.getText().strip(),
                job.getText().strip(),
                name(contract.getValue(), Line.BLANK.contract()),
                since.getText().strip());
    }

    /// Empties the form.
    ///
    /// @return whether there was anything in it
    boolean clear() {
        boolean had = edited.isPresent() || isLineTyped();
        empty();
        takeForm();
        return had;
    }

    private void empty() {
        edited = Optional.empty();
        fill(Line.BLANK);
    }

    /// A line in the form that is not taken yet.
    boolean isLineTyped() {
        return !typed().equals(filled);
    }

    private static String name(@Nullable Enum<?> choice, String otherwise) {
        return choice == null ? otherwise : choice.name();
    }

    void edit(Row row) {
        edited = Optional.of(row);
        fill(row.line());
        part.requestFocus();
        part.selectAll();
    }

    private void fill(Line line) {
        isFilling = true;
        part.setText(line.part());
        quantity.setText(line.quantity());
        serial.setText(line.serial());
        batch.setText(line.batch());
        expiry.setText(line.expiry());
        reference.setText(line.reference());
        rate.setText(line.rate());
        technician.setText(line.technician());
        job.setText(line.job());
        since.setText(line.since());
        choose(contract, line.contract());
        choose(condition, line.condition());
        choose(place, line.place());
        choose(owner, line.owner());
        choose(contractClass, line.contractClass());
        filled = typed();
        isFilling = false;
    }

    private static <E extends Enum<E>> void choose(ComboBox<E> box, String name) {
        box.getItems().stream()
                .filter(choice -> choice.name().equalsIgnoreCase(name))
                .findFirst()
                .ifPresent(box::setValue);
    }

    /// Chooses the first line with a problem.
    void toProblem() {
        model.shownProperty().get().rows().stream()
                .filter(row -> !row.problem().isEmpty())
                .findFirst()
                .ifPresent(row -> table.choose(row.index()));
    }

    void takeApproval() {
        model.approval(approval.getText().strip());
    }

    RowTable<Row, Integer> rows() {
        return table;
    }

    Node focus() {
        return part;
    }
}
