package aspstore.model.entry;

import aspstore.model.BusinessUnit;
import aspstore.model.StoreId;
import aspstore.model.stock.Position;

/// A sequence of entries with one writer: numbered from 1 without gaps, chained by hash, never changed.
public sealed interface StreamId {

    /// What a store did. Written by the store alone: `store/PN1/journal`.
    record Journal(StoreId store) implements StreamId {
        @Override
        public String toString() {
            return "store/" + store + "/journal";
        }
    }

    /// What central tells one store: `store/PN1/feed`.
    record Feed(StoreId store) implements StreamId {
        @Override
        public String toString() {
            return "store/" + store + "/feed";
        }
    }

    /// What central tells every store of a BU: `catalog/HA`.
    record CatalogOf(BusinessUnit bu) implements StreamId {
        @Override
        public String toString() {
            return "catalog/" + bu;
        }
    }

    /// @throws IllegalArgumentException where the text names no stream
    static StreamId parse(String text) {
        var parts = text.split("/", -1);
        if (parts.length == 2 && parts[0].equals("catalog")) {
            return new CatalogOf(new BusinessUnit(parts[1]));
        }
        if (parts.length == 3 && parts[0].equals("store") && parts[2].equals("journal")) {
            return new Journal(new StoreId(parts[1]));
        }
        if (parts.length == 3 && parts[0].equals("store") && parts[2].equals("feed")) {
            return new Feed(new StoreId(parts[1]));
        }
        throw new IllegalArgumentException("'" + text + "' is no stream such as store/PN1/journal");
    }

    static StreamId of(StoreId store, Position.Writer writer) {
        return switch (writer) {
            case STORE -> new Journal(store);
            case CENTRAL -> new Feed(store);
        };
    }
}
