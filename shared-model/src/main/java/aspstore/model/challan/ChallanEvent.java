package aspstore.model.challan;

import aspstore.model.JobNo;
import aspstore.model.Quantity;
import aspstore.model.challan.ChallanCommand.ArrangePickup;
import aspstore.model.challan.ChallanCommand.CancelChallan;
import aspstore.model.challan.ChallanCommand.CloseReverseChallan;
import aspstore.model.challan.ChallanCommand.ConfirmDelivery;
import aspstore.model.challan.ChallanCommand.HandOverChallan;
import aspstore.model.challan.ChallanCommand.IssueBag;
import aspstore.model.challan.ChallanCommand.IssueChallan;
import aspstore.model.challan.ChallanCommand.ReassignParts;
import aspstore.model.indent.IndentCommand.Pick;
import aspstore.model.stock.LotId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What happened to a challan: the command as accepted, and what the rule worked out.
public sealed interface ChallanEvent {

    ChallanCommand command();

    /// ALLOCATED → WITH_TECHNICIAN or, by courier, AT_CUSTOMER.
    ///
    /// @param number the reverse challan's is the same with an R
    /// @param paper everything on the paper, as at issue
    /// @param indentLines the first name of each line's indent line, in the order of the lines
    /// @param outDays after how many days out a part counts like a debt, 0 where no policy says so
    /// @param due by when it should be handed over, where there is a target
    record ChallanIssued(
            IssueChallan command,
            ChallanNo number,
            ChallanPaper paper,
            List<String> indentLines,
            int outDays,
            Optional<Instant> due)
            implements ChallanEvent {
        public ChallanIssued {
            indentLines = List.copyOf(indentLines);
        }
    }

    /// WITH_TECHNICIAN or AT_CUSTOMER → ALLOCATED, or ON_HAND from a bag.
    ///
    /// @param job empty for a bag
    /// @param lines what the challan carried
    record ChallanCancelled(CancelChallan command, Optional<JobNo> job, Challan.Carried carried, List<Returned> lines)
            implements ChallanEvent {
        public ChallanCancelled {
            lines = List.copyOf(lines);
        }
    }

    /// ON_HAND → WITH_TECHNICIAN: stock for a technician's bag.
    ///
    /// @param number the reverse challan's is the same with an R
    /// @param paper everything on the paper, as at issue
    /// @param picks the lots that the rule chose, a line of the challan each
    /// @param outDays after how many days out a part counts like a debt, 0 where no policy says so
    record BagIssued(IssueBag command, ChallanNo number, ChallanPaper paper, List<Pick> picks, int outDays)
            implements ChallanEvent {
        public BagIssued {
            picks = List.copyOf(picks);
        }
    }

    record Returned(String indentLine, LotId lot, Quantity quantity) {}

    /// @param eway what the challan says of the e-way bill from now on
    record ChallanHandedOver(HandOverChallan command, EwayNote eway) implements ChallanEvent {}

    /// WITH_TECHNICIAN → WITH_TECHNICIAN or, by courier, AT_CUSTOMER: from the challans of the pieces to a new one.
    ///
    /// @param number the new challan's; its reverse challan's is the same with an R
    /// @param paper everything on the new challan's paper
    /// @param moved what each piece is, in the order of the pieces
    /// @param outDays after how many days out a part counts like a debt, 0 where no policy says so
    /// @param due by when it should have been handed over, where there is a target
    record PartReassigned(
            ReassignParts command,
            ChallanNo number,
            ChallanPaper paper,
            List<Moved> moved,
            int outDays,
            Optional<Instant> due)
            implements ChallanEvent {
        public PartReassigned {
            moved = List.copyOf(moved);
        }
    }

    /// @param indentLine the first name of the line of the job that needs it
    /// @param missing what the line still lacks after it
    /// @param outSince when whoever has it from now on was first handed it
    record Moved(LotId lot, String indentLine, Quantity missing, Instant outSince) {}

    record DeliveryConfirmed(ConfirmDelivery command) implements ChallanEvent {}

    record PickupArranged(ArrangePickup command) implements ChallanEvent {}

    /// @param paper the reverse challan as it closed, without lines where nothing came back
    record ReverseChallanClosed(CloseReverseChallan command, ChallanPaper paper) implements ChallanEvent {}
}
