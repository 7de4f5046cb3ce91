package aspstore.desk.sync;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait after a failure: anything up to a limit that doubles with each, so that stores that failed
/// together do not come back together.
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofMinutes(15);

    private Backoff() {}

    /// @param failures in a row, from 1
    static Duration after(int failures, RandomGenerator random) {
        var limit = FIRST.multipliedBy(1L << Math.min(failures - 1, 20));
        var most = limit.compareTo(MOST) < 0 ? limit : MOST;
        return Duration.ofMillis(random.nextLong(most.toMillis() + 1));
    }
}
