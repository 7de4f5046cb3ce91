package aspstore.model.tax;

import aspstore.model.Money;
import java.math.BigDecimal;
import java.util.Set;

/// A GST rate in hundredths of a percent: one of those that the law knows, or knew before 22-09-2025.
public record TaxRate(int hundredths) implements Comparable<TaxRate> {

    private static final Set<Integer> KNOWN = Set.of(0, 10, 25, 100, 150, 300, 500, 600, 750, 1200, 1800, 2800, 4000);

    public static final TaxRate NIL = new TaxRate(0);

    public TaxRate {
        if (!KNOWN.contains(hundredths)) {
            throw new IllegalArgumentException("GST knows no rate of " + text(hundredths, 2) + " %");
        }
    }

    public static TaxRate percent(int percent) {
        return new TaxRate(Math.multiplyExact(percent, 100));
    }

    /// Reads `18` or `0.25`.
    ///
    /// @throws IllegalArgumentException where the text is no number or no rate of GST
    public static TaxRate parse(String text) {
        try {
            return new TaxRate(new BigDecimal(text.strip()).movePointRight(2).intValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException("a GST rate is a percentage such as 18, not '" + text + "'", e);
        }
    }

    /// The whole tax on a value, rounded half up to paise.
    public Money on(Money taxable) {
        return Money.round(taxable.toDecimal().multiply(BigDecimal.valueOf(hundredths, 4)));
    }

    /// The central or the State's half on a value, rounded half up to paise: 18 % on 100.00 is 9.00 each.
    public Money halfOn(Money taxable) {
        return Money.round(taxable.toDecimal().multiply(BigDecimal.valueOf(hundredths * 5L, 5)));
    }

    public boolean isNil() {
        return hundredths == 0;
    }

    private static String text(long unscaled, int scale) {
        return unscaled == 0
                ? "0"
                : BigDecimal.valueOf(unscaled, scale).stripTrailingZeros().toPlainString();
    }

    @Override
    public int compareTo(TaxRate other) {
        return Integer.compare(hundredths, other.hundredths);
    }

    /// The shortest percentage without its sign: `18`, `0.25`.
    @Override
    public String toString() {
        return text(hundredths, 2);
    }
}
