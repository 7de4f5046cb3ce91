package aspstore.model;

import java.util.Locale;

/// The serial number of one unit of a part, as SAP's SERNR (CHAR 18). Unique only together with the part.
public record SerialNo(String text) implements Comparable<SerialNo> {

    public SerialNo {
        Text.require("a serial number", text, 18);
        if (!text.equals(text.toUpperCase(Locale.ROOT))) {
            throw new IllegalArgumentException("a serial number is upper case: '" + text + "'");
        }
    }

    public static SerialNo of(String raw) {
        return new SerialNo(raw.strip().toUpperCase(Locale.ROOT));
    }

    @Override
    public int compareTo(SerialNo other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
