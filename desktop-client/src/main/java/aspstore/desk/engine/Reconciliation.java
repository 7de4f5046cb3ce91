package aspstore.desk.engine;

import aspstore.journal.Chain;
import aspstore.journal.Head;
import aspstore.journal.LedgerDatabase;
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
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings an open database to what the files hold.
///
/// Behind the files: what is missing is replayed, in the order that each own entry's `seen` fixes. Ahead of them,
/// and continuing their chain: the files lost what was saved once, and get it back.
final class Reconciliation {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);
    private static final int TOGETHER = 500;

    private final LedgerDatabase database;
    private final StoreBooks books;
    private final FrameFile journal;
    private final FrameFile feed;
    private final StreamId own;
    private final Map<StreamId, Head> known = new HashMap<>();
    private final List<StoredEntry> together = new ArrayList<>();
    private Optional<Page> nextTold = Optional.empty();

    Reconciliation(LedgerDatabase database, StoreId store, FrameFile journal, FrameFile feed) {
        this.database = database;
        this.books = StoreBooks.ofStore(database, store);
        this.journal = journal;
        this.feed = feed;
        this.own = new StreamId.Journal(store);
    }

    /// @throws RuntimeException where the database holds another history, or can't be used
    void run() {
        database.jdbi().useHandle(handle -> Streams.heads(handle).forEach(head -> known.put(head.stream(), head)));
        giveBack(journal, known(own));
        known.values().stream().filter(head -> !head.stream().equals(own)).forEach(head -> giveBack(feed, head));
        replay();
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
                throw new EngineException("the database holds another history of " + known.stream());
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
                throw new EngineException("the database holds entry " + entry.seq() + " of " + filed.stream()
                        + " with other bytes than were saved");
            }
        }
    }

    private static Collection<List<StoredEntry>> commits(List<StoredEntry> entries) {
        return entries.stream()
                .collect(Collectors.groupingBy(StoredEntry::commit, TreeMap::new, Collectors.toList()))
                .values();
    }

    private void replay() {
        var ownPages = journal.snapshot().from(known);
        var toldPages = feed.snapshot().from(known);
        checkStart(ownPages);
        checkStart(toldPages);
        nextTold = unknown(toldPages);
        for (var page = unknown(ownPages); page.isPresent(); page = unknown(ownPages)) {
            var entries = page.get().entries();
            // A page that was fetched from the server holds many commits: the last has seen most.
            var seen = entries.getLast().entry().header().seen();
            if (!hasSeen(seen)) {
                takeTogether();
                while (!hasSeen(seen)) {
                    takeTold(toldPages, entries.getLast());
                }
            }
            together.addAll(entries);
            known.put(own, page.get().after());
            if (together.size() >= TOGETHER) {
                takeTogether();
            }
        }
        takeTogether();
        takeRest(toldPages);
    }

    private boolean hasSeen(Seen seen) {
        return known(new StreamId.Feed(books.store())).seq() >= seen.feed()
                && seen.catalogs().entrySet().stream()
                        .allMatch(catalog ->
                                known(new StreamId.CatalogOf(catalog.getKey())).seq() >= catalog.getValue());
    }

    private void takeTogether() {
        if (!together.isEmpty()) {
            take(own, together);
            together.clear();
        }
    }

    private void takeTold(Snapshot.Reader pages, StoredEntry waiting) {
        var page = nextTold.orElseThrow(() -> new EngineException("Entry " + waiting.seq() + " of " + own
                + " was made when more of the feed and the catalogues was here than the files hold. Restore the feed's"
                + " files from a backup."));
        take(page.stream(), page.entries());
        known.put(page.stream(), page.after());
        nextTold = unknown(pages);
    }

    /// What no own entry has seen. What can't be applied stays for the engine, which tells of it.
    private void takeRest(Snapshot.Reader pages) {
        while (nextTold.isPresent()) {
            var page = nextTold.get();
            try {
                take(page.stream(), page.entries());
            } catch (RuntimeException e) {
                LOG.error(
                        "{} can't be applied after {}",
                        page.stream(),
                        page.before().seq(),
                        e);
                return;
            }
            known.put(page.stream(), page.after());
            nextTold = unknown(pages);
        }
    }

    private void take(StreamId stream, List<StoredEntry> entries) {
        try {
            database.useWrite(handle -> books.take(handle, stream, entries));
        } catch (RuntimeException e) {
            books.forget();
            throw e;
        }
    }

    /// The next page that the database does not hold yet. On the way the hashes are compared.
    private Optional<Page> unknown(Snapshot.Reader pages) {
        while (true) {
            var page = pages.next();
            if (page.isEmpty()
                    || page.get().after().seq() > known(page.get().stream()).seq()) {
                page.ifPresent(found -> requireSame(found.before()));
                return page;
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
            throw new EngineException("the database holds another history of " + filed.stream());
        }
    }
}
