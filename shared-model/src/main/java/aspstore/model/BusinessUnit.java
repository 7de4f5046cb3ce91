package aspstore.model;

/// A business unit (BU) of the maker: its own parts, limits, rates, rules and agreement.
public record BusinessUnit(String text) implements Comparable<BusinessUnit> {

    public BusinessUnit {
        if (!text.matches("[A-Z0-9]{1,8}")) {
            throw new IllegalArgumentException("a BU code is 1 to 8 capital letters and digits, not '" + text + "'");
        }
    }

    @Override
    public int compareTo(BusinessUnit other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
