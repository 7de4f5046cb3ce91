package aspstore.desk.shell;

import aspstore.desk.control.Sounds;
import aspstore.desk.engine.EngineException;
import aspstore.desk.print.Picture;
import aspstore.desk.screen.Destination;
import aspstore.desk.screen.FileChoice;
import aspstore.desk.screen.Session.SignedIn;
import aspstore.desk.screen.board.NextStep;
import aspstore.desk.text.Texts;
import aspstore.desk.usecase.OpenStore;
import aspstore.desk.work.Background;
import aspstore.model.Caller;
import aspstore.model.Role;
import aspstore.model.catalog.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;

/// A picture of every screen of a store: what the rail of each role leads to, and what each kind of item on its board
/// leads to. So a screen that a person can reach can't be forgotten here.
public final class Pictures {

    private static final double WIDTH = 1092;
    private static final double HEIGHT = 580;
    private static final List<Role> ROLES = List.of(Role.COUNTER, Role.TECHNICIAN, Role.MANAGER);

    private final OpenStore store;
    private final Path folder;
    private final Consumer<String> told;

    /// @param folder where the pictures go: `<screen>-<light|dark>-<en|hi>.png`
    /// @param told hears of each picture
    public Pictures(OpenStore store, Path folder, Consumer<String> told) {
        this.store = store;
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
        for (var role : ROLES) {
            var person = first(role);
            for (var screen : screens(role).entrySet()) {
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

    /// By name; what several roles reach is taken for the first of them.
    private Map<String, Destination> screens(Role role) {
        var screens = new LinkedHashMap<String, Destination>();
        var earlier = new ArrayList<Destination>();
        for (var other : ROLES.subList(0, ROLES.indexOf(role))) {
            Screens.RAIL.stream()
                    .filter(item -> item.roles().contains(other))
                    .map(RailItem::destination)
                    .filter(place -> !(place instanceof Destination.Board))
                    .forEach(earlier::add);
        }
        Screens.RAIL.stream()
                .filter(item -> item.roles().contains(role) && !earlier.contains(item.destination()))
                .forEach(item -> screens.put(
                        item.text().substring("rail.".length())
                                + (item.destination() instanceof Destination.Board ? "-" + name(role) : ""),
                        item.destination()));
        store.books()
                .board(Set.of(role))
                .forEach(row -> screens.putIfAbsent(
                        "do-"
                                + row.item()
                                        .kind()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'),
                        NextStep.of(row.item())));
        return screens;
    }

    private static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private SignedIn first(Role role) {
        var person = store.books().people().stream()
                .filter(Person::active)
                .filter(found -> found.role() == role)
                .findFirst()
                .orElseThrow(() -> new EngineException("Nobody in this store is " + role + "."));
        return new SignedIn(
                new Caller(person.id(), role, store.engine().identity().device()), person.name());
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

    private static final class NoFiles implements FileChoice {
        @Override
        public Optional<Path> toSave(String title, String name) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> toOpen(String title, String... endings) {
            return Optional.empty();
        }
    }
}
