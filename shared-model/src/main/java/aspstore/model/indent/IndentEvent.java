package aspstore.model.indent;

import aspstore.model.FamilyId;
import aspstore.model.Money;
import aspstore.model.Quantity;
import aspstore.model.indent.IndentCommand.AllocateParts;
import aspstore.model.indent.IndentCommand.AmendIndent;
import aspstore.model.indent.IndentCommand.AssignIndent;
import aspstore.model.indent.IndentCommand.CloseServiceOrder;
import aspstore.model.indent.IndentCommand.DeclineIndentLine;
import aspstore.model.indent.IndentCommand.Pick;
import aspstore.model.indent.IndentCommand.RaiseIndent;
import aspstore.model.indent.IndentCommand.ReleaseAllocation;
import aspstore.model.indent.IndentCommand.WithdrawIndent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What happened to an indent: the command as accepted, and what the rule worked out.
public sealed interface IndentEvent {

    IndentCommand command();

    /// What central tells of an indent. None of these moves stock.
    sealed interface FromCentral permits IndentAssigned, IndentAmended, IndentWithdrawn, ServiceOrderClosed {}

    /// @param knew the feed position of the last thing told about this job that the store knew, 0 for none: what was
    ///     told up to there is beside the new lines, never the same need
    /// @param due by when it should be handed over, where there is a target
    /// @param valued what each line's part is, in the order of the lines
    record IndentRaised(RaiseIndent command, long knew, Optional<Instant> due, List<Valued> valued)
            implements IndentEvent {
        public IndentRaised {
            valued = List.copyOf(valued);
        }
    }

    record Valued(FamilyId family, Money unit) {}

    /// @param line the line's first name
    /// @param quantity what was still open of it and is not supplied
    record IndentDeclined(DeclineIndentLine command, String line, Quantity quantity) implements IndentEvent {}

    /// ON_HAND → ALLOCATED.
    ///
    /// @param line the line's first name, under which its goods stand
    /// @param missing what the line then waits for, since it is not there: its back-order
    record PartsAllocated(AllocateParts command, String line, List<Pick> picks, Quantity missing)
            implements IndentEvent {
        public PartsAllocated {
            picks = List.copyOf(picks);
        }
    }

    /// ALLOCATED → ON_HAND, or → ON_HOLD where expired.
    ///
    /// @param line the line's first name, under which its goods stand
    /// @param resolveBy until when what is expired may stay on hold; empty for the rest
    record AllocationReleased(ReleaseAllocation command, String line, Optional<LocalDate> resolveBy)
            implements IndentEvent {}

    /// @param due by when it should be handed over, where there is a target
    /// @param valued what each line's part is, in the order of the lines
    record IndentAssigned(AssignIndent command, Optional<Instant> due, List<Valued> valued)
            implements IndentEvent, FromCentral {
        public IndentAssigned {
            valued = List.copyOf(valued);
        }
    }

    /// @param due as the new contract and priority ask
    record IndentAmended(AmendIndent command, Optional<Instant> due) implements IndentEvent, FromCentral {}

    record IndentWithdrawn(WithdrawIndent command) implements IndentEvent, FromCentral {}

    record ServiceOrderClosed(CloseServiceOrder command) implements IndentEvent, FromCentral {}
}
