package aspstore.history;

import aspstore.model.Quantity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/// All chance of a history, from one seed.
final class Draw {

    private final Random random;

    Draw(long seed) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L + 17);
    }

    /// From 0 up to, and without, `bound`.
    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    boolean percent(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> Optional<T> anyOf(Collection<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(new ArrayList<>(all).get(below(all.size())));
    }

    <T> T from(List<T> all) {
        return all.get(below(all.size()));
    }

    @SafeVarargs
    final <T> T among(T... all) {
        return all[below(all.length)];
    }

    /// A few of them, at least one where there is any, in their order.
    <T> List<T> some(List<T> all) {
        var some = new ArrayList<>(all);
        while (some.size() > 1 && percent(45)) {
            some.remove(below(some.size()));
        }
        return some;
    }

    /// More than nothing and at most `most`: mostly whole pieces, but of less than a piece all of it.
    Quantity upTo(Quantity most) {
        if (most.thousandths() > 1 && percent(4)) {
            return new Quantity(most.thousandths() / 2);
        }
        long pieces = most.thousandths() / 1000;
        if (pieces == 0 || percent(50)) {
            return most;
        }
        return Quantity.pieces(1 + below((int) Math.min(pieces, 1000)));
    }

    UUID id() {
        return new UUID(random.nextLong() & ~0xF000L | 0x7000L, random.nextLong() >>> 2 | 1L << 63);
    }
}
