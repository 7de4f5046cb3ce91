package aspstore.model.catalog;

import java.util.List;

/// What central's streams say of the catalogue.
public sealed interface CatalogEvent {

    /// These rows hold from now on, in place of earlier ones with the same type and key.
    record CatalogPosted(List<CatalogRow> rows) implements CatalogEvent {
        public CatalogPosted {
            rows = List.copyOf(rows);
            if (rows.isEmpty()) {
                throw new IllegalArgumentException("a catalogue entry tells at least one row");
            }
        }
    }
}
