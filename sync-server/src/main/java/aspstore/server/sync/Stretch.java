package aspstore.server.sync;

import aspstore.journal.StoredEntry;
import aspstore.model.entry.StreamId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Commits of a stream, one after the other.
///
/// @param first the number of the first entry
/// @param previous the hash before it
record Stretch(StreamId stream, long first, byte[] previous, List<StoredEntry> entries) {

    Stretch {
        entries = List.copyOf(entries);
    }

    long last() {
        return first + entries.size() - 1;
    }

    boolean isOneCommit() {
        return entries.isEmpty()
                || entries.getFirst().commit() == entries.getLast().commit();
    }

    Set<Long> numbers() {
        return entries.stream().map(StoredEntry::seq).collect(Collectors.toSet());
    }

    Stretch firstHalf() {
        return new Stretch(stream, first, previous, entries.subList(0, middle()));
    }

    Stretch secondHalf() {
        int middle = middle();
        return new Stretch(
                stream, first + middle, entries.get(middle - 1).hash(), entries.subList(middle, entries.size()));
    }

    /// The commit's end that is nearest behind the middle, or else the one before it.
    private int middle() {
        int middle = entries.size() / 2;
        while (middle < entries.size() && isInsideACommit(middle)) {
            middle++;
        }
        if (middle < entries.size()) {
            return middle;
        }
        middle = entries.size() / 2;
        while (isInsideACommit(middle)) {
            middle--;
        }
        return middle;
    }

    private boolean isInsideACommit(int index) {
        return entries.get(index - 1).commit() == entries.get(index).commit();
    }
}
