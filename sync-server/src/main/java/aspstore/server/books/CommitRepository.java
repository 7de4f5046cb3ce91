package aspstore.server.books;

import aspstore.journal.LedgerDatabase;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Commits that are durable before anybody hears of them. Whatever is acknowledged is written through here.
public final class CommitRepository {

    private static final String ONCE = "once";

    private final LedgerDatabase database;
    private final Durability durability;

    public CommitRepository(LedgerDatabase database) {
        this.database = database;
        this.durability = new Durability(database);
    }

    /// To read.
    public Jdbi jdbi() {
        return database.jdbi();
    }

    /// Work in one transaction. Within another one of this thread it is part of that.
    ///
    /// @throws aspstore.server.problem.ProblemException 503 where the database is busy or away
    public <T> T write(Function<Handle, T> work) {
        // As part of a transaction that goes on it is made durable when that ends.
        boolean isPart = database.isWriting();
        var result = commit(work);
        if (!isPart) {
            durability.await();
        }
        return result;
    }

    /// An insert of what is there once only. Who comes second waits for who was first, and is told false.
    ///
    /// @param insert how many rows it inserted
    public boolean insertOnce(Function<Handle, Integer> insert) {
        return write(handle -> {
            handle.savepoint(ONCE);
            try {
                int rows = insert.apply(handle);
                handle.releaseSavepoint(ONCE);
                return rows > 0;
            } catch (RuntimeException e) {
                if (!SqlTroubleRepository.isDuplicate(e)) {
                    throw e;
                }
                handle.rollbackToSavepoint(ONCE);
                return false;
            }
        });
    }

    /// Returns once everything that this thread committed is durable.
    void await() {
        durability.await();
    }

    /// Returns once everything that this thread has read is durable. It may have been committed by a thread that
    /// still waits for that, and would be lost where the power is cut now.
    void awaitRead() {
        durability.awaitRead();
    }

    /// @throws aspstore.server.problem.ProblemException 503 where nothing can be made durable any more
    public void requireSound() {
        durability.requireSound();
    }

    private <T> T commit(Function<Handle, T> work) {
        try {
            return database.write(work);
        } catch (RuntimeException e) {
            throw SqlTroubleRepository.orBusy(e);
        }
    }
}
