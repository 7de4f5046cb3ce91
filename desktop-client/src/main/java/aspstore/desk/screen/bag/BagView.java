package aspstore.desk.screen.bag;

import aspstore.desk.control.Column;
import aspstore.desk.control.Field;
import aspstore.desk.control.Inputs;
import aspstore.desk.control.Panes;
import aspstore.desk.control.RowTable;
import aspstore.desk.control.ScanField;
import aspstore.desk.screen.bag.BagViewModel.Carrier;
import aspstore.desk.screen.bag.BagViewModel.Row;
import aspstore.desk.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Who gets the bag above, and what is scanned into it below.
final class BagView extends VBox {

    private final RowTable<Row, Integer> rows;
    private final ComboBox<Carrier> carrier;
    private final TextField proof;
    private final TextField override;
    private final Label held = new Label();
    private boolean isShowing = false;

    /// @param mayOverride whether whoever works here may let through a technician who owes too much
    BagView(Texts texts, BagViewModel model, ScanField scan, boolean mayOverride) {
        getStyleClass().add("rows");
        rows = new RowTable<>(
                texts.get("bag.empty"),
                List.of(
                        Column.<Row>text(texts.get("bag.part"), 1.2, Row::part).styled(_ -> "strong"),
                        Column.text(texts.get("bag.description"), 2.2, Row::description),
                        Column.text(texts.get("bag.serial"), 1.2, Row::serial),
                        Column.quantity(texts.get("bag.quantity"), 0.7, texts, Row::quantity)),
                Row::at);
        rows.setAccessibleText(texts.get("bag.goods"));
        carrier = Inputs.choice(
                List.of(), Carrier::name, choice -> tell(() -> model.change(now -> now.withTechnician(choice.code()))));
        proof = Inputs.text(text -> tell(() -> model.change(now -> now.withProof(text))));
        override = Inputs.text(text -> tell(() -> model.change(now -> now.withOverride(text))));
        proof.setPromptText(texts.get("bag.signed"));
        held.setWrapText(true);
        held.setMinHeight(USE_PREF_SIZE);
        var form = new FlowPane(new Field(texts.get("bag.carrier"), carrier), new Field(texts.get("bag.proof"), proof));
        form.getStyleClass().add("field-row");
        if (mayOverride) {
            form.getChildren().add(new Field(texts.get("bag.override"), override));
        }
        VBox.setVgrow(rows, Priority.ALWAYS);
        getChildren().addAll(form, held, scan, rows);
        Panes.of(this, scan.field(), rows, carrier);
        model.shownProperty().addListener((_, _, now) -> show(now));
    }

    /// What the screen itself shows changes nothing.
    private void tell(Runnable change) {
        if (!isShowing) {
            change.run();
        }
    }

    private void show(BagViewModel.Shown now) {
        isShowing = true;
        rows.show(now.rows());
        held.setText(now.held());
        if (!carrier.getItems().equals(now.carriers())) {
            carrier.getItems().setAll(now.carriers());
        }
        now.carriers().stream()
                .filter(choice -> choice.code().equals(now.paper().technician()))
                .findFirst()
                .ifPresent(carrier::setValue);
        Inputs.show(proof, now.paper().proof());
        Inputs.show(override, now.paper().override());
        isShowing = false;
    }

    Optional<Row> chosen() {
        return rows.chosen();
    }

    void openCarriers() {
        carrier.requestFocus();
        carrier.show();
    }
}
