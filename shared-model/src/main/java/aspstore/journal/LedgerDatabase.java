package aspstore.journal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.CloseException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A database that holds books: opened, brought to the newest schema, and closed.
///
/// H2 forces nothing on commit and can open empty after a power cut, so its opening never creates a file; creating is
/// a step of its own, and a store keeps its journal files beside it.
///
/// H2 writes its file table by table. What it writes while a transaction goes on is torn: a process that is killed then
/// leaves an index that names rows which the table does not hold, and no opening says so. So every change goes
/// through [#write], one at a time on H2, and the file is written between them, by [#sync].
public final class LedgerDatabase implements AutoCloseable {

    /// Which database answers. The SQL is the same; triggers and the indexes for prefixes differ.
    public enum Dialect {
        H2,
        POSTGRESQL
    }

    private static final Logger LOG = LoggerFactory.getLogger(LedgerDatabase.class);

    /// A commit and its questions are some forty texts of SQL. H2 keeps only eight of them parsed unless told.
    private static final String H2_MEMORY_SETTINGS = ";LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=200";

    /// Milliseconds between which H2's own writer acts three times. It does not wait for a transaction's end.
    private static final int AWAKE = 30;

    /// Eight days until it acts for the first time.
    private static final int ASLEEP = Integer.MAX_VALUE;

    private static final String H2_SETTINGS = H2_MEMORY_SETTINGS + ";WRITE_DELAY=" + ASLEEP + ";DB_CLOSE_ON_EXIT=FALSE";

    private static final int TIDY_EVERY = 100;

    /// Entries.
    private static final int FIRST_ANALYSIS = 250;

    private static final String ANALYZE = """
            analyze entry, lot, move, stand, document, document_entry, document_tag, work_item, stretch, catalog_row,
                part_word
            """;

    /// Of each table 300 rows are read for each of these: enough to plan for it as it is, not as for an empty one. The
    /// server's own analysis, later, reads ten times as many.
    private static final String ROUGHLY = "set local default_statistics_target = 10";

    private static final Duration TIDYING = Duration.ofMillis(150);

    private final HikariDataSource source;
    private final Dialect dialect;
    private final Jdbi jdbi;
    private final ReentrantLock writing = new ReentrantLock();
    /// H2's checkpoints have a connection to themselves: they must not wait for somebody who reads for long.
    private final Optional<Handle> forcing;
    private long checkpoints = 0;
    /// Entries that were written since the opening, and how many of them there were when rows were last counted.
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong analyzed = new AtomicLong();
    /// How many changes were begun, and how many of them are forced for sure: after an opening not even what is there.
    private volatile long begun = 0;
    private volatile long forced = -1;

    private LedgerDatabase(HikariDataSource source, Dialect dialect, Optional<Handle> forcing) {
        this.source = source;
        this.dialect = dialect;
        this.jdbi = Jdbi.create((DataSource) source);
        this.forcing = forcing;
    }

    /// Opens an existing H2 file.
    ///
    /// @param file without the suffix `.mv.db`
    /// @throws LedgerException where there is no such file, or it can't be opened
    public static LedgerDatabase openFile(Path file) {
        return open("jdbc:h2:file:" + file.toAbsolutePath() + ";IFEXISTS=TRUE" + H2_SETTINGS, "sa", "", Dialect.H2);
    }

    /// Creates an H2 file.
    public static LedgerDatabase createFile(Path file) {
        return open("jdbc:h2:file:" + file.toAbsolutePath() + H2_SETTINGS, "sa", "", Dialect.H2);
    }

    /// An H2 database in memory that lives until it is closed.
    public static LedgerDatabase inMemory(String name) {
        return open("jdbc:h2:mem:" + name + H2_MEMORY_SETTINGS, "sa", "", Dialect.H2);
    }

    /// @param url as PostgreSQL's driver takes it: `jdbc:postgresql://host/database`
    public static LedgerDatabase postgresql(String url, String user, String password) {
        return open(url, user, password, Dialect.POSTGRESQL);
    }

    private static LedgerDatabase open(String url, String user, String password, Dialect dialect) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(1);
        // H2 closes a database with its last connection, so one connection stays for as long as this is open.
        config.setMaxLifetime(0);
        config.setIdleTimeout(0);
        config.setPoolName("ledger");
        try {
            var source = new HikariDataSource(config);
            try {
                migrate(source, dialect);
                return new LedgerDatabase(
                        source,
                        dialect,
                        switch (dialect) {
                            case H2 -> Optional.of(Jdbi.open(url, user, password));
                            case POSTGRESQL -> Optional.empty();
                        });
            } catch (RuntimeException | Error e) {
                // Left open, H2 would answer with this database whoever opens the file's name next.
                source.close();
                throw e;
            }
        } catch (RuntimeException e) {
            throw new LedgerException("the database " + url + " can't be opened: " + e.getMessage(), e);
        }
    }

    private static void migrate(DataSource source, Dialect dialect) {
        var vendor = switch (dialect) {
            case H2 -> "h2";
            case POSTGRESQL -> "postgresql";
        };
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:aspstore/journal/common", "classpath:aspstore/journal/" + vendor)
                .load()
                .migrate();
    }

    /// Brings tables beside the books, which are not part of a store's shard, to their newest schema.
    ///
    /// @param history the table that remembers which steps ran
    /// @param location where the steps lie on the class path: `aspstore/server/db`
    public void migrate(String history, String location) {
        Flyway.configure()
                .dataSource(source)
                .table(history)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .locations("classpath:" + location)
                .load()
                .migrate();
    }

    /// To read.
    public Jdbi jdbi() {
        return jdbi;
    }

    /// Work in one transaction that changes something. Within another one of this thread it is part of that.
    public <T> T write(Function<Handle, T> work) {
        return switch (dialect) {
            case H2 -> {
                writing.lock();
                try {
                    begun++;
                    yield jdbi.inTransaction(work::apply);
                } finally {
                    writing.unlock();
                }
            }
            case POSTGRESQL -> {
                var result = jdbi.inTransaction(work::apply);
                analyzeWhereGrown();
                yield result;
            }
        };
    }

    /// That so many entries were written, with their projections.
    void grew(int entries) {
        written.addAndGet(entries);
    }

    /// PostgreSQL counts its rows once a minute only. Until then it plans as for an empty table, and reads
    /// all that a store has to find one document by its name. So what fills faster is counted as it doubles, after
    /// the outermost transaction: within one, a failure would take the transaction with it.
    private void analyzeWhereGrown() {
        long now = written.get();
        long last = analyzed.get();
        if (now < Math.max(2 * last, FIRST_ANALYSIS)) {
            return;
        }
        try {
            jdbi.useHandle(handle -> {
                if (!handle.isInTransaction() && analyzed.compareAndSet(last, now)) {
                    handle.useTransaction(counting -> {
                        counting.execute(ROUGHLY);
                        counting.execute(ANALYZE);
                    });
                }
            });
        } catch (RuntimeException e) {
            LOG.warn("the database was not analyzed: {}", e.getMessage());
        }
    }

    public Dialect dialect() {
        return dialect;
    }

    /// The same for work that answers nothing.
    public void useWrite(Consumer<Handle> work) {
        write(handle -> {
            work.accept(handle);
            return handle;
        });
    }

    /// Whether this thread is within [#write]. PostgreSQL is not asked: it makes each commit durable by itself.
    public boolean isWriting() {
        return writing.isHeldByCurrentThread();
    }

    /// Makes what was committed survive a power cut: H2's checkpoint. PostgreSQL's commit did so already.
    public void sync() {
        forcing.ifPresent(handle -> {
            writing.lock();
            try {
                checkpoint(handle);
                forced = begun;
            } finally {
                writing.unlock();
            }
        });
    }

    /// Whether all that was read before this is asked survives a power cut. What another thread has committed can be
    /// read before that thread has made it durable.
    public boolean isSynced() {
        long now = begun;
        return switch (dialect) {
            case H2 -> forced >= now;
            case POSTGRESQL -> true;
        };
    }

    private void checkpoint(Handle handle) {
        handle.execute("checkpoint sync");
        checkpoints++;
        if (checkpoints % TIDY_EVERY == 0) {
            tidy(handle);
        }
    }

    /// Only H2's own writer gives the room of old pages back, so it is let at the file while no transaction goes on.
    /// Without it a busy file grew more than twice as fast.
    private static void tidy(Handle handle) {
        handle.execute("set write_delay " + AWAKE);
        try {
            Thread.sleep(TIDYING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            handle.execute("set write_delay " + ASLEEP);
        }
    }

    /// Closes for everybody. H2 would stay open for as long as somebody reads, and whoever opens the same file name
    /// again would get the old database, even where its file was moved away meanwhile.
    ///
    /// @throws LedgerException where a fault closed it before: what is in the file then is not known
    @Override
    public void close() {
        try {
            if (dialect == Dialect.H2 && !source.isClosed()) {
                shutDown();
            }
        } finally {
            source.close();
            forcing.ifPresent(LedgerDatabase::letGo);
        }
    }

    /// Its database is closed by now, so that there is nothing left to go wrong.
    private static void letGo(Handle handle) {
        try {
            handle.close();
        } catch (CloseException e) {
            // Nothing depends on it.
        }
    }

    private void shutDown() {
        boolean isDown = false;
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("shutdown");
            isDown = true;
        } catch (SQLException e) {
            // The pool tidies a connection that it gets back, and this one's database is closed by then.
            if (!isDown) {
                throw new LedgerException("the database was not closed in order: " + e.getMessage(), e);
            }
        }
    }
}
