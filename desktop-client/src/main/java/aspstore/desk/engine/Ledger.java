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
import aspstore.model.books.Act;
import aspstore.model.books.Seen;
import aspstore.model.entry.Command;
import aspstore.model.entry.Rooms;
import aspstore.model.entry.StreamId;
import aspstore.model.stock.Position;
import aspstore.model.stockcare.StockCareCommand.HoldStock;
import aspstore.wire.Batch;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The open books of a store: the two files and the database, in step. Used by the ledger thread alone.
///
/// Own commits: rule, database, then the file is written and forced, then the database commits. What central told:
/// the file first, the database in slices when there is time. So the files always hold at least what the database has.
final class Ledger implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);
    private static final long SEGMENT = 8 << 20;

    private final Ports ports;
    private final StoreIdentity identity;
    private final StreamId.Journal own;
    private final FrameFile journal;
    private final FrameFile feed;
    private final DatabaseFile file;
    private final LedgerDatabase database;
    private final StoreBooks books;
    private final Inbox inbox;
    private final Answering answering;
    private final Filling filling;
    private boolean isTrusted = true;

    private Ledger(
            Ports ports,
            StoreIdentity identity,
            FrameFile journal,
            FrameFile feed,
            DatabaseFile file,
            LedgerDatabase database) {
        this.ports = ports;
        this.identity = identity;
        this.own = new StreamId.Journal(identity.store());
        this.journal = journal;
        this.feed = feed;
        this.file = file;
        this.database = database;
        this.books = StoreBooks.ofStore(database, identity.store());
        this.inbox = new Inbox(database, books, feed);
        this.answering = new Answering(this, identity);
        this.filling = new Filling(this, identity);
    }

    /// Opens the files and brings the database to what they hold.
    static Ledger open(StoreFolder folder, Ports ports, Opening opening) {
        var identity = folder.identity();
        try {
            var journal = FrameFile.open(folder.storageOf("journal"), new StreamId.Journal(identity.store()), SEGMENT);
            try {
                var feed = FrameFile.open(folder.storageOf("feed"), new StreamId.Feed(identity.store()), SEGMENT);
                return open(folder, ports, opening, journal, feed);
            } catch (IOException | RuntimeException e) {
                journal.abandon();
                throw e;
            }
        } catch (IOException e) {
            throw new EngineException(Said.of("books.notOpened", FrameFile.reason(e)), e);
        }
    }

    private static Ledger open(StoreFolder folder, Ports ports, Opening opening, FrameFile journal, FrameFile feed) {
        var identity = folder.identity();
        try {
            var file = folder.database();
            var finding = new DatabaseOpening(file, identity, ports, journal, feed, folder.needed());
            var database = switch (opening) {
                case AS_IT_IS -> finding.open();
                case BUILT_ANEW -> finding.rebuilt();
            };
            var ledger = new Ledger(ports, identity, journal, feed, file, database);
            try {
                ledger.requireNothingLost(folder);
                ledger.inbox.load();
                return ledger;
            } catch (RuntimeException e) {
                // Left open, it would be in the way of the next opening.
                database.close();
                throw e;
            }
        } catch (RuntimeException e) {
            feed.abandon();
            throw e;
        }
    }

    /// What was saved once must be in the files, or in the database that gave it back to them, or at the server that
    /// is asked for it next. Going on without it would give its numbers to other entries.
    private void requireNothingLost(StoreFolder folder) {
        long saved = journal.forcedBefore();
        long here = head().seq();
        if (here < saved && folder.needed() < saved) {
            throw new EngineException(
                    Said.of("books.missing", here + 1, own, here + 1 == saved ? "" : ", like all up to " + saved));
        }
    }

    enum Opening {
        AS_IT_IS,
        BUILT_ANEW
    }

    LedgerDatabase database() {
        return database;
    }

    Head head() {
        return journal.head(own);
    }

    /// What central told.
    Inbox inbox() {
        return inbox;
    }

    Seen seen() {
        return inbox.seen();
    }

    Instant now() {
        return ports.clock().instant();
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
        var author = new Authorship(by, occurredAt, ports.clock().instant(), ports.app(), identity.epoch(), seen());
        return commit(before, handle -> {
            var outcome = books.post(handle, Position.Writer.STORE, author, id, ports.ids(), commands);
            if (outcome instanceof Outcome.Posted(var entries)
                    && entries.getFirst().seq() > before.seq()) {
                journal.append(Page.of(before, entries));
            }
            return outcome;
        });
    }

    /// Answers what central told and is not answered yet: to be done before a person posts in the knowledge of it.
    ///
    /// What a fault kept the last commit from being followed by comes before.
    ///
    /// @param posted hears of each answer
    void answer(Consumer<List<StoredEntry>> posted) {
        filling.run(posted);
        answering.run(answer -> {
            posted.accept(answer);
            filling.run(posted);
        });
    }

    /// Sets aside what the last commit brought for the lines that wait for it.
    ///
    /// @param posted hears of each commit
    void fill(Consumer<List<StoredEntry>> posted) {
        filling.run(posted);
    }

    /// What the rules let back-orders have after a commit of the store's own.
    List<Command> fillsAfter(Caller by, List<StoredEntry> commit) {
        var entries = commit.stream().map(StoredEntry::entry).toList();
        var now = now();
        var next = new Act(Position.journal(head().seq() + 1), by, now, now);
        return commit(head(), handle -> Rooms.fills(books.now(handle), next, entries));
    }

    /// The holds that set apart what is on the shelf though it expired.
    List<HoldStock> expired(LocalDate today) {
        return commit(head(), handle -> ExpiredShelf.holds(handle, books.now(handle), identity.store(), today));
    }

    /// What the rules answer to an entry of central's.
    List<Command> answersTo(StoredEntry told) {
        var header = told.entry().header();
        return commit(
                head(),
                handle -> Rooms.answers(
                        books.now(handle), header.act(), told.entry().event()));
    }

    /// Takes back the store's own entries from the server, after a loss: each after what it had seen of central's, and
    /// before what it had not.
    ///
    /// @param taken hears of them, as far as it got
    void recover(Batch batch, Consumer<List<StoredEntry>> taken) {
        var entries = Batches.entries(batch);
        if (entries.isEmpty()) {
            return;
        }
        Inbox.requireFollows(batch, head());
        answering.forget();
        filling.forget();
        for (var together : seenAlike(entries)) {
            inbox.applyUpTo(together.getFirst().entry().header().seen());
            var before = head();
            commit(before, handle -> {
                books.take(handle, own, together);
                journal.append(Page.of(before, together));
                return together;
            });
            taken.accept(together);
        }
    }

    /// One after the other, those that had seen the same together.
    private static List<List<StoredEntry>> seenAlike(List<StoredEntry> entries) {
        var alike = new ArrayList<List<StoredEntry>>();
        Optional<Seen> last = Optional.empty();
        for (var entry : entries) {
            var seen = entry.entry().header().seen();
            if (!last.equals(Optional.of(seen))) {
                alike.add(new ArrayList<>());
                last = Optional.of(seen);
            }
            alike.getLast().add(entry);
        }
        return alike;
    }

    /// The last step within the transaction is the file's; what fails after it has happened all the same.
    private <T> T commit(Head before, Function<Handle, T> work) {
        try {
            return database.write(work);
        } catch (EngineException e) {
            books.forget();
            throw e;
        } catch (RuntimeException | Error e) {
            books.forget();
            if (head().seq() != before.seq()) {
                throw new UnsureException(Said.of("saved.unsure", Fault.reason(e)), e);
            }
            throw switch (Fault.of(e)) {
                case PASSING -> new NotSavedException(Said.of("saved.not", Fault.reason(e)), e);
                case OF_DATA -> new CannotBePostedException(e);
            };
        }
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
        for (var frames : List.of(journal, feed)) {
            try {
                frames.mark();
            } catch (IOException e) {
                LOG.warn("how far the files are forced was not noted: {}", e.getMessage());
            }
        }
    }

    /// A fault left in doubt what the database holds: another one takes its place at the next opening.
    void distrust() {
        isTrusted = false;
    }

    /// Closes what can be closed; what can't is of no use any more.
    @Override
    public void close() {
        closeDatabase();
        for (var frames : List.of(journal, feed)) {
            try {
                frames.close();
            } catch (IOException e) {
                LOG.warn("a file was not closed in order: {}", e.getMessage());
            }
        }
    }

    private void closeDatabase() {
        try {
            var entries = countedEntries();
            database.close();
            if (isTrusted && entries.isPresent()) {
                file.closed();
                if (file.isCopyBehind(entries.getAsLong())) {
                    file.keepCopy(entries.getAsLong());
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("the database was not closed in order: {}", e.getMessage());
        }
    }

    /// Empty where the database can't say: it is closed all the same, since an open one would answer for the next.
    private OptionalLong countedEntries() {
        try {
            return OptionalLong.of(DatabaseOpening.entries(database));
        } catch (RuntimeException | Error e) {
            LOG.warn("the database does not answer: {}", Fault.reason(e));
            return OptionalLong.empty();
        }
    }
}
