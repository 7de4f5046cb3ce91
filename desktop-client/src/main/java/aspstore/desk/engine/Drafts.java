package aspstore.desk.engine;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Working papers, outside the books: the last state of each, on the disk within a second.
///
/// Saving returns at once; [#flush()] writes what is due, and the engine calls it several times a second.
public final class Drafts {

    private static final String SUFFIX = ".json";

    private final Storage storage;
    private final Map<String, Optional<byte[]>> unwritten = new ConcurrentHashMap<>();
    private volatile Optional<Said> problem = Optional.empty();

    Drafts(Storage storage) {
        this.storage = storage;
    }

    /// Keeps a draft's newest state. The id is letters, digits and hyphens.
    public void save(String id, byte[] json) {
        unwritten.put(checked(id), Optional.of(json.clone()));
    }

    public void delete(String id) {
        unwritten.put(checked(id), Optional.empty());
    }

    public Optional<byte[]> load(String id) {
        var kept = unwritten.get(checked(id));
        if (kept != null) {
            return kept.map(byte[]::clone);
        }
        try {
            return storage.list().contains(id + SUFFIX) ? Optional.of(storage.read(id + SUFFIX)) : Optional.empty();
        } catch (IOException e) {
            throw new EngineException(Said.of("draft.unreadable", id, FrameFile.reason(e)), e);
        }
    }

    public List<String> list() {
        try {
            var written = storage.list().stream()
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .filter(id -> !unwritten.containsKey(id));
            var kept = unwritten.entrySet().stream()
                    .filter(draft -> draft.getValue().isPresent())
                    .map(Map.Entry::getKey);
            return Stream.concat(written, kept).sorted().toList();
        } catch (IOException e) {
            throw new EngineException(Said.of("drafts.notListed", FrameFile.reason(e)), e);
        }
    }

    /// Why the newest states are not on the disk, in words; they are kept in memory and tried again.
    public Optional<Said> problem() {
        return problem;
    }

    synchronized void flush() {
        var failed = Optional.<Said>empty();
        for (var draft : Map.copyOf(unwritten).entrySet()) {
            try {
                write(draft.getKey() + SUFFIX, draft.getValue());
                // Only if it is still this state: a newer one waits for the next time.
                unwritten.remove(draft.getKey(), draft.getValue());
            } catch (IOException e) {
                // The others are tried all the same.
                failed = Optional.of(Said.of("drafts.notSaved", FrameFile.reason(e)));
            }
        }
        problem = failed;
    }

    private void write(String name, Optional<byte[]> state) throws IOException {
        if (state.isPresent()) {
            storage.replace(name, state.get());
        } else {
            storage.delete(name);
        }
    }

    private static String checked(String id) {
        if (!id.matches("[A-Za-z0-9-]{1,64}")) {
            throw new IllegalArgumentException("a draft's id is letters, digits and hyphens, not '" + id + "'");
        }
        return id;
    }
}
