package aspstore.server.books;

import aspstore.journal.LedgerDatabase;
import aspstore.server.problem.Problem;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes commits survive a power cut before anybody hears of them: one checkpoint serves all that wait for it.
///
/// After a checkpoint that failed nothing is acknowledged any more: what was forced and what not is no
/// longer known.
final class Durability {

    private static final Logger LOG = LoggerFactory.getLogger(Durability.class);

    private final LedgerDatabase database;
    private final ReentrantLock checkpoint = new ReentrantLock();
    private final AtomicLong asked = new AtomicLong();
    private volatile long done;
    private volatile boolean broken;

    Durability(LedgerDatabase database) {
        this.database = database;
    }

    /// Returns once everything that this thread committed is durable.
    void await() {
        long mine = asked.incrementAndGet();
        checkpoint.lock();
        try {
            requireSound();
            if (done >= mine) {
                return;
            }
            long upTo = asked.get();
            force();
            done = upTo;
        } finally {
            checkpoint.unlock();
        }
    }

    /// Returns once everything that this thread has read is durable, whoever committed it.
    void awaitRead() {
        if (!database.isSynced()) {
            await();
        }
    }

    private void force() {
        boolean isForced = false;
        try {
            database.sync();
            isForced = true;
        } finally {
            broken = !isForced;
            if (broken) {
                LOG.error("a checkpoint failed: nothing is acknowledged any more until the server is restarted");
            }
        }
    }

    /// @throws aspstore.server.problem.ProblemException 503 where a checkpoint failed
    void requireSound() {
        if (broken) {
            throw Problem.unsure().asException();
        }
    }
}
