package aspstore.model.correction;

import aspstore.model.BusinessUnit;
import aspstore.model.PartCode;
import aspstore.model.SerialNo;
import java.time.Instant;
import java.util.Optional;

/// What the books say otherwise: the command as accepted, and what the rule worked out.
public sealed interface CorrectionEvent {

    CorrectionCommand command();

    /// The same place, as a child lot.
    record LotCorrected(CorrectionCommand.CorrectLot command, Before before) implements CorrectionEvent {}

    /// The same place, as a child lot.
    ///
    /// @param dueBack by when the warehouse should have what turned out defective and is the maker's
    record StockReclassified(CorrectionCommand.ReclassifyStock command, Before before, Optional<Instant> dueBack)
            implements CorrectionEvent {}

    /// The lot as it was.
    record Before(BusinessUnit bu, PartCode part, Optional<SerialNo> serial) {}
}
