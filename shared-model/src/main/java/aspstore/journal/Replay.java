package aspstore.journal;

import aspstore.model.entry.StreamId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Takes over many entries of the streams that a store's books stand on, in the order in which they are given:
/// while one slice of them is written, in a transaction of its own, the next is worked out.
///
/// What a document or a stand went through within a slice is written as what came of it. Nothing else may use the
/// books before [#finish()], nor after a failure before [StoreBooks#forget()]: the database holds the slices before it.
public final class Replay {

    private final StoreBooks books;
    private final int together;
    private Map<StreamId, List<StoredEntry>> slice = new LinkedHashMap<>();
    private int count = 0;

    Replay(StoreBooks books, int together) {
        this.books = books;
        this.together = together;
    }

    /// Takes over entries that follow what was taken of their stream before.
    public void take(StreamId stream, List<StoredEntry> entries) {
        books.workOut(entries);
        slice.computeIfAbsent(stream, _ -> new ArrayList<>()).addAll(entries);
        count += entries.size();
        if (count >= together) {
            startWriting();
        }
    }

    /// Returns once all that was taken is written.
    public void finish() {
        if (count > 0) {
            startWriting();
        }
        books.finishWriting();
    }

    private void startWriting() {
        var written = slice;
        slice = new LinkedHashMap<>();
        count = 0;
        books.startWriting(written);
    }
}
