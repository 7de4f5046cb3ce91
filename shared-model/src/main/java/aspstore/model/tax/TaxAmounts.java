package aspstore.model.tax;

import aspstore.model.Money;

/// Tax by head: central, State or Union Territory, integrated. The first two are always equal.
public record TaxAmounts(Money cgst, Money sgst, Money igst) {

    public static final TaxAmounts NONE = new TaxAmounts(Money.ZERO, Money.ZERO, Money.ZERO);

    public TaxAmounts {
        if (cgst.paise() < 0 || igst.paise() < 0) {
            throw new IllegalArgumentException("tax is never negative: " + cgst + ", " + igst);
        }
        if (!cgst.equals(sgst)) {
            throw new IllegalArgumentException("CGST " + cgst + " and SGST " + sgst + " are halves of one tax");
        }
        if (cgst.paise() > 0 && igst.paise() > 0) {
            throw new IllegalArgumentException("goods bear CGST and SGST or IGST, never all");
        }
    }

    /// Computed once for both, so that the halves are equal to the paisa.
    public static TaxAmounts halves(Money half) {
        return new TaxAmounts(half, half, Money.ZERO);
    }

    public static TaxAmounts integrated(Money igst) {
        return new TaxAmounts(Money.ZERO, Money.ZERO, igst);
    }

    public TaxAmounts plus(TaxAmounts other) {
        return new TaxAmounts(cgst.plus(other.cgst), sgst.plus(other.sgst), igst.plus(other.igst));
    }

    public Money total() {
        return cgst.plus(sgst).plus(igst);
    }

    public boolean isNone() {
        return equals(NONE);
    }

    /// Whether these amounts can stand on a document of that scheme.
    public boolean fits(TaxScheme scheme) {
        return switch (scheme) {
            case NO_SUPPLY -> isNone();
            case INTRA_STATE -> igst.paise() == 0;
            case INTER_STATE -> cgst.paise() == 0;
        };
    }
}
