package aspstore.server.books;

import aspstore.journal.LedgerDatabase;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/// Makes commits survive a power cut before anybody hears of them: one checkpoint serves all that wait for it.
///
/// After a checkpoint that failed nothing is acknowledged any more: what was forced and what not is no
/// longer known.
final class Durability {

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
            if (broken) {
                throw new IllegalStateException("a checkpoint failed before: restart the server");
            }
            if (done >= mine) {
                return;
            }
            long upTo = asked.get();
            broken = true;
            database.sync();
            broken = false;
            done = upTo;
        } finally {
            checkpoint.unlock();
        }
    }
}
