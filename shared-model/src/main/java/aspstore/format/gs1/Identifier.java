package aspstore.format.gs1;

import java.util.Optional;
import java.util.stream.IntStream;

/// An application identifier of GS1 and what may stand after it.
///
/// @param longest its longest value, in characters
/// @param end how a reader knows where the value ends
record Identifier(String code, Characters characters, int longest, End end, Rule rule) {

    enum Characters {
        DIGITS("0123456789"),
        /// GS1's set 39, of component numbers.
        COMPONENT("#-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
        /// GS1's set 82.
        TEXT("!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");

        private final String all;

        Characters(String all) {
            this.all = all;
        }
    }

    enum End {
        /// After its length, which its first two digits tell: no separator is needed.
        BY_LENGTH,
        /// At a separator or the end of the code, though its length is fixed.
        FIXED_BY_SEPARATOR,
        /// At a separator or the end of the code.
        BY_SEPARATOR
    }

    enum Rule {
        NONE,
        CHECK_DIGIT,
        /// The check digit stands after the thirteenth digit, and a count follows.
        CHECK_DIGIT_OF_GTIN,
        DATE
    }

    private static final int GTIN = 14;

    /// Whether a value of this length is not yet all.
    boolean isShort(String value) {
        return end != End.BY_SEPARATOR && value.length() < longest;
    }

    /// @param now the current year
    Checked check(String value, int now) {
        if (value.isEmpty()) {
            return new Flaw.NothingFollows(code);
        }
        if (value.length() > longest) {
            return new Flaw.SeparatorLost(code, value);
        }
        var stranger = stranger(value);
        if (stranger.isPresent()) {
            return new Flaw.NotAllowed(code, value, stranger.get());
        }
        if (isShort(value)) {
            return new Flaw.TooShort(code, value, longest);
        }
        return switch (rule) {
            case NONE -> element(value);
            case CHECK_DIGIT -> checked(value, value);
            case CHECK_DIGIT_OF_GTIN -> checked(value, value.substring(0, GTIN));
            case DATE ->
                ShortDate.of(value, now)
                        .<Checked>map(date -> new Element(code, value, Optional.of(date)))
                        .orElseGet(() -> new Flaw.NotADate(code, value));
        };
    }

    private Optional<String> stranger(String value) {
        return IntStream.range(0, value.length())
                .filter(i -> characters.all.indexOf(value.charAt(i)) < 0)
                .mapToObj(i -> value.substring(i, i + 1))
                .findFirst();
    }

    private Checked checked(String value, String number) {
        return CheckDigit.holds(number)
                ? element(value)
                : new Flaw.WrongCheckDigit(code, value, CheckDigit.of(number.substring(0, number.length() - 1)));
    }

    private Element element(String value) {
        return new Element(code, value, Optional.empty());
    }
}
