package aspstore.model;

import java.util.regex.Pattern;

/// A GST identification number: two digits of State, ten of PAN, registration, a letter and a check character.
///
/// The State is one that there is. The check character is a weighted sum modulo 36 over the first fourteen.
public record Gstin(String text) {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final Pattern SHAPE = Pattern.compile("[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][1-9A-Z][Z1-9ABD-J][0-9A-Z]");

    public Gstin {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not shaped like a GSTIN (15 characters)");
        }
        if (text.charAt(14) != checkCharacter(text)) {
            throw new IllegalArgumentException(
                    "the check character of GSTIN '" + text + "' is wrong: expected '" + checkCharacter(text) + "'");
        }
        stateOf(text);
    }

    public StateCode state() {
        return stateOf(text);
    }

    private static StateCode stateOf(String text) {
        return new StateCode(text.substring(0, 2));
    }

    private static char checkCharacter(String text) {
        int total = 0;
        for (int i = 0; i < 14; i++) {
            int product = ALPHABET.indexOf(text.charAt(i)) * (i % 2 == 0 ? 1 : 2);
            total += product / 36 + product % 36;
        }
        return ALPHABET.charAt((36 - total % 36) % 36);
    }

    @Override
    public String toString() {
        return text;
    }
}
