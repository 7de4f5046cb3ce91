package aspstore.desk.screen.issue;

import aspstore.desk.control.Field;
import aspstore.desk.control.Inputs;
import aspstore.desk.control.SignaturePad;
import aspstore.desk.screen.issue.Handing.Gap;
import aspstore.desk.text.Texts;
import aspstore.model.challan.ChallanCommand.Proof;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The fields of who takes the goods and what proves it, and below them those of the way.
final class HandingView extends VBox {

    private final TextField takenBy;
    private final ComboBox<Proof.By> by;
    private final TextField reference;
    private final PasswordField pin = new PasswordField();
    private final TextField vehicle;
    private final TextField eway;
    private final Map<Gap, Field> fields = new EnumMap<>(Gap.class);
    private final SignaturePad pad;
    private final Field signing;
    private final VBox proofs = new VBox();
    private final FlowPane proof = row();
    private final FlowPane way = row();

    HandingView(Texts texts, Consumer<UnaryOperator<Handing>> change) {
        getStyleClass().add("rows");
        takenBy = Inputs.text(text -> change.accept(now -> now.withTakenBy(text)));
        by = Inputs.choice(
                List.of(Proof.By.values()),
                choice -> texts.get("proof." + choice),
                choice -> change.accept(now -> now.withBy(choice)));
        reference = Inputs.text(text -> change.accept(now -> now.withReference(text)));
        vehicle = Inputs.text(text -> change.accept(now -> now.withVehicle(text)));
        eway = Inputs.text(text -> change.accept(now -> now.withEway(text)));
        fields.put(Gap.TAKEN_BY, new Field(texts.get("handing.takenBy"), takenBy));
        fields.put(Gap.REFERENCE, new Field(texts.get("handing.reference"), reference));
        fields.put(Gap.PIN, new Field(texts.get("handing.pin"), pin));
        fields.put(Gap.VEHICLE, new Field(texts.get("handing.vehicle"), vehicle));
        fields.put(Gap.EWAY, new Field(texts.get("handing.eway"), eway));
        proof.getChildren()
                .addAll(
                        field(Gap.TAKEN_BY),
                        new Field(texts.get("handing.by"), by),
                        field(Gap.REFERENCE),
                        field(Gap.PIN));
        pad = new SignaturePad(texts.get("handing.sign"));
        pad.onDrawn(path -> change.accept(now -> now.withDrawn(path)));
        signing = new Field(texts.get("handing.sign"), pad);
        way.getChildren().addAll(field(Gap.VEHICLE), field(Gap.EWAY));
        proofs.getStyleClass().add("rows");
        proofs.getChildren().addAll(proof, signing);
        getChildren().addAll(proofs, way);
    }

    private Field field(Gap gap) {
        return Objects.requireNonNull(fields.get(gap), "there is no field for this gap");
    }

    static FlowPane row() {
        var row = new FlowPane();
        row.getStyleClass().add("field-row");
        return row;
    }

    void show(Handing now) {
        Inputs.show(takenBy, now.takenBy());
        by.setValue(now.by());
        Inputs.show(reference, now.reference());
        Inputs.show(vehicle, now.vehicle());
        Inputs.show(eway, now.eway());
        shown(field(Gap.PIN), now.by() == Proof.By.PIN);
        shown(field(Gap.REFERENCE), now.by() != Proof.By.PIN && !now.isDrawn());
        pad.show(now.drawn());
        shown(signing, now.by() == Proof.By.SIGNATURE);
    }

    /// The fields of the proof are of no use where the goods are not handed over now.
    void askForProof(boolean asked) {
        shown(proofs, asked);
    }

    static void shown(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }

    Node first() {
        return takenBy;
    }

    String pin() {
        return pin.getText();
    }

    void forgetPin() {
        pin.clear();
    }

    void tell(Map<Gap, String> problems) {
        fields.forEach((gap, field) -> field.tell(Optional.ofNullable(problems.get(gap))));
    }

    /// Leads to the first field with a problem of its own.
    boolean focusFirst(Map<Gap, String> problems) {
        var first = fields.entrySet().stream()
                .filter(field ->
                        problems.containsKey(field.getKey()) && field.getValue().isVisible())
                .findFirst();
        first.ifPresent(field -> field.getValue().control().requestFocus());
        return first.isPresent();
    }

    void askForEway(String why) {
        field(Gap.EWAY).tell(Optional.of(why));
        eway.requestFocus();
    }
}
