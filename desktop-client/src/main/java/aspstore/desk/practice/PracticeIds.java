package aspstore.desk.practice;

import java.time.InstantSource;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/// Ids in the order of the story's time (UUIDv7), drawn by a seed: the same story has the same ids.
final class PracticeIds implements Supplier<UUID> {

    private static final long VERSION = 0x7000;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final InstantSource clock;
    private final Random random;

    PracticeIds(InstantSource clock, long seed) {
        this.clock = clock;
        this.random = new Random(seed);
    }

    /// The engine asks on a thread of its own.
    @Override
    public synchronized UUID get() {
        long most = clock.millis() << 16 | VERSION | random.nextInt(0x1000);
        return new UUID(most, VARIANT | random.nextLong() >>> 2);
    }
}
