package aspstore.desk.shell;

import aspstore.desk.control.Field;
import aspstore.desk.engine.StoreIdentity;
import aspstore.desk.text.Texts;
import aspstore.desk.work.Background;
import aspstore.desk.work.CalledOffException;
import aspstore.model.BusinessUnit;
import aspstore.model.StoreId;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
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
    private final Runnable otherLanguage;
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
    private final Button cancel = new Button();
    private final HBox buttons;

    /// @param done what follows once the store is there
    /// @param otherLanguage shows this in the other language
    FirstRun(Texts texts, Background background, StoreSetup setup, Runnable done, Runnable otherLanguage) {
        this.texts = texts;
        this.background = background;
        this.setup = setup;
        this.done = done;
        this.otherLanguage = otherLanguage;
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
        cancel.setText(texts.get("shell.callOff"));
        cancel.visibleProperty().bind(working.visibleProperty());
        cancel.managedProperty().bind(working.visibleProperty());
        told.setWrapText(true);
        told.getStyleClass().add("field-problem");
        var content = new VBox(
                heading("firstRun.title", "screen-title"),
                heading("firstRun.connect", "heading"),
                serverField,
                new HBox(12, storeField, unitsField, deviceField),
                tokenField,
                buttons,
                new HBox(12, working, cancel),
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
        var other = new Button(
                texts.get(texts.language().equals(Texts.HINDI) ? "shell.language.HINDI" : "shell.language.ENGLISH"));
        other.getStyleClass().add("flat");
        other.setOnAction(_ -> otherLanguage.run());
        return new HBox(12, connect, practise, other);
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
        var running = background.start(
                what,
                orCalledOff(work.get()),
                isMade -> {
                    if (isMade) {
                        done.run();
                    } else {
                        ready("");
                    }
                },
                this::ready);
        cancel.setOnAction(_ -> running.callOff());
        cancel.requestFocus();
    }

    private void ready(String why) {
        buttons.setDisable(false);
        working.setVisible(false);
        told.setText(why);
    }

    private static Background.LongWork<Boolean> orCalledOff(Background.LongWork<Boolean> work) {
        return progress -> {
            try {
                return work.run(progress);
            } catch (CalledOffException _) {
                return false;
            }
        };
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
                & check(unitsField, units.getText(), FirstRun::units)
                & check(deviceField, device.getText(), StoreIdentity::requireDevice)
                & check(tokenField, token.getText(), _ -> {});
        if (!isWhole) {
            return Optional.empty();
        }
        return Optional.of(new StoreIdentity(
                new StoreId(store.getText().trim()),
                units(units.getText()),
                device.getText().trim(),
                1,
                server.getText().trim(),
                token.getText().trim()));
    }

    private static List<BusinessUnit> units(String text) {
        var found = Arrays.stream(text.split("[ ,]+"))
                .filter(part -> !part.isEmpty())
                .map(BusinessUnit::new)
                .toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("no unit");
        }
        return found;
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
