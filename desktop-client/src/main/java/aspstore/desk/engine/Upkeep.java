package aspstore.desk.engine;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What happens by itself while the store is open: drafts are written, the database is forced now and then, the books
/// are checked, and what a fault held up is tried again.
final class Upkeep implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final Duration DRAFTS = Duration.ofMillis(300);
    /// Between slices of a check, so that the desk's own work has the machine.
    private static final Duration BREATH = Duration.ofMillis(20);

    /// Two, so that drafts need not wait for a slice of a check.
    private final ScheduledThreadPoolExecutor timer =
            new ScheduledThreadPoolExecutor(2, Upkeep::thread, new ThreadPoolExecutor.DiscardPolicy());

    Upkeep() {
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "upkeep");
        thread.setDaemon(true);
        return thread;
    }

    void flush(Runnable drafts) {
        every(DRAFTS, drafts);
    }

    /// A task that fails is done again the next time: the timer would drop it without a word.
    void every(Duration time, Runnable work) {
        var unused = timer.scheduleWithFixedDelay(
                () -> {
                    try {
                        work.run();
                    } catch (Throwable e) {
                        LOG.error("what happens by itself failed, and is tried again", e);
                    }
                },
                time.toMillis(),
                time.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /// Runs slices of work one after the other, with a breath before each, for as long as they say that more is to do.
    void slices(BooleanSupplier work) {
        var unused = timer.schedule(
                () -> {
                    if (work.getAsBoolean()) {
                        slices(work);
                    }
                },
                BREATH.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        timer.shutdown();
        try {
            if (!timer.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("the last drafts are still being written");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
