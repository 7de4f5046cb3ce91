package aspstore.server.books;

import aspstore.journal.Authorship;
import aspstore.journal.Batches;
import aspstore.journal.CatalogStream;
import aspstore.journal.Head;
import aspstore.journal.LedgerDatabase;
import aspstore.journal.Misfit;
import aspstore.journal.Outcome;
import aspstore.journal.StoreBooks;
import aspstore.journal.StoredEntry;
import aspstore.journal.Streams;
import aspstore.model.BusinessUnit;
import aspstore.model.Caller;
import aspstore.model.StoreId;
import aspstore.model.books.Seen;
import aspstore.model.catalog.CatalogRow;
import aspstore.model.entry.Command;
import aspstore.model.entry.Records;
import aspstore.model.entry.Rooms;
import aspstore.model.entry.StreamId;
import aspstore.model.stock.Position;
import aspstore.server.problem.Problem;
import aspstore.wire.Batch;
import aspstore.wire.WireException;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Central's books: one transaction on one store at a time, durable before it is answered.
///
/// Two locks keep writers of a store apart: one in this process, which spares waiting in the database, and the
/// head row of the store's journal, which every writer takes first, so that several servers may share a database.
public final class BooksRepository {

    private static final String APP = "server";

    /// A page grows no larger than this before it is packed, unless one commit alone is.
    private static final int PAGE_BYTES = 4 << 20;

    private final LedgerDatabase database;
    private final Clock clock;
    private final StoreSlots slots;
    private final CommitRepository commits;

    public BooksRepository(LedgerDatabase database, CommitRepository commits, Clock clock) {
        this.database = database;
        this.commits = commits;
        this.clock = clock;
        this.slots = new StoreSlots(database);
    }

    /// Work that changes a store's books. Rolled back where it throws, or where a rule refused a command.
    public <T> T change(StoreId store, Function<Session, T> work) {
        var slot = slots.of(store);
        slot.lock().lock();
        T result;
        try {
            result = database.write(handle -> {
                Streams.lock(handle, new StreamId.Journal(store));
                var session = new Session(handle, slot.books());
                var answer = work.apply(session);
                if (session.refused) {
                    handle.rollback();
                    slot.books().forget();
                }
                return answer;
            });
        } catch (RuntimeException e) {
            slot.books().forget();
            throw SqlTroubleRepository.orBusy(e);
        } finally {
            slot.lock().unlock();
        }
        commits.await();
        return result;
    }

    /// Work that only looks.
    public <T> T read(StoreId store, Function<Records, T> work) {
        var slot = slots.of(store);
        slot.lock().lock();
        try {
            return database.jdbi()
                    .inTransaction(handle -> work.apply(slot.books().now(handle)));
        } catch (RuntimeException e) {
            slot.books().forget();
            throw SqlTroubleRepository.orBusy(e);
        } finally {
            slot.lock().unlock();
        }
    }

    /// One commit of central's on a store.
    public Outcome post(StoreId store, Caller by, UUID id, Command command) {
        return change(store, session -> session.post(by, id, List.of(command)));
    }

    /// Tells rows of a BU's catalogue.
    ///
    /// @return where the catalogue ends now
    public long tell(BusinessUnit bu, Caller by, UUID id, List<? extends CatalogRow> rows) {
        return commits.write(handle -> {
            var entries = CatalogStream.post(handle, bu, author(handle, by, 1, 0), id, BooksRepository::newId, rows);
            requireSameRows(entries, rows);
            return Streams.head(handle, new StreamId.CatalogOf(bu)).seq();
        });
    }

    /// The rows of a type that a BU's catalogue tells now.
    public <R extends CatalogRow> Map<String, R> catalogue(BusinessUnit bu, Class<R> type) {
        return database.jdbi().withHandle(handle -> CatalogStream.rows(handle, new StreamId.CatalogOf(bu), type));
    }

    /// The rows of a type that a store's feed tells now.
    public <R extends CatalogRow> Map<String, R> told(StoreId store, Class<R> type) {
        return database.jdbi().withHandle(handle -> CatalogStream.rows(handle, new StreamId.Feed(store), type));
    }

    /// All rows of a type that a store's feed ever told.
    public <R extends CatalogRow> List<R> everTold(StoreId store, Class<R> type) {
        return database.jdbi().withHandle(handle -> CatalogStream.everTold(handle, new StreamId.Feed(store), type));
    }

    /// Where a stream ends.
    public Head head(StreamId stream) {
        return database.jdbi().withHandle(handle -> Streams.head(handle, stream));
    }

    /// A page of a stream: about so many entries in whole commits, and not much more than a few megabytes. What it
    /// holds is durable: a store that was told what the server then loses could never be told anything again.
    public Batch page(StreamId stream, int epoch, long after, int about) {
        var page = readPage(stream, epoch, after, about);
        if (page.count() > 0) {
            commits.awaitRead();
        }
        return page;
    }

    private Batch readPage(StreamId stream, int epoch, long after, int about) {
        return database.jdbi().inTransaction(handle -> {
            var batch = Batches.after(handle, stream, epoch, after, about);
            var kept = new ArrayList<List<byte[]>>();
            long bytes = 0;
            for (var commit : batch.commits()) {
                bytes += commit.stream().mapToLong(entry -> entry.length).sum();
                if (bytes > PAGE_BYTES && !kept.isEmpty()) {
                    break;
                }
                kept.add(commit);
            }
            if (kept.size() == batch.commits().size()) {
                return batch;
            }
            long count = kept.stream().mapToLong(List::size).sum();
            var last = Streams.hashes(handle, stream, after + count, after + count)
                    .firstEntry()
                    .getValue();
            return new Batch(stream, epoch, batch.first(), batch.previous(), last, batch.end(), kept);
        });
    }

    /// What was found under the id of a command must be what is asked for now: an Idempotency-Key stands
    /// for one body.
    private static void requireSame(List<StoredEntry> entries, List<Command> commands) {
        var posted = entries.stream()
                .map(entry -> Rooms.commandOf(entry.entry().event()))
                .flatMap(Optional::stream)
                .toList();
        if (!posted.equals(commands)) {
            throw Problem.keyReused().asException();
        }
    }

    private static void requireSameRows(List<StoredEntry> entries, List<? extends CatalogRow> rows) {
        var told = entries.stream()
                .map(entry -> Rooms.commandOf(entry.entry().event()))
                .flatMap(Optional::stream)
                .flatMap(command -> command instanceof Command.TellStore(var some) ? some.stream() : Stream.empty())
                .toList();
        if (!told.equals(List.copyOf(rows))) {
            throw Problem.keyReused().asException();
        }
    }

    public static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    private Authorship author(Handle handle, Caller by, int epoch, long feed) {
        var now = clock.instant();
        return new Authorship(by, now, now, APP, epoch, Seen.of(feed, Streams.catalogHeads(handle)));
    }

    /// One transaction on one store's books.
    public final class Session {

        private final Handle handle;
        private final StoreBooks store;
        private boolean refused;

        private Session(Handle handle, StoreBooks store) {
            this.handle = handle;
            this.store = store;
        }

        public Records books() {
            return store.now(handle);
        }

        public Head journal() {
            return Streams.head(handle, new StreamId.Journal(store.store()));
        }

        public Head feed() {
            return Streams.head(handle, new StreamId.Feed(store.store()));
        }

        public SortedMap<BusinessUnit, Long> catalogHeads() {
            return Streams.catalogHeads(handle);
        }

        public SortedMap<Long, byte[]> journalHashes(long first, long last) {
            return Streams.hashes(handle, new StreamId.Journal(store.store()), first, last);
        }

        /// Takes over what the store wrote.
        ///
        /// @param unpostable the numbers of entries that can't be worked out
        /// @throws UnstorableEntries where the database can't hold one of them
        public List<Misfit> take(List<StoredEntry> entries, Set<Long> unpostable) {
            try {
                return store.takeFromStore(handle, entries, unpostable);
            } catch (RuntimeException e) {
                if (SqlTroubleRepository.isDuplicate(e)) {
                    throw new WireException("an id or a number of the batch was used before", e);
                }
                if (SqlTroubleRepository.isUnstorable(e)) {
                    throw new UnstorableEntries(e);
                }
                throw e;
            }
        }

        /// What was posted under an id before.
        public Optional<Outcome> posted(UUID id) {
            var feed = new StreamId.Feed(store.store());
            return Streams.find(handle, feed, id)
                    .map(entry -> new Outcome.Posted(Streams.commit(handle, feed, entry.commit())));
        }

        /// Posts central's commands as one commit. A refusal rolls the whole transaction back.
        public Outcome post(Caller by, UUID id, List<Command> commands) {
            var author = author(handle, by, 1, feed().seq());
            var outcome = store.post(handle, Position.Writer.CENTRAL, author, id, BooksRepository::newId, commands);
            switch (outcome) {
                case Outcome.Refused _ -> refused = true;
                case Outcome.Posted(var entries) -> requireSame(entries, commands);
            }
            return outcome;
        }
    }
}
