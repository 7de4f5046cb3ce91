package aspstore.model.catalog;

import aspstore.model.Money;
import aspstore.model.PartCode;
import aspstore.model.tax.TaxRate;

/// The value of one unit of a part, before tax, and the GST on it.
public record Rate(PartCode part, Money unit, TaxRate tax) implements CatalogRow {

    public Rate {
        if (unit.paise() < 0) {
            throw new IllegalArgumentException("part " + part + " has no negative value: " + unit);
        }
    }

    @Override
    public String key() {
        return part.text();
    }
}
