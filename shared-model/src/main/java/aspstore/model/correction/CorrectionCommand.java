package aspstore.model.correction;

import aspstore.model.Condition;
import aspstore.model.ContractClass;
import aspstore.model.Owner;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.Text;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Spot;
import java.time.LocalDate;
import java.util.Optional;

/// What the books can be told to say otherwise of goods that stay where they are.
public sealed interface CorrectionCommand {

    /// A serial, a batch or an expiry date was keyed wrongly.
    ///
    /// @param at where the goods stand, inside the store or out on a challan
    /// @param quantity all that stands there, but on hand and among the defectives also a part of it
    /// @param approval the override that approves it, where the manager does not post it or may not
    record CorrectLot(
            LotId lot,
            Spot at,
            Quantity quantity,
            Optional<SerialNo> serial,
            Optional<String> batch,
            Optional<LocalDate> expiry,
            String reason,
            Optional<String> approval)
            implements CorrectionCommand {
        public CorrectLot {
            batch.ifPresent(text -> Text.require("a batch", text, Text.NUMBER));
            Text.note("a reason", reason);
            approval.ifPresent(text -> Text.require("an approval", text, Text.NUMBER));
        }
    }

    /// Goods in the room are of another owner, class or condition than the books say.
    ///
    /// @param approval the override that approves it, where the manager does not post it or may not
    record ReclassifyStock(
            LotId lot,
            Spot at,
            Quantity quantity,
            Optional<Owner> owner,
            Optional<ContractClass> contractClass,
            Optional<Condition> condition,
            String reason,
            Optional<String> approval)
            implements CorrectionCommand {
        public ReclassifyStock {
            Text.note("a reason", reason);
            approval.ifPresent(text -> Text.require("an approval", text, Text.NUMBER));
        }
    }
}
