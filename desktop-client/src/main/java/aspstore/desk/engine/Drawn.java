package aspstore.desk.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Optional;

/// The signatures that were drawn on this PC, each in a file that the books name: part of every backup.
public final class Drawn {

    static final String FOLDER = "signatures";

    private final Storage storage;

    Drawn(Storage storage) {
        this.storage = storage;
    }

    /// Keeps a drawing: on the disk when this returns. The same name is the same drawing.
    ///
    /// @param name letters, digits and hyphens
    /// @throws EngineException where it can't be kept: then it proves nothing
    public void keep(String name, String svg) {
        try {
            storage.replace(file(name), svg.getBytes(UTF_8));
        } catch (IOException e) {
            throw new EngineException(Said.of("signature.notKept", FrameFile.reason(e)), e);
        }
    }

    public Optional<String> find(String name) {
        try {
            var file = file(name);
            return storage.list().contains(file)
                    ? Optional.of(new String(storage.read(file), UTF_8))
                    : Optional.empty();
        } catch (IOException e) {
            throw new EngineException(Said.of("signature.unreadable", FrameFile.reason(e)), e);
        }
    }

    private static String file(String name) {
        if (!name.matches("[A-Za-z0-9-]{1,80}")) {
            throw new IllegalArgumentException("a drawing is named by letters, digits and hyphens, not '" + name + "'");
        }
        return name + ".svg";
    }
}
