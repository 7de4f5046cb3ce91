package aspstore.desk.engine;

import aspstore.model.catalog.PinHash;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What a person's wrong PINs have come to: after five of them nobody signs in as that person for five minutes, after
/// the next five for ten, and so on up to an hour. A right PIN, or another one from central, ends it.
///
/// @param of the hash that was tried
/// @param wrong since the last right PIN or lock
/// @param locks one after the other, without a right PIN between them
/// @param lockedSince while locked
record Attempts(PinHash of, int wrong, int locks, Optional<Instant> lockedSince) {

    static final int MOST = 5;

    private static final Duration FIRST_LOCK = Duration.ofMinutes(5);
    private static final Duration LONGEST_LOCK = Duration.ofHours(1);

    Attempts {
        if (wrong < 0 || wrong >= MOST || locks < 0) {
            throw new IllegalArgumentException(wrong + " wrong PINs and " + locks + " locks can't be");
        }
    }

    static Attempts none(PinHash of) {
        return new Attempts(of, 0, 0, Optional.empty());
    }

    /// As they are by now. Where the clock was set back behind the lock, the lock begins anew: neither does it end
    /// earlier by that, nor does it last for as long as a clock was ahead.
    Attempts at(Instant now) {
        if (lockedSince.isEmpty()) {
            return this;
        }
        if (now.isBefore(lockedSince.get())) {
            return new Attempts(of, wrong, locks, Optional.of(now));
        }
        return lockedUntil().filter(now::isBefore).isPresent()
                ? this
                : new Attempts(of, wrong, locks, Optional.empty());
    }

    Attempts oneMore(Instant now) {
        return wrong + 1 < MOST
                ? new Attempts(of, wrong + 1, locks, lockedSince)
                : new Attempts(of, 0, locks + 1, Optional.of(now));
    }

    int left() {
        return MOST - wrong;
    }

    Optional<Instant> lockedUntil() {
        return lockedSince.map(since -> since.plus(length()));
    }

    private Duration length() {
        var length = FIRST_LOCK;
        for (int lock = 1; lock < locks && length.compareTo(LONGEST_LOCK) < 0; lock++) {
            length = length.multipliedBy(2);
        }
        return length.compareTo(LONGEST_LOCK) < 0 ? length : LONGEST_LOCK;
    }
}
