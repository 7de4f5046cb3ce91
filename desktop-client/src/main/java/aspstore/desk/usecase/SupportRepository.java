package aspstore.desk.usecase;

import aspstore.desk.engine.StoreEngine;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// How much of everything there is in the books: numbers, and nothing of what they say.
public final class SupportRepository {

    private final StoreEngine engine;

    public SupportRepository(StoreEngine engine) {
        this.engine = engine;
    }

    /// How many entries there are, the store's and central's.
    public long entries() {
        return engine.read(handle -> handle.createQuery("select coalesce(sum(seq), 0) from stream_head")
                .mapTo(Long.class)
                .one());
    }

    /// Numbers by what they count: `document challan HANDED_OVER`, `entry GoodsReceived`.
    public SortedMap<String, Long> counts() {
        return engine.read(handle -> {
            var counts = new TreeMap<String, Long>();
            add(
                    handle,
                    counts,
                    "select 'document ' || kind || ' ' || stage as name, count(*) as n from document group by kind, stage");
            add(handle, counts, "select 'entry ' || type as name, count(*) as n from entry group by type");
            add(handle, counts, "select 'not known yet ' || type as name, count(*) as n from parked group by type");
            add(handle, counts, "select 'told ' || kind as name, count(*) as n from catalog_row group by kind");
            add(handle, counts, "select 'lots' as name, count(*) as n from lot");
            add(handle, counts, "select 'moves' as name, count(*) as n from move");
            add(handle, counts, "select 'stands' as name, count(*) as n from stand");
            add(handle, counts, "select 'papers rendered' as name, count(*) as n from paper");
            return counts;
        });
    }

    private static void add(Handle handle, SortedMap<String, Long> counts, String query) {
        handle.createQuery(query)
                .map((row, _) -> java.util.Map.entry(row.getString("name"), row.getLong("n")))
                .forEach(one -> counts.put(one.getKey(), one.getValue()));
    }
}
