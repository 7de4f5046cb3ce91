package aspstore.journal;

import aspstore.model.catalog.CatalogRow;
import aspstore.model.entry.StreamId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The rows of the catalogue that were asked for, in all their versions, oldest first.
final class WorkingCatalog {

    private static final int MOST_ROWS = 50_000;

    private record Name(Class<?> type, String id) {}

    private final BooksSource source;
    private final Map<Name, List<RowVersion<?>>> versions = new HashMap<>();

    WorkingCatalog(BooksSource source) {
        this.source = source;
    }

    <R extends CatalogRow> List<RowVersion<R>> versions(Class<R> type, String id) {
        return loaded(type, id).stream()
                .map(version -> new RowVersion<>(version.stream(), version.from(), type.cast(version.row())))
                .toList();
    }

    void tell(StreamId stream, long at, CatalogRow row) {
        var all = loaded(row.getClass(), row.key());
        all.add(new RowVersion<>(stream, at, row));
        // The order in which they are loaded: which row holds must not depend on who is asked.
        all.sort(
                Comparator.comparing((RowVersion<?> version) -> version.stream().toString())
                        .thenComparingLong(RowVersion::from));
    }

    void trim() {
        if (versions.size() > MOST_ROWS) {
            versions.clear();
        }
    }

    private List<RowVersion<?>> loaded(Class<? extends CatalogRow> type, String id) {
        return versions.computeIfAbsent(new Name(type, id), _ -> new ArrayList<>(source.versions(type, id)));
    }
}
