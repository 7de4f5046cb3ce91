package aspstore.model;

/// Checks that value types share: what a code, or a text that is printed, may look like: any script, one line, no
/// padding.
public final class Text {

    private Text() {}

    /// @throws IllegalArgumentException where the text is blank, padded, too long or holds control characters
    public static String require(String what, String text, int longest) {
        if (text.isBlank() || !text.strip().equals(text)) {
            throw new IllegalArgumentException(what + " must not be blank or padded: '" + text + "'");
        }
        if (text.length() > longest) {
            throw new IllegalArgumentException(what + " has at most " + longest + " characters: '" + text + "'");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(what + " must not hold control characters: '" + text + "'");
        }
        return text;
    }
}
