package aspstore.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// India's time: one zone, +05:30, no daylight saving. Days of documents follow it.
public final class India {

    public static final ZoneId ZONE = ZoneOffset.ofHoursMinutes(5, 30);

    private India() {}

    /// When a day is over. What is due on a day is due until then: people are asked for a day, never for an hour, and
    /// ages are counted in days, so that what is due and what is overdue can't contradict each other.
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    public static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }
}
