package aspstore.model.loss;

import aspstore.model.Money;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.Text;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Spot;
import java.util.Optional;

/// What can be done about goods that are gone for good.
public sealed interface LossCommand {

    /// Goods are lost, from a place in the room or on a challan that is out.
    ///
    /// @param technician who is liable, where a technician is; empty means the one who carries the challan
    /// @param recover what is to be recovered of the liable party, zero for nothing
    /// @param need whether the job of a challan still needs the part
    /// @param approval the override that approves it, where the manager does not post it or may not
    record RecordLoss(
            LotId lot,
            Spot from,
            Quantity quantity,
            Liable liable,
            Optional<PersonId> technician,
            Money recover,
            Need need,
            String reason,
            Optional<String> approval)
            implements LossCommand {
        public RecordLoss {
            Text.note("a reason", reason);
            approval.ifPresent(text -> Text.require("an approval", text, Text.NUMBER));
            if (recover.paise() < 0) {
                throw new IllegalArgumentException("nothing negative is recovered of lot " + lot + ": " + recover);
            }
        }
    }

    /// Who answers for a loss.
    enum Liable {
        TECHNICIAN,
        STORE,
        COURIER,
        CUSTOMER,
        NONE
    }

    /// Whether the indent's line opens again.
    enum Need {
        STILL_NEEDED,
        NOT_NEEDED
    }

    /// Goods are scrapped at the store: a defective, or what is on hold.
    ///
    /// @param paper the scrap dealer's or the witness's paper, empty where there is none
    /// @param approval the override that approves it, where the manager does not post it or may not
    record ScrapStock(LotId lot, Spot from, Quantity quantity, String paper, String reason, Optional<String> approval)
            implements LossCommand {
        public ScrapStock {
            Text.optional("a paper", paper, Text.PAPER);
            Text.note("a reason", reason);
            approval.ifPresent(text -> Text.require("an approval", text, Text.NUMBER));
        }
    }

    /// The manager says how what was to be recovered ended.
    ///
    /// @param approval the override that approves a write-off above the manager's limit; it names the loss
    record SettleLoss(String loss, How how, Money amount, String reason, Optional<String> approval)
            implements LossCommand {
        public SettleLoss {
            Text.optional("a loss", loss, Text.NUMBER);
            Text.note("a reason", reason);
            approval.ifPresent(text -> Text.require("an approval", text, Text.NUMBER));
        }
    }

    enum How {
        RECOVERED,
        WRITTEN_OFF
    }
}
