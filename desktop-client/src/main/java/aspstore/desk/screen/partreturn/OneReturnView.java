package aspstore.desk.screen.partreturn;

import aspstore.desk.control.Column;
import aspstore.desk.control.Field;
import aspstore.desk.control.Panes;
import aspstore.desk.control.RowTable;
import aspstore.desk.control.ScanField;
import aspstore.desk.control.ScanPane;
import aspstore.desk.screen.partreturn.OneReturnViewModel.Carton;
import aspstore.desk.screen.partreturn.OneReturnViewModel.Phase;
import aspstore.desk.screen.partreturn.OneReturnViewModel.Row;
import aspstore.desk.text.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The lines with central's answers; above them what is to be done next: pack, or ship; beside them the cartons.
final class OneReturnView extends VBox {

    private final Texts texts;
    private final OneReturnViewModel model;
    private final ScanField scans;
    private final ShippingForm shipping;
    private final RowTable<Row, Integer> lines;
    private final RowTable<Carton, String> cartons;
    private final TextField carton = new TextField();
    private final TextField reason = new TextField();
    private final Field reasonField;
    private final Field cartonField;
    private final Label progress = new Label();
    private final HBox packing;
    private Phase phase = Phase.LOADING;

    OneReturnView(Texts texts, OneReturnViewModel model, ScanField scans) {
        this.texts = texts;
        this.model = model;
        this.scans = scans;
        this.shipping = new ShippingForm(texts, model);
        this.lines = lines();
        this.cartons = cartons();
        getStyleClass().add("rows");
        progress.getStyleClass().add("big-number");
        progress.setMinWidth(USE_PREF_SIZE);
        carton.setPrefColumnCount(4);
        cartonField = new Field(texts.get("returns.carton"), carton).keeping(this::takeCarton);
        packing = new HBox(cartonField, new ScanPane(scans), progress);
        packing.getStyleClass().add("scan-row");
        reasonField = new Field(texts.get("returns.withdrawReason"), reason).keeping(this::takeReason);
        var form = new ScrollPane(shipping);
        form.setFitToWidth(true);
        shipping.prefWrapLengthProperty().bind(widthProperty());
        form.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        form.getStyleClass().add("form-scroll");
        form.setFocusTraversable(false);
        // Only with its skin is what it holds in the window, to be focused.
        form.skinProperty().addListener(_ -> {
            if (phase == Phase.SHIPPING) {
                shipping.first().requestFocus();
            }
        });
        form.visibleProperty().bind(shipping.visibleProperty());
        for (var part : List.of(packing, form, reasonField)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        for (var part : List.of(packing, shipping, reasonField)) {
            part.setVisible(false);
        }
        var tables = new HBox(lines, cartons);
        tables.getStyleClass().add("form-row");
        tables.setFillHeight(true);
        HBox.setHgrow(lines, Priority.ALWAYS);
        VBox.setVgrow(tables, Priority.ALWAYS);
        lines.getStyleClass().add("least-rows");
        getChildren().addAll(packing, form, reasonField, tables);
        Panes.of(this, scans.field(), shipping.first(), reason, lines, cartons, carton);
        model.shownProperty().addListener((_, _, now) -> show(now));
        show(model.shownProperty().get());
    }

    private RowTable<Row, Integer> lines() {
        var made = new RowTable<Row, Integer>(
                texts.get("returns.noLines"),
                List.of(
                        Column.<Row>text(
                                texts.get("returns.no"),
                                0.4,
                                row -> Integer.toString(row.line().no())),
                        Column.<Row>text(
                                        texts.get("returns.part"),
                                        1.2,
                                        row -> row.line().part())
                                .styled(_ -> "strong"),
                        Column.text(
                                texts.get("returns.serial"),
                                1.3,
                                row -> row.line().serial()),
                        Column.text(
                                texts.get("returns.reason"),
                                0.9,
                                row -> row.line().reason()),
                        Column.quantity(
                                texts.get("returns.quantity"),
                                0.9,
                                texts,
                                row -> row.line().quantity()),
                        Column.<Row>text(
                                        texts.get("returns.central"),
                                        2.8,
                                        row -> row.line().decision())
                                .styled(row -> switch (row.line().said()) {
                                    case APPROVED -> "good";
                                    case REFUSED -> "urgent";
                                    case NOTHING_YET -> "quiet";
                                }),
                        Column.<Row>text(texts.get("returns.packed"), 0.9, row -> packed(row))
                                .styled(row -> row.toPack().equals(row.inCarton()) ? "good" : "soon")),
                row -> row.line().no());
        made.setAccessibleText(texts.get("returns.lines"));
        return made;
    }

    /// What lies in cartons, the open one too, of what is to.
    private String packed(Row row) {
        var all = row.line().packed().plus(row.toPack());
        return all.isZero()
                ? ""
                : texts.get("returns.progress", row.line().packed().plus(row.inCarton()), all);
    }

    private RowTable<Carton, String> cartons() {
        var made = new RowTable<Carton, String>(
                texts.get("returns.noCartons"),
                List.of(
                        Column.<Carton>text(texts.get("returns.cartons"), 1, Carton::name)
                                .styled(_ -> "strong"),
                        Column.quantity(texts.get("returns.pieces"), 1, texts, Carton::pieces)),
                Carton::name);
        made.setAccessibleText(texts.get("returns.cartons"));
        made.getStyleClass().add("side-list");
        return made;
    }

    private void show(OneReturnViewModel.Shown now) {
        phase = now.phase();
        packing.setVisible(phase == Phase.PACKING);
        shipping.setVisible(phase == Phase.SHIPPING);
        reasonField.setVisible(phase == Phase.WAITING);
        cartons.setVisible(phase == Phase.PACKING || phase == Phase.SHIPPING || phase == Phase.DONE);
        cartons.setManaged(cartons.isVisible());
        progress.setText(texts.get("returns.progress", now.done(), now.of()));
        cartonField.show(now.carton());
        reasonField.show(model.reason());
        lines.show(now.rows());
        cartons.show(now.cartons());
    }

    RowTable<Row, Integer> lineTable() {
        return lines;
    }

    RowTable<Carton, String> cartonTable() {
        return cartons;
    }

    ShippingForm shipping() {
        return shipping;
    }

    void takeCarton() {
        model.carton(carton.getText().strip());
    }

    /// The carton is closed: its name is not for the next one.
    void packed() {
        cartonField.fill("");
    }

    void takeReason() {
        model.reason(reason.getText().strip());
    }

    /// It is withdrawn: the reason was for that.
    void withdrawn() {
        reasonField.fill("");
    }

    boolean clear() {
        return scans.clear();
    }

    Node focus() {
        return switch (phase) {
            case PACKING -> scans.field();
            case SHIPPING -> shipping.first();
            case WAITING, DONE, LOADING -> lines;
        };
    }
}
