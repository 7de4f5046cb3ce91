package aspstore.model.owed;

import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.StoreId;
import aspstore.model.books.Refusal;

/// Why a debt can't be settled like this.
public sealed interface OwedRefusal extends Refusal {

    record NoSuchDebt(String debt) implements OwedRefusal {}

    /// Nothing of it is open any more.
    record AlreadySettled(String debt) implements OwedRefusal {}

    record NothingSettled(String debt) implements OwedRefusal {}

    record MoreThanOwed(String debt, Quantity asked, Quantity owed) implements OwedRefusal {}

    record ReasonMissing(String debt) implements OwedRefusal {}

    record ManagerOnly(Role role) implements OwedRefusal {}

    record OperationsOnly(Role role) implements OwedRefusal {}

    record SameStore(StoreId store) implements OwedRefusal {}
}
