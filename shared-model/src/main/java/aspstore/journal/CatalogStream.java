package aspstore.journal;

import aspstore.model.BusinessUnit;
import aspstore.model.catalog.CatalogEvent;
import aspstore.model.catalog.CatalogRow;
import aspstore.model.entry.Entry;
import aspstore.model.entry.Event;
import aspstore.model.entry.StreamId;
import aspstore.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/// The catalogue of a BU as its writer, central, sees it.
public final class CatalogStream {

    /// Rows in one entry: few enough that a page of entries stays small on the wire.
    private static final int ROWS_AN_ENTRY = 100;

    private CatalogStream() {}

    /// Tells rows, in as many entries as they take.
    ///
    /// @param id the id of the first entry: rows told twice under one id are told once
    /// @param nextId ids of the further entries
    public static List<StoredEntry> post(
            Handle handle,
            BusinessUnit bu,
            Authorship author,
            UUID id,
            Supplier<UUID> nextId,
            List<? extends CatalogRow> rows) {
        var stream = new StreamId.CatalogOf(bu);
        var head = Streams.lock(handle, stream);
        var before = Streams.find(handle, stream, id);
        if (before.isPresent()) {
            return Streams.commit(handle, stream, before.get().commit());
        }
        var entries = new ArrayList<StoredEntry>();
        var told = new ArrayList<Changes.RowTold>();
        var hash = head.hash();
        for (int start = 0; start < rows.size(); start += ROWS_AN_ENTRY) {
            var some = List.<CatalogRow>copyOf(rows.subList(start, Math.min(rows.size(), start + ROWS_AN_ENTRY)));
            long seq = head.seq() + entries.size() + 1;
            var event = new Event.OfCatalog(new CatalogEvent.CatalogPosted(some));
            var header = author.header(stream, seq, entries.isEmpty() ? id : nextId.get(), event, Optional.empty());
            var entry = StoredEntry.write(new Entry(header, event), hash, seq);
            entries.add(entry);
            some.forEach(row -> told.add(new Changes.RowTold(stream, seq, row)));
            hash = entry.hash();
        }
        Streams.append(handle, head, entries);
        CatalogRows.write(handle, told);
        return entries;
    }

    /// The rows of a type that a stream tells now, by their keys.
    public static <R extends CatalogRow> Map<String, R> rows(Handle handle, StreamId stream, Class<R> type) {
        var rows = new TreeMap<String, R>();
        handle.createQuery("""
                        select id, body from catalog_row
                        where stream = :stream and kind = :kind and valid_to_pos is null
                        """)
                .bind("stream", stream.toString())
                .bind("kind", CatalogRows.kind(type))
                .map((row, _) -> Json.read(row.getBytes("body"), type))
                .forEach(row -> rows.put(row.key(), row));
        return rows;
    }

    /// All that a stream ever told of a type, what holds no more among it.
    public static <R extends CatalogRow> List<R> everTold(Handle handle, StreamId stream, Class<R> type) {
        return handle.createQuery("select body from catalog_row where stream = :stream and kind = :kind")
                .bind("stream", stream.toString())
                .bind("kind", CatalogRows.kind(type))
                .map((row, _) -> Json.read(row.getBytes("body"), type))
                .list();
    }
}
