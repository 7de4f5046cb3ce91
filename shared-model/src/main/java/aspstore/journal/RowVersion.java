package aspstore.journal;

import aspstore.model.books.Seen;
import aspstore.model.catalog.CatalogRow;
import aspstore.model.entry.StreamId;

/// A row of the catalogue as one entry told it.
///
/// @param from the entry's number in its stream
record RowVersion<R extends CatalogRow>(StreamId stream, long from, R row) {

    boolean isSeen(Seen seen) {
        return switch (stream) {
            case StreamId.CatalogOf(var bu) -> from <= seen.catalog(bu);
            case StreamId.Feed feed -> from <= seen.feed();
            case StreamId.Journal journal -> true;
        };
    }
}
