package aspstore.journal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Rows by columns, sent to the database as one array a column: one statement writes them all.
///
/// `insert … select from unnest(cast(? as bigint array), …)` runs alike on H2 and PostgreSQL and is the fastest way
/// into both. H2's arrays end at 65,536 elements, so many rows go in slices.
final class Columns<T> {

    private static final int MOST_AT_ONCE = 20_000;

    private record Column<T>(String type, Function<T, ? extends @Nullable Object> value) {}

    private final List<T> rows;
    private final Map<String, Column<T>> columns = new LinkedHashMap<>();

    Columns(Iterable<T> rows) {
        this.rows = new ArrayList<>();
        rows.forEach(this.rows::add);
    }

    Columns<T> text(String name, Function<T, String> value) {
        return column(name, "text", value);
    }

    Columns<T> optionalText(String name, Function<T, Optional<String>> value) {
        return column(name, "text", row -> value.apply(row).orElse(null));
    }

    Columns<T> number(String name, Function<T, Long> value) {
        return column(name, "bigint", value);
    }

    Columns<T> optionalNumber(String name, Function<T, Optional<Long>> value) {
        return column(name, "bigint", row -> value.apply(row).orElse(null));
    }

    Columns<T> integer(String name, Function<T, Integer> value) {
        return column(name, "integer", value);
    }

    Columns<T> optionalInteger(String name, Function<T, Optional<Integer>> value) {
        return column(name, "integer", row -> value.apply(row).orElse(null));
    }

    Columns<T> flag(String name, Function<T, Boolean> value) {
        return column(name, "boolean", value);
    }

    Columns<T> bytes(String name, Function<T, byte[]> value) {
        return column(name, "bytea", value);
    }

    Columns<T> uuid(String name, Function<T, UUID> value) {
        return column(name, "uuid", value);
    }

    Columns<T> time(String name, Function<T, Instant> value) {
        return column(name, "timestamp with time zone", row -> value.apply(row).atOffset(ZoneOffset.UTC));
    }

    Columns<T> optionalTime(String name, Function<T, Optional<Instant>> value) {
        return column(
                name,
                "timestamp with time zone",
                row -> value.apply(row)
                        .map(time -> time.atOffset(ZoneOffset.UTC))
                        .orElse(null));
    }

    Columns<T> optionalDate(String name, Function<T, Optional<LocalDate>> value) {
        return column(name, "date", row -> value.apply(row).orElse(null));
    }

    /// Inserts every row.
    void insertInto(Handle handle, String table) {
        execute(handle, "insert into " + table + " (" + names() + ") select " + names() + " from " + source());
    }

    /// Runs a statement in which `{rows}` stands for the rows, named `r`. What it does for a row must not depend on
    /// the others.
    int run(Handle handle, String statement) {
        return execute(handle, statement.replace("{rows}", "(select " + names() + " from " + source() + ") r"));
    }

    private Columns<T> column(String name, String type, Function<T, ? extends @Nullable Object> value) {
        columns.put(name, new Column<>(type, value));
        return this;
    }

    private String names() {
        return String.join(", ", columns.keySet());
    }

    private String source() {
        var arrays = columns.values().stream()
                .map(column -> "cast(? as " + column.type() + " array)")
                .collect(Collectors.joining(", "));
        return "unnest(" + arrays + ") as u(" + names() + ")";
    }

    private int execute(Handle handle, String sql) {
        if (rows.isEmpty()) {
            return 0;
        }
        try (var statement = handle.getConnection().prepareStatement(sql)) {
            int count = 0;
            for (int from = 0; from < rows.size(); from += MOST_AT_ONCE) {
                var slice = rows.subList(from, Math.min(rows.size(), from + MOST_AT_ONCE));
                int index = 0;
                for (var column : columns.values()) {
                    statement.setArray(++index, array(handle.getConnection(), column, slice));
                }
                count += statement.executeUpdate();
            }
            return count;
        } catch (SQLException e) {
            throw new LedgerException("the database refused to write: " + e.getMessage(), e);
        }
    }

    private static <T> Array array(Connection connection, Column<T> column, List<T> rows) throws SQLException {
        // PostgreSQL's driver takes byte arrays only in an array of their own type.
        var values = column.type().equals("bytea") ? new byte[rows.size()][] : new Object[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.value().apply(rows.get(i));
        }
        var elementType = column.type().equals("timestamp with time zone") ? "timestamptz" : column.type();
        return connection.createArrayOf(elementType, values);
    }
}
