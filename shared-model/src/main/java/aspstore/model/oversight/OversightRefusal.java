package aspstore.model.oversight;

import aspstore.model.Money;
import aspstore.model.Role;
import aspstore.model.books.Refusal;

/// Why an override is not granted, or a case neither opened nor resolved.
public sealed interface OversightRefusal extends Refusal {

    /// Only the store's manager, or operations at central, may do this.
    record ManagerOrCentralOnly(Role role) implements OversightRefusal {}

    /// Beyond the store altogether.
    record CentralOnly(GrantedOverride.Kind kind) implements OversightRefusal {}

    record AboveManagersLimit(Money asked, Money limit) implements OversightRefusal {}

    record SubjectMissing() implements OversightRefusal {}

    record ReasonMissing() implements OversightRefusal {}

    record NegativeValue(Money asked) implements OversightRefusal {}

    record DetailMissing() implements OversightRefusal {}

    record NoSuchCase(String id) implements OversightRefusal {}

    record AlreadyResolved(String id) implements OversightRefusal {}
}
