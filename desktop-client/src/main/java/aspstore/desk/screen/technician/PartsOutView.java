package aspstore.desk.screen.technician;

import aspstore.desk.control.Column;
import aspstore.desk.control.RowTable;
import aspstore.desk.control.ScanField;
import aspstore.desk.screen.technician.PartsOutViewModel.Job;
import aspstore.desk.screen.technician.PartsOutViewModel.Owing;
import aspstore.desk.screen.technician.PartsOutViewModel.Part;
import aspstore.desk.text.Texts;
import aspstore.model.challan.ChallanNo;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What is out; for a technician what they owe and their jobs below it.
final class PartsOutView extends VBox {

    private final Texts texts;
    private final boolean isOfOne;
    private final RowTable<Part, String> parts;
    private final RowTable<Owing, String> owing;
    private final RowTable<Job, String> jobs;
    private final Label total = new Label();
    private Optional<ScanField> scans = Optional.empty();

    PartsOutView(Texts texts, PartsOutViewModel model, Consumer<ChallanNo> open) {
        this.texts = texts;
        this.isOfOne = model.isOfOne();
        this.parts = partTable();
        this.owing = owingTable();
        this.jobs = jobTable();
        getStyleClass().add("rows");
        parts.onOpen(part -> open.accept(part.challan()));
        owing.onOpen(debt -> open.accept(debt.challan()));
        total.getStyleClass().add("heading");
        total.setWrapText(true);
        total.setMinHeight(USE_PREF_SIZE);
        VBox.setVgrow(parts, Priority.ALWAYS);
        parts.setPrefHeight(0);
        getChildren().addAll(total, parts);
        if (isOfOne) {
            HBox.setHgrow(owing, Priority.ALWAYS);
            HBox.setHgrow(jobs, Priority.ALWAYS);
            owing.setPrefSize(0, 0);
            jobs.setPrefSize(0, 0);
            var below = new HBox(owing, jobs);
            below.getStyleClass().add("rows");
            VBox.setVgrow(below, Priority.ALWAYS);
            getChildren().add(below);
        }
        model.shownProperty().addListener((_, _, now) -> {
            parts.show(now.parts());
            owing.show(now.owing());
            jobs.show(now.jobs());
            total.setText(texts.get(isOfOne ? "partsOut.myTotal" : "partsOut.total", now.out(), now.owed()));
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F6) {
                nextPane();
                event.consume();
            }
        });
    }

    void scanBy(ScanField field) {
        scans = Optional.of(field);
        getChildren().addFirst(field);
    }

    private RowTable<Part, String> partTable() {
        var made = new RowTable<Part, String>(
                texts.get("partsOut.empty"),
                List.of(
                        Column.<Part>text(texts.get("partsOut.part"), 1.2, Part::part)
                                .styled(_ -> "strong"),
                        Column.text(texts.get("partsOut.unit"), 0.8, Part::unit),
                        Column.quantity(texts.get("partsOut.quantity"), 0.6, texts, Part::quantity),
                        Column.text(
                                texts.get("partsOut.challan"),
                                1.8,
                                part -> part.challan().text()),
                        Column.text(texts.get("partsOut.job"), 1.1, Part::job),
                        Column.text(texts.get("partsOut.who"), 1.2, Part::who),
                        Column.<Part>text(texts.get("partsOut.age"), 1.3, Part::age)
                                .styled(part -> part.isLate() ? "urgent" : "")
                                .ordered(Comparator.comparing(Part::since)),
                        Column.money(texts.get("partsOut.value"), 1, texts, Part::value)),
                Part::key);
        made.setAccessibleText(texts.get("partsOut.parts"));
        return made;
    }

    private RowTable<Owing, String> owingTable() {
        var made = new RowTable<Owing, String>(
                texts.get("partsOut.nothingOwed"),
                List.of(
                        Column.<Owing>text(texts.get("partsOut.iOwe"), 1.5, Owing::part)
                                .styled(_ -> "strong"),
                        Column.quantity(texts.get("partsOut.quantity"), 0.6, texts, Owing::quantity),
                        Column.text(texts.get("partsOut.job"), 1, Owing::job),
                        Column.<Owing>text(texts.get("partsOut.age"), 1.3, Owing::age)
                                .styled(debt -> debt.isLate() ? "urgent" : "")),
                Owing::id);
        made.setAccessibleText(texts.get("partsOut.iOwe"));
        return made;
    }

    private RowTable<Job, String> jobTable() {
        var made = new RowTable<Job, String>(
                texts.get("partsOut.noJobs"),
                List.of(
                        Column.<Job>text(texts.get("partsOut.myJobs"), 1, Job::job)
                                .styled(_ -> "strong"),
                        Column.text(texts.get("partsOut.customer"), 1.3, Job::customer),
                        Column.text(texts.get("partsOut.needs"), 1.4, Job::parts),
                        Column.text(texts.get("partsOut.stage"), 1, Job::stage)),
                Job::job);
        made.setAccessibleText(texts.get("partsOut.myJobs"));
        return made;
    }

    RowTable<Part, String> parts() {
        return parts;
    }

    /// The challan of the row that is worked on.
    Optional<ChallanNo> chosen() {
        return owing.isFocused()
                ? owing.chosen().map(Owing::challan)
                : parts.chosen().map(Part::challan).or(() -> owing.chosen().map(Owing::challan));
    }

    private void nextPane() {
        if (parts.isFocused() && isOfOne) {
            owing.requestFocus();
        } else if (owing.isFocused()) {
            jobs.requestFocus();
        } else if (scans.map(field -> field.field().isFocused()).orElse(false)) {
            parts.requestFocus();
        } else {
            focus().requestFocus();
        }
    }

    boolean clear() {
        return scans.map(ScanField::clear).orElse(false);
    }

    Node focus() {
        return scans.<Node>map(ScanField::field).orElse(parts);
    }
}
