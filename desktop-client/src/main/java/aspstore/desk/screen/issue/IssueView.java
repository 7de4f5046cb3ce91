package aspstore.desk.screen.issue;

import aspstore.desk.control.Column;
import aspstore.desk.control.Field;
import aspstore.desk.control.Inputs;
import aspstore.desk.control.RowTable;
import aspstore.desk.screen.issue.Handing.Gap;
import aspstore.desk.text.Texts;
import aspstore.model.tax.TransportMode;
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
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What goes out on the left, where it is scanned off; on the right who takes it and how.
final class IssueView extends SplitPane {

    private final Texts texts;
    private final IssueViewModel model;
    private final RowTable<IssueViewModel.Row, String> goods;
    private final Label job = new Label();
    private final Label stop = new Label();
    private final HandingView handing;
    private final ComboBox<IssuePaper.Way> way;
    private final ComboBox<IssueViewModel.Carrier> technician;
    private final TextField courier;
    private final TextField airwayBill;
    private final ComboBox<TransportMode> mode;
    private final TextField distance;
    private final ComboBox<IssuePaper.When> when;
    private final TextField override;
    private final Field overrideField;
    private final Map<Gap, Field> fields = new EnumMap<>(Gap.class);
    private final boolean mayOverride;
    private boolean isShowing = false;

    /// @param mayOverride whether whoever works here may let through a technician who owes too much
    IssueView(Texts texts, IssueViewModel model, Node scan, boolean mayOverride) {
        this.texts = texts;
        this.model = model;
        this.mayOverride = mayOverride;
        goods = new RowTable<>(
                texts.get("issue.nothing"),
                List.of(
                        Column.<IssueViewModel.Row>text(texts.get("issue.part"), 1.3, IssueViewModel.Row::part)
                                .styled(_ -> "strong"),
                        Column.text(texts.get("issue.description"), 1.4, IssueViewModel.Row::description),
                        Column.text(texts.get("issue.unit"), 1.1, IssueViewModel.Row::unit),
                        Column.text(texts.get("issue.quantity"), 0.7, IssueViewModel.Row::quantity),
                        Column.<IssueViewModel.Row>text(
                                        texts.get("issue.taken"),
                                        0.9,
                                        row -> texts.get(row.picked() ? "issue.isTaken" : "issue.isNotTaken"))
                                .styled(row -> row.picked() ? "good" : "quiet")),
                IssueViewModel.Row::key);
        goods.setAccessibleText(texts.get("issue.goods"));
        way = Inputs.choice(
                List.of(IssuePaper.Way.values()), choice -> texts.get("issue.way." + choice), this::wayChosen);
        technician = Inputs.choice(List.of(), IssueViewModel.Carrier::name, this::technicianChosen);
        courier = Inputs.text(text -> model.change(now -> now.withCourier(text)));
        airwayBill = Inputs.text(text -> model.change(now -> now.withAirwayBill(text)));
        mode = Inputs.choice(
                List.of(TransportMode.values()),
                choice -> texts.words().of(choice),
                choice -> model.change(now -> now.withMode(choice)));
        distance = Inputs.text(text -> model.change(now -> now.withDistance(text)));
        when = Inputs.choice(
                List.of(IssuePaper.When.values()),
                choice -> texts.get("issue.when." + choice),
                choice -> model.change(now -> now.withWhen(choice)));
        override = Inputs.text(text -> model.change(now -> now.withOverride(text)));
        overrideField = new Field(texts.get("issue.override"), override);
        handing = new HandingView(texts, model::changeHanding);
        getItems().addAll(left(scan), right());
        setDividerPositions(0.5);
        model.shownProperty().addListener((_, _, now) -> now.ifPresent(this::show));
        model.paperProperty().addListener((_, _, now) -> now.ifPresent(this::show));
        model.stopProperty().addListener((_, _, why) -> stopped(why));
        stopped(Optional.empty());
    }

    private Node left(Node scan) {
        job.setWrapText(true);
        job.setMinHeight(USE_PREF_SIZE);
        stop.getStyleClass().add("stop");
        stop.setWrapText(true);
        stop.setMinHeight(USE_PREF_SIZE);
        var left = new VBox(job, stop, scan, goods);
        left.getStyleClass().addAll("rows", "pane");
        VBox.setVgrow(goods, Priority.ALWAYS);
        return left;
    }

    private Node right() {
        fields.put(Gap.TECHNICIAN, new Field(texts.get("issue.technician"), technician));
        fields.put(Gap.COURIER, new Field(texts.get("issue.courier"), courier));
        fields.put(Gap.AIRWAY_BILL, new Field(texts.get("issue.airwayBill"), airwayBill));
        fields.put(Gap.DISTANCE, new Field(texts.get("issue.distance"), distance));
        fields.put(Gap.MODE, new Field(texts.get("issue.mode"), mode));
        var who = row(
                new Field(texts.get("issue.way"), way),
                field(Gap.TECHNICIAN),
                field(Gap.COURIER),
                field(Gap.AIRWAY_BILL));
        var how = row(new Field(texts.get("issue.when"), when), field(Gap.MODE), field(Gap.DISTANCE));
        var form = new VBox(who, overrideField, how, handing);
        form.getStyleClass().addAll("rows", "pane");
        var scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    private Field field(Gap gap) {
        return Objects.requireNonNull(fields.get(gap), "there is no field for this gap");
    }

    private static FlowPane row(Node... nodes) {
        var row = HandingView.row();
        row.getChildren().addAll(nodes);
        return row;
    }

    private void wayChosen(IssuePaper.Way choice) {
        if (!isShowing) {
            model.chooseWay(choice);
        }
    }

    private void technicianChosen(IssueViewModel.Carrier choice) {
        if (!isShowing) {
            model.chooseTechnician(choice.code());
        }
    }

    private void show(IssueViewModel.Shown now) {
        job.setText(now.job());
        goods.show(now.goods());
        isShowing = true;
        if (!technician.getItems().equals(now.technicians())) {
            technician.getItems().setAll(now.technicians());
        }
        isShowing = false;
    }

    private void show(IssuePaper now) {
        isShowing = true;
        way.setValue(now.way());
        technician.getItems().stream()
                .filter(carrier -> carrier.code().equals(now.technician()))
                .findFirst()
                .ifPresent(technician::setValue);
        Inputs.show(courier, now.courier());
        Inputs.show(airwayBill, now.airwayBill());
        mode.setValue(now.mode());
        Inputs.show(distance, now.distance());
        when.setValue(now.when());
        Inputs.show(override, now.override());
        handing.show(now.handing());
        handing.askForProof(now.when() == IssuePaper.When.NOW);
        boolean byCourier = now.way() == IssuePaper.Way.COURIER;
        HandingView.shown(field(Gap.TECHNICIAN), !byCourier);
        HandingView.shown(field(Gap.COURIER), byCourier);
        HandingView.shown(field(Gap.AIRWAY_BILL), byCourier);
        isShowing = false;
    }

    private void stopped(Optional<String> why) {
        stop.setText(why.orElse(""));
        HandingView.shown(stop, why.isPresent());
        HandingView.shown(overrideField, mayOverride && why.isPresent());
    }

    String pin() {
        return handing.pin();
    }

    void forgetPin() {
        handing.forgetPin();
    }

    /// Shows what is wrong at its field.
    void mark(Map<Gap, String> problems) {
        fields.forEach((gap, field) -> field.tell(Optional.ofNullable(problems.get(gap))));
        handing.tell(problems);
    }

    /// Shows what is wrong, and leads to the first of it.
    void tell(Map<Gap, String> problems) {
        mark(problems);
        var first = fields.entrySet().stream()
                .filter(field -> problems.containsKey(field.getKey()))
                .findFirst();
        first.ifPresentOrElse(field -> field.getValue().control().requestFocus(), () -> handing.focusFirst(problems));
    }

    void askForEway(String why) {
        handing.askForEway(why);
    }

    /// F6 goes between the scan field and the form.
    void nextPane(Node scan) {
        if (scan.isFocused()) {
            way.requestFocus();
        } else {
            scan.requestFocus();
        }
    }
}
