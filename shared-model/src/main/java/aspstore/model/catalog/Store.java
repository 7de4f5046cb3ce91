package aspstore.model.catalog;

import aspstore.model.BusinessUnit;
import aspstore.model.StoreId;
import aspstore.model.Text;
import aspstore.model.tax.Party;
import java.util.List;

/// A store: who runs it, where, and for which business units.
public record Store(StoreId id, String name, Party partner, List<BusinessUnit> units) implements CatalogRow {

    public Store {
        Text.require("the name of a store", name, Text.NAME);
        units = List.copyOf(units);
    }

    @Override
    public String key() {
        return id.text();
    }
}
