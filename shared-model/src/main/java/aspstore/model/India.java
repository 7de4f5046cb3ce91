package aspstore.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// India's time: one zone, +05:30, no daylight saving. Days and financial years of documents follow it.
public final class India {

    public static final ZoneId ZONE = ZoneOffset.ofHoursMinutes(5, 30);

    private India() {}

    public static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /// The financial year, 1 April to 31 March, as four digits: `2627` for 2026-27.
    public static String financialYear(LocalDate day) {
        int first = day.getMonthValue() >= 4 ? day.getYear() : day.getYear() - 1;
        return "%02d%02d".formatted(first % 100, (first + 1) % 100);
    }
}
