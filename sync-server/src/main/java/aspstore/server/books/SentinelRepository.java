package aspstore.server.books;

import aspstore.journal.LedgerDatabase;
import aspstore.journal.LedgerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/// The id inside an embedded database, by which it is known.
final class SentinelRepository {

    /// What a database file turned out to hold.
    ///
    /// @param id empty where it has none
    /// @param hasServer whether a server ever kept anything in it
    record Look(Optional<UUID> id, boolean hasServer) {}

    /// H2's code where another process has the file.
    private static final int IN_USE = 90020;

    private SentinelRepository() {}

    static void write(LedgerDatabase database, UUID id) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate("insert into server_identity (id) values (:id)")
                        .bind("id", id)
                        .execute());
        database.sync();
    }

    /// Looks into a file without changing it: one that lost its schema is opened for writing as an empty one, and what
    /// could be saved of it would be overwritten.
    ///
    /// @param file without the suffix `.mv.db`
    static Look look(Path file) throws IOException {
        try {
            return look(file, ";ACCESS_MODE_DATA=r");
        } catch (SQLException e) {
            if (e.getErrorCode() == IN_USE) {
                throw new LedgerException("another server has the database " + file + " open: stop it first", e);
            }
            return lookIntoCopy(file);
        }
    }

    /// What was open when the power went is tidied up at the next opening, which a file that is only read does not let
    /// happen: in a copy it does.
    private static Look lookIntoCopy(Path file) throws IOException {
        var copy = file.resolveSibling(file.getFileName() + "-look");
        var copied = copy.resolveSibling(copy.getFileName() + ".mv.db");
        Files.copy(file.resolveSibling(file.getFileName() + ".mv.db"), copied, StandardCopyOption.REPLACE_EXISTING);
        try {
            return look(copy, "");
        } catch (SQLException e) {
            throw new LedgerException(
                    "the database " + file + " can't be read: " + e.getMessage()
                            + ". Nothing was changed. Restore its folder from a backup",
                    e);
        } finally {
            Files.deleteIfExists(copied);
        }
    }

    private static Look look(Path file, String settings) throws SQLException {
        var url = "jdbc:h2:file:" + file.toAbsolutePath() + ";IFEXISTS=TRUE;DB_CLOSE_ON_EXIT=FALSE" + settings;
        try (var connection = DriverManager.getConnection(url, "sa", "")) {
            boolean hasServer = has(connection, "server_schema_history");
            return new Look(has(connection, "server_identity") ? id(connection) : Optional.empty(), hasServer);
        }
    }

    private static Optional<UUID> id(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select id from server_identity");
                var rows = query.executeQuery()) {
            return rows.next() ? Optional.of(rows.getObject("id", UUID.class)) : Optional.empty();
        }
    }

    private static boolean has(Connection connection, String table) throws SQLException {
        try (var query = connection.prepareStatement(
                "select count(*) from information_schema.tables where lower(table_name) = ?")) {
            query.setString(1, table);
            try (var rows = query.executeQuery()) {
                return rows.next() && rows.getLong(1) > 0;
            }
        }
    }
}
