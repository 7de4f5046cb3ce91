package aspstore.desk.shell;

import aspstore.desk.control.ScanField;
import aspstore.desk.control.Sounds;
import aspstore.desk.scan.ScanParser;
import aspstore.desk.screen.Desk;
import aspstore.desk.screen.FileChoice;
import aspstore.desk.screen.Message;
import aspstore.desk.screen.Navigator;
import aspstore.desk.screen.Session;
import aspstore.desk.text.Texts;
import aspstore.desk.usecase.OpenStore;
import aspstore.desk.work.Background;
import aspstore.model.India;
import java.util.Optional;
import java.util.function.Consumer;

/// What a window is made from, so that a person's desk, a test and the picture maker each bring their own.
///
/// @param restyle called with a new appearance: the window is made anew in it
public record DeskParts(
        OpenStore store,
        Exchange exchange,
        Appearance appearance,
        Background background,
        Sounds sounds,
        FileChoice files,
        Consumer<Appearance> restyle) {

    Texts texts() {
        return Texts.in(appearance.language().locale());
    }

    Desk desk(Navigator navigator, Consumer<Message> messages) {
        var identity = store.engine().identity();
        int year = India.day(store.clock().instant()).getYear();
        return new Desk(
                store,
                new Session(identity.device(), identity.units()),
                texts(),
                background,
                navigator,
                messages,
                new ScanParser(year, Optional.of(ScanField.SEPARATOR), identity.store()),
                sounds,
                files);
    }
}
