package aspstore.model.tax;

import aspstore.model.Hsn;
import aspstore.model.Money;
import aspstore.model.Quantity;

/// What tax sees of one line: what it is, how much, its value and its tax. Amounts are kept as they were computed,
/// so that an old paper prints the same for ever.
public record TaxLine(
        Hsn hsn, Uqc uqc, Quantity quantity, Money unitValue, Money taxable, TaxRate rate, TaxAmounts tax) {

    public TaxLine {
        if (unitValue.paise() < 0 || taxable.paise() < 0) {
            throw new IllegalArgumentException("goods have no negative value: " + unitValue + ", " + taxable);
        }
        if (rate.isNil() && !tax.isNone()) {
            throw new IllegalArgumentException("a rate of nil bears no tax, yet this is " + tax.total());
        }
    }

    /// Taxable value and every head rounded half up to paise. Goods that are not supplied have the rate nil.
    public static TaxLine of(Hsn hsn, Uqc uqc, Quantity quantity, Money unitValue, TaxRate rate, TaxScheme scheme) {
        var taxable = unitValue.times(quantity);
        var charged = scheme.isSupply() ? rate : TaxRate.NIL;
        return new TaxLine(hsn, uqc, quantity, unitValue, taxable, charged, scheme.levy(charged, taxable));
    }

    public Money total() {
        return taxable.plus(tax.total());
    }
}
