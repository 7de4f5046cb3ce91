package aspstore.model;

/// A store by its code: letters, digits and hyphens, as it stands in stream names and folders.
public record StoreId(String text) implements Comparable<StoreId> {

    public StoreId {
        if (!text.matches("[A-Z0-9][A-Z0-9-]{0,19}")) {
            throw new IllegalArgumentException(
                    "a store code is 1 to 20 capital letters, digits and hyphens, not '" + text + "'");
        }
    }

    @Override
    public int compareTo(StoreId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
