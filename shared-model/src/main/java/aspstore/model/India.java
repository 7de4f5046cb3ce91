package aspstore.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// India's time: one zone, +05:30, no daylight saving. Days of documents follow it.
public final class India {

    public static final ZoneId ZONE = ZoneOffset.ofHoursMinutes(5, 30);

    private India() {}

    public static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }
}
