package aspstore.model.oversight;

import aspstore.model.BusinessUnit;
import aspstore.model.Money;
import aspstore.model.Text;
import aspstore.model.stock.Position;

/// What can be asked of overrides and cases.
public sealed interface OversightCommand {

    /// The store's manager, or central, lets through once what a rule would stop.
    ///
    /// @param subject what it is for, as the rule that it lifts names it: the technician of an owed stop, the
    ///     sheet of a count, the business unit of an opening, the lot of a loss, of scrap or of a correction,
    ///     the loss of a write-off
    /// @param most up to which value
    record GrantOverride(GrantedOverride.Kind kind, BusinessUnit bu, String subject, Money most, String reason)
            implements OversightCommand {
        public GrantOverride {
            Text.optional("the subject of an override", subject, Text.PAPER);
            Text.note("a reason", reason);
        }
    }

    /// Something does not fit, and people have to look at it.
    ///
    /// @param about the entry that it is about, in either stream
    /// @param detail what does not fit, in a few words
    record OpenCase(Position about, Case.Kind kind, String detail) implements OversightCommand {
        public OpenCase {
            Text.note("what does not fit", detail);
        }
    }

    record ResolveCase(String id, Case.How how, String reason) implements OversightCommand {
        public ResolveCase {
            Text.optional("a case", id, Text.NUMBER);
            Text.note("a reason", reason);
        }
    }
}
