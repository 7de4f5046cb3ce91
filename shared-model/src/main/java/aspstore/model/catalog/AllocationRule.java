package aspstore.model.catalog;

import aspstore.model.BusinessUnit;
import aspstore.model.Condition;
import aspstore.model.Contract;
import aspstore.model.ContractClass;
import aspstore.model.Owner;
import java.util.List;

/// Which stock may serve a contract in a BU, in order of preference.
///
/// @param preferences what is not named is not eligible
/// @param expiryMarginDays a lot that expires within so many days from today is too close to expiry
public record AllocationRule(BusinessUnit bu, Contract contract, List<Preference> preferences, int expiryMarginDays)
        implements CatalogRow {

    public record Preference(Owner owner, ContractClass contractClass, Condition condition) {}

    public AllocationRule {
        preferences = List.copyOf(preferences);
    }

    @Override
    public String key() {
        return bu + "/" + contract;
    }
}
