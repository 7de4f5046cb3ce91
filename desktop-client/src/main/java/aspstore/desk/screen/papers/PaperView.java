package aspstore.desk.screen.papers;

import aspstore.desk.text.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One page of a paper at a time, as it will be printed.
final class PaperView extends VBox {

    private static final double STEP = 0.15;
    private static final double LEAST = 0.4;
    private static final double MOST = 2;

    private final Texts texts;
    private final ImageView page = new ImageView();
    private final ScrollPane scroll = new ScrollPane();
    private final Label where = new Label();
    private List<Image> pages = List.of();
    private int shown = 0;
    private double zoom = 0.9;

    PaperView(Texts texts) {
        this.texts = texts;
        getStyleClass().add("rows");
        page.setPreserveRatio(true);
        page.setSmooth(true);
        var sheet = new StackPane(page);
        sheet.getStyleClass().add("paper-table");
        sheet.setAlignment(Pos.TOP_CENTER);
        scroll.setContent(sheet);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText(texts.get("paper.preview"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        where.getStyleClass().add("quiet");
        where.setText(texts.get("paper.drawing"));
        getChildren().addAll(where, scroll);
        addEventFilter(KeyEvent.KEY_PRESSED, this::turn);
        addEventFilter(KeyEvent.KEY_TYPED, this::zoom);
    }

    private void turn(KeyEvent event) {
        switch (event.getCode()) {
            case PAGE_DOWN -> show(shown + 1);
            case PAGE_UP -> show(shown - 1);
            case DOWN -> scroll.setVvalue(scroll.getVvalue() + 0.1);
            case UP -> scroll.setVvalue(scroll.getVvalue() - 0.1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void zoom(KeyEvent event) {
        switch (event.getCharacter()) {
            case "+" -> larger();
            case "-" -> smaller();
            default -> {}
        }
    }

    void larger() {
        resize(zoom + STEP);
    }

    void smaller() {
        resize(zoom - STEP);
    }

    private void resize(double wanted) {
        zoom = Math.clamp(wanted, LEAST, MOST);
        show(shown);
    }

    void show(List<Image> drawn) {
        pages = drawn;
        show(0);
    }

    private void show(int number) {
        if (pages.isEmpty()) {
            return;
        }
        boolean isTurned = number != shown;
        shown = Math.clamp(number, 0, pages.size() - 1);
        var image = pages.get(shown);
        page.setImage(image);
        page.setFitWidth(image.getWidth() * zoom);
        where.setText(texts.get("paper.page", shown + 1, pages.size(), Math.round(zoom * 100)));
        if (isTurned) {
            scroll.setVvalue(0);
        }
    }

    Node focus() {
        return scroll;
    }
}
