package aspstore.desk.shell;

import aspstore.desk.control.Sounds;
import aspstore.desk.screen.FileChoice;
import aspstore.desk.usecase.OpenStore;
import aspstore.desk.work.Background;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;

/// The window in a scene. It is made anew whenever it is to look otherwise: who is signed in and the unit stay, drafts
/// are on the disk.
final class Front {

    private final Scene scene;
    private final OpenStore store;
    private final Exchange exchange;
    private final Background background;
    private final Sounds sounds;
    private final FileChoice files;
    private final Consumer<Appearance> changed;
    private Optional<DeskWindow> window = Optional.empty();

    /// @param changed told of each appearance that a person asks for
    Front(
            Scene scene,
            OpenStore store,
            Exchange exchange,
            Background background,
            Sounds sounds,
            FileChoice files,
            Consumer<Appearance> changed) {
        this.scene = scene;
        this.store = store;
        this.exchange = exchange;
        this.background = background;
        this.sounds = sounds;
        this.files = files;
        this.changed = changed;
    }

    DeskWindow show(Appearance look) {
        var made = new DeskWindow(new DeskParts(store, exchange, look, background, sounds, files, this::restyle));
        scene.setRoot(made.root());
        Theme.apply(scene, look);
        window = Optional.of(made);
        return made;
    }

    Optional<DeskWindow> window() {
        return window;
    }

    void restyle(Appearance look) {
        changed.accept(look);
        var before = window.map(left -> left.desk().session());
        window.ifPresent(DeskWindow::retire);
        var made = show(look);
        before.ifPresent(session -> made.desk().session().takeOver(session));
        before.flatMap(session -> session.person().get()).ifPresentOrElse(made::signIn, made::signOut);
    }
}
