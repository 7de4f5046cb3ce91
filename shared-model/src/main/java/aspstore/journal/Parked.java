package aspstore.journal;

import aspstore.model.entry.Event;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Entries that this program can't read yet: their bytes are kept and chained, their meaning waits for an upgrade.
final class Parked {

    private Parked() {}

    static void write(Handle handle, List<StoredEntry> entries) {
        var unreadable = entries.stream()
                .filter(entry -> entry.entry().event() instanceof Event.Unreadable)
                .toList();
        new Columns<>(unreadable)
                .text("stream", entry -> entry.entry().header().stream().toString())
                .number("seq", StoredEntry::seq)
                .text("type", entry -> entry.entry().header().type())
                .integer("tv", entry -> entry.entry().header().tv())
                .insertInto(handle, "parked");
    }
}
