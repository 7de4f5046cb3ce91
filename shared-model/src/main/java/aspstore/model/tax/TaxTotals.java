package aspstore.model.tax;

import aspstore.model.Money;
import java.math.RoundingMode;
import java.util.List;

/// The sums of a document: of its rounded lines, never computed again from the whole.
public record TaxTotals(Money taxable, TaxAmounts tax) {

    public static final TaxTotals ZERO = new TaxTotals(Money.ZERO, TaxAmounts.NONE);

    public static TaxTotals of(List<TaxLine> lines) {
        var sum = ZERO;
        for (var line : lines) {
            sum = new TaxTotals(sum.taxable.plus(line.taxable()), sum.tax.plus(line.tax()));
        }
        return sum;
    }

    /// Value and tax, to the paisa: the consignment value of an e-way bill.
    public Money total() {
        return taxable.plus(tax.total());
    }

    /// The total to the nearest rupee, fifty paise up (CGST Act, section 170).
    public Money payable() {
        return Money.rupees(
                total().toDecimal().setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    /// What the rounding adds: -0.49 to 0.50.
    public Money roundOff() {
        return payable().minus(total());
    }
}
