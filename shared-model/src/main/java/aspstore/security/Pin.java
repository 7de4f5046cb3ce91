package aspstore.security;

import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A PIN that a person may be given: 4 to 8 digits, and none that is tried first. What someone types at the desk is
/// only a text that matches a hash or does not.
///
/// The messages don't repeat it.
public record Pin(String digits) {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{4,8}");

    public Pin {
        if (!SHAPE.matcher(digits).matches()) {
            throw new IllegalArgumentException("a PIN is 4 to 8 digits, and nothing else");
        }
        if (isRun(digits)) {
            throw new IllegalArgumentException("this PIN is tried first by anybody who guesses: one digit all along,"
                    + " or digits in a row. Choose another");
        }
        if (isRepeated(digits)) {
            throw new IllegalArgumentException(
                    "this PIN is tried early by anybody who guesses: it says the same digits again. Choose another");
        }
    }

    /// 0000, 1234, 9876; 9 is followed by 0.
    private static boolean isRun(String digits) {
        int step = step(digits, 1);
        return (step == 0 || step == 1 || step == 9)
                && IntStream.range(1, digits.length()).allMatch(at -> step(digits, at) == step);
    }

    private static int step(String digits, int at) {
        return Math.floorMod(digits.charAt(at) - digits.charAt(at - 1), 10);
    }

    /// 4545, 471471.
    private static boolean isRepeated(String digits) {
        return IntStream.rangeClosed(1, digits.length() / 2)
                .filter(part -> digits.length() % part == 0)
                .anyMatch(part ->
                        digits.substring(0, part).repeat(digits.length() / part).equals(digits));
    }

    /// Never in a log.
    @Override
    public String toString() {
        return "a PIN";
    }
}
