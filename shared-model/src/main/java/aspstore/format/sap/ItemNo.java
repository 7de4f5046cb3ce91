package aspstore.format.sap;

import java.util.Optional;

/// The number of an item in an SAP document (POSNR, NUMC 6): always six digits, `000010`, never all zeros.
public record ItemNo(String digits) implements Comparable<ItemNo> {

    /// From here on SAP numbers the items that a batch split made.
    private static final String FIRST_SPLIT = "900001";

    public ItemNo {
        if (!digits.matches("[0-9]{6}") || digits.equals("000000")) {
            throw new IllegalArgumentException("an item number has six digits and is not zero: '" + digits + "'");
        }
    }

    /// Reads `10`, `00010` or `000010`. Empty for a blank, for zeros (SAP's "none") and for what is no number.
    public static Optional<ItemNo> read(String raw) {
        var bare = raw.strip().replaceFirst("^0+", "");
        return bare.matches("[0-9]{1,6}")
                ? Optional.of(new ItemNo("0".repeat(6 - bare.length()) + bare))
                : Optional.empty();
    }

    boolean isInSplitRange() {
        return digits.compareTo(FIRST_SPLIT) >= 0;
    }

    @Override
    public int compareTo(ItemNo other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
