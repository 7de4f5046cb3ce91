package aspstore.desk.screen.reassign;

import aspstore.desk.control.Column;
import aspstore.desk.control.Field;
import aspstore.desk.control.Inputs;
import aspstore.desk.control.Panes;
import aspstore.desk.control.RowTable;
import aspstore.desk.control.ScanField;
import aspstore.desk.screen.reassign.ReassignViewModel.Carrier;
import aspstore.desk.screen.reassign.ReassignViewModel.JobRow;
import aspstore.desk.screen.reassign.ReassignViewModel.PartRow;
import aspstore.desk.text.Texts;
import aspstore.model.challan.ChallanCommand.Left;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What is out on the left, the jobs that need it on the right, and below them what becomes of the first job.
final class ReassignView extends VBox {

    private final Texts texts;
    private final RowTable<PartRow, Integer> parts;
    private final RowTable<JobRow, String> jobs;
    private final ComboBox<Left> left;
    private final ComboBox<Carrier> carrier;
    private final TextField proof;
    private final Field signed;
    private final TextField override;
    private final TextField exception;
    private boolean isShowing = false;

    /// @param mayExcept whether whoever works here may go against what the rules say
    ReassignView(Texts texts, ReassignViewModel model, ScanField scan, boolean mayExcept) {
        this.texts = texts;
        this.parts = partTable();
        this.jobs = jobTable();
        getStyleClass().add("rows");
        left = Inputs.choice(
                List.of(Left.values()),
                choice -> texts.get("reassign.left." + choice),
                choice -> tell(() -> model.change(now -> now.withLeft(choice))));
        carrier = Inputs.choice(
                List.of(), Carrier::name, choice -> tell(() -> model.change(now -> now.withTechnician(choice.code()))));
        proof = Inputs.text(text -> tell(() -> model.change(now -> now.withProof(text))));
        signed = new Field(texts.get("reassign.proof"), proof);
        override = Inputs.text(text -> tell(() -> model.change(now -> now.withOverride(text))));
        exception = Inputs.text(text -> tell(() -> model.change(now -> now.withException(text))));
        var tables = new SplitPane(parts, jobs);
        tables.setDividerPositions(0.45);
        VBox.setVgrow(tables, Priority.ALWAYS);
        var form = new FlowPane(
                new Field(texts.get("reassign.left"), left), new Field(texts.get("reassign.carrier"), carrier), signed);
        form.getStyleClass().add("field-row");
        if (mayExcept) {
            form.getChildren()
                    .addAll(
                            new Field(texts.get("reassign.exception"), exception),
                            new Field(texts.get("reassign.override"), override));
        }
        getChildren().addAll(scan, tables, form);
        Panes.of(this, scan.field(), parts, jobs, left);
        jobs.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, row) -> tell(() -> {
                    if (row != null) {
                        model.change(now -> now.withJob(row.job()));
                    }
                }));
        model.shownProperty().addListener((_, _, now) -> show(now));
    }

    /// What the screen itself shows changes nothing.
    private void tell(Runnable change) {
        if (!isShowing) {
            change.run();
        }
    }

    private RowTable<PartRow, Integer> partTable() {
        var made = new RowTable<PartRow, Integer>(
                texts.get("reassign.nothing"),
                List.of(
                        Column.<PartRow>text(texts.get("reassign.part"), 1.2, PartRow::part)
                                .styled(_ -> "strong"),
                        Column.text(texts.get("reassign.unit"), 1, PartRow::unit),
                        Column.quantity(texts.get("reassign.out"), 0.7, texts, PartRow::out),
                        Column.<PartRow>quantity(texts.get("reassign.moving"), 0.9, texts, PartRow::moving)
                                .styled(row -> row.moving().isPositive() ? "good" : "quiet")),
                PartRow::no);
        made.setAccessibleText(texts.get("reassign.parts"));
        return made;
    }

    private RowTable<JobRow, String> jobTable() {
        var made = new RowTable<JobRow, String>(
                texts.get("reassign.noJobs"),
                List.of(
                        Column.<JobRow>text(texts.get("reassign.job"), 1.1, JobRow::job)
                                .styled(_ -> "strong"),
                        Column.text(texts.get("reassign.customer"), 1.3, JobRow::customer),
                        Column.text(texts.get("reassign.contract"), 0.9, JobRow::contract),
                        Column.text(texts.get("reassign.part"), 1, JobRow::part),
                        Column.quantity(texts.get("reassign.needed"), 0.7, texts, JobRow::needed),
                        Column.quantity(texts.get("reassign.setAside"), 0.9, texts, JobRow::setAside)),
                JobRow::key);
        made.setAccessibleText(texts.get("reassign.jobs"));
        return made;
    }

    private void show(ReassignViewModel.Shown now) {
        isShowing = true;
        parts.show(now.parts());
        jobs.show(now.jobs());
        now.jobs().stream()
                .filter(row -> row.job().equals(now.paper().job()))
                .findFirst()
                .ifPresentOrElse(
                        row -> jobs.choose(row.key()),
                        () -> jobs.getSelectionModel().clearSelection());
        if (!carrier.getItems().equals(now.carriers())) {
            carrier.getItems().setAll(now.carriers());
        }
        now.carriers().stream()
                .filter(choice -> choice.code().equals(now.paper().technician()))
                .findFirst()
                .ifPresent(carrier::setValue);
        left.setValue(now.paper().left());
        signed.setVisible(!now.paper().technician().isBlank());
        signed.setManaged(signed.isVisible());
        Inputs.show(proof, now.paper().proof());
        Inputs.show(override, now.paper().override());
        Inputs.show(exception, now.paper().exception());
        isShowing = false;
    }

    Optional<PartRow> chosenPart() {
        return parts.chosen();
    }

    void openLeft() {
        left.requestFocus();
        left.show();
    }
}
