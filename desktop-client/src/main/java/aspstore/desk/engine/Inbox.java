package aspstore.desk.engine;

import aspstore.journal.Batches;
import aspstore.journal.Head;
import aspstore.journal.LedgerDatabase;
import aspstore.journal.StoreBooks;
import aspstore.journal.StoredEntry;
import aspstore.journal.Streams;
import aspstore.model.books.Seen;
import aspstore.model.entry.StreamId;
import aspstore.wire.Batch;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What central told, on its way into the books: forced in the feed's file first, applied page by page later.
///
/// Used by the ledger thread alone, but for [#received(StreamId)], [#seen()] and [#state()].
final class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private final LedgerDatabase database;
    private final StoreBooks books;
    private final FrameFile feed;
    /// Received and forced, not applied yet.
    private final WaitingPages waiting = new WaitingPages();

    private volatile Seen seen = Seen.NOTHING;
    private volatile FeedState state = new FeedState.Flowing();

    Inbox(LedgerDatabase database, StoreBooks books, FrameFile feed) {
        this.database = database;
        this.books = books;
        this.feed = feed;
    }

    /// Finds out how far the books are, and the pages that the replay at opening could not apply.
    void load() {
        var applied = database.jdbi().withHandle(Streams::heads);
        applied.forEach(this::see);
        var pages = feed.snapshot().from(byStream(applied));
        for (var page = pages.next(); page.isPresent(); page = pages.next()) {
            long end = WaitingPages.of(seen, page.get().stream());
            if (page.get().after().seq() > end) {
                waiting.add(page.get().after(end));
            }
        }
    }

    private static Map<StreamId, Head> byStream(List<Head> heads) {
        return heads.stream().collect(Collectors.toMap(Head::stream, Function.identity()));
    }

    /// How far a stream of central's was received, applied or not.
    Head received(StreamId stream) {
        return feed.head(stream);
    }

    /// How far what central told is in the books.
    Seen seen() {
        return seen;
    }

    FeedState state() {
        return state;
    }

    /// Keeps a stretch of the feed or of a catalogue, forced; it is applied later.
    void receive(Batch batch) {
        var entries = Batches.entries(batch);
        if (entries.isEmpty()) {
            return;
        }
        var before = feed.head(batch.stream());
        requireFollows(batch, before);
        var page = Page.of(before, entries);
        feed.append(page);
        waiting.add(page);
    }

    static void requireFollows(Batch batch, Head before) {
        if (batch.first() != before.seq() + 1) {
            throw new EngineException(Said.of("inbox.gap", batch.first(), batch.stream(), before.seq() + 1));
        }
        if (!Arrays.equals(batch.previous(), before.hash())) {
            throw new EngineException(Said.of("inbox.otherHistory", batch.stream(), batch.first()));
        }
    }

    boolean isBehind() {
        return !waiting.isEmpty() && state instanceof FeedState.Flowing;
    }

    /// Applies the next page that was received.
    ///
    /// @return its entries; none where no page waits, or it does not fit
    /// @throws NotSavedException where a passing fault is in the way: the page waits, and is tried again later
    List<StoredEntry> applyNext() {
        return waiting.first().map(this::apply).orElse(List.of());
    }

    private List<StoredEntry> apply(Page page) {
        List<StoredEntry> entries;
        try {
            entries = page.entries();
            database.useWrite(handle -> take(handle, page, entries));
        } catch (RuntimeException | Error e) {
            books.forget();
            return notApplied(page, e);
        }
        waiting.taken(page);
        state = new FeedState.Flowing();
        see(page.after());
        return entries;
    }

    /// A commit that reported a fault may have happened all the same: then there is nothing to do.
    private void take(Handle handle, Page page, List<StoredEntry> entries) {
        if (Streams.head(handle, page.stream()).seq() < page.after().seq()) {
            books.take(handle, page.stream(), entries);
        }
    }

    private List<StoredEntry> notApplied(Page page, Throwable cause) {
        var stream = page.stream();
        long after = page.before().seq();
        return switch (Fault.of(cause)) {
            case PASSING -> {
                var why = Said.of("feed.delayed", stream, after, Fault.reason(cause));
                state = new FeedState.Delayed(why);
                throw new NotSavedException(why, cause);
            }
            case OF_DATA -> {
                LOG.error("what central told in {} after entry {} does not fit", stream, after, cause);
                state = new FeedState.Stuck(Said.of("feed.stuck", stream, after, Fault.reason(cause)));
                yield List.of();
            }
        };
    }

    /// A fault that was passing may have passed.
    void tryAgain() {
        state = switch (state) {
            case FeedState.Flowing flowing -> flowing;
            case FeedState.Delayed _ -> new FeedState.Flowing();
            case FeedState.Stuck stuck -> stuck;
        };
    }

    /// Applies what the store had read when it wrote an entry that comes back to it, and nothing beyond.
    void applyUpTo(Seen needed) {
        while (!WaitingPages.hasSeen(seen, needed)) {
            var page = waiting.next(needed, seen).orElseThrow(() -> new EngineException(Said.of("inbox.feedFirst")));
            apply(page);
            if (state instanceof FeedState.Stuck(var why)) {
                throw new EngineException(why);
            }
        }
    }

    private void see(Head head) {
        seen = WaitingPages.with(seen, head.stream(), head.seq());
    }
}
