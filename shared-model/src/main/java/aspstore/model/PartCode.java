package aspstore.model;

import java.util.Locale;

/// The maker's material number, as SAP's MATNR (CHAR 40): upper case, numeric codes without leading zeros.
public record PartCode(String text) implements Comparable<PartCode> {

    public PartCode {
        Text.require("a part code", text, 40);
        if (!text.equals(fold(text))) {
            throw new IllegalArgumentException(
                    "a part code is upper case, and has no leading zeros where it is a number: '" + text + "'");
        }
    }

    /// Folds what people type and SAP pads: trims, raises to upper case, strips the zeros of a numeric code.
    public static PartCode of(String raw) {
        return new PartCode(fold(raw));
    }

    private static String fold(String raw) {
        var folded = raw.strip().toUpperCase(Locale.ROOT);
        return folded.chars().allMatch(Character::isDigit) ? folded.replaceFirst("^0+(?=.)", "") : folded;
    }

    @Override
    public int compareTo(PartCode other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
