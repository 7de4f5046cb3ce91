package aspstore.model.catalog;

import aspstore.model.BusinessUnit;
import aspstore.model.Money;
import aspstore.model.Quantity;
import java.util.Optional;

/// The most that one technician may carry in a bag of a business unit's parts, on challans without a job. Without such
/// a row nobody gets a bag.
///
/// @param most in pieces, whatever they are; no such limit where empty
/// @param mostValue no such limit where empty
public record BagLimit(BusinessUnit bu, Optional<Quantity> most, Optional<Money> mostValue) implements CatalogRow {

    public BagLimit {
        if (most.isEmpty() && mostValue.isEmpty()) {
            throw new IllegalArgumentException("a bag of unit " + bu + " is limited by neither quantity nor value");
        }
    }

    @Override
    public String key() {
        return bu.text();
    }
}
