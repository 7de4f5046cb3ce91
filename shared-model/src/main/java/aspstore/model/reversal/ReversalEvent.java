package aspstore.model.reversal;

import aspstore.model.stock.Move;
import java.util.List;

/// What was taken back.
public sealed interface ReversalEvent {

    ReversalCommand command();

    /// @param moves the mirror of the moves of the entry, or of the chosen lines
    record EntryReversed(ReversalCommand.ReverseEntry command, List<Move> moves) implements ReversalEvent {
        public EntryReversed {
            moves = List.copyOf(moves);
        }
    }
}
