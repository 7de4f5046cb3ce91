package aspstore.journal.query;

import aspstore.model.Caller;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.StoreId;
import aspstore.model.stock.Lot;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Position;
import aspstore.model.stock.Spot;
import java.time.Instant;
import java.util.List;

/// What happened to goods, from the warehouse to wherever they ended, in order.
///
/// @param lots those sought, those they came from and those they became, by store, the dispatched
///     ones first
/// @param replaced which defective came out for which lot that went in
/// @param cut whether there was more than a trace shows; ask for less
public record Life(List<TracedLot> lots, List<Step> steps, List<Replacement> replaced, boolean cut) {

    public record TracedLot(StoreId store, Lot lot) {}

    /// One entry and what it did to these goods.
    ///
    /// @param moves none for what moved nothing: a hand-over, a decision
    /// @param documents those that the entry changed
    public record Step(
            StoreId store,
            Position at,
            String type,
            Instant occurredAt,
            Instant recordedAt,
            Caller by,
            List<Moved> moves,
            List<DocumentName> documents) {
        public Step {
            moves = List.copyOf(moves);
            documents = List.copyOf(documents);
        }
    }

    public record Moved(PartCode part, Quantity quantity, LotId fromLot, Spot from, LotId toLot, Spot to) {}

    /// @param defective the lot that came out of the appliance
    /// @param by the lot that went in
    public record Replacement(StoreId store, LotId defective, LotId by) {}

    public Life {
        lots = List.copyOf(lots);
        steps = List.copyOf(steps);
        replaced = List.copyOf(replaced);
    }
}
