package aspstore.desk.engine;

import aspstore.journal.Streams;
import aspstore.model.entry.StreamId;
import aspstore.wire.WireException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// One file from its first frame to its last, and the same entries in the database: their bytes and their chain. A
/// slice at a time, so that whoever checks can do something else in between.
final class FileCheck {

    private static final int TOGETHER = 1000;

    private record Raw(long seq, byte[] bytes, byte[] hash) {}

    private final Snapshot.Reader pages;
    private final Map<StreamId, List<Raw>> compared = new LinkedHashMap<>();
    private long read = 0;
    private Optional<String> problem = Optional.empty();

    FileCheck(Snapshot file) {
        this.pages = file.all();
    }

    /// How many entries were read so far.
    long read() {
        return read;
    }

    /// The first flaw, in words.
    Optional<String> problem() {
        return problem;
    }

    /// Checks the next entries, about a thousand.
    ///
    /// @return whether there may be more
    boolean step(Handle handle) {
        try {
            for (var page = pages.next(); page.isPresent(); page = pages.next()) {
                if (add(page.get()) >= TOGETHER) {
                    problem = compare(handle, page.get().stream());
                    return problem.isEmpty();
                }
            }
            problem = compared.keySet().stream()
                    .flatMap(stream -> compare(handle, stream).stream())
                    .findFirst();
        } catch (EngineException | WireException e) {
            problem = Optional.of(e.getMessage() == null ? e.toString() : e.getMessage());
        }
        return false;
    }

    private int add(Page page) {
        var raws = compared.computeIfAbsent(page.stream(), _ -> new ArrayList<>());
        page.entries().forEach(entry -> raws.add(new Raw(entry.seq(), entry.bytes(), entry.hash())));
        read += page.after().seq() - page.before().seq();
        return raws.size();
    }

    private Optional<String> compare(Handle handle, StreamId stream) {
        var raws = compared.getOrDefault(stream, List.of());
        if (raws.isEmpty()) {
            return Optional.empty();
        }
        long from = raws.getFirst().seq();
        // What central told and was not applied yet is in the file alone.
        long to = Math.min(raws.getLast().seq(), Streams.head(handle, stream).seq());
        var stored = new LinkedHashMap<Long, Raw>();
        handle.createQuery("select seq, bytes, hash from entry where stream = :stream and seq between :from and :to")
                .bind("stream", stream.toString())
                .bind("from", from)
                .bind("to", to)
                .map((row, _) -> new Raw(row.getLong("seq"), row.getBytes("bytes"), row.getBytes("hash")))
                .forEach(raw -> stored.put(raw.seq(), raw));
        var differs = raws.stream()
                .filter(raw -> raw.seq() <= to)
                .filter(raw -> !isSame(raw, Optional.ofNullable(stored.get(raw.seq()))))
                .map(raw -> "Entry " + raw.seq() + " of " + stream
                        + " is not the same in the database and in the files. Have the database rebuilt, and"
                        + " compare with the server.")
                .findFirst();
        raws.clear();
        return differs;
    }

    private static boolean isSame(Raw filed, Optional<Raw> stored) {
        return stored.isPresent()
                && Arrays.equals(filed.bytes(), stored.get().bytes())
                && Arrays.equals(filed.hash(), stored.get().hash());
    }
}
