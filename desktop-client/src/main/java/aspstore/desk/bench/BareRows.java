package aspstore.desk.bench;

import aspstore.journal.LedgerDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The raw limit of a rebuild: the rows with which books end, inserted into empty tables of the same form, in as many
/// transactions. Nothing is worked out, and no row is ever changed or taken away.
final class BareRows {

    private static final List<String> TABLES = List.of(
            "stream_head",
            "entry",
            "lot",
            "move",
            "stand",
            "document",
            "document_entry",
            "document_tag",
            "work_item",
            "stretch",
            "cost_line",
            "catalog_row",
            "part_word");

    private record Table(String insert, List<Object[]> rows) {}

    private BareRows() {}

    /// @param into an empty database of the same kind
    /// @param together entries in one transaction
    /// @return entries a second, of all streams
    static double perSecond(LedgerDatabase from, LedgerDatabase into, int together) {
        var tables = from.jdbi()
                .withHandle(handle ->
                        TABLES.stream().map(name -> table(handle, name)).toList());
        long entries = tables.get(TABLES.indexOf("entry")).rows().size();
        int slices = (int) Math.max(1, entries / together);
        long start = System.nanoTime();
        for (int slice = 0; slice < slices; slice++) {
            int number = slice;
            into.useWrite(handle -> tables.forEach(table -> insert(
                    handle.getConnection(),
                    table.insert(),
                    table.rows().subList(at(table, number, slices), at(table, number + 1, slices)))));
        }
        return entries / ((System.nanoTime() - start) / 1e9);
    }

    private static int at(Table table, int slice, int slices) {
        return (int) ((long) table.rows().size() * slice / slices);
    }

    private static Table table(Handle handle, String name) {
        try (var statement = handle.getConnection().createStatement();
                var row = statement.executeQuery("select * from " + name)) {
            int columns = row.getMetaData().getColumnCount();
            var rows = new ArrayList<Object[]>();
            while (row.next()) {
                var values = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    values[i] = row.getObject(i + 1);
                }
                rows.add(values);
            }
            var marks = String.join(", ", Collections.nCopies(columns, "?"));
            return new Table("insert into " + name + " values (" + marks + ")", rows);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void insert(Connection connection, String insert, List<Object[]> rows) {
        try (var statement = connection.prepareStatement(insert)) {
            for (var row : rows) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
