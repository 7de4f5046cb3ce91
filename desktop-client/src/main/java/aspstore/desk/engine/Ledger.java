package aspstore.desk.engine;

import aspstore.journal.Authorship;
import aspstore.journal.Batches;
import aspstore.journal.Head;
import aspstore.journal.LedgerDatabase;
import aspstore.journal.Outcome;
import aspstore.journal.StoreBooks;
import aspstore.journal.StoredEntry;
import aspstore.journal.Streams;
import aspstore.model.Caller;
import aspstore.model.PersonId;
import aspstore.model.Role;
import aspstore.model.books.Seen;
import aspstore.model.entry.Command;
import aspstore.model.entry.Rooms;
import aspstore.model.entry.StreamId;
import aspstore.model.stock.Position;
import aspstore.wire.Batch;
import aspstore.wire.Codec;
import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The open books of a store: the two files and the database, in step. Used by the ledger thread alone.
///
/// Own commits: rule, database, then the file is written and forced, then the database commits. What central told:
/// the file first, the database in slices when there is time. So the files always hold at least what the database
/// holds.
final class Ledger implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);
    private static final long SEGMENT = 8 << 20;

    /// Who posts what central's decisions ask of the store.
    static final PersonId SYSTEM = new PersonId("SYSTEM");

    private final Ports ports;
    private final StoreIdentity identity;
    private final StreamId.Journal own;
    private final StreamId.Feed told;
    private final FrameFile journal;
    private final FrameFile feed;
    private final LedgerDatabase database;
    private final StoreBooks books;
    /// Received and forced, not applied yet.
    private final ArrayDeque<Page> waiting = new ArrayDeque<>();

    private volatile Seen seen = Seen.NOTHING;
    /// How far the feed was asked for answers since this was opened.
    private Optional<Long> answered = Optional.empty();
    private volatile Optional<String> feedProblem = Optional.empty();

    private Ledger(Ports ports, StoreIdentity identity, FrameFile journal, FrameFile feed, LedgerDatabase database) {
        this.ports = ports;
        this.identity = identity;
        this.own = new StreamId.Journal(identity.store());
        this.told = new StreamId.Feed(identity.store());
        this.journal = journal;
        this.feed = feed;
        this.database = database;
        this.books = StoreBooks.ofStore(database, identity.store());
    }

    /// Opens the files and brings the database to what they hold.
    static Ledger open(StoreFolder folder, Ports ports, Opening opening) {
        var identity = folder.identity();
        var own = new StreamId.Journal(identity.store());
        var told = new StreamId.Feed(identity.store());
        try {
            var journal = FrameFile.open(folder.storageOf("journal"), own, SEGMENT);
            var feed = FrameFile.open(folder.storageOf("feed"), told, SEGMENT);
            var database = switch (opening) {
                case AS_IT_IS -> Reconciliation.open(folder, identity.store(), journal, feed);
                case BUILT_ANEW -> Reconciliation.rebuilt(folder, identity.store(), journal, feed);
            };
            var ledger = new Ledger(ports, identity, journal, feed, database);
            ledger.requireNothingLost(folder);
            ledger.loadSeen();
            ledger.loadWaiting();
            return ledger;
        } catch (IOException e) {
            throw new EngineException("The store's books can't be opened: " + FrameFile.reason(e) + ".", e);
        }
    }

    /// What was saved once must be in the files, or in the database that gave it back to them, or at the server that
    /// is asked for it next. Going on without it would give its numbers to other entries.
    private void requireNothingLost(StoreFolder folder) {
        long saved = journal.forcedBefore();
        long here = head().seq();
        if (here < saved && Acknowledged.read(folder.storage(), own).seq() < saved) {
            throw new EngineException("Entry " + (here + 1) + " of " + own + " was saved on this PC"
                    + (here + 1 == saved ? "" : ", like all up to " + saved)
                    + ", and neither the journal's files nor the database hold it any more. Restore the newest backup"
                    + " into a new folder, or put the missing files back.");
        }
    }

    enum Opening {
        AS_IT_IS,
        BUILT_ANEW
    }

    private void loadSeen() {
        database.jdbi().useHandle(handle -> Streams.heads(handle).forEach(this::see));
    }

    /// Pages that the replay could not apply.
    private void loadWaiting() {
        var pages = feed.snapshot().from(feed.heads());
        for (var page = pages.next(); page.isPresent(); page = pages.next()) {
            if (page.get().after().seq() > applied(page.get().stream())) {
                waiting.add(page.get());
            }
        }
    }

    LedgerDatabase database() {
        return database;
    }

    Head head() {
        return journal.head(own);
    }

    /// How far a stream of central's was received, applied or not.
    Head received(StreamId stream) {
        return feed.head(stream);
    }

    Seen seen() {
        return seen;
    }

    Optional<String> feedProblem() {
        return feedProblem;
    }

    Snapshot journalFile() {
        return journal.snapshot();
    }

    Snapshot feedFile() {
        return feed.snapshot();
    }

    /// Decides commands and saves them as one commit.
    Outcome post(Caller by, UUID id, Instant occurredAt, List<Command> commands) {
        var before = head();
        var author = new Authorship(by, occurredAt, ports.clock().instant(), ports.app(), identity.epoch(), seen);
        return commit(before, handle -> {
            var outcome = books.post(handle, Position.Writer.STORE, author, id, ports.ids(), commands);
            if (outcome instanceof Outcome.Posted(var entries)
                    && entries.getFirst().seq() > before.seq()) {
                journal.append(Page.of(before, entries));
            }
            return outcome;
        });
    }

    /// Takes back the store's own entries from the server, after a loss.
    void recover(Batch batch) {
        var before = head();
        var entries = Batches.entries(batch);
        if (entries.isEmpty()) {
            return;
        }
        requireFollows(batch, before);
        while (!hasSeen(entries.getLast().entry().header().seen())) {
            if (applyNext().isEmpty()) {
                throw new EngineException("The server's copy of this store's journal was made when more of its feed and"
                        + " catalogues was known than was fetched yet. They are fetched first.");
            }
        }
        commit(before, handle -> {
            books.take(handle, own, entries);
            journal.append(Page.of(before, entries));
            return entries;
        });
    }

    /// The last step within the transaction is the file's; what fails after it has happened all the same.
    private <T> T commit(Head before, Function<Handle, T> work) {
        try {
            return database.jdbi().inTransaction(work::apply);
        } catch (NotSavedException | UnsureException e) {
            books.forget();
            throw e;
        } catch (RuntimeException e) {
            books.forget();
            if (head().seq() == before.seq()) {
                throw new NotSavedException("Not saved: " + e.getMessage(), e);
            }
            throw new UnsureException("Not known whether it was saved: " + e.getMessage() + ". Checking.", e);
        }
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

    private static void requireFollows(Batch batch, Head before) {
        if (batch.first() != before.seq() + 1) {
            throw new EngineException("The server sent entry " + batch.first() + " of " + batch.stream()
                    + ", but entry " + (before.seq() + 1) + " comes next. Nothing was taken over.");
        }
        if (!Arrays.equals(batch.previous(), before.hash())) {
            throw new EngineException("The server holds another history of " + batch.stream() + " before entry "
                    + batch.first() + " than this store. Nothing was taken over. Tell central.");
        }
    }

    boolean isBehind() {
        return !waiting.isEmpty() && feedProblem.isEmpty();
    }

    /// Applies the next page that was received.
    ///
    /// @return its entries; none where no page waits, or it does not fit
    List<StoredEntry> applyNext() {
        var page = waiting.peekFirst();
        if (page == null) {
            return List.of();
        }
        List<StoredEntry> entries;
        try {
            entries = page.entries();
            database.jdbi().useTransaction(handle -> books.take(handle, page.stream(), entries));
        } catch (RuntimeException e) {
            books.forget();
            LOG.error(
                    "{} can't be applied after {}", page.stream(), page.before().seq(), e);
            feedProblem = Optional.of("What central told in " + page.stream() + " after entry "
                    + page.before().seq() + " does not fit these books, and waits: " + e.getMessage()
                    + ". Everything else goes on. Tell central.");
            return List.of();
        }
        waiting.removeFirst();
        see(page.after());
        return entries;
    }

    /// Posts what the rules answer to what central told.
    ///
    /// Everything told since an entry that a person made is asked again: before that entry all was answered, and an
    /// answer that was posted already is found by its id, which follows from the entry that it answers.
    ///
    /// @return the answers that were posted just now
    List<StoredEntry> answer() {
        var unanswered = database.jdbi()
                .withHandle(handle ->
                        Streams.after(handle, told, answered.orElseGet(() -> answeredUpTo(handle)), Integer.MAX_VALUE));
        var answers =
                unanswered.stream().flatMap(entry -> answer(entry).stream()).toList();
        answered = Optional.of(seen.feed());
        return answers;
    }

    private long answeredUpTo(Handle handle) {
        return handle.createQuery("""
                        select bytes from entry where stream = :own and actor <> :system
                        order by seq desc fetch first 1 rows only
                        """)
                .bind("own", own.toString())
                .bind("system", SYSTEM.text())
                .map((row, _) ->
                        Codec.decode(row.getBytes("bytes")).header().seen().feed())
                .findOne()
                .orElse(0L);
    }

    private List<StoredEntry> answer(StoredEntry told) {
        var header = told.entry().header();
        var commands = database.jdbi()
                .withHandle(handle -> Rooms.answers(
                        books.now(handle), header.act(), told.entry().event()));
        if (commands.isEmpty()) {
            return List.of();
        }
        var before = head();
        var by = new Caller(SYSTEM, Role.MANAGER, identity.device());
        var id = UuidCreator.getNameBasedSha1(header.id(), "answer");
        return switch (post(by, id, ports.clock().instant(), commands)) {
            case Outcome.Posted(var entries) when entries.getFirst().seq() > before.seq() -> entries;
            case Outcome.Posted _ -> List.of();
            case Outcome.Refused(var reasons) -> {
                LOG.warn("the answer to entry {} of the feed is refused: {}", told.seq(), reasons);
                yield List.of();
            }
        };
    }

    private void see(Head head) {
        seen = switch (head.stream()) {
            case StreamId.Journal _ -> seen;
            case StreamId.Feed _ -> seen.withFeed(head.seq());
            case StreamId.CatalogOf(var bu) -> seen.withCatalog(bu, head.seq());
        };
    }

    private long applied(StreamId stream) {
        return switch (stream) {
            case StreamId.Journal _ -> head().seq();
            case StreamId.Feed _ -> seen.feed();
            case StreamId.CatalogOf(var bu) -> seen.catalog(bu);
        };
    }

    private boolean hasSeen(Seen needed) {
        return seen.feed() >= needed.feed()
                && needed.catalogs().entrySet().stream()
                        .allMatch(catalog -> seen.catalog(catalog.getKey()) >= catalog.getValue());
    }

    /// Whether the database still takes questions: after some faults it closes itself.
    boolean answers() {
        try {
            return database.jdbi()
                    .withHandle(handle -> Streams.head(handle, own).seq() == head().seq());
        } catch (RuntimeException e) {
            return false;
        }
    }

    /// Forces the database, so that less is replayed after a power cut, and remembers how far the files are forced.
    void checkpoint() {
        database.sync();
        for (var file : List.of(journal, feed)) {
            try {
                file.mark();
            } catch (IOException e) {
                LOG.warn("how far the files are forced was not noted: {}", e.getMessage());
            }
        }
    }

    /// Closes what can be closed; what can't is of no use any more.
    @Override
    public void close() {
        try {
            database.sync();
        } catch (RuntimeException e) {
            LOG.warn("the database was not forced at the end: {}", e.getMessage());
        }
        database.close();
        for (var file : List.of(journal, feed)) {
            try {
                file.close();
            } catch (IOException e) {
                LOG.warn("a file was not closed in order: {}", e.getMessage());
            }
        }
    }
}
