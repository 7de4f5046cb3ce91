package aspstore.desk.shell;

import aspstore.desk.control.KeyName;
import aspstore.desk.screen.Act;
import aspstore.desk.text.Texts;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// The keys of the screen in front (F1), and those that hold everywhere; what can't be done now says why.
final class KeyCard extends ScrollPane {

    private static final List<String> EVERYWHERE = List.of("F1", "F3", "Esc", "Ctrl+1…9", "Ctrl+K", "Ctrl+Enter");

    KeyCard(Texts texts, List<Act> ofScreen, List<Act> ofShell) {
        setFocusTraversable(true);
        setAccessibleText(texts.get("keys.title"));
        var title = new Label(texts.get("keys.title"));
        title.getStyleClass().add("heading");
        var here = grid();
        ofScreen.forEach(act -> row(
                here,
                act.key().map(KeyName::of).orElse("Ctrl+K"),
                act.text() + act.hindrance().get().map(why -> " (" + why + ")").orElse("")));
        var everywhere = grid();
        EVERYWHERE.forEach(key -> row(everywhere, key, texts.get("keys." + key)));
        ofShell.stream()
                .filter(act -> act.key().isPresent())
                .forEach(act -> row(everywhere, act.key().map(KeyName::of).orElse(""), act.text()));
        var always = new Label(texts.get("keys.everywhere"));
        always.getStyleClass().add("heading");
        var rows = new VBox(title, here, always, everywhere);
        rows.getStyleClass().add("key-card");
        setContent(rows);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    private static GridPane grid() {
        var grid = new GridPane();
        grid.setHgap(16);
        grid.setVgap(3);
        return grid;
    }

    private static void row(GridPane grid, String key, String what) {
        var name = new Label(key);
        name.getStyleClass().add("chip");
        var text = new Label(what);
        text.setWrapText(true);
        grid.addRow(grid.getRowCount(), name, text);
    }
}
