package aspstore.desk.sync;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Exchanges in the background, again and again, until it is closed.
public final class SyncLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SyncLoop.class);

    private final Sync sync;
    private final Duration interval;
    private final RandomGenerator random;
    private final Pause pause;
    private final List<Consumer<SyncStatus>> listeners = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::run, "sync");
    private volatile boolean isClosing = false;

    public SyncLoop(Sync sync, Duration interval, RandomGenerator random, Pause pause) {
        this.sync = sync;
        this.interval = interval;
        this.random = random;
        this.pause = pause;
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /// Does not wait for the next time.
    public void syncNow() {
        pause.wake();
    }

    public SyncStatus status() {
        return sync.status();
    }

    /// Tells, on the sync thread, how each exchange ended.
    ///
    /// @return ends it
    public Runnable onStatus(Consumer<SyncStatus> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void run() {
        int failures = 0;
        while (!isClosing) {
            try {
                var status = sync.exchange();
                failures = status.state().isExchanged() ? 0 : failures + 1;
                tell(status);
                if (!isClosing) {
                    pause.sleep(pauseAfter(status, failures));
                }
            } catch (Throwable e) {
                // A thread that ends says nothing, and the store would never hear of central again.
                failures++;
                LOG.error("the exchange is tried again", e);
                pause.sleep(Backoff.after(failures, random));
            }
        }
    }

    private Duration pauseAfter(SyncStatus status, int failures) {
        if (failures == 0) {
            return interval;
        }
        var jitter = Backoff.after(failures, random);
        return status.problem().orElseThrow() instanceof Problem.Busy(var retryAfter)
                ? retryAfter.plus(jitter)
                : jitter;
    }

    private void tell(SyncStatus status) {
        for (var listener : listeners) {
            try {
                listener.accept(status);
            } catch (Throwable e) {
                LOG.error("a listener failed", e);
            }
        }
    }

    /// Ends after the exchange that runs, which is never interrupted.
    @Override
    public void close() {
        isClosing = true;
        pause.wake();
        try {
            thread.join(Duration.ofMinutes(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
