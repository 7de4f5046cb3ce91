package aspstore.desk.practice;

import java.time.Instant;
import java.time.InstantSource;

/// The time while the story is told: it stands still until it is moved on, and never runs backwards.
final class PracticeClock implements InstantSource {

    private volatile Instant now;

    PracticeClock(Instant now) {
        this.now = now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    void moveTo(Instant later) {
        if (later.isBefore(now)) {
            throw new IllegalArgumentException("it is " + now + " already, and " + later + " is over");
        }
        now = later;
    }
}
