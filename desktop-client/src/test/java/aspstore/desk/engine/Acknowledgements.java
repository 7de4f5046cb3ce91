package aspstore.desk.engine;

import aspstore.journal.StoredEntry;
import aspstore.journal.Streams;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The oracle: what was asked of a store and what it said was saved, held against its journal.
final class Acknowledgements {

    private final Map<UUID, Integer> asked = new HashMap<>();
    private final Map<UUID, List<StoredEntry>> saved = new LinkedHashMap<>();

    /// @param entries how many its commit has
    void asked(UUID command, int entries) {
        asked.put(command, entries);
    }

    void acknowledged(UUID command, List<StoredEntry> entries) {
        saved.put(command, entries);
    }

    int count() {
        return saved.size();
    }

    /// What is lost, doubled or half there, in words.
    Optional<String> problem(StoreEngine engine) {
        var journal = engine.read(handle -> Streams.after(handle, CentralBooks.JOURNAL, 0, Integer.MAX_VALUE));
        var commits = new HashMap<UUID, List<StoredEntry>>();
        long seq = 0;
        long commit = 0;
        UUID current = new UUID(0, 0);
        for (var entry : journal) {
            if (entry.seq() != ++seq) {
                return Optional.of("entry " + entry.seq() + " stands where " + seq + " should");
            }
            var id = entry.entry().header().id();
            if (entry.commit() != commit) {
                commit = entry.commit();
                current = id;
                if (commits.containsKey(id)) {
                    return Optional.of("command " + id + " was posted twice");
                }
            }
            commits.computeIfAbsent(current, _ -> new java.util.ArrayList<>()).add(entry);
        }
        for (var command : saved.entrySet()) {
            if (!bytes(commits.getOrDefault(command.getKey(), List.of())).equals(bytes(command.getValue()))
                    || !commits.containsKey(command.getKey())) {
                return Optional.of("command " + command.getKey() + " was acknowledged and is lost");
            }
        }
        return commits.entrySet().stream()
                .filter(posted -> asked.containsKey(posted.getKey()))
                .filter(posted -> posted.getValue().size() != asked.getOrDefault(posted.getKey(), 0))
                .map(posted -> "command " + posted.getKey() + " has "
                        + posted.getValue().size() + " of its " + asked.get(posted.getKey()) + " entries")
                .findFirst();
    }

    private static List<String> bytes(List<StoredEntry> entries) {
        return entries.stream()
                .map(entry -> new String(entry.bytes(), java.nio.charset.StandardCharsets.UTF_8))
                .toList();
    }
}
