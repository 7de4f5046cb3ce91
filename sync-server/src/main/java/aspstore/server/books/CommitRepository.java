package aspstore.server.books;

import aspstore.journal.LedgerDatabase;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Commits that are durable before anybody hears of them. Whatever is acknowledged is written through here.
public final class CommitRepository {

    /// @param isOutermost false where it is part of a transaction that goes on, which is made durable when it ends
    private record Done<T>(T result, boolean isOutermost) {}

    private static final String ONCE = "once";

    private final Jdbi jdbi;
    private final Durability durability;

    public CommitRepository(LedgerDatabase database) {
        this.jdbi = database.jdbi();
        this.durability = new Durability(database);
    }

    /// To read.
    public Jdbi jdbi() {
        return jdbi;
    }

    /// Work in one transaction. Within another one of this thread it is part of that.
    ///
    /// @throws aspstore.server.problem.ProblemException 503 where the database is busy or away
    public <T> T write(Function<Handle, T> work) {
        var done = commit(work);
        if (done.isOutermost()) {
            durability.await();
        }
        return done.result();
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

    private <T> Done<T> commit(Function<Handle, T> work) {
        try {
            return jdbi.withHandle(handle -> {
                boolean isOutermost = !handle.isInTransaction();
                return new Done<>(handle.inTransaction(work::apply), isOutermost);
            });
        } catch (RuntimeException e) {
            throw SqlTroubleRepository.orBusy(e);
        }
    }
}
