package aspstore.desk.shell;

import aspstore.desk.control.KeyName;
import aspstore.desk.screen.Act;
import aspstore.desk.screen.Message;
import aspstore.desk.screen.Screen;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What stands around every screen: its title, what it has to say, and a button with its key for each act.
final class ScreenFrame extends BorderPane {

    private static final PseudoClass HINDERED = PseudoClass.getPseudoClass("hindered");

    private final Screen screen;
    private final Label title = new Label();
    private final VBox message = new VBox();
    private final FlowPane acts = new FlowPane();
    private List<Act> shown = List.of();

    ScreenFrame(Screen screen) {
        this.screen = screen;
        getStyleClass().add("screen-frame");
        title.getStyleClass().add("screen-title");
        message.getStyleClass().add("message");
        message.managedProperty().bind(message.visibleProperty());
        message.setVisible(false);
        acts.getStyleClass().add("acts");
        setTop(title);
        setCenter(content(screen));
        setBottom(new VBox(message, acts));
        update();
    }

    /// What has no room, with large text in a small window, scrolls.
    private static ScrollPane content(Screen screen) {
        var content = new ScrollPane(screen.view());
        content.setFitToWidth(true);
        content.setFitToHeight(true);
        content.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        content.setFocusTraversable(false);
        content.getStyleClass().add("form-scroll");
        return content;
    }

    Screen screen() {
        return screen;
    }

    /// Looks again at title and acts.
    void update() {
        title.setText(screen.title());
        var now = screen.acts();
        if (!names(now).equals(names(shown))) {
            acts.getChildren().setAll(now.stream().map(this::button).toList());
        }
        shown = now;
        judge();
    }

    /// Looks again at what hinders the acts.
    void judge() {
        for (int i = 0; i < shown.size(); i++) {
            var why = shown.get(i).hindrance().get();
            var button = (Button) acts.getChildren().get(i);
            button.pseudoClassStateChanged(HINDERED, why.isPresent());
            var told = button.getTooltip() == null ? "" : button.getTooltip().getText();
            if (!told.equals(why.orElse(""))) {
                button.setTooltip(why.map(Tooltip::new).orElse(null));
            }
        }
    }

    private static List<String> names(List<Act> acts) {
        return acts.stream().map(Act::text).toList();
    }

    /// Does an act, or says why it can't be done now.
    void run(Act act) {
        var why = act.hindrance().get();
        if (why.isPresent()) {
            tell(Message.note(why.get()));
        } else {
            clear();
            act.run().run();
        }
    }

    /// The buttons stay while the acts behind them are made anew.
    private void pressed(String text) {
        screen.acts().stream()
                .filter(act -> act.text().equals(text))
                .findFirst()
                .ifPresent(this::run);
    }

    void tell(Message told) {
        var text = new Label(told.text());
        text.setWrapText(true);
        text.getStyleClass().add("message-text");
        message.getChildren().setAll(text);
        for (var detail : told.details()) {
            var more = new Label(detail);
            more.setWrapText(true);
            message.getChildren().add(more);
        }
        for (var tone : Message.Tone.values()) {
            message.pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(tone.name().toLowerCase(Locale.ROOT)), tone == told.tone());
        }
        message.setVisible(true);
    }

    void clear() {
        message.setVisible(false);
    }

    private Button button(Act act) {
        var name = act.key().map(KeyName::of);
        var label = new Label(act.text());
        var face = new HBox(label);
        face.getStyleClass().add("act-face");
        name.ifPresent(key -> {
            var hint = new Label(key);
            hint.getStyleClass().add("key-hint");
            face.getChildren().add(hint);
        });
        var button = new Button();
        button.setGraphic(face);
        button.setFocusTraversable(false);
        button.setAccessibleText(act.text() + name.map(key -> ", " + key).orElse(""));
        button.getStyleClass()
                .add(
                        switch (act.weight()) {
                            case PRIMARY -> "accent";
                            case PLAIN -> "plain-act";
                            case DANGER -> "danger";
                        });
        button.setOnAction(_ -> pressed(act.text()));
        HBox.setHgrow(button, Priority.NEVER);
        return button;
    }
}
