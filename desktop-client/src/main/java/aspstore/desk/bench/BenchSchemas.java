package aspstore.desk.bench;

import aspstore.journal.LedgerDatabase;
import aspstore.journal.LedgerException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Schemas of a PostgreSQL database to measure in, gone again afterwards: nothing else in it is touched.
final class BenchSchemas implements AutoCloseable {

    private final String address;
    private final String user;
    private final String password;
    private final List<LedgerDatabase> opened = new ArrayList<>();
    private final List<String> schemas = new ArrayList<>();

    BenchSchemas(String address, String user, String password) {
        this.address = address;
        this.user = user;
        this.password = password;
    }

    /// An empty database in a schema of its own, instead of what a run that was cut short left there.
    LedgerDatabase open(String name) {
        var schema = "aspstore_bench_" + name;
        drop(schema);
        execute("create schema " + schema);
        schemas.add(schema);
        var parameters = "currentSchema=" + schema + "&reWriteBatchedInserts=true";
        var database =
                LedgerDatabase.postgresql(address + (address.contains("?") ? "&" : "?") + parameters, user, password);
        opened.add(database);
        return database;
    }

    private void drop(String schema) {
        execute("drop schema if exists " + schema + " cascade");
    }

    private void execute(String statement) {
        try (var connection = DriverManager.getConnection(address, user, password);
                var execution = connection.createStatement()) {
            execution.execute(statement);
        } catch (SQLException e) {
            throw new LedgerException("the database " + address + " can't be used: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        opened.forEach(LedgerDatabase::close);
        schemas.forEach(this::drop);
    }
}
