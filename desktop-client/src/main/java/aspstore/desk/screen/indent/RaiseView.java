package aspstore.desk.screen.indent;

import aspstore.desk.control.Column;
import aspstore.desk.control.Field;
import aspstore.desk.control.Inputs;
import aspstore.desk.control.RowTable;
import aspstore.desk.screen.indent.RaisePaper.Box;
import aspstore.desk.text.Texts;
import aspstore.model.BusinessUnit;
import aspstore.model.Contract;
import aspstore.model.indent.Coverage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The parts on the left, where they are scanned; whose job it is on the right.
final class RaiseView extends SplitPane {

    private final Texts texts;
    private final RaiseViewModel model;
    private final RowTable<RaisePaper.Line, String> lines;
    private final TextField quantity = new TextField();
    private final Field quantityField;
    private final Map<Box, TextField> boxes = new EnumMap<>(Box.class);
    private final Map<Box, Field> fields = new EnumMap<>(Box.class);
    private final ComboBox<String> unit;
    private final ComboBox<Contract> contract;
    private final ComboBox<Coverage> coverage;
    private final ComboBox<RaiseViewModel.Carrier> technician;
    private Optional<RaisePaper.Line> quantityOf = Optional.empty();
    private boolean isShowing = false;

    RaiseView(Texts texts, RaiseViewModel model, Node scan, List<BusinessUnit> units) {
        this.texts = texts;
        this.model = model;
        lines = new RowTable<>(
                texts.get("raise.noLines"),
                List.of(
                        Column.<RaisePaper.Line>text(texts.get("indent.part"), 1.3, RaisePaper.Line::part)
                                .styled(_ -> "strong"),
                        Column.text(texts.get("raise.description"), 2.2, RaisePaper.Line::description),
                        Column.quantity(texts.get("indent.wanted"), 0.8, texts, RaisePaper.Line::quantity)),
                RaisePaper.Line::part);
        lines.setAccessibleText(texts.get("raise.lines"));
        lines.addEventHandler(KeyEvent.KEY_PRESSED, this::step);
        quantityField = new Field(texts.get("raise.quantity"), quantity);
        unit = Inputs.choice(
                units.stream().map(BusinessUnit::text).toList(),
                text -> text,
                choice -> change(() -> model.change(now -> now.withUnit(choice))));
        contract = Inputs.choice(
                List.of(Contract.values()),
                choice -> texts.words().of(choice),
                choice -> change(() -> model.change(now -> now.withContract(choice))));
        coverage = Inputs.choice(
                List.of(Coverage.values()),
                choice -> texts.get("raise.coverage." + choice),
                choice -> change(() -> model.change(now -> now.withCoverage(choice))));
        technician = Inputs.choice(
                List.of(),
                RaiseViewModel.Carrier::name,
                choice -> change(() -> model.change(now -> now.withTechnician(choice.code()))));
        for (var box : Box.values()) {
            var input = Inputs.text(text -> change(() -> model.change(now -> now.with(box, text))));
            boxes.put(box, input);
            fields.put(box, new Field(texts.get("raise.box." + box), input));
        }
        getItems().addAll(left(scan), right(units.size() > 1));
        setDividerPositions(0.45);
        model.techniciansProperty().addListener((_, _, now) -> showTechnicians(now));
        model.paperProperty().addListener((_, _, now) -> now.ifPresent(this::show));
    }

    private Node left(Node scan) {
        var hint = new Label(texts.get("raise.hint"));
        hint.getStyleClass().add("quiet");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        quantity.setOnAction(_ -> {
            if (takeQuantity()) {
                lines.requestFocus();
            }
        });
        quantityField.keeping(this::takeQuantity);
        var left = new VBox(scan, lines, quantityField, hint);
        left.getStyleClass().addAll("rows", "pane");
        VBox.setVgrow(lines, Priority.ALWAYS);
        lines.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (!isShowing) {
                showQuantity(Optional.ofNullable(row));
            }
        });
        return left;
    }

    private Node right(boolean severalUnits) {
        var order = row(
                field(Box.JOB),
                new Field(texts.get("raise.contract"), contract),
                new Field(texts.get("raise.coverage"), coverage),
                field(Box.PRIORITY),
                new Field(texts.get("raise.technician"), technician));
        if (severalUnits) {
            order.getChildren().add(1, new Field(texts.get("raise.unit"), unit));
        }
        var customer = row(
                field(Box.CUSTOMER),
                field(Box.STREET),
                field(Box.LOCALITY),
                field(Box.CITY),
                field(Box.PIN),
                field(Box.STATE),
                field(Box.GSTIN));
        var appliance = row(field(Box.MODEL), field(Box.SERIAL));
        var form = new VBox(
                heading("raise.order"),
                order,
                heading("raise.customer"),
                customer,
                heading("raise.appliance"),
                appliance);
        form.getStyleClass().addAll("rows", "pane");
        var scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    private Label heading(String key) {
        var heading = new Label(texts.get(key));
        heading.getStyleClass().add("heading");
        return heading;
    }

    private Field field(Box box) {
        return Objects.requireNonNull(fields.get(box), "every box has its field");
    }

    private static FlowPane row(Node... nodes) {
        var row = new FlowPane(nodes);
        row.getStyleClass().add("field-row");
        return row;
    }

    private void change(Runnable change) {
        if (!isShowing) {
            change.run();
        }
    }

    private void step(KeyEvent event) {
        var row = lines.chosen();
        if (row.isEmpty()) {
            return;
        }
        switch (event.getCode()) {
            case ADD, PLUS, EQUALS -> model.step(row.get().part(), 1);
            case SUBTRACT, MINUS -> model.step(row.get().part(), -1);
            case DELETE -> model.change(now -> now.withQuantity(row.get().part(), 0));
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// What is typed as the quantity goes into the draft.
    ///
    /// @return whether it could be read
    boolean takeQuantity() {
        var typedFor = quantityOf;
        boolean isTaken = typedFor.isEmpty()
                || quantity.getText().equals(texts.quantity(typedFor.get().quantity()))
                || model.setQuantity(typedFor.get().part(), quantity.getText());
        quantityField.tell(isTaken ? Optional.empty() : Optional.of(texts.get("raise.problem.quantity")));
        return isTaken;
    }

    private void showQuantity(Optional<RaisePaper.Line> row) {
        var text = row.map(line -> texts.quantity(line.quantity())).orElse("");
        if (row.isPresent() && row.map(RaisePaper.Line::part).equals(quantityOf.map(RaisePaper.Line::part))) {
            quantityField.show(text);
        } else {
            quantityField.fill(text);
        }
        quantityOf = row;
    }

    private void showTechnicians(List<RaiseViewModel.Carrier> now) {
        isShowing = true;
        technician.getItems().setAll(now);
        isShowing = false;
    }

    private void show(RaisePaper now) {
        isShowing = true;
        boxes.forEach((box, input) -> {
            if (!input.getText().strip().equals(now.text(box))) {
                input.setText(now.text(box));
            }
        });
        unit.setValue(now.bu());
        contract.setValue(now.contract());
        coverage.setValue(now.coverage());
        technician.getItems().stream()
                .filter(carrier -> carrier.code().equals(now.technician()))
                .findFirst()
                .ifPresent(technician::setValue);
        lines.show(now.lines());
        showQuantity(lines.chosen().filter(_ -> !now.lines().isEmpty()));
        isShowing = false;
    }

    Optional<RaisePaper.Line> chosen() {
        return lines.chosen();
    }

    void editQuantity() {
        if (lines.chosen().isPresent()) {
            quantity.requestFocus();
            quantity.selectAll();
        }
    }

    /// Shows what is wrong at its field.
    void mark(Map<Box, String> problems) {
        fields.forEach((box, field) -> field.tell(Optional.ofNullable(problems.get(box))));
    }

    /// Shows what is wrong, and leads to the first of it.
    void tell(Map<Box, String> problems) {
        mark(problems);
        problems.keySet().stream()
                .findFirst()
                .ifPresent(box -> field(box).control().requestFocus());
    }

    /// F6 goes from the scan field to the lines and on to the form.
    void nextPane(Node scan) {
        if (scan.isFocused()) {
            field(Box.JOB).control().requestFocus();
        } else if (lines.isFocused()) {
            scan.requestFocus();
        } else {
            lines.requestFocus();
        }
    }
}
