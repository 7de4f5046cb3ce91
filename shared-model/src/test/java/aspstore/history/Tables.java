package aspstore.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import aspstore.journal.LedgerDatabase;
import aspstore.model.StoreId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a database holds about one store, in words that are the same for H2 and PostgreSQL.
final class Tables {

    /// The projections, and which rows of them count: outside nobody keeps rows of nothing.
    private static final Map<String, String> PROJECTIONS = Map.of(
            "lot", "",
            "move", "",
            "stand", " and quantity <> 0",
            "document", "",
            "document_entry", "",
            "document_tag", "",
            "work_item", "",
            "stretch", "",
            "cost_line", "");

    private Tables() {}

    /// The rows of each projection, sorted.
    static Map<String, List<String>> of(LedgerDatabase database, StoreId store) {
        var tables = new TreeMap<String, List<String>>();
        PROJECTIONS.forEach((table, which) -> tables.put(table, rows(database, store, table, which)));
        return tables;
    }

    private static List<String> rows(LedgerDatabase database, StoreId store, String table, String which) {
        return database
                .jdbi()
                .withHandle(handle -> handle.createQuery("select * from " + table + " where store = :store" + which)
                        .bind("store", store.text())
                        .map((row, _) -> words(row))
                        .list())
                .stream()
                .sorted()
                .toList();
    }

    private static String words(ResultSet row) throws SQLException {
        var about = row.getMetaData();
        var words = new TreeMap<String, String>();
        for (int i = 1; i <= about.getColumnCount(); i++) {
            words.put(about.getColumnLabel(i).toLowerCase(Locale.ROOT), word(row, i, about.getColumnType(i)));
        }
        return words.toString();
    }

    private static String word(ResultSet row, int column, int type) throws SQLException {
        return switch (type) {
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB ->
                new String(row.getBytes(column), UTF_8);
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE ->
                Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                        .map(time -> time.toInstant().toString())
                        .orElse("-");
            case Types.BOOLEAN, Types.BIT -> Boolean.toString(row.getBoolean(column));
            default -> Optional.ofNullable(row.getString(column)).orElse("-");
        };
    }

    /// The first rows that one has and the other has not; nothing where both are equal.
    static List<String> difference(Map<String, List<String>> one, Map<String, List<String>> other) {
        var differences = new ArrayList<String>();
        one.forEach((table, rows) -> {
            var others = other.getOrDefault(table, List.of());
            if (!rows.equals(others)) {
                missing(rows, others).forEach(row -> differences.add(table + ": only here " + row));
                missing(others, rows).forEach(row -> differences.add(table + ": only there " + row));
            }
        });
        return differences;
    }

    private static List<String> missing(List<String> from, List<String> in) {
        var known = new java.util.HashSet<>(in);
        return from.stream().filter(row -> !known.contains(row)).limit(4).toList();
    }
}
