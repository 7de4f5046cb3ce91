package aspstore.model.oversight;

import aspstore.model.Money;
import aspstore.model.Role;
import aspstore.model.books.Refusal;

/// Why something that needs approval does not have it.
public sealed interface ApprovalRefusal extends Refusal {

    record ManagerOnly(Role role) implements ApprovalRefusal {}

    /// @param subject what central's override should name
    record ApprovalNeeded(Money value, Money limit, String subject) implements ApprovalRefusal {}

    /// Beyond the store's manager, whatever it is worth.
    record CentralApprovalNeeded(GrantedOverride.Kind kind, String subject) implements ApprovalRefusal {}

    record NoSuchOverride(String override) implements ApprovalRefusal {}

    record OverrideUsed(String override) implements ApprovalRefusal {}

    /// @param needed what it should have been granted for: a sheet, a business unit, a lot
    record OverrideForSomethingElse(String override, String needed) implements ApprovalRefusal {}

    record OverrideNotCentral(String override) implements ApprovalRefusal {}

    record OverrideTooSmall(String override, Money most, Money value) implements ApprovalRefusal {}
}
