package aspstore.desk.shell;

import aspstore.desk.screen.Desk;
import aspstore.desk.screen.Session;
import aspstore.model.BusinessUnit;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/// Which store this is, for which business unit and for whom, and the field that finds everything (F3).
final class TopLine extends HBox {

    private final Desk desk;
    private final FindField find;
    private final Label person = new Label();

    TopLine(Desk desk, Runnable lock) {
        this.desk = desk;
        this.find = new FindField(desk);
        getStyleClass().add("top-line");
        var store = new Label(desk.store().engine().identity().store().text());
        store.getStyleClass().add("store-name");
        person.getStyleClass().add("person");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox.setHgrow(find, Priority.SOMETIMES);
        var switchPerson = new Button(desk.texts().get("shell.lockShort") + "  Ctrl+L");
        switchPerson.setAccessibleText(desk.texts().get("shell.lock"));
        switchPerson.setMinWidth(USE_PREF_SIZE);
        store.setMinWidth(USE_PREF_SIZE);
        person.setMinWidth(USE_PREF_SIZE);
        switchPerson.setFocusTraversable(false);
        switchPerson.setOnAction(_ -> lock.run());
        getChildren().addAll(store, units(), find, gap, person, switchPerson);
        desk.session().person().addListener((_, _, now) -> show(now));
    }

    private void show(Optional<Session.SignedIn> now) {
        person.setText(now.map(signed -> signed.name() + " · "
                        + desk.texts().words().of(signed.caller().role()))
                .orElse(""));
        setDisable(now.isEmpty());
    }

    private ComboBox<Optional<BusinessUnit>> units() {
        var box = new ComboBox<Optional<BusinessUnit>>();
        box.getItems().add(Optional.empty());
        desk.session().units().forEach(unit -> box.getItems().add(Optional.of(unit)));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<BusinessUnit> unit) {
                return unit.map(BusinessUnit::text).orElseGet(() -> desk.texts().get("shell.allUnits"));
            }

            @Override
            public Optional<BusinessUnit> fromString(String text) {
                throw new UnsupportedOperationException("units are chosen, not typed");
            }
        });
        box.setAccessibleText(desk.texts().get("shell.unit"));
        box.setFocusTraversable(false);
        box.setMinWidth(USE_PREF_SIZE);
        box.valueProperty().bindBidirectional(desk.session().unit());
        return box;
    }

    void find() {
        find.enter();
    }

    /// @return whether the find field was open
    boolean leaveFind() {
        return find.leave();
    }
}
