package aspstore.journal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A database that holds books: opened, brought to the newest schema, and closed.
///
/// H2 forces nothing on commit and can open empty after a power cut, so its opening never creates a file; creating is
/// a step of its own, and a store keeps its journal files beside it.
public final class LedgerDatabase implements AutoCloseable {

    /// Which database answers. The SQL is the same; triggers and the indexes for prefixes differ.
    public enum Dialect {
        H2,
        POSTGRESQL
    }

    /// A commit and its questions are some forty texts of SQL. H2 keeps only eight of them parsed unless told.
    private static final String H2_MEMORY_SETTINGS = ";LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=200";

    private static final String H2_SETTINGS = H2_MEMORY_SETTINGS + ";WRITE_DELAY=500;DB_CLOSE_ON_EXIT=FALSE";

    private static final Logger LOG = LoggerFactory.getLogger(LedgerDatabase.class);

    private final HikariDataSource source;
    private final Dialect dialect;
    private final Jdbi jdbi;

    private LedgerDatabase(HikariDataSource source, Dialect dialect) {
        this.source = source;
        this.dialect = dialect;
        this.jdbi = Jdbi.create((DataSource) source);
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
            migrate(source, dialect);
            return new LedgerDatabase(source, dialect);
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

    public Jdbi jdbi() {
        return jdbi;
    }

    public Dialect dialect() {
        return dialect;
    }

    /// Makes what was committed survive a power cut: H2's checkpoint. PostgreSQL's commit did so already.
    public void sync() {
        switch (dialect) {
            case H2 -> jdbi.useHandle(handle -> handle.execute("checkpoint sync"));
            case POSTGRESQL -> {}
        }
    }

    /// Closes for everybody. H2 would stay open for as long as somebody reads, and whoever opens the same file name
    /// again
    /// would get the old database, even where its file was moved away meanwhile.
    @Override
    public void close() {
        try {
            switch (dialect) {
                case H2 -> {
                    if (!source.isClosed()) {
                        jdbi.useHandle(handle -> handle.execute("shutdown"));
                    }
                }
                case POSTGRESQL -> {}
            }
        } catch (JdbiException e) {
            LOG.debug("the database was closed already", e);
        } finally {
            source.close();
        }
    }
}
