package aspstore.model.challan;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The serial number of a challan: at most sixteen letters, digits, `/` and `-` (Rules 55(1) and 46(b)).
///
/// It starts with a letter or a digit other than 0, as the portals want it, and is kept in upper case, as they read
/// it. Ours are `PN1D/2627/00042`, and `PN1D/2627/00042R` for the reverse challan that is born with it.
public record ChallanNo(String text) implements Comparable<ChallanNo> {

    private static final Pattern SHAPE = Pattern.compile("[A-Z1-9][A-Z0-9/-]{0,15}");
    private static final Pattern OURS = Pattern.compile("([A-Z1-9][A-Z0-9]{0,3})/([0-9]{4})/([0-9]{5,})(R?)");

    /// The parts of a number of ours.
    public record Parts(String series, FinancialYear year, int running, Direction direction) {}

    public enum Direction {
        FORWARD,
        REVERSE
    }

    public ChallanNo {
        text = text.toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("a challan number has at most 16 letters, digits, / and -,"
                    + " and does not start with 0, / or -: '" + text + "'");
        }
    }

    /// @param series the code that central gave the store for this kind of challan, one to four characters
    /// @param running the place in the series, from 1
    public static ChallanNo of(String series, FinancialYear year, int running) {
        if (!series.matches("[A-Z1-9][A-Z0-9]{0,3}")) {
            throw new IllegalArgumentException(
                    "a series code has 1 to 4 capital letters and digits, the first not 0: '" + series + "'");
        }
        if (running < 1) {
            throw new IllegalArgumentException("a series starts at 1, not at " + running);
        }
        return new ChallanNo("%s/%s/%05d".formatted(series, year.digits(), running));
    }

    /// The number of the reverse challan that belongs to this one.
    public ChallanNo reverse() {
        return new ChallanNo(text + "R");
    }

    /// Empty for a number of someone else's making.
    public Optional<Parts> parts() {
        var match = OURS.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            var direction = match.group(4).isEmpty() ? Direction.FORWARD : Direction.REVERSE;
            var year = FinancialYear.ofDigits(match.group(2));
            return Optional.of(new Parts(match.group(1), year, Integer.parseInt(match.group(3)), direction));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(ChallanNo other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
