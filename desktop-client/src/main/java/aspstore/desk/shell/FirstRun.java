package aspstore.desk.shell;

import aspstore.desk.control.Field;
import aspstore.desk.engine.StoreIdentity;
import aspstore.desk.text.Texts;
import aspstore.desk.work.Background;
import aspstore.model.BusinessUnit;
import aspstore.model.StoreId;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The first time: which store is this? It is connected to its server, or a practice store is made.
final class FirstRun extends ScrollPane {

    private final Texts texts;
    private final Background background;
    private final StoreSetup setup;
    private final Runnable done;
    private final TextField server = new TextField();
    private final TextField store = new TextField();
    private final TextField units = new TextField();
    private final PasswordField token = new PasswordField();
    private final TextField device = new TextField("desk-1");
    private final Field serverField;
    private final Field storeField;
    private final Field unitsField;
    private final Field tokenField;
    private final Field deviceField;
    private final Label told = new Label();
    private final ProgressIndicator working = new ProgressIndicator();
    private final HBox buttons;

    /// @param done what follows once the store is there
    FirstRun(Texts texts, Background background, StoreSetup setup, Runnable done) {
        this.texts = texts;
        this.background = background;
        this.setup = setup;
        this.done = done;
        serverField = new Field(texts.get("firstRun.server"), server);
        storeField = new Field(texts.get("firstRun.store"), store);
        unitsField = new Field(texts.get("firstRun.units"), units);
        tokenField = new Field(texts.get("firstRun.token"), token);
        deviceField = new Field(texts.get("firstRun.device"), device);
        server.setPromptText("https://spares.example.in");
        store.setPromptText("PN1");
        units.setPromptText("HA, AC");
        buttons = buttons();
        working.setVisible(false);
        working.managedProperty().bind(working.visibleProperty());
        working.setMaxSize(28, 28);
        told.setWrapText(true);
        told.getStyleClass().add("field-problem");
        var content = new VBox(
                heading("firstRun.title", "screen-title"),
                heading("firstRun.connect", "heading"),
                serverField,
                new HBox(12, storeField, unitsField, deviceField),
                tokenField,
                buttons,
                working,
                told);
        content.getStyleClass().addAll("rows", "first-run");
        setContent(content);
        setFitToWidth(true);
    }

    private Label heading(String key, String style) {
        var label = new Label(texts.get(key));
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }

    private HBox buttons() {
        var connect = new Button(texts.get("firstRun.doConnect"));
        connect.getStyleClass().add("accent");
        connect.setOnAction(_ -> connect());
        var practise = new Button(texts.get("firstRun.practise"));
        practise.setOnAction(_ -> run(texts.get("firstRun.making"), () -> setup::practise));
        return new HBox(12, connect, practise);
    }

    private void connect() {
        identity()
                .ifPresent(identity ->
                        run(texts.get("firstRun.connecting"), () -> progress -> setup.connect(identity, progress)));
    }

    private void run(String what, Supplier<Background.LongWork<Boolean>> work) {
        buttons.setDisable(true);
        working.setVisible(true);
        told.setText("");
        background.start(what, work.get(), _ -> done.run(), why -> {
            buttons.setDisable(false);
            working.setVisible(false);
            told.setText(why);
        });
    }

    /// What was filled in, or what is wrong with it at each field.
    private Optional<StoreIdentity> identity() {
        boolean isWhole = check(serverField, server.getText(), text -> {
                    var address = URI.create(text);
                    if (address.getHost() == null) {
                        throw new IllegalArgumentException(text);
                    }
                })
                & check(storeField, store.getText(), StoreId::new)
                & check(
                        unitsField,
                        units.getText(),
                        text -> Arrays.stream(text.split("[ ,]+")).forEach(BusinessUnit::new))
                & check(deviceField, device.getText(), _ -> {})
                & check(tokenField, token.getText(), _ -> {});
        if (!isWhole) {
            return Optional.empty();
        }
        return Optional.of(new StoreIdentity(
                new StoreId(store.getText().trim()),
                Arrays.stream(units.getText().trim().split("[ ,]+"))
                        .map(BusinessUnit::new)
                        .toList(),
                device.getText().trim(),
                1,
                server.getText().trim(),
                token.getText().trim()));
    }

    private interface Check {
        void of(String text);
    }

    private boolean check(Field field, String text, Check check) {
        try {
            if (text.isBlank()) {
                throw new IllegalArgumentException("blank");
            }
            check.of(text.trim());
            field.tell(Optional.empty());
            return true;
        } catch (IllegalArgumentException e) {
            var name = field.control().getAccessibleText();
            field.tell(Optional.of(
                    text.isBlank() ? texts.get("firstRun.missing", name) : texts.get("firstRun.wrong", text.trim())));
            return false;
        }
    }
}
