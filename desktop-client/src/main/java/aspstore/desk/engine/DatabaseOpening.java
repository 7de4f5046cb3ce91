package aspstore.desk.engine;

import aspstore.journal.Head;
import aspstore.journal.LedgerDatabase;
import aspstore.journal.Streams;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds a database that can be trusted and brings it to what the files hold: the one that was closed in order, else
/// its copy, else one that is built anew.
final class DatabaseOpening {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseOpening.class);
    /// What H2 says of a file that another process has locked.
    private static final int IN_USE = 90020;

    private final DatabaseFile file;
    private final StoreIdentity identity;
    private final Ports ports;
    private final FrameFile journal;
    private final FrameFile feed;
    private final long needed;

    /// @param needed the entry up to which the server is known to hold the journal
    DatabaseOpening(
            DatabaseFile file, StoreIdentity identity, Ports ports, FrameFile journal, FrameFile feed, long needed) {
        this.file = file;
        this.identity = identity;
        this.ports = ports;
        this.journal = journal;
        this.feed = feed;
        this.needed = needed;
    }

    LedgerDatabase open() {
        try {
            if (isTrusted()) {
                var database = tried();
                if (database.isPresent()) {
                    return database.get();
                }
            }
            return copied(file.restore() ? tried().orElseGet(this::anew) : anew());
        } catch (IOException e) {
            throw new EngineException(Said.of("database.notOpened", file.name(), FrameFile.reason(e)), e);
        }
    }

    /// A person does not trust it, nor any copy of it.
    LedgerDatabase rebuilt() {
        try {
            file.moveAside(stamp());
            file.dropCopies();
            return copied(anew());
        } catch (IOException e) {
            throw new EngineException(Said.of("database.notAside", file.name(), FrameFile.reason(e)), e);
        }
    }

    private boolean isTrusted() throws IOException {
        if (!file.exists()) {
            LOG.warn("The database is gone and is made anew from the files");
            return false;
        }
        if (file.wasClosed()) {
            return true;
        }
        if (journal.hasLost() || feed.hasLost()) {
            // The files lost what the database may still hold. Each entry that it gives back bears out its own hash.
            tried().ifPresent(LedgerDatabase::close);
        }
        LOG.warn("The database was not closed in order and is made anew from the files");
        file.giveUp();
        return false;
    }

    /// The database that is there, where it is usable. Else it is moved aside.
    private Optional<LedgerDatabase> tried() throws IOException {
        try {
            return Optional.of(reconciled(LedgerDatabase.openFile(file.name())));
        } catch (RuntimeException e) {
            requireNotInUse(e);
            LOG.warn("The database is not usable and is made anew from the files: {}", e.getMessage());
            file.opened();
            file.moveAside(stamp());
            return Optional.empty();
        }
    }

    private LedgerDatabase anew() {
        try {
            return reconciled(LedgerDatabase.createFile(file.name()));
        } catch (EngineException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new EngineException(Said.of("database.notBuilt", Fault.reason(e)), e);
        }
    }

    private LedgerDatabase reconciled(LedgerDatabase database) {
        try {
            file.opened();
            new Reconciliation(database, identity.store(), journal, feed).run(needed);
            return database;
        } catch (IOException e) {
            throw closed(database, new EngineException(Said.of("folder.notWritten", FrameFile.reason(e)), e));
        } catch (RuntimeException e) {
            throw closed(database, e);
        }
    }

    private static RuntimeException closed(LedgerDatabase database, RuntimeException problem) {
        try {
            database.close();
        } catch (RuntimeException e) {
            problem.addSuppressed(e);
        }
        return problem;
    }

    /// Where much was replayed, it is not to be replayed again after the next power cut: few stores are ever closed.
    private LedgerDatabase copied(LedgerDatabase database) throws IOException {
        long entries = entries(database);
        if (!file.isCopyBehind(entries)) {
            return database;
        }
        database.close();
        file.closed();
        try {
            file.keepCopy(entries);
        } catch (IOException e) {
            LOG.warn("The database was not copied, perhaps for want of room: {}", FrameFile.reason(e));
        }
        return tried().orElseThrow(() -> new EngineException(Said.of("database.closedJustNow")));
    }

    /// How many entries a database holds, of all streams.
    static long entries(LedgerDatabase database) {
        return database.jdbi()
                .withHandle(handle ->
                        Streams.heads(handle).stream().mapToLong(Head::seq).sum());
    }

    private String stamp() {
        return ports.clock().instant().toEpochMilli() + "-" + ports.ids().get();
    }

    /// A sound database that another program looks at is not to be moved away under it.
    private static void requireNotInUse(RuntimeException problem) {
        for (@Nullable Throwable at = problem; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql && sql.getErrorCode() == IN_USE) {
                throw new EngineException(Said.of("database.elsewhere"), problem);
            }
        }
    }
}
