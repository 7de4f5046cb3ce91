package aspstore.desk.shell;

import aspstore.desk.screen.Destination;
import aspstore.desk.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The places of the desk, top down, with their keys Ctrl+1 to 9 and how much waits in the first.
final class Rail extends ScrollPane {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final VBox box = new VBox();
    private final Label badge = new Label();
    private final Map<Destination, Button> buttons = new LinkedHashMap<>();

    private final int iconSize;

    /// @param textSize of ordinary text, in pixels: icons grow with it
    Rail(double textSize) {
        this.iconSize = (int) Math.round(textSize * 1.4);
        getStyleClass().add("rail");
        setContent(box);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        box.getStyleClass().add("rail-items");
        badge.getStyleClass().add("badge");
        badge.setVisible(false);
    }

    void show(List<RailItem> items, Texts texts, Consumer<Destination> open) {
        box.getChildren().clear();
        buttons.clear();
        for (var item : items) {
            var picture = new FontIcon(item.icon());
            picture.setIconSize(iconSize);
            var icon = new StackPane(picture);
            if (buttons.isEmpty()) {
                icon.getChildren().add(badge);
            }
            var button = new Button(texts.get(item.text()), icon);
            button.setContentDisplay(ContentDisplay.TOP);
            button.getStyleClass().add("rail-item");
            button.setFocusTraversable(false);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setAccessibleText(
                    texts.get(item.text()) + (buttons.size() < 9 ? ", Ctrl+" + (buttons.size() + 1) : ""));
            button.setOnAction(_ -> open.accept(item.destination()));
            buttons.put(item.destination(), button);
            box.getChildren().add(button);
        }
    }

    /// The places in the order of their keys.
    List<Destination> places() {
        return List.copyOf(buttons.keySet());
    }

    void current(Destination destination) {
        buttons.forEach((place, button) -> button.pseudoClassStateChanged(CURRENT, place.equals(destination)));
    }

    void badge(long waiting) {
        badge.setText(waiting > 99 ? "99+" : Long.toString(waiting));
        badge.setVisible(waiting > 0);
    }
}
