package aspstore.model;

/// A family of parts that can stand in for each other: a part, its successors and its substitutes.
public record FamilyId(String text) implements Comparable<FamilyId> {

    public FamilyId {
        Text.require("a part family", text, 40);
    }

    @Override
    public int compareTo(FamilyId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
