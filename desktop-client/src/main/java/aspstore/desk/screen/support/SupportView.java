package aspstore.desk.screen.support;

import aspstore.desk.control.KeyName;
import aspstore.desk.screen.Act;
import aspstore.desk.text.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// How the store is, how the desk looks, and what the acts below do.
final class SupportView extends VBox {

    private final Texts texts;
    private final GridPane facts = new GridPane();
    private final ScrollPane scroll;

    /// @param looks what changes how the desk looks
    SupportView(Texts texts, SupportViewModel model, List<Act> looks) {
        this.texts = texts;
        getStyleClass().add("rows");
        facts.getStyleClass().add("facts");
        var names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        facts.getColumnConstraints().setAll(names, values);
        var content = new VBox(
                panel("support.how", facts), panel("support.look", looks(looks)), panel("support.keep", keeping()));
        content.getStyleClass().add("rows");
        scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText(texts.get("support.title"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
        model.factsProperty().addListener((_, _, all) -> show(all));
    }

    private Node panel(String heading, Node content) {
        var title = new Label(texts.get(heading));
        title.getStyleClass().add("heading");
        var panel = new VBox(title, content);
        panel.getStyleClass().add("panel");
        return panel;
    }

    private Node keeping() {
        var lines = new VBox();
        lines.getStyleClass().add("rows");
        for (var key : List.of("verify", "backup", "restore", "export", "bundle")) {
            lines.getChildren().add(wrapped(texts.get("support.about." + key)));
        }
        return lines;
    }

    private static Node looks(List<Act> looks) {
        var row = new FlowPane();
        row.getStyleClass().add("look-acts");
        for (var act : looks) {
            var button = new Button(
                    act.key().map(key -> act.text() + "  " + KeyName.of(key)).orElse(act.text()));
            button.setOnAction(_ -> act.run().run());
            row.getChildren().add(button);
        }
        return row;
    }

    private void show(List<SupportViewModel.Fact> all) {
        facts.getChildren().clear();
        for (int row = 0; row < all.size(); row++) {
            var name = new Label(all.get(row).name());
            name.getStyleClass().add("quiet");
            var value = wrapped(all.get(row).value());
            if (!all.get(row).style().isEmpty()) {
                value.getStyleClass().add(all.get(row).style());
            }
            facts.addRow(row, name, value);
        }
    }

    private static Label wrapped(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    Node focus() {
        return scroll;
    }
}
