package aspstore.model.stock;

/// Where an entry stands: in the store's own journal or in central's feed for that store, and its number there.
///
/// Things that an entry brings into being are named after it, so no name needs chance: lot `J34.2`, receipt `G34`.
///
/// @param seq from 1, without gaps
public record Position(Writer writer, long seq) implements Comparable<Position> {

    /// Who writes the stream. A store's journal has one writer, the store; its feed has one, central.
    public enum Writer {
        STORE("J"),
        CENTRAL("F");

        private final String letter;

        Writer(String letter) {
            this.letter = letter;
        }

        public String letter() {
            return letter;
        }
    }

    public Position {
        if (seq < 1) {
            throw new IllegalArgumentException("positions start at 1, not " + seq);
        }
    }

    public static Position journal(long seq) {
        return new Position(Writer.STORE, seq);
    }

    public static Position feed(long seq) {
        return new Position(Writer.CENTRAL, seq);
    }

    /// @throws IllegalArgumentException where the text is not `J` or `F` and a number
    public static Position parse(String text) {
        if (!text.matches("[JF][1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("'" + text + "' is no position such as J34 or F12");
        }
        var writer = text.charAt(0) == 'J' ? Writer.STORE : Writer.CENTRAL;
        return new Position(writer, Long.parseLong(text.substring(1)));
    }

    public LotId lot(int ordinal) {
        return new LotId(this, ordinal);
    }

    /// The name of a document that this entry opens: `G34` from the journal, `GF12` from the feed.
    public String name(String prefix) {
        return switch (writer) {
            case STORE -> prefix + seq;
            case CENTRAL -> prefix + "F" + seq;
        };
    }

    @Override
    public int compareTo(Position other) {
        int byWriter = writer.compareTo(other.writer);
        return byWriter != 0 ? byWriter : Long.compare(seq, other.seq);
    }

    @Override
    public String toString() {
        return writer.letter() + seq;
    }
}
