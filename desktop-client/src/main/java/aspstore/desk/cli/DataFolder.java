package aspstore.desk.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Where the store's folder lies when nobody says otherwise: never inside the program's own folder, so that an update
/// or an uninstall can't touch the books.
final class DataFolder {

    private DataFolder() {}

    static Path ofStore() {
        var home = Path.of(System.getProperty("user.home"));
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return variable("LOCALAPPDATA")
                    .orElse(home.resolve("AppData").resolve("Local"))
                    .resolve("ASP Store")
                    .resolve("store");
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library")
                    .resolve("Application Support")
                    .resolve("ASP Store")
                    .resolve("store");
        }
        return variable("XDG_DATA_HOME")
                .orElse(home.resolve(".local").resolve("share"))
                .resolve("aspstore")
                .resolve("store");
    }

    private static Optional<Path> variable(String name) {
        return Optional.ofNullable(System.getenv(name))
                .filter(text -> !text.isBlank())
                .map(Path::of);
    }
}
