package aspstore.desk.sync;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Waiting that someone may cut short: a port, so that tests need not wait.
public interface Pause {

    void sleep(Duration time);

    /// Ends a sleep, or the next one.
    void wake();

    static Pause real() {
        return new Pause() {
            private final Semaphore called = new Semaphore(0);

            @Override
            public void sleep(Duration time) {
                try {
                    if (called.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
                        called.drainPermits();
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }

            @Override
            public void wake() {
                called.release();
            }
        };
    }
}
