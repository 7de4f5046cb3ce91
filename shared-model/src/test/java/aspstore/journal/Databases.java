package aspstore.journal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

/// Real databases for tests: a fresh H2 in memory, or a fresh database on one real PostgreSQL that all tests share.
public enum Databases {
    H2 {
        @Override
        public LedgerDatabase open() {
            return LedgerDatabase.inMemory("t" + UUID.randomUUID());
        }
    },
    POSTGRESQL {
        @Override
        public LedgerDatabase open() {
            return LedgerDatabase.postgresql(createPostgresql(), "postgres", "postgres");
        }
    };

    /// An empty database with the newest schema.
    public abstract LedgerDatabase open();

    /// The address of an empty database on the shared PostgreSQL.
    public static String createPostgresql() {
        var name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException("no database on the test PostgreSQL", e);
        }
        return Server.RUNNING.getJdbcUrl("postgres", name);
    }

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException("the test PostgreSQL does not start", e);
            }
        }

        private static void close(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
