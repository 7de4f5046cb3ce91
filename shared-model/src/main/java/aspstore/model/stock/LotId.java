package aspstore.model.stock;

/// A lot's name within its store: the entry that bore it, and which of that entry's lots it is. Written `J34.2`.
///
/// @param ordinal from 1
public record LotId(Position birth, int ordinal) implements Comparable<LotId> {

    public LotId {
        if (ordinal < 1) {
            throw new IllegalArgumentException("lots of an entry are numbered from 1, not " + ordinal);
        }
    }

    /// @throws IllegalArgumentException where the text is not like `J34.2`
    public static LotId parse(String text) {
        int dot = text.indexOf('.');
        if (dot < 0 || !text.substring(dot + 1).matches("[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException("'" + text + "' is no lot such as J34.2");
        }
        return new LotId(Position.parse(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
    }

    @Override
    public int compareTo(LotId other) {
        int byBirth = birth.compareTo(other.birth);
        return byBirth != 0 ? byBirth : Integer.compare(ordinal, other.ordinal);
    }

    @Override
    public String toString() {
        return birth + "." + ordinal;
    }
}
