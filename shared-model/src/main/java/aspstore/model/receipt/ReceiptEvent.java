package aspstore.model.receipt;

import aspstore.model.BusinessUnit;
import aspstore.model.Condition;
import aspstore.model.ContractClass;
import aspstore.model.Money;
import aspstore.model.Owner;
import aspstore.model.stock.Lot;
import aspstore.model.stock.LotId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What happened to goods that arrived: the command as accepted, and what the rule worked out.
public sealed interface ReceiptEvent {

    ReceiptCommand command();

    /// TRANSIT_IN → ON_HAND°, DEFECTIVE° (damaged) or SHORT (missing); UNLISTED → ON_HOLD°.
    ///
    /// @param taken what each line's goods are, in the order of the command's lines
    /// @param unlisted what each unlisted line's goods are taken for, in the order of the command's lines
    record GoodsReceived(ReceiptCommand.ReceiveGoods command, LocalDate day, List<Taken> taken, List<Nature> unlisted)
            implements ReceiptEvent {
        public GoodsReceived {
            taken = List.copyOf(taken);
            unlisted = List.copyOf(unlisted);
        }
    }

    /// The lot in transit that a line's goods come from, and the condition it was shipped in.
    ///
    /// @param dueBack by when the warehouse should have what is defective, where it is the maker's
    /// @param since the day on which another store received the goods first: their age is kept
    record Taken(LotId lot, Condition condition, Optional<Instant> dueBack, Optional<LocalDate> since) {}

    record Nature(BusinessUnit bu, Owner owner, ContractClass contractClass, Money rate) {}

    /// ON_HOLD → ON_HAND°; where matched the announced lot is used up in its place: ON_HOLD → UNLISTED, and
    /// TRANSIT_IN → ON_HAND°, or DEFECTIVE° what was sent as defective.
    ///
    /// @param heldAs the reference under which the goods were on hold
    /// @param announced the lot in transit, where matched
    /// @param change what the accepted lot differs in from the one it is a child of; it names a condition only for
    ///     what was sent as defective
    /// @param dueBack by when the warehouse should have what was sent as defective, where it is the maker's
    record UnlistedAccepted(
            ReceiptCommand.AcceptUnlisted command,
            String heldAs,
            Optional<LotId> announced,
            Lot.Change change,
            Optional<Instant> dueBack)
            implements ReceiptEvent {}

    /// SHORT → WAREHOUSE, LOST or TRANSIT_IN.
    ///
    /// @param lots the lot of each decision, in their order
    record ReceiptDifferenceDecided(ReceiptCommand.DecideDifference command, List<LotId> lots) implements ReceiptEvent {
        public ReceiptDifferenceDecided {
            lots = List.copyOf(lots);
        }
    }
}
