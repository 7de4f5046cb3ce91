package aspstore.model;

import java.math.BigDecimal;

/// How much of a part, in thousandths of its unit: gas and tubing are not pieces.
///
/// Never negative: what is taken away is a move the other way.
public record Quantity(long thousandths) implements Comparable<Quantity> {

    public static final Quantity ZERO = new Quantity(0);
    public static final Quantity ONE = pieces(1);

    public Quantity {
        if (thousandths < 0) {
            throw new IllegalArgumentException("a quantity is never negative, yet this is " + thousandths + "/1000");
        }
    }

    public static Quantity pieces(long pieces) {
        return new Quantity(Math.multiplyExact(pieces, 1000L));
    }

    /// Reads `2`, `0.5` or `1.250`.
    ///
    /// @throws IllegalArgumentException where the text is no number, is negative or has more than three decimals
    public static Quantity parse(String text) {
        try {
            return new Quantity(new BigDecimal(text.strip()).movePointRight(3).longValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException(
                    "a quantity is a number with at most three decimals, not '" + text + "'", e);
        }
    }

    public Quantity plus(Quantity other) {
        return new Quantity(Math.addExact(thousandths, other.thousandths));
    }

    /// @throws IllegalArgumentException where more is taken than is there
    public Quantity minus(Quantity other) {
        return new Quantity(thousandths - other.thousandths);
    }

    /// What is left after taking `other`, zero where `other` is more.
    public Quantity minusAtMost(Quantity other) {
        return new Quantity(Math.max(0, thousandths - other.thousandths));
    }

    public Quantity min(Quantity other) {
        return thousandths <= other.thousandths ? this : other;
    }

    /// Without what is less than a whole piece.
    public Quantity wholePieces() {
        return new Quantity(thousandths - thousandths % 1000);
    }

    public boolean isZero() {
        return thousandths == 0;
    }

    public boolean isPositive() {
        return thousandths > 0;
    }

    public boolean isMoreThan(Quantity other) {
        return thousandths > other.thousandths;
    }

    public boolean isWhole() {
        return thousandths % 1000 == 0;
    }

    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(thousandths, 3);
    }

    @Override
    public int compareTo(Quantity other) {
        return Long.compare(thousandths, other.thousandths);
    }

    /// The shortest decimal: `2`, `0.5`.
    @Override
    public String toString() {
        return isWhole()
                ? Long.toString(thousandths / 1000)
                : toDecimal().stripTrailingZeros().toPlainString();
    }
}
