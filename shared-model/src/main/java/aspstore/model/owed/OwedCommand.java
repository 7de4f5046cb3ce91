package aspstore.model.owed;

import aspstore.model.Quantity;
import aspstore.model.StoreId;
import aspstore.model.Text;

/// What can be done about an owed part, other than bringing it.
public sealed interface OwedCommand {

    /// The store's manager settles a debt for which no part will come.
    record SettleDebt(String debt, How how, Quantity quantity, String reason) implements OwedCommand {
        public SettleDebt {
            Text.optional("a debt", debt, Text.NUMBER);
            Text.note("a reason", reason);
        }
    }

    enum How {
        CHARGED_TO_CUSTOMER,
        RECOVERED_FROM_TECHNICIAN,
        NOT_RETURNABLE
    }

    /// Central forgives a debt.
    record WaiveDebt(String debt, Quantity quantity, String reason) implements OwedCommand {
        public WaiveDebt {
            Text.optional("a debt", debt, Text.NUMBER);
            Text.note("a reason", reason);
        }
    }

    /// Central tells that the defective part came in at another store.
    record SettleDebtElsewhere(String debt, StoreId store, Quantity quantity) implements OwedCommand {
        public SettleDebtElsewhere {
            Text.optional("a debt", debt, Text.NUMBER);
        }
    }
}
