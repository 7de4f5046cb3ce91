package aspstore.desk.print;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Prints one paper after the other on a thread of its own, so that a printer that hangs holds up nobody. Safe
/// from any thread.
public final class PrintQueue implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PrintQueue.class);
    private static final int KEPT = 200;

    /// What is known of the PC's printer.
    public sealed interface Found {

        record NotAskedYet() implements Found {}

        record None() implements Found {}

        record Named(String name) implements Found {}
    }

    private final Printer printer;
    private final InstantSource clock;
    private final Consumer<PrintJob> sent;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("print").factory());
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private final List<PrintJob> jobs = new ArrayList<>();
    private volatile Found found = new Found.NotAskedYet();
    private long last = 0;

    /// @param sent told, on the queue's thread, of each paper that the system took
    public PrintQueue(Printer printer, InstantSource clock, Consumer<PrintJob> sent) {
        this.printer = printer;
        this.clock = clock;
        this.sent = sent;
    }

    /// Puts a paper at the end of the queue, and comes back at once.
    public void print(String paper, Path file) {
        PrintJob job;
        synchronized (jobs) {
            last++;
            job = new PrintJob(last, paper, file, clock.instant(), new PrintJob.State.Queued());
            jobs.add(job);
            if (jobs.size() > KEPT) {
                jobs.removeFirst();
            }
        }
        changed();
        run(() -> work(job));
    }

    /// Asks the system again which printer there is.
    public void look() {
        run(this::ask);
    }

    private void run(Runnable work) {
        try {
            thread.execute(work);
        } catch (RejectedExecutionException e) {
            LOG.info("the desk closes: nothing more is printed");
        }
    }

    private void work(PrintJob job) {
        var state = tried(job);
        var done = job.at(clock.instant(), state);
        synchronized (jobs) {
            jobs.replaceAll(kept -> kept.number() == job.number() ? done : kept);
        }
        if (state instanceof PrintJob.State.Sent) {
            sent.accept(done);
        }
        changed();
    }

    private PrintJob.State tried(PrintJob job) {
        try {
            if (!(ask() instanceof Found.Named(var name))) {
                return new PrintJob.State.NoPrinter();
            }
            printer.print(job.file(), job.paper());
            return new PrintJob.State.Sent(name);
        } catch (IOException | RuntimeException | Error e) {
            // Whatever a driver throws: the person must hear of it, and the next paper must have its turn.
            LOG.warn("a paper was not printed", e);
            return new PrintJob.State.Failed(
                    e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        }
    }

    private Found ask() {
        Found now;
        try {
            now = printer.name().<Found>map(Found.Named::new).orElseGet(Found.None::new);
        } catch (RuntimeException | Error e) {
            LOG.warn("the system does not say which printers there are", e);
            now = new Found.None();
        }
        if (!now.equals(found)) {
            found = now;
            changed();
        }
        return now;
    }

    /// The latest first.
    public List<PrintJob> jobs() {
        synchronized (jobs) {
            return jobs.reversed().stream().toList();
        }
    }

    public Optional<PrintJob> latest(String paper) {
        return jobs().stream().filter(job -> job.paper().equals(paper)).findFirst();
    }

    public Found found() {
        return found;
    }

    /// Told on any thread whenever a paper's state or the printer changes.
    ///
    /// @return ends the telling
    public Runnable onChange(Runnable watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    private void changed() {
        watchers.forEach(Runnable::run);
    }

    /// What waits is not printed any more; what hangs in a driver is left to it.
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
