package aspstore.model.books;

import aspstore.model.BusinessUnit;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// How far a store had read what central tells when it decided: its feed, and the catalogue of each BU.
public record Seen(long feed, SortedMap<BusinessUnit, Long> catalogs) {

    public static final Seen NOTHING = new Seen(0, new TreeMap<>());
    /// As far as there is anything to see.
    public static final long ALL = Long.MAX_VALUE;

    public Seen {
        catalogs = Collections.unmodifiableSortedMap(new TreeMap<>(catalogs));
    }

    public long catalog(BusinessUnit bu) {
        return catalogs.getOrDefault(bu, 0L);
    }

    public Seen withFeed(long position) {
        return new Seen(position, catalogs);
    }

    public Seen withCatalog(BusinessUnit bu, long position) {
        var moved = new TreeMap<>(catalogs);
        moved.put(bu, position);
        return new Seen(feed, moved);
    }

    public static Seen of(long feed, Map<BusinessUnit, Long> catalogs) {
        return new Seen(feed, new TreeMap<>(catalogs));
    }
}
