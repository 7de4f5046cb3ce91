package aspstore.server.sync;

import aspstore.model.BusinessUnit;
import aspstore.model.StoreId;
import aspstore.model.catalog.Store;
import aspstore.model.entry.StreamId;
import aspstore.server.books.BooksRepository;
import aspstore.server.books.EnrolledStoreRepository;
import aspstore.server.problem.Problem;
import aspstore.server.security.Access;
import aspstore.server.security.Principal;
import aspstore.wire.Batch;
import java.util.Map;

/// What a store reads: its feed, the catalogues of its BUs, and after a loss its own journal.
public final class Pull {

    private final BooksRepository books;
    private final EnrolledStoreRepository enrolled;

    public Pull(BooksRepository books, EnrolledStoreRepository enrolled) {
        this.books = books;
        this.enrolled = enrolled;
    }

    public Batch feed(Principal principal, StoreId store, long after, int about) {
        Access.requireStore(principal, store);
        var page = page(new StreamId.Feed(store), epoch(store), after, about);
        enrolled.seen(store, after);
        return page;
    }

    public Batch journal(Principal principal, StoreId store, long after, int about) {
        Access.requireStore(principal, store);
        return page(new StreamId.Journal(store), epoch(store), after, about);
    }

    /// Also of a BU that the store had once: what it did then stands on it, and comes back only after it.
    public Batch catalogue(Principal principal, BusinessUnit bu, long after, int about) {
        var store = Access.requireAnyStore(principal);
        if (books.everTold(store, Store.class).stream()
                .noneMatch(row -> row.units().contains(bu))) {
            throw Problem.forbidden("Store " + store + " has no BU " + bu).asException();
        }
        return page(new StreamId.CatalogOf(bu), 1, after, about);
    }

    private int epoch(StoreId store) {
        return enrolled.find(store)
                .orElseThrow(
                        () -> Problem.notFound("There is no store " + store).asException())
                .epoch();
    }

    private Batch page(StreamId stream, int epoch, long after, int about) {
        if (after < 0 || about < 1) {
            throw Problem.badRequest("after counts from 0 and about from 1").asException();
        }
        long end = books.head(stream).seq();
        if (after > end) {
            throw Problem.conflict(
                            "ahead",
                            "The stream does not reach that far",
                            stream + " ends at " + end + ", not after " + after,
                            Map.of("end", end))
                    .asException();
        }
        return books.page(stream, epoch, after, Math.min(about, Batch.MOST_ENTRIES));
    }
}
