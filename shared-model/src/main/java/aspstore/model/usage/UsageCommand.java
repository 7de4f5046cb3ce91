package aspstore.model.usage;

import aspstore.model.JobNo;
import aspstore.model.Money;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.Text;
import aspstore.model.challan.ChallanNo;
import aspstore.model.stock.LotId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What can be said of parts that went out, and of the defective ones that come in for them.
public sealed interface UsageCommand {

    /// A part from a challan went into the customer's appliance.
    ///
    /// @param line the challan's, from 1
    /// @param job on which it was used: the challan's own
    /// @param removed the serial of the defective unit that was taken out, where it was noted
    record RecordUsage(
            ChallanNo challan, int line, JobNo job, Quantity quantity, Optional<SerialNo> removed, String note)
            implements UsageCommand {
        public RecordUsage {
            Text.note("a note", note);
        }
    }

    /// A part from a challan came back without having been used.
    ///
    /// @param reason needed unless it is simply unused
    record ReturnUnused(ChallanNo challan, int line, Quantity quantity, State state, String reason)
            implements UsageCommand {
        public ReturnUnused {
            Text.note("a reason", reason);
        }
    }

    /// In what state a part came back.
    enum State {
        /// As good as it went out: on hand again.
        UNUSED,
        /// To be looked at: on hold.
        HOLD,
        /// The courier did not find the customer: on hand again, and the job still needs it.
        UNDELIVERED,
        /// As good as it went out, and the job still needs it: its challan is to be written anew, on other terms.
        STILL_NEEDED,
        /// It never worked: defective, and the job still needs one.
        DEAD_ON_ARRIVAL
    }

    /// A defective part that was taken out of a customer's appliance comes in.
    ///
    /// @param challan the challan that it came back on, where there is one
    /// @param replacedBy the lot that went in for it, where that is known
    /// @param debt the debt that it is for; without one the rule looks for the oldest that it fits
    /// @param note why there is no serial, where a serialised part has none
    record InwardDefective(
            JobNo job,
            PartCode part,
            Quantity quantity,
            Optional<SerialNo> serial,
            Optional<ChallanNo> challan,
            Optional<LotId> replacedBy,
            Optional<String> debt,
            String note)
            implements UsageCommand {
        public InwardDefective {
            debt.ifPresent(text -> Text.require("a debt", text, Text.NUMBER));
            Text.note("a note", note);
        }
    }

    /// The manager decides whether a part or unit that is not the one owed settles the debt all the same.
    record DecideSubstitute(String inward, Verdict verdict, String reason) implements UsageCommand {
        public DecideSubstitute {
            Text.optional("a defective receipt", inward, Text.NUMBER);
            Text.note("a reason", reason);
        }
    }

    enum Verdict {
        ACCEPTED,
        REJECTED
    }

    /// The invoice that another system made for parts sold to the customer (Rule 55(4)).
    ///
    /// @param usages what it is for, of one challan or of several
    /// @param partly of which of them it is for less than what has no invoice yet
    record LinkInvoice(List<String> usages, String number, LocalDate date, Money tax, List<Partly> partly)
            implements UsageCommand {

        /// An invoice for all that has none yet.
        public LinkInvoice(List<String> usages, String number, LocalDate date, Money tax) {
            this(usages, number, date, tax, List.of());
        }

        public LinkInvoice {
            usages.forEach(text -> Text.optional("a use", text, Text.NUMBER));
            Text.optional("an invoice", number, Text.NUMBER);
            usages = List.copyOf(usages);
            partly = List.copyOf(partly);
        }

        /// How much of a use the invoice is for.
        Quantity of(Usage usage) {
            return partly.stream()
                    .filter(part -> part.usage().equals(usage.id()))
                    .map(Partly::quantity)
                    .findFirst()
                    .orElseGet(usage::toInvoice);
        }
    }

    record Partly(String usage, Quantity quantity) {
        public Partly {
            Text.optional("a use", usage, Text.NUMBER);
        }
    }
}
