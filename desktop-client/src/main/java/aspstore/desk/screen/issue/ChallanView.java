package aspstore.desk.screen.issue;

import aspstore.desk.control.Column;
import aspstore.desk.control.Field;
import aspstore.desk.control.Inputs;
import aspstore.desk.control.RowTable;
import aspstore.desk.screen.issue.Handing.Gap;
import aspstore.desk.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;

/// The challan in words and fields on the left, its pages on the right.
final class ChallanView extends SplitPane {

    private final Label stage = new Label();
    private final Label facts = new Label();
    private final RowTable<ChallanViewModel.Row, Integer> lines;
    private final HandingView handing;
    private final TextField reason;
    private final Field reasonField;
    private final VBox pages = new VBox();
    private final ScrollPane pageScroll = new ScrollPane(pages);
    private boolean isAtTheStore = false;
    private boolean isCancelling = false;

    ChallanView(Texts texts, ChallanViewModel model, Node scan) {
        stage.getStyleClass().add("chip");
        facts.setWrapText(true);
        facts.setMinHeight(USE_PREF_SIZE);
        lines = new RowTable<>(
                texts.get("challan.nothing"),
                List.of(
                        Column.<ChallanViewModel.Row>text(texts.get("issue.part"), 1.4, ChallanViewModel.Row::part)
                                .styled(_ -> "strong"),
                        Column.text(texts.get("issue.unit"), 1.4, ChallanViewModel.Row::unit),
                        Column.text(texts.get("issue.quantity"), 0.7, ChallanViewModel.Row::quantity),
                        Column.text(texts.get("challan.used"), 0.7, ChallanViewModel.Row::used),
                        Column.text(texts.get("challan.back"), 0.7, ChallanViewModel.Row::back),
                        Column.text(texts.get("challan.out"), 0.7, ChallanViewModel.Row::out)),
                ChallanViewModel.Row::no);
        lines.setAccessibleText(texts.get("challan.lines"));
        lines.getStyleClass().add("short-table");
        handing = new HandingView(texts, model::changeHanding);
        reason = Inputs.text(text -> model.change(now -> now.withReason(text)));
        reasonField = new Field(texts.get("challan.reason"), reason);
        var left = new VBox(scan, stage, facts, reasonField, handing, lines);
        left.getStyleClass().addAll("rows", "pane");
        var leftScroll = new ScrollPane(left);
        leftScroll.setFitToWidth(true);
        leftScroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pages.getStyleClass().add("pages");
        pageScroll.setFitToWidth(true);
        pageScroll.setAccessibleText(texts.get("challan.pages"));
        pages.getChildren().setAll(new Label(texts.get("challan.drawing")));
        getItems().addAll(leftScroll, pageScroll);
        setDividerPositions(0.46);
        model.shownProperty().addListener((_, _, now) -> now.ifPresent(this::show));
        model.paperProperty().addListener((_, _, now) -> now.ifPresent(this::show));
    }

    private void show(ChallanViewModel.Shown now) {
        stage.setText(now.stage());
        facts.setText(now.facts());
        lines.show(now.lines());
        isAtTheStore = now.isAtTheStore();
        choose();
    }

    private void show(HandOverPaper now) {
        handing.show(now.handing());
        Inputs.show(reason, now.reason());
        isCancelling = now.asked() == HandOverPaper.Asked.CANCEL;
        choose();
    }

    private void choose() {
        HandingView.shown(handing, isAtTheStore && !isCancelling);
        HandingView.shown(reasonField, isAtTheStore && isCancelling);
    }

    void showPages(List<Image> drawn) {
        pages.getChildren().setAll(drawn.stream().map(this::page).toList());
    }

    private Node page(Image image) {
        var view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.fitWidthProperty().bind(pageScroll.widthProperty().subtract(40));
        view.getStyleClass().add("page");
        return view;
    }

    /// The reason where one is being written; else scans go where scans go.
    Node focus(Node scan) {
        return isAtTheStore && isCancelling ? reason : scan;
    }

    void focusReason() {
        reason.requestFocus();
    }

    void tellReason(Optional<String> why) {
        reasonField.tell(why);
    }

    String pin() {
        return handing.pin();
    }

    void forgetPin() {
        handing.forgetPin();
    }

    void mark(Map<Gap, String> problems) {
        handing.tell(problems);
    }

    void tell(Map<Gap, String> problems) {
        mark(problems);
        handing.focusFirst(problems);
    }

    void askForEway(String why) {
        handing.askForEway(why);
    }

    /// F6 goes from the scan field to the fields, to the pages, and back.
    void nextPane(Node scan) {
        if (scan.isFocused()) {
            (handing.isVisible() ? handing.first() : lines).requestFocus();
        } else if (pageScroll.isFocused()) {
            scan.requestFocus();
        } else {
            pageScroll.requestFocus();
        }
    }
}
