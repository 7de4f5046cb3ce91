package aspstore.model;

/// What every text of the books has in common, and how long each may be: it must be stored (PostgreSQL takes no NUL,
/// UTF-8 no half of a surrogate pair), printed and sent. Whoever constructs a value has it checked here, so that no
/// text gets in with a receipt that no challan can print.
public final class Text {

    /// Numbers and codes: of a paper, a batch, a document, a line.
    public static final int NUMBER = 40;
    /// A paper as it is printed, or what a place refers to.
    public static final int PAPER = 100;
    /// People, firms, models.
    public static final int NAME = 100;
    /// What a part is called.
    public static final int DESCRIPTION = 400;
    /// What people write in their own words. Never printed.
    public static final int NOTE = 1_000;

    private Text() {}

    /// A text of one line that must be there.
    ///
    /// @throws IllegalArgumentException where it is blank, padded, too long, or can't be stored
    public static String require(String what, String text, int longest) {
        if (text.isBlank() || !text.strip().equals(text)) {
            throw new IllegalArgumentException(what + " must not be blank or padded: '" + text + "'");
        }
        return optional(what, text, longest);
    }

    /// A text of one line that may be empty.
    ///
    /// @throws IllegalArgumentException where it is too long, or can't be stored
    public static String optional(String what, String text, int longest) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(what + " must not hold control characters: '" + text + "'");
        }
        return storable(what, text, longest);
    }

    /// What people write in their own words, perhaps nothing, perhaps several lines.
    ///
    /// @throws IllegalArgumentException where it is too long, or can't be stored
    public static String note(String what, String text) {
        if (text.chars().anyMatch(character -> Character.isISOControl(character) && character != '\n')) {
            throw new IllegalArgumentException(
                    what + " must not hold control characters other than line breaks: '" + text + "'");
        }
        return storable(what, text, NOTE);
    }

    private static String storable(String what, String text, int longest) {
        if (text.length() > longest) {
            throw new IllegalArgumentException(what + " has at most " + longest + " characters: '" + text + "'");
        }
        if (text.codePoints().anyMatch(Text::isHalfOfAPair)) {
            throw new IllegalArgumentException(what + " holds half of a character that takes two: '" + text + "'");
        }
        return text;
    }

    private static boolean isHalfOfAPair(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
