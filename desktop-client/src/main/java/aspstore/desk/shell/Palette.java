package aspstore.desk.shell;

import aspstore.desk.control.KeyName;
import aspstore.desk.screen.Act;
import aspstore.desk.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// Every act by its name: typed words narrow the list, Enter does what is chosen.
final class Palette extends VBox {

    private final List<Act> acts;
    private final TextField words = new TextField();
    private final ListView<Act> list = new ListView<>();

    Palette(Texts texts, List<Act> acts, Consumer<Act> chosen) {
        this.acts = List.copyOf(acts);
        words.setPromptText(texts.get("palette.prompt"));
        words.setAccessibleText(texts.get("palette.prompt"));
        list.getStyleClass().add("palette-list");
        list.setFocusTraversable(false);
        list.setAccessibleText(texts.get("palette.prompt"));
        list.setCellFactory(_ -> new Cell());
        words.textProperty().addListener(_ -> narrow());
        words.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
            if (step != 0) {
                int last = list.getItems().size() - 1;
                list.getSelectionModel()
                        .select(Math.clamp(list.getSelectionModel().getSelectedIndex() + step, 0, Math.max(0, last)));
                list.scrollTo(list.getSelectionModel().getSelectedIndex());
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER) {
                var act = list.getSelectionModel().getSelectedItem();
                if (act != null) {
                    chosen.accept(act);
                }
                event.consume();
            }
        });
        list.setOnMouseClicked(_ -> {
            var act = list.getSelectionModel().getSelectedItem();
            if (act != null) {
                chosen.accept(act);
            }
        });
        getChildren().addAll(words, list);
        narrow();
    }

    Node focus() {
        return words;
    }

    private void narrow() {
        var typed = words.getText().toLowerCase(Locale.ROOT).trim().split("\\s+");
        list.getItems()
                .setAll(acts.stream()
                        .filter(act -> List.of(typed).stream()
                                .allMatch(word ->
                                        act.text().toLowerCase(Locale.ROOT).contains(word)))
                        .toList());
        list.getSelectionModel().selectFirst();
    }

    private static final class Cell extends ListCell<Act> {
        @Override
        protected void updateItem(Act act, boolean empty) {
            super.updateItem(act, empty);
            setText(
                    empty || act == null
                            ? ""
                            : act.text()
                                    + act.key()
                                            .map(KeyName::of)
                                            .map(key -> "   " + key)
                                            .orElse(""));
        }
    }
}
