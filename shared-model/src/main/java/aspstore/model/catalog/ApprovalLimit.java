package aspstore.model.catalog;

import aspstore.model.BusinessUnit;
import aspstore.model.Money;

/// Up to which value a store's manager may approve a count by themselves; above it central does.
public record ApprovalLimit(BusinessUnit bu, Money manager) implements CatalogRow {

    @Override
    public String key() {
        return bu.text();
    }
}
