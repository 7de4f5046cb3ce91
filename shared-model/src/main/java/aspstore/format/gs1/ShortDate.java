package aspstore.format.gs1;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/// YYMMDD of GS1: day 00 is the month's last, and the century is the one that is nearest (General Specifications 7.12).
final class ShortDate {

    private ShortDate() {}

    /// Empty where it is no date.
    ///
    /// @param digits six of them
    /// @param now the current year
    static Optional<LocalDate> of(String digits, int now) {
        int year = year(Integer.parseInt(digits.substring(0, 2)), now);
        int month = Integer.parseInt(digits.substring(2, 4));
        int day = Integer.parseInt(digits.substring(4, 6));
        try {
            var of = YearMonth.of(year, month);
            return Optional.of(day == 0 ? of.atEndOfMonth() : of.atDay(day));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static int year(int twoDigits, int now) {
        int century = now - now % 100;
        int ahead = twoDigits - now % 100;
        if (ahead >= 51) {
            return century - 100 + twoDigits;
        }
        return ahead <= -50 ? century + 100 + twoDigits : century + twoDigits;
    }
}
