package aspstore.desk.shell;

import aspstore.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How the desk looks on this PC: `appearance.json` in the store's folder. Where it is lost or can't be read, the desk
/// looks as it does at first.
final class Preferences {

    private static final Logger LOG = LoggerFactory.getLogger(Preferences.class);

    private final Path file;

    Preferences(Path folder) {
        this.file = folder.resolve("appearance.json");
    }

    Appearance read() {
        try {
            return Files.exists(file) ? Json.read(Files.readAllBytes(file), Appearance.class) : Appearance.DEFAULT;
        } catch (IOException | RuntimeException e) {
            LOG.warn("{} can't be read", file, e);
            return Appearance.DEFAULT;
        }
    }

    /// @return whether it is on the disk
    boolean save(Appearance appearance) {
        try {
            var next = file.resolveSibling("appearance.json.new");
            Files.write(next, Json.bytes(appearance));
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            LOG.warn("{} can't be written", file, e);
            return false;
        }
    }
}
