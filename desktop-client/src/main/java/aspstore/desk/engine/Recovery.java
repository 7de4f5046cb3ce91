package aspstore.desk.engine;

import aspstore.wire.Json;
import java.io.IOException;
import tools.jackson.core.JacksonException;

/// Up to which own entry the server said that it holds the journal, while the entries are fetched from there; 0 where
/// nothing is being fetched. Kept in a small file: a store that was closed half-way must neither write nor go on with
/// what central told about entries that are still to come.
record Recovery(long end) {

    static final String FILE = "recovery.json";

    private static final Recovery NONE = new Recovery(0);

    static Recovery read(Storage storage) {
        try {
            return storage.list().contains(FILE) ? Json.mapper().readValue(storage.read(FILE), Recovery.class) : NONE;
        } catch (JacksonException e) {
            // The server is asked again before anything else is exchanged.
            return NONE;
        } catch (IOException e) {
            throw new EngineException(Said.of("file.unreadable", FILE, FrameFile.reason(e)), e);
        }
    }

    void begin(Storage storage) {
        try {
            storage.replace(FILE, Json.mapper().writeValueAsBytes(this));
        } catch (IOException e) {
            throw new EngineException(Said.of("recovery.notNoted", FrameFile.reason(e)), e);
        }
    }

    static void end(Storage storage) {
        try {
            if (storage.list().contains(FILE)) {
                storage.delete(FILE);
            }
        } catch (IOException e) {
            throw new EngineException(Said.of("file.notRemoved", FILE, FrameFile.reason(e)), e);
        }
    }
}
