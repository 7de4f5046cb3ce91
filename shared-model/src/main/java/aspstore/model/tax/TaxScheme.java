package aspstore.model.tax;

import aspstore.model.Money;
import aspstore.model.StateCode;

/// Which taxes a movement of goods bears.
///
/// A supply to or by a special economic zone would be `INTER_STATE` whatever the States are (IGST Act, section
/// 7(5)(b)).
/// No party says yet that it lies in one, so none is taken for such.
public enum TaxScheme {
    /// Moved for other reasons than supply: the value is declared, no tax is charged.
    NO_SUPPLY,
    /// Central and State (or Union Territory) tax, half each.
    INTRA_STATE,
    /// Integrated tax.
    INTER_STATE;

    /// The scheme of a supply, by the supplier's State and the place of supply (IGST Act, sections 7 and 8).
    public static TaxScheme ofSupply(StateCode supplier, StateCode placeOfSupply) {
        return supplier.equals(placeOfSupply) ? INTRA_STATE : INTER_STATE;
    }

    public boolean isSupply() {
        return this != NO_SUPPLY;
    }

    /// The taxes on a value, each head rounded half up to paise.
    public TaxAmounts levy(TaxRate rate, Money taxable) {
        return switch (this) {
            case NO_SUPPLY -> TaxAmounts.NONE;
            case INTRA_STATE -> TaxAmounts.halves(rate.halfOn(taxable));
            case INTER_STATE -> TaxAmounts.integrated(rate.on(taxable));
        };
    }
}
