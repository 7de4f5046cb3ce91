package aspstore.history;

import aspstore.journal.Authorship;
import aspstore.journal.Batches;
import aspstore.journal.LedgerDatabase;
import aspstore.journal.Misfit;
import aspstore.journal.Outcome;
import aspstore.journal.StoreBooks;
import aspstore.journal.StoredEntry;
import aspstore.journal.Streams;
import aspstore.model.Caller;
import aspstore.model.books.Seen;
import aspstore.model.entry.Command;
import aspstore.model.entry.Entry;
import aspstore.model.entry.Records;
import aspstore.model.entry.StreamId;
import aspstore.model.stock.Position;
import aspstore.wire.Batch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// The store or central with its books of one store. What goes to the other side goes as bytes.
final class Side {

    private static final int MOST_BYTES = 50_000_000;

    final LedgerDatabase database;
    final StoreBooks books;
    private final Position.Writer writer;
    private final Draw ids;

    private Side(LedgerDatabase database, StoreBooks books, Position.Writer writer, Draw ids) {
        this.database = database;
        this.books = books;
        this.writer = writer;
        this.ids = ids;
    }

    static Side store(LedgerDatabase database, StoreBooks books, Draw ids) {
        return new Side(database, books, Position.Writer.STORE, ids);
    }

    static Side central(LedgerDatabase database, StoreBooks books, Draw ids) {
        return new Side(database, books, Position.Writer.CENTRAL, ids);
    }

    /// Who asks, when, and what they had seen.
    record When(Caller by, Instant occurredAt, Instant recordedAt, Seen seen) {}

    Outcome post(When when, UUID id, List<Command> commands) {
        var author = new Authorship(when.by(), when.occurredAt(), when.recordedAt(), "history", 1, when.seen());
        return database.jdbi().inTransaction(handle -> books.post(handle, writer, author, id, ids::id, commands));
    }

    <T> T read(Function<Records, T> question) {
        return database.jdbi().withHandle(handle -> question.apply(books.now(handle)));
    }

    long head(StreamId stream) {
        return database.jdbi().withHandle(handle -> Streams.head(handle, stream).seq());
    }

    List<StoredEntry> entries(StreamId stream, long after) {
        return database.jdbi().withHandle(handle -> Streams.after(handle, stream, after, Integer.MAX_VALUE));
    }

    /// About so many entries after a position, as they travel.
    byte[] batch(StreamId stream, long after, int about) {
        return database.jdbi()
                .withHandle(handle -> Batches.after(handle, stream, 1, after, about))
                .toGzip();
    }

    /// Takes what central sent. What is known already is left out.
    List<StoredEntry> take(byte[] gzip) {
        var batch = Batch.fromGzip(gzip, MOST_BYTES);
        var entries = unknown(batch);
        database.jdbi().useTransaction(handle -> books.take(handle, batch.stream(), entries));
        return entries;
    }

    List<Misfit> takeFromStore(byte[] gzip) {
        var entries = unknown(Batch.fromGzip(gzip, MOST_BYTES));
        return database.jdbi().inTransaction(handle -> books.takeFromStore(handle, entries));
    }

    private List<StoredEntry> unknown(Batch batch) {
        long known = head(batch.stream());
        var news = new ArrayList<StoredEntry>();
        for (var entry : Batches.entries(batch)) {
            if (entry.seq() > known) {
                news.add(entry);
            } else if (!isKnown(entry)) {
                throw new AssertionError("entry " + entry.seq() + " of " + batch.stream() + " changed on its way");
            }
        }
        return news;
    }

    private boolean isKnown(StoredEntry entry) {
        var stream = entry.entry().header().stream();
        return database.jdbi()
                .withHandle(handle -> Streams.find(handle, stream, entry.seq()))
                .map(StoredEntry::entry)
                .filter(same(entry.entry()))
                .isPresent();
    }

    private static java.util.function.Predicate<Entry> same(Entry entry) {
        return entry::equals;
    }
}
