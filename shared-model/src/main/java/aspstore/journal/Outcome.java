package aspstore.journal;

import aspstore.model.books.Refusal;
import java.util.List;

/// What became of the commands of one commit: all posted, or none and why.
public sealed interface Outcome {

    record Posted(List<StoredEntry> entries) implements Outcome {
        public Posted {
            entries = List.copyOf(entries);
        }
    }

    record Refused(List<Refusal> reasons) implements Outcome {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
