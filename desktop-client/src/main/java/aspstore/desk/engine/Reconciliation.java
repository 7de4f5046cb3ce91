package aspstore.desk.engine;

import aspstore.journal.Chain;
import aspstore.journal.Head;
import aspstore.journal.LedgerDatabase;
import aspstore.journal.Replay;
import aspstore.journal.StoreBooks;
import aspstore.journal.StoredEntry;
import aspstore.journal.Streams;
import aspstore.model.StoreId;
import aspstore.model.books.Seen;
import aspstore.model.entry.StreamId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings an open database to what the files hold.
///
/// Behind the files: what is missing is replayed, in the order that each own entry's `seen` fixes. Ahead of them,
/// and continuing their chain: the files lost what was saved once, and get it back.
final class Reconciliation {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);
    /// Entries that are written together. More would hold more in memory, and hardly write less.
    private static final int TOGETHER = 2_000;

    /// Only while the store is opened, and nobody works with its books.
    private static final Executor WRITER =
            Thread.ofPlatform().name("ledger writer").daemon()::start;

    private final LedgerDatabase database;
    private final StoreBooks books;
    private final FrameFile journal;
    private final FrameFile feed;
    private final StreamId own;
    private final Map<StreamId, Head> known = new HashMap<>();
    private final WaitingPages told = new WaitingPages();
    private Seen seen = Seen.NOTHING;

    Reconciliation(LedgerDatabase database, StoreId store, FrameFile journal, FrameFile feed) {
        this.database = database;
        this.books = StoreBooks.ofStore(database, store, WRITER);
        this.journal = journal;
        this.feed = feed;
        this.own = new StreamId.Journal(store);
    }

    /// @param needed the entry up to which the server is known to hold the journal: while own entries are missing,
    ///     what none of those here had seen is not applied, since it may be about them
    /// @throws RuntimeException where the database holds another history, or can't be used
    void run(long needed) {
        database.jdbi().withHandle(Streams::heads).forEach(this::know);
        giveBack(journal, known(own));
        inOrder(known.keySet()).forEach(stream -> giveBack(feed, known(stream)));
        var toldPages = feed.snapshot().from(known);
        replayOwn(toldPages);
        if (known(own).seq() >= needed) {
            takeRest(toldPages);
        }
    }

    /// What the feed tells stands on the catalogues.
    private static List<StreamId> inOrder(Collection<StreamId> streams) {
        var told = new ArrayList<StreamId>();
        streams.stream().filter(StreamId.CatalogOf.class::isInstance).forEach(told::add);
        streams.stream().filter(StreamId.Feed.class::isInstance).forEach(told::add);
        return told;
    }

    private void know(Head head) {
        known.put(head.stream(), head);
        seen = WaitingPages.with(seen, head.stream(), head.seq());
    }

    private Head known(StreamId stream) {
        return known.getOrDefault(stream, Head.empty(stream));
    }

    /// Writes back into a file what only the database still holds.
    private void giveBack(FrameFile file, Head known) {
        var filed = file.head(known.stream());
        if (known.seq() <= filed.seq()) {
            return;
        }
        var lost = database.jdbi().withHandle(handle -> {
            var last = filed.seq() == 0
                    ? Optional.of(filed.hash())
                    : Streams.find(handle, known.stream(), filed.seq()).map(StoredEntry::hash);
            if (last.isEmpty() || !Arrays.equals(last.get(), filed.hash())) {
                throw new EngineException(Said.of("database.otherHistory", known.stream()));
            }
            return Streams.after(handle, known.stream(), filed.seq(), Integer.MAX_VALUE);
        });
        requireChained(filed, lost);
        LOG.warn("{} ends at {} in the files and gets back {} entries", known.stream(), filed.seq(), lost.size());
        commits(lost).forEach(commit -> file.append(Page.of(file.head(known.stream()), commit)));
    }

    /// What goes into the files is the truth from then on, so the database's bytes must bear out their hashes.
    private static void requireChained(Head filed, List<StoredEntry> lost) {
        var hash = filed.hash();
        for (var entry : lost) {
            hash = Chain.next(hash, entry.bytes());
            if (!Arrays.equals(hash, entry.hash())) {
                throw new EngineException(Said.of("database.otherBytes", entry.seq(), filed.stream()));
            }
        }
    }

    private static Collection<List<StoredEntry>> commits(List<StoredEntry> entries) {
        return entries.stream()
                .collect(Collectors.groupingBy(StoredEntry::commit, TreeMap::new, Collectors.toList()))
                .values();
    }

    private void replayOwn(Snapshot.Reader toldPages) {
        var ownPages = journal.snapshot().from(known);
        checkStart(ownPages);
        checkStart(toldPages);
        var replay = books.replay(TOGETHER);
        try {
            for (var page = unknown(ownPages); page.isPresent(); page = unknown(ownPages)) {
                commits(page.get().entries()).forEach(commit -> replay(replay, commit, toldPages));
            }
            replay.finish();
        } catch (RuntimeException | Error e) {
            books.forget();
            throw e;
        }
    }

    private void replay(Replay replay, List<StoredEntry> commit, Snapshot.Reader toldPages) {
        var last = commit.getLast();
        var needed = last.entry().header().seen();
        while (!WaitingPages.hasSeen(seen, needed)) {
            var page = nextTold(needed, toldPages, last);
            replay.take(page.stream(), page.entries());
            taken(page);
        }
        replay.take(own, commit);
        know(known(own).after(last));
    }

    /// The next page of what an own entry had seen; what it had not waits.
    private Page nextTold(Seen needed, Snapshot.Reader toldPages, StoredEntry by) {
        var next = told.next(needed, seen);
        while (next.isEmpty()) {
            told.add(unknown(toldPages)
                    .orElseThrow(() -> new EngineException(Said.of("database.needsFeed", by.seq(), own))));
            next = told.next(needed, seen);
        }
        return next.get();
    }

    private void taken(Page page) {
        told.taken(page);
        know(page.after());
    }

    /// What no own entry has seen. What can't be applied stays for the engine, which tells of it.
    private void takeRest(Snapshot.Reader toldPages) {
        for (var page = rest(toldPages); page.isPresent(); page = rest(toldPages)) {
            try {
                take(page.get().stream(), page.get().entries());
                taken(page.get());
            } catch (RuntimeException e) {
                LOG.error(
                        "{} can't be applied after {}",
                        page.get().stream(),
                        page.get().before().seq(),
                        e);
                return;
            }
        }
    }

    private Optional<Page> rest(Snapshot.Reader toldPages) {
        if (told.isEmpty()) {
            unknown(toldPages).ifPresent(told::add);
        }
        return told.first();
    }

    private void take(StreamId stream, List<StoredEntry> entries) {
        try {
            database.useWrite(handle -> books.take(handle, stream, entries));
        } catch (RuntimeException e) {
            books.forget();
            throw e;
        }
    }

    /// What the next page holds that the database does not hold yet. On the way the hashes are compared.
    private Optional<Page> unknown(Snapshot.Reader pages) {
        while (true) {
            var page = pages.next();
            if (page.isEmpty()) {
                return page;
            }
            long end = known(page.get().stream()).seq();
            if (page.get().after().seq() > end) {
                var rest = page.get().after(end);
                requireSame(rest.before());
                return Optional.of(rest);
            }
            requireSame(page.get().after());
        }
    }

    private void checkStart(Snapshot.Reader pages) {
        pages.start().values().forEach(this::requireSame);
    }

    /// @param filed where a stream stands at some point of the file
    private void requireSame(Head filed) {
        var ours = known(filed.stream());
        if (filed.seq() == ours.seq() && !Arrays.equals(filed.hash(), ours.hash())) {
            throw new EngineException(Said.of("database.otherHistory", filed.stream()));
        }
    }
}
