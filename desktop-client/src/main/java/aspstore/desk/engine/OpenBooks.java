package aspstore.desk.engine;

import aspstore.desk.engine.Ledger.Opening;
import aspstore.desk.engine.LedgerThread.Rank;
import aspstore.journal.StoredEntry;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The ledger that is open now, the one thread that writes it, and what a fault makes of both.
final class OpenBooks {

    private static final Logger LOG = LoggerFactory.getLogger(OpenBooks.class);

    private final StoreFolder folder;
    private final Ports ports;
    private final LedgerThread thread = new LedgerThread();
    private final Vitals vitals = new Vitals();
    private final List<Consumer<List<StoredEntry>>> listeners = new CopyOnWriteArrayList<>();

    private volatile Ledger ledger;
    private volatile boolean isDirty = false;
    private final AtomicBoolean isClosed = new AtomicBoolean();

    /// A fault stopped the ledger, and the books were not opened again since.
    private volatile boolean isInDoubt = false;

    OpenBooks(StoreFolder folder, Ports ports, Ledger ledger) {
        this.folder = folder;
        this.ports = ports;
        this.ledger = ledger;
        vitals.opened(ledger.head().seq(), folder.needed());
    }

    Ledger ledger() {
        return ledger;
    }

    Vitals vitals() {
        return vitals;
    }

    boolean isDirty() {
        return isDirty;
    }

    boolean isInDoubt() {
        return isInDoubt;
    }

    /// @return ends it
    Runnable onChange(Consumer<List<StoredEntry>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Runs work on the ledger thread in its turn.
    <T> CompletableFuture<T> run(Rank rank, Supplier<T> work) {
        return thread.run(rank, work);
    }

    /// Runs work on the ledger thread for which nobody waits.
    void runLater(Rank rank, Runnable work) {
        thread.run(rank, () -> {
                    work.run();
                    return work;
                })
                .exceptionally(problem -> {
                    LOG.error("the ledger thread reports", problem);
                    return work;
                });
    }

    // ---- on the ledger thread

    /// Works on the open ledger, and stops it where a fault leaves in doubt what is saved, or the database gave up.
    <T> T with(Function<Ledger, T> work) {
        vitals.requireOpen();
        var open = ledger;
        try {
            return work.apply(open);
        } catch (UnsureException e) {
            open.distrust();
            stop(e.said());
            throw e;
        } catch (RuntimeException e) {
            if (!open.answers()) {
                open.distrust();
                stop(Said.of("health.databaseGone"));
            }
            throw e;
        }
    }

    void use(Consumer<Ledger> work) {
        with(open -> {
            work.accept(open);
            return open;
        });
    }

    private void stop(Said why) {
        vitals.stopped(why);
        isInDoubt = true;
    }

    /// What the files hold has happened, whatever a fault left in doubt.
    void openAgain(Opening opening) {
        vitals.stopped(Said.of("health.openingAgain"));
        // Only once by itself: what does not help now would not help in a minute either.
        isInDoubt = false;
        ledger.close();
        try {
            ledger = Ledger.open(folder, ports, opening);
        } catch (RuntimeException e) {
            vitals.stopped(Hindrance.said(e).orElseGet(() -> Said.asIs(e.toString())));
            throw e;
        }
        vitals.opened(ledger.head().seq(), folder.needed());
    }

    void fetched() {
        vitals.fetched(ledger.head().seq(), folder.needed());
    }

    /// Entries were applied, own ones or central's.
    void changed(List<StoredEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        isDirty = true;
        for (var listener : listeners) {
            try {
                listener.accept(entries);
            } catch (RuntimeException e) {
                LOG.error("a listener failed", e);
            }
        }
    }

    void checkpoint() {
        use(Ledger::checkpoint);
        isDirty = false;
    }

    // ---- the end

    /// Closes after what was asked for before. A second time it does nothing.
    void close() {
        if (!isClosed.getAndSet(true)) {
            runLater(Rank.FEED, () -> {
                vitals.stopped(Said.of("closed"));
                isInDoubt = false;
                ledger.close();
            });
            thread.close();
        }
    }
}
