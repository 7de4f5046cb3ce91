package aspstore.desk.shell;

import aspstore.desk.control.Sounds;
import aspstore.desk.print.Picture;
import aspstore.desk.screen.Destination;
import aspstore.desk.screen.Session.SignedIn;
import aspstore.desk.text.Texts;
import aspstore.desk.usecase.OpenStore;
import aspstore.desk.work.Background;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;

/// A picture of every screen of a store: of all that its gallery has.
public final class Pictures {

    private static final double WIDTH = 1092;
    private static final double HEIGHT = 580;

    private final OpenStore store;
    private final Gallery gallery;
    private final Path folder;
    private final Consumer<String> told;

    /// @param folder where the pictures go: `<screen>-<light|dark>-<en|hi>.png`
    /// @param told hears of each picture
    public Pictures(OpenStore store, Path folder, Consumer<String> told) {
        this.store = store;
        this.gallery = new Gallery(store);
        this.folder = folder;
        this.told = told;
    }

    /// Needs no display. The platform is started by the first use in a process.
    ///
    /// @return how many there are
    public int take() {
        startWithoutDisplay();
        int taken = 0;
        for (var language : Appearance.Language.values()) {
            for (var mode : Appearance.Mode.values()) {
                taken += take(new Appearance(mode, 100, language), "");
            }
        }
        return taken + take(Appearance.DEFAULT.withTextSize(150), "-150");
    }

    private static void startWithoutDisplay() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        try {
            Platform.startup(() -> Platform.setImplicitExit(false));
        } catch (IllegalStateException e) {
            // It runs already.
        }
    }

    private int take(Appearance look, String suffix) {
        int taken = 0;
        for (var role : Gallery.ROLES) {
            var person = gallery.someone(role);
            for (var screen : gallery.screens(role).entrySet()) {
                var name = screen.getKey() + suffix + "-"
                        + look.mode().name().toLowerCase(Locale.ROOT) + "-"
                        + look.language().locale().getLanguage() + ".png";
                take(look, person, screen.getValue(), folder.resolve(name));
                told.accept(name);
                taken++;
            }
        }
        return taken;
    }

    private void take(Appearance look, SignedIn person, Destination destination, Path file) {
        var texts = Texts.in(look.language().locale());
        try (var background = new Background(Platform::runLater, code -> texts.get("shell.fault", code))) {
            var parts = new DeskParts(store, Exchange.NONE, look, background, Sounds.SILENT, new NoFiles(), _ -> {});
            var window = onScreen(() -> {
                var made = new DeskWindow(parts);
                var scene = new Scene(made.root(), WIDTH, HEIGHT);
                Theme.apply(scene, look);
                made.signIn(person);
                if (!(destination instanceof Destination.Board)) {
                    made.open(destination);
                }
                return made;
            });
            settle(background);
            var picture = onScreen(() -> {
                var scene = window.root().getScene();
                return scene.snapshot(new WritableImage((int) WIDTH, (int) HEIGHT));
            });
            Picture.write(picture, file);
            onScreen(() -> {
                window.retire();
                return true;
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the picture " + file + " can't be written", e);
        }
    }

    /// Until nothing more is asked of the books: an answer may lead to another question.
    private static void settle(Background background) {
        for (int quiet = 0;
                quiet < 3;
                quiet = background.isQuiet() && background.running().isEmpty() ? quiet + 1 : 0) {
            try {
                Thread.sleep(15);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            onScreen(() -> true);
        }
    }

    private static <T> T onScreen(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, Platform::runLater).join();
    }
}
