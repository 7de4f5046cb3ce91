package aspstore.model.loss;

import aspstore.model.BusinessUnit;
import aspstore.model.JobNo;
import aspstore.model.Money;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.PersonId;
import aspstore.model.SerialNo;
import java.util.Optional;

/// What is gone for good: the command as accepted, and what the rule worked out.
public sealed interface LossEvent {

    LossCommand command();

    /// An inside place → LOST.
    ///
    /// @param out the challan that the goods were out on
    /// @param technician who is liable
    record LossRecorded(LossCommand.RecordLoss command, Gone gone, Optional<Out> out, Optional<PersonId> technician)
            implements LossEvent {}

    /// DEFECTIVE, ON_HOLD → SCRAPPED.
    record StockScrapped(LossCommand.ScrapStock command, Gone gone) implements LossEvent {}

    /// Moves nothing.
    record LossSettled(LossCommand.SettleLoss command) implements LossEvent {}

    /// @param rate the value of one unit
    record Gone(BusinessUnit bu, PartCode part, Optional<SerialNo> serial, Owner owner, Money rate) {}

    /// @param line of the challan, from 1
    /// @param job empty for a bag
    /// @param indentLine empty for a bag, and for goods that went out before the books began
    record Out(String challan, int line, Optional<JobNo> job, String indentLine) {}
}
