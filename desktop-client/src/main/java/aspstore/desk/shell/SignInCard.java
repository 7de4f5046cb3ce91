package aspstore.desk.shell;

import aspstore.desk.control.Field;
import aspstore.desk.example.Example;
import aspstore.desk.screen.Act;
import aspstore.desk.screen.Desk;
import aspstore.desk.screen.Session;
import aspstore.desk.text.Texts;
import aspstore.desk.usecase.SignIn;
import aspstore.desk.work.Background;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// Who is at the desk: a name and a PIN. Works without a network.
final class SignInCard extends VBox {

    private final Desk desk;
    private final Texts texts;
    private final SignIn signIn;
    private final Consumer<Session.SignedIn> signedIn;
    private final ComboBox<SignIn.Someone> people = new ComboBox<>();
    private final PasswordField pin = new PasswordField();
    private final Field personField;
    private final Field pinField;
    private final Label hint = new Label();
    private final Background.Latest latest;
    private boolean isChecking = false;

    /// @param why the desk is locked, where nobody asked for it
    /// @param language shows the desk in the other language
    SignInCard(Desk desk, Optional<String> why, Act language, Consumer<Session.SignedIn> signedIn) {
        this.desk = desk;
        this.texts = desk.texts();
        this.signIn = new SignIn(desk.store().engine(), desk.store().books());
        this.signedIn = signedIn;
        this.latest = desk.background().latest();
        this.personField = new Field(texts.get("signIn.person"), people);
        this.pinField = new Field(texts.get("signIn.pin"), pin);
        var title = new Label(texts.get("signIn.title"));
        title.getStyleClass().add("screen-title");
        var enter = new Button(texts.get("signIn.enter"));
        enter.getStyleClass().add("accent");
        enter.setDefaultButton(true);
        enter.setMaxWidth(Double.MAX_VALUE);
        enter.setOnAction(_ -> check());
        people.setConverter(new Names());
        people.setVisibleRowCount(8);
        getStyleClass().add("sign-in");
        var other = new Button(language.text());
        other.getStyleClass().add("flat");
        other.setOnAction(_ -> language.run().run());
        hint.setWrapText(true);
        hint.getStyleClass().add("quiet");
        hint.managedProperty().bind(hint.visibleProperty());
        hint.setVisible(false);
        getChildren().addAll(title, personField, pinField, hint, enter, other);
        why.ifPresent(this::tellWhy);
        refresh();
        desk.background().read(signIn::isForPractice, this::hintPin, _ -> {});
    }

    private void tellWhy(String why) {
        var told = new Label(why);
        told.setWrapText(true);
        told.getStyleClass().add("stop");
        getChildren().add(1, told);
    }

    private void hintPin(boolean isForPractice) {
        hint.setText(isForPractice ? texts.get("signIn.practice", Example.PIN) : "");
        hint.setVisible(isForPractice);
    }

    /// Reads anew who works here.
    void refresh() {
        latest.read(signIn::people, this::show, why -> personField.tell(Optional.of(why)));
    }

    Node focus() {
        return people;
    }

    private void show(List<SignIn.Someone> all) {
        var wanted =
                Optional.ofNullable(people.getValue()).map(SignIn.Someone::id).or(desk.session()::last);
        people.getItems().setAll(all);
        if (!all.isEmpty()) {
            people.setValue(all.stream()
                    .filter(person -> wanted.filter(person.id()::equals).isPresent())
                    .findFirst()
                    .orElseGet(all::getFirst));
        }
    }

    private void check() {
        var person = people.getValue();
        personField.tell(person == null ? Optional.of(texts.get("signIn.nobody")) : Optional.empty());
        pinField.tell(pin.getText().isEmpty() ? Optional.of(texts.get("signIn.pinMissing")) : Optional.empty());
        if (person == null) {
            people.requestFocus();
        } else if (pin.getText().isEmpty()) {
            pin.requestFocus();
        } else if (!isChecking) {
            isChecking = true;
            var typed = pin.getText();
            desk.background().read(() -> signIn.signIn(person.id(), typed), result -> answered(person, result), why -> {
                isChecking = false;
                pinField.tell(Optional.of(why));
            });
        }
    }

    private void answered(SignIn.Someone person, SignIn.Result result) {
        isChecking = false;
        pin.clear();
        switch (result) {
            case SignIn.SignedIn(var caller) -> signedIn.accept(new Session.SignedIn(caller, person.name()));
            case SignIn.WrongPin(var left) -> refuse(texts.count("signIn.wrong", left));
            case SignIn.LockedOut(var until) -> refuse(texts.get("signIn.lockedOut", until));
            case SignIn.NoPin _ -> refuse(texts.get("signIn.noPin"));
            case SignIn.NotActive _ -> refuse(texts.get("signIn.notActive"));
        }
    }

    private void refuse(String why) {
        pinField.tell(Optional.of(why));
        pin.requestFocus();
    }

    private final class Names extends StringConverter<SignIn.Someone> {
        @Override
        public String toString(SignIn.Someone person) {
            return person == null ? "" : person.name() + " · " + texts.words().of(person.role());
        }

        @Override
        public SignIn.Someone fromString(String text) {
            throw new UnsupportedOperationException("people are chosen, not typed");
        }
    }
}
