package aspstore.desk.screen.delivery;

import aspstore.desk.control.Column;
import aspstore.desk.control.Field;
import aspstore.desk.control.Inputs;
import aspstore.desk.control.RowTable;
import aspstore.desk.screen.delivery.DeliveryViewModel.Row;
import aspstore.desk.screen.delivery.DeliveryViewModel.Wrong;
import aspstore.desk.text.Texts;
import aspstore.model.challan.ChallanCommand.Proof;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// What went with the courier above, then who took it, then who fetches what comes back.
final class DeliveryView extends ScrollPane {

    private static final int LONG_NAME = 20;

    private final Texts texts;
    private final Label stage = new Label();
    private final Label facts = new Label();
    private final RowTable<Row, Integer> lines;
    private final TextField receivedBy;
    private final TextField day;
    private final ComboBox<Proof.By> by;
    private final TextField reference;
    private final TextField courier;
    private final TextField airwayBill;
    private final Map<Wrong, Field> fields = new EnumMap<>(Wrong.class);
    private final VBox delivery;
    private final VBox pickup;

    DeliveryView(Texts texts, DeliveryViewModel model) {
        this.texts = texts;
        stage.getStyleClass().add("chip");
        facts.setWrapText(true);
        facts.setMinHeight(USE_PREF_SIZE);
        lines = new RowTable<>(
                texts.get("delivery.nothing"),
                List.of(
                        Column.<Row>text(texts.get("delivery.part"), 2.4, Row::part)
                                .styled(_ -> "strong"),
                        Column.text(texts.get("delivery.quantity"), 0.8, Row::quantity),
                        Column.text(texts.get("delivery.used"), 0.8, Row::used),
                        Column.text(texts.get("delivery.out"), 0.8, Row::out)),
                Row::no);
        lines.setAccessibleText(texts.get("delivery.lines"));
        lines.getStyleClass().add("short-table");
        receivedBy = Inputs.text(text -> model.change(now -> now.withReceivedBy(text)));
        day = Inputs.text(text -> model.change(now -> now.withDay(text)));
        by = Inputs.choice(
                List.of(Proof.By.AIRWAY_BILL, Proof.By.OTP, Proof.By.SIGNATURE),
                choice -> texts.get("delivery.proof." + choice),
                choice -> model.change(now -> now.withBy(choice)));
        reference = Inputs.text(text -> model.change(now -> now.withReference(text)));
        courier = Inputs.text(text -> model.change(now -> now.withCourier(text)));
        airwayBill = Inputs.text(text -> model.change(now -> now.withAirwayBill(text)));
        receivedBy.setPrefColumnCount(LONG_NAME);
        courier.setPrefColumnCount(LONG_NAME);
        fields.put(Wrong.RECEIVED_BY, new Field(texts.get("delivery.receivedBy"), receivedBy));
        fields.put(Wrong.DAY, new Field(texts.get("delivery.day"), day));
        fields.put(Wrong.REFERENCE, new Field(texts.get("delivery.reference"), reference));
        fields.put(Wrong.COURIER, new Field(texts.get("delivery.courier"), courier));
        fields.put(Wrong.AIRWAY_BILL, new Field(texts.get("delivery.airwayBill"), airwayBill));
        delivery = panel(
                "delivery.toConfirm",
                field(Wrong.RECEIVED_BY),
                field(Wrong.DAY),
                new Field(texts.get("delivery.by"), by),
                field(Wrong.REFERENCE));
        pickup = panel("delivery.toFetch", field(Wrong.COURIER), field(Wrong.AIRWAY_BILL));
        var all = new VBox(stage, facts, lines, delivery, pickup);
        all.getStyleClass().addAll("rows", "pane");
        setContent(all);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        model.shownProperty().addListener((_, _, now) -> now.ifPresent(this::show));
        model.paperProperty().addListener((_, _, now) -> now.ifPresent(this::show));
    }

    private VBox panel(String title, Node... inside) {
        var head = new Label(texts.get(title));
        head.getStyleClass().add("strong");
        var row = new FlowPane(inside);
        row.getStyleClass().add("field-row");
        var panel = new VBox(head, row);
        panel.getStyleClass().addAll("panel", "rows");
        panel.setMinHeight(USE_PREF_SIZE);
        return panel;
    }

    private Field field(Wrong what) {
        return Objects.requireNonNull(fields.get(what), "every part of the paper has a field");
    }

    private void show(DeliveryViewModel.Shown now) {
        stage.setText(now.stage());
        facts.setText(now.facts());
        lines.show(now.lines());
        shown(delivery, now.challan().isOnTheWay());
        shown(pickup, now.challan().handedOver().isPresent() && now.challan().isToComeBack());
    }

    private static void shown(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }

    private void show(DeliveryPaper now) {
        Inputs.show(receivedBy, now.receivedBy());
        Inputs.show(day, now.day());
        by.setValue(now.by());
        Inputs.show(reference, now.reference());
        Inputs.show(courier, now.courier());
        Inputs.show(airwayBill, now.airwayBill());
    }

    /// Shows what can't be read, and goes to the first of it.
    ///
    /// @return whether anything is wrong
    boolean tellWrong(Set<Wrong> wrong) {
        fields.forEach((what, field) ->
                field.tell(wrong.contains(what) ? Optional.of(texts.get("delivery.wrong." + what)) : Optional.empty()));
        wrong.stream().findFirst().ifPresent(first -> field(first).control().requestFocus());
        return !wrong.isEmpty();
    }

    void focusPickup() {
        airwayBill.requestFocus();
    }

    Node focus() {
        if (delivery.isVisible()) {
            return receivedBy;
        }
        return pickup.isVisible() ? airwayBill : lines;
    }
}
