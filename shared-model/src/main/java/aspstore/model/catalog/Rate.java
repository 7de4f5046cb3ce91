package aspstore.model.catalog;

import aspstore.model.Money;
import aspstore.model.PartCode;

/// The value of one unit of a part, before tax, and the GST on it.
///
/// @param taxBasisPoints 1800 for 18 %
public record Rate(PartCode part, Money unit, int taxBasisPoints) implements CatalogRow {

    public Rate {
        if (unit.paise() < 0 || taxBasisPoints < 0 || taxBasisPoints > 10_000) {
            throw new IllegalArgumentException(
                    "rate " + unit + " at " + taxBasisPoints + " basis points of part " + part);
        }
    }

    @Override
    public String key() {
        return part.text();
    }
}
