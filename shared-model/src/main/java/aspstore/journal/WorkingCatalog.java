package aspstore.journal;

import aspstore.model.catalog.CatalogRow;
import aspstore.model.entry.StreamId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rows of the catalogue that were asked for, in all their versions, oldest first.
final class WorkingCatalog {

    private static final int MOST_ROWS = 50_000;

    private record Name(Class<? extends CatalogRow> type, String id) {}

    /// The order in which they are loaded: which row holds must not depend on who is asked.
    private static final Comparator<RowVersion<?>> AS_LOADED = Comparator.comparing(
                    (RowVersion<?> version) -> version.stream().toString())
            .thenComparingLong(RowVersion::from);

    private BooksSource source;
    private final Map<Name, List<RowVersion<?>>> versions = new HashMap<>();
    /// Told since the last write, so that a catalogue of any size is taken in without loading what it replaces.
    private final Map<Name, List<RowVersion<?>>> unwritten = new HashMap<>();

    WorkingCatalog(BooksSource source) {
        this.source = source;
    }

    <R extends CatalogRow> List<RowVersion<R>> versions(Class<R> type, String id) {
        return loaded(type, id).stream()
                .map(version -> new RowVersion<>(version.stream(), version.from(), type.cast(version.row())))
                .toList();
    }

    void tell(StreamId stream, long at, CatalogRow row) {
        var name = new Name(row.getClass(), row.key());
        var version = new RowVersion<>(stream, at, row);
        unwritten.computeIfAbsent(name, _ -> new ArrayList<>()).add(version);
        held(name).ifPresent(known -> {
            known.add(version);
            known.sort(AS_LOADED);
        });
    }

    /// The versions of a row where they are held. Where no row can be loaded later, each is held from its first on.
    private Optional<List<RowVersion<?>>> held(Name name) {
        return Optional.ofNullable(
                source.hasNoRows() ? versions.computeIfAbsent(name, _ -> new ArrayList<>()) : versions.get(name));
    }

    /// All that was told is written now.
    void trim() {
        unwritten.clear();
        if (versions.size() > MOST_ROWS) {
            versions.clear();
            source = source.afterLettingGo();
        }
    }

    private List<RowVersion<?>> loaded(Class<? extends CatalogRow> type, String id) {
        var name = new Name(type, id);
        return held(name).orElseGet(() -> load(name));
    }

    private List<RowVersion<?>> load(Name name) {
        var all = new ArrayList<RowVersion<?>>(source.versions(name.type(), name.id()));
        all.addAll(unwritten.getOrDefault(name, List.of()));
        all.sort(AS_LOADED);
        versions.put(name, all);
        return all;
    }
}
