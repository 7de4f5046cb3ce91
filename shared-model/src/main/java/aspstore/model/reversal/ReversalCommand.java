package aspstore.model.reversal;

import aspstore.model.Text;
import aspstore.model.stock.Position;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// What can be asked of an entry that was a mistake.
public sealed interface ReversalCommand {

    /// @param of the entry to take back, the store's own
    /// @param lines from 1; none takes back the whole entry
    record ReverseEntry(Position of, SortedSet<Integer> lines, String reason) implements ReversalCommand {
        public ReverseEntry {
            Text.note("a reason", reason);
            lines = Collections.unmodifiableSortedSet(new TreeSet<>(lines));
        }

        public static ReverseEntry of(Position of, Set<Integer> lines, String reason) {
            return new ReverseEntry(of, new TreeSet<>(lines), reason);
        }
    }
}
