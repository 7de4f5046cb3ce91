package aspstore.desk.bench;

import java.util.Arrays;

/// How long repeated work took, in nanoseconds.
final class Times {

    private long[] nanos = new long[256];
    private int count = 0;

    /// Runs the work once and keeps how long it took.
    void measure(Runnable work) {
        long start = System.nanoTime();
        work.run();
        add(System.nanoTime() - start);
    }

    void add(long time) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = time;
    }

    /// The time that so many of a hundred runs stay within, in milliseconds.
    double percentile(int percent) {
        var sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        int index = Math.min(count - 1, (int) Math.ceil(count * percent / 100.0) - 1);
        return sorted[Math.max(0, index)] / 1e6;
    }

    double median() {
        return percentile(50);
    }
}
