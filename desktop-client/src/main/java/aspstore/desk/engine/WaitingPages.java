package aspstore.desk.engine;

import aspstore.model.books.Seen;
import aspstore.model.entry.StreamId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What central told and the books have not taken yet, in the order in which it came.
///
/// It may be taken out of that order: an own entry that comes back after a loss follows what it had seen, and comes
/// before everything else. So a page is cut where an own entry stood.
final class WaitingPages {

    private final List<Page> pages = new ArrayList<>();

    void add(Page page) {
        pages.add(page);
    }

    boolean isEmpty() {
        return pages.isEmpty();
    }

    Optional<Page> first() {
        return pages.stream().findFirst();
    }

    /// The first that holds something of what an own entry had seen, cut after that.
    ///
    /// @param taken how far the books are
    Optional<Page> next(Seen needed, Seen taken) {
        return pages.stream()
                .filter(page -> of(needed, page.stream()) > of(taken, page.stream()))
                .findFirst()
                .map(page -> page.upTo(of(needed, page.stream())));
    }

    /// The books took a page, or the start of it; the rest keeps its place.
    void taken(Page taken) {
        for (int i = 0; i < pages.size(); i++) {
            var page = pages.get(i);
            if (page.stream().equals(taken.stream())) {
                if (page.after().seq() > taken.after().seq()) {
                    pages.set(i, page.after(taken.after().seq()));
                } else {
                    pages.remove(i);
                }
                return;
            }
        }
    }

    static boolean hasSeen(Seen taken, Seen needed) {
        return taken.feed() >= needed.feed()
                && needed.catalogs().entrySet().stream()
                        .allMatch(catalog -> taken.catalog(catalog.getKey()) >= catalog.getValue());
    }

    /// How far a stream of central's was seen.
    static long of(Seen seen, StreamId stream) {
        return switch (stream) {
            case StreamId.Journal _ -> 0;
            case StreamId.Feed _ -> seen.feed();
            case StreamId.CatalogOf(var bu) -> seen.catalog(bu);
        };
    }

    /// As far as a stream of central's reaches.
    static Seen with(Seen seen, StreamId stream, long seq) {
        return switch (stream) {
            case StreamId.Journal _ -> seen;
            case StreamId.Feed _ -> seen.withFeed(seq);
            case StreamId.CatalogOf(var bu) -> seen.withCatalog(bu, seq);
        };
    }
}
