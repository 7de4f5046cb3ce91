package aspstore.model.reversal;

import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.books.Refusal;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Position;
import aspstore.model.stock.Spot;

/// Why an entry can't be taken back.
public sealed interface ReversalRefusal extends Refusal {

    record ManagerOnly(Role role) implements ReversalRefusal {}

    record NoSuchEntry(Position of) implements ReversalRefusal {}

    /// It has a counter-document of its own, or no such line.
    record NotReversible(Position of) implements ReversalRefusal {}

    /// Another document rests on it: that one has to be taken back or settled first.
    record HeldBy(Position of, String document) implements ReversalRefusal {}

    /// @param line 0 where the whole entry is meant
    record AlreadyReversed(Position of, int line, Position by) implements ReversalRefusal {}

    /// What the entry put there is no longer all there.
    record StockMovedOn(LotId lot, Spot spot, Quantity needed, Quantity there) implements ReversalRefusal {}

    record ReasonMissing(Position of) implements ReversalRefusal {}
}
