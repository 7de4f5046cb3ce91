package aspstore.desk.screen.partreturn;

import aspstore.desk.control.Field;
import aspstore.desk.screen.partreturn.ShippingPaper.Part;
import aspstore.desk.text.Texts;
import aspstore.model.tax.TransportMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;

/// Who takes the goods and how they travel. Each field goes into the draft when it is left.
final class ShippingForm extends FlowPane {

    private final Texts texts;
    private final OneReturnViewModel model;
    private final ComboBox<TransportMode> mode = new ComboBox<>();
    private final Map<Part, TextField> inputs = new EnumMap<>(Part.class);
    private final Map<Part, Field> fields = new EnumMap<>(Part.class);

    ShippingForm(Texts texts, OneReturnViewModel model) {
        this.texts = texts;
        this.model = model;
        getStyleClass().add("form-row");
        mode.getItems().setAll(TransportMode.values());
        mode.setConverter(NewReturnView.words(it -> texts.words().of(it)));
        mode.setOnAction(_ -> take());
        input(Part.HANDED_TO, 12);
        getChildren().add(new Field(texts.get("returns.mode"), mode));
        input(Part.VEHICLE, 8);
        input(Part.TRANSPORTER, 12);
        input(Part.TRANSPORTER_ID, 10);
        input(Part.DOCUMENT, 8);
        input(Part.DOCUMENT_DAY, 7);
        input(Part.DISTANCE, 5);
        input(Part.EWAY, 8);
        model.shippingProperty().addListener((_, _, paper) -> show(paper));
        show(model.shippingProperty().get());
    }

    private void input(Part part, int columns) {
        var input = new TextField();
        input.setPrefColumnCount(columns);
        var field = new Field(texts.get("returns.ship." + part), input);
        inputs.put(part, input);
        fields.put(part, field);
        field.keeping(() -> {
            take();
            tell(part);
        });
        getChildren().add(field);
    }

    Node first() {
        return inputs.getOrDefault(Part.HANDED_TO, new TextField());
    }

    /// What is typed now goes into the draft.
    void take() {
        UnaryOperator<ShippingPaper> typed = before -> new ShippingPaper(
                mode.getValue() == null ? before.mode() : mode.getValue(),
                text(Part.VEHICLE),
                text(Part.TRANSPORTER),
                text(Part.TRANSPORTER_ID),
                text(Part.DOCUMENT),
                text(Part.DOCUMENT_DAY),
                text(Part.DISTANCE),
                text(Part.EWAY),
                text(Part.HANDED_TO));
        model.shipping(typed);
    }

    private String text(Part part) {
        var input = inputs.get(part);
        return input == null ? "" : input.getText().strip();
    }

    /// Shows every problem, and goes to the first.
    ///
    /// @return whether there was one
    boolean tellProblems() {
        take();
        fields.keySet().forEach(this::tell);
        var problems = model.shippingProperty().get().problems();
        problems.keySet().stream().findFirst().map(inputs::get).ifPresent(TextField::requestFocus);
        return !problems.isEmpty();
    }

    private void tell(Part part) {
        var problem =
                Optional.ofNullable(model.shippingProperty().get().problems().get(part));
        Optional.ofNullable(fields.get(part))
                .ifPresent(field -> field.tell(problem.map(why -> texts.get("returns.wrong." + why))));
    }

    private void show(ShippingPaper paper) {
        if (mode.getValue() != paper.mode()) {
            mode.setValue(paper.mode());
        }
        set(Part.VEHICLE, paper.vehicle());
        set(Part.TRANSPORTER, paper.transporter());
        set(Part.TRANSPORTER_ID, paper.transporterId());
        set(Part.DOCUMENT, paper.document());
        set(Part.DOCUMENT_DAY, paper.documentDay());
        set(Part.DISTANCE, paper.distance());
        set(Part.EWAY, paper.eway());
        set(Part.HANDED_TO, paper.handedTo());
    }

    private void set(Part part, String text) {
        Optional.ofNullable(fields.get(part)).ifPresent(field -> field.show(text));
    }
}
