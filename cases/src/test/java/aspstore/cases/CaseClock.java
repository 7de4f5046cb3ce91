package aspstore.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The time of a case: it goes on by a minute with every act, and jumps where the case says so.
final class CaseClock extends Clock {

    /// Ten in the morning of an ordinary working day in India.
    static final Instant MORNING = Instant.parse("2026-11-24T04:30:00Z");

    private volatile Instant now = MORNING;

    void moveTo(Instant time) {
        now = time;
    }

    void goOn(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
