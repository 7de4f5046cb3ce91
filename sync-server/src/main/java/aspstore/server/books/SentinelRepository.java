package aspstore.server.books;

import aspstore.journal.LedgerDatabase;
import aspstore.journal.LedgerException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    /// How many bytes H2's head of a file takes.
    private static final int HEAD = 4096;

    private SentinelRepository() {}

    static void write(LedgerDatabase database, UUID id) {
        database.useWrite(handle -> handle.createUpdate("insert into server_identity (id) values (:id)")
                .bind("id", id)
                .execute());
        database.sync();
    }

    /// Looks into a file without changing it: one that lost its schema is opened for writing as an empty one, and
    /// what could be saved of it would be overwritten.
    ///
    /// A file that was closed is only read. One that was open when the power went can read well and yet open
    /// empty: a copy of it is opened.
    ///
    /// @param file without the suffix `.mv.db`
    /// @throws LedgerException where it can't be read, or another process has it
    static Look look(Path file) throws IOException {
        return wasClosed(file) ? look(file, ";ACCESS_MODE_DATA=r") : lookIntoCopy(file);
    }

    /// The file opened for writing, and held open: what is opened beside it meanwhile is the very same.
    static Held hold(Path file) {
        var held = new Held(connect(file, ""));
        try {
            held.look();
        } catch (LedgerException e) {
            held.close();
            throw e;
        }
        return held;
    }

    /// An opened file.
    record Held(Connection connection) implements AutoCloseable {

        Look look() {
            try {
                boolean hasServer = has(connection, "server_schema_history");
                return new Look(has(connection, "server_identity") ? id(connection) : Optional.empty(), hasServer);
            } catch (SQLException e) {
                throw new LedgerException("the database can't be read: " + e.getMessage(), e);
            }
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new LedgerException("the database can't be closed: " + e.getMessage(), e);
            }
        }
    }

    private static Look look(Path file, String settings) {
        try (var held = new Held(connect(file, settings))) {
            return held.look();
        }
    }

    private static Look lookIntoCopy(Path file) throws IOException {
        var copy = file.resolveSibling(file.getFileName() + "-look");
        Files.copy(onDisk(file), onDisk(copy), StandardCopyOption.REPLACE_EXISTING);
        try {
            return look(copy, "");
        } finally {
            Files.deleteIfExists(onDisk(copy));
        }
    }

    private static Connection connect(Path file, String settings) {
        var url = "jdbc:h2:file:" + file.toAbsolutePath() + ";IFEXISTS=TRUE;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE"
                + settings;
        try {
            return DriverManager.getConnection(url, "sa", "");
        } catch (SQLException e) {
            throw e.getErrorCode() == IN_USE
                    ? new LedgerException("another server has the database " + file + " open: stop it first", e)
                    : new LedgerException(
                            "the database " + file + " can't be opened: " + e.getMessage()
                                    + ". Restore its folder from a backup",
                            e);
        }
    }

    /// H2 writes into the head of a file that it was closed, and takes it away with the first write.
    private static boolean wasClosed(Path file) throws IOException {
        try (var bytes = Files.newInputStream(onDisk(file))) {
            return new String(bytes.readNBytes(HEAD), StandardCharsets.ISO_8859_1)
                    .lines()
                    .findFirst()
                    .filter(head -> head.contains(",clean:1,"))
                    .isPresent();
        }
    }

    private static Path onDisk(Path file) {
        return file.resolveSibling(file.getFileName() + ".mv.db");
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
