package aspstore.desk.engine;

import aspstore.journal.Head;
import aspstore.model.entry.StreamId;
import aspstore.wire.Json;
import java.io.IOException;
import java.util.HexFormat;
import tools.jackson.core.JacksonException;

/// How far the server holds this store's journal, in a small file outside the database.
///
/// @param hash of the entry at `seq`, as hexadecimal digits
public record Acknowledged(long seq, String hash) {

    private static final String FILE = "acks.json";

    static Acknowledged read(Storage storage, StreamId stream) {
        try {
            if (storage.list().contains(FILE)) {
                return Json.mapper().readValue(storage.read(FILE), Acknowledged.class);
            }
        } catch (JacksonException e) {
            // Sending again does no harm, so a broken file counts as none.
            return none(stream);
        } catch (IOException e) {
            throw new EngineException(Said.of("file.unreadable", FILE, FrameFile.reason(e)), e);
        }
        return none(stream);
    }

    private static Acknowledged none(StreamId stream) {
        return of(Head.empty(stream));
    }

    static Acknowledged of(Head head) {
        return new Acknowledged(head.seq(), HexFormat.of().formatHex(head.hash()));
    }

    void write(Storage storage) throws IOException {
        storage.replace(FILE, Json.mapper().writeValueAsBytes(this));
    }
}
