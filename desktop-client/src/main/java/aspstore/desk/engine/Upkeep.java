package aspstore.desk.engine;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What happens by itself while the store is open: drafts are written, the database is forced now and then.
final class Upkeep implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final Duration DRAFTS = Duration.ofMillis(300);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "upkeep");
        thread.setDaemon(true);
        return thread;
    });
    private final Duration checkpoint;
    private final Runnable flushDrafts;
    private final Runnable checkpointSoon;

    Upkeep(Duration checkpoint, Runnable flushDrafts, Runnable checkpointSoon) {
        this.checkpoint = checkpoint;
        this.flushDrafts = flushDrafts;
        this.checkpointSoon = checkpointSoon;
    }

    void start() {
        every(DRAFTS, flushDrafts);
        every(checkpoint, checkpointSoon);
    }

    private void every(Duration time, Runnable work) {
        var unused = timer.scheduleWithFixedDelay(work, time.toMillis(), time.toMillis(), TimeUnit.MILLISECONDS);
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
