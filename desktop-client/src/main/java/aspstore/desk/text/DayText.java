package aspstore.desk.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A day as people type it: `24-11-2026`, `24/11/2026`, `24-Nov-2026` or `2026-11-24`.
public final class DayText {

    private static final List<DateTimeFormatter> WRITTEN =
            List.of(formatter("uuuu-M-d"), formatter("d-M-uuuu"), formatter("d-MMM-uuuu"));

    private DayText() {}

    /// Empty where the text is no day.
    public static Optional<LocalDate> read(String typed) {
        var text = typed.strip().replace('/', '-').replace('.', '-');
        for (var written : WRITTEN) {
            try {
                return Optional.of(LocalDate.parse(text, written));
            } catch (DateTimeParseException _) {
                // Perhaps it is written another way.
            }
        }
        return Optional.empty();
    }

    private static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
