package aspstore.model.catalog;

import aspstore.model.BusinessUnit;
import aspstore.model.ContractClass;
import aspstore.model.FamilyId;
import aspstore.model.Money;
import aspstore.model.Quantity;

/// The most that a store may hold of a part family in a class (MSL), by quantity and by value.
///
/// @param reorder at or below this position more is due
public record StockLimit(
        BusinessUnit bu, FamilyId family, ContractClass contractClass, Quantity most, Money mostValue, Quantity reorder)
        implements CatalogRow {

    public StockLimit {
        if (reorder.isMoreThan(most)) {
            throw new IllegalArgumentException(
                    "the reorder level " + reorder + " of family " + family + " is above its limit " + most);
        }
    }

    public static String key(FamilyId family, ContractClass contractClass) {
        return family + "/" + contractClass;
    }

    @Override
    public String key() {
        return key(family, contractClass);
    }
}
