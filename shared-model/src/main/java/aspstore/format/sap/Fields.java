package aspstore.format.sap;

import aspstore.model.Quantity;
import aspstore.model.Sodo;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How SAP writes single values, and how to read them. An empty text always means: not there.
final class Fields {

    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)");
    private static final Pattern EPOCH = Pattern.compile("/Date\\((-?[0-9]{1,17})([+-][0-9]{1,4})?\\)/");
    private static final Pattern DAY = Pattern.compile("([0-9]{4})-?([0-9]{2})-?([0-9]{2})(T.*)?");
    private static final Pattern CLOCK = Pattern.compile("([0-9]{2}):?([0-9]{2}):?([0-9]{2})");
    private static final Pattern DURATION =
            Pattern.compile("PT(?:([0-9]{1,2})H)?(?:([0-9]{1,2})M)?(?:([0-9]{1,2})(?:\\.[0-9]+)?S)?");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final int NO_END = 9999;
    /// SAP's quantities have thirteen places, three of them decimals.
    private static final Quantity TOO_MUCH = Quantity.pieces(10_000_000_000L);

    private Fields() {}

    /// A quantity as SAP wrote it.
    sealed interface Amount {
        record Known(Quantity quantity, SapItem.Direction direction) implements Amount {}

        record Missing() implements Amount {}

        /// No number, finer than a thousandth, or beyond SAP's own limit.
        record Unreadable(String raw) implements Amount {}
    }

    /// Blanks on either side, a minus in front or behind, a point for the decimals, no thousands separators.
    static Amount amount(String raw) {
        var text = raw.strip();
        if (text.isEmpty()) {
            return new Amount.Missing();
        }
        var turned =
                text.endsWith("-") ? "-" + text.substring(0, text.length() - 1).strip() : text;
        if (turned.length() > 40 || !NUMBER.matcher(turned).matches()) {
            return new Amount.Unreadable(text);
        }
        try {
            var number = new BigDecimal(turned);
            var way = number.signum() < 0 ? SapItem.Direction.TAKEN_BACK : SapItem.Direction.DELIVERED;
            var quantity = Quantity.parse(number.abs().toPlainString());
            return quantity.isMoreThan(TOO_MUCH) ? new Amount.Unreadable(text) : new Amount.Known(quantity, way);
        } catch (IllegalArgumentException finerThanThousandths) {
            return new Amount.Unreadable(text);
        }
    }

    /// SAP's ALPHA conversion outwards; empty for a blank and for zeros only.
    static Optional<String> documentNo(String raw) {
        return some(Sodo.documentNo(raw)).filter(number -> !number.equals("0"));
    }

    /// `20250404`, `2025-04-04`, `2025-04-04T00:00:00` or `/Date(1523232000000)/`.
    ///
    /// Empty for a blank, for zeros, for 99991231 (no end) and for nonsense.
    static Optional<LocalDate> date(String raw) {
        var text = raw.strip();
        try {
            var epoch = EPOCH.matcher(text);
            var day = DAY.matcher(text);
            if (epoch.matches()) {
                return ended(LocalDate.ofInstant(Instant.ofEpochMilli(Long.parseLong(epoch.group(1))), ZoneOffset.UTC));
            }
            return day.matches()
                    ? ended(LocalDate.of(number(day.group(1)), number(day.group(2)), number(day.group(3))))
                    : Optional.empty();
        } catch (DateTimeException nonsense) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> ended(LocalDate date) {
        return date.getYear() > 0 && date.getYear() < NO_END ? Optional.of(date) : Optional.empty();
    }

    /// A date and a time of day; 240000 is the next midnight, and a nonsense time counts as midnight.
    static Optional<LocalDateTime> moment(String rawDate, String rawTime) {
        return date(rawDate)
                .map(day -> rawTime.strip().equals("240000")
                        ? day.plusDays(1).atStartOfDay()
                        : day.atTime(time(rawTime.strip())));
    }

    private static LocalTime time(String text) {
        var clock = CLOCK.matcher(text);
        var duration = DURATION.matcher(text);
        try {
            if (clock.matches()) {
                return LocalTime.of(number(clock.group(1)), number(clock.group(2)), number(clock.group(3)));
            }
            return duration.matches()
                    ? LocalTime.of(number(duration.group(1)), number(duration.group(2)), number(duration.group(3)))
                    : LocalTime.MIDNIGHT;
        } catch (DateTimeException nonsense) {
            return LocalTime.MIDNIGHT;
        }
    }

    /// A group that took no part in the match is null and counts as 0.
    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /// SAP pads a numeric serial to its 18 places; a shorter one keeps the zeros that it was given.
    static String serial(String raw) {
        var text = raw.strip();
        return text.matches("[0-9]{18}") ? text.replaceFirst("^0+(?=.)", "") : text;
    }

    /// A handling unit (EXIDV, CHAR 20): an SSCC keeps its 18 digits, another number loses its zeros.
    static String handlingUnit(String raw) {
        var text = raw.strip();
        var bare = text.replaceFirst("^0+(?=.)", "");
        if (!text.matches("[0-9]{18,20}")) {
            return text;
        }
        return bare.length() >= 17 ? text.substring(text.length() - Math.max(18, bare.length())) : bare;
    }

    /// One line without control characters, trimmed: what a field of a file may hold.
    static String clean(String raw) {
        return CONTROL.matcher(raw).replaceAll(" ").strip();
    }

    static Optional<String> some(String raw) {
        var text = raw.strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    static String compact(LocalDate date) {
        return date.format(COMPACT);
    }

    /// @throws IllegalArgumentException where the text is blank, padded, too long or holds control characters
    static void require(String what, String text, int longest) {
        if (text.isBlank() || !text.strip().equals(text)) {
            throw new IllegalArgumentException(what + " must not be blank or padded: '" + text + "'");
        }
        limit(what, text, longest);
    }

    /// @throws IllegalArgumentException where the text is too long or holds control characters
    static void limit(String what, String text, int longest) {
        if (text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    what + " has at most " + longest + " characters and none to control: '" + text + "'");
        }
    }
}
