package aspstore.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// An amount of Indian rupees, in paise. May be negative: a round-off, a credit.
public record Money(long paise) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    public static Money rupees(long rupees) {
        return new Money(Math.multiplyExact(rupees, 100L));
    }

    /// Reads `1250`, `1250.5` or `-0.49`.
    ///
    /// @throws IllegalArgumentException where the text is no number or has more than two decimals
    public static Money parse(String text) {
        try {
            return new Money(new BigDecimal(text.strip()).movePointRight(2).longValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException(
                    "an amount is a number with at most two decimals, not '" + text + "'", e);
        }
    }

    /// Rounds half up to paise, as the GST portals do for each line and tax head.
    public static Money round(BigDecimal rupees) {
        return new Money(
                rupees.setScale(2, RoundingMode.HALF_UP).movePointRight(2).longValueExact());
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(paise, other.paise));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(paise, other.paise));
    }

    /// The value of that many units at this rate, rounded to paise.
    public Money times(Quantity quantity) {
        return round(toDecimal().multiply(quantity.toDecimal()));
    }

    public boolean isMoreThan(Money other) {
        return paise > other.paise;
    }

    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(paise, 2);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(paise, other.paise);
    }

    /// Rupees with two decimals, no grouping: `1250.50`. Screens and papers group in the Indian way.
    @Override
    public String toString() {
        return toDecimal().toPlainString();
    }
}
