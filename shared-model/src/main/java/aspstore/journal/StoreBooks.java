package aspstore.journal;

import aspstore.model.Decision;
import aspstore.model.StoreId;
import aspstore.model.books.Act;
import aspstore.model.books.Refusal;
import aspstore.model.entry.Authority;
import aspstore.model.entry.Command;
import aspstore.model.entry.Entry;
import aspstore.model.entry.Event;
import aspstore.model.entry.Records;
import aspstore.model.entry.Rooms;
import aspstore.model.entry.Sides;
import aspstore.model.entry.StreamId;
import aspstore.model.stock.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/// One store's books in a database: decides commands and takes over entries, each inside the caller's transaction.
///
/// What was loaded stays in memory and is trusted only while the streams' heads are those that it was loaded at, so
/// that several nodes may serve one store. After a transaction that was rolled back, call [#forget()].
///
/// Not safe for use by several threads.
public final class StoreBooks {

    /// Entries of a batch, after which what they changed is written while the next are decided.
    private static final int DECIDED_TOGETHER = 100;

    private final LedgerDatabase database;
    private final StoreId store;
    private final Projections projections;
    private final WriteBehind behind;
    private WorkingBooks books;
    private Map<String, Long> heads = new HashMap<>();

    private StoreBooks(LedgerDatabase database, StoreId store, Projections.BelowZero belowZero, Executor writing) {
        this.database = database;
        this.store = store;
        this.projections = new Projections(store, belowZero);
        this.behind = new WriteBehind(writing);
        this.books = beginning();
    }

    /// The store's own: nothing goes below zero.
    public static StoreBooks ofStore(LedgerDatabase database, StoreId store) {
        return ofStore(database, store, Runnable::run);
    }

    /// @param writing writes what is taken over while what follows is worked out
    public static StoreBooks ofStore(LedgerDatabase database, StoreId store, Executor writing) {
        return new StoreBooks(database, store, Projections.BelowZero.REFUSED, writing);
    }

    /// Central's shard of a store: what goes below zero is disputed.
    public static StoreBooks ofCentral(LedgerDatabase database, StoreId store) {
        return ofCentral(database, store, Runnable::run);
    }

    /// @param writing writes what is taken over while what follows is worked out
    public static StoreBooks ofCentral(LedgerDatabase database, StoreId store, Executor writing) {
        return new StoreBooks(database, store, Projections.BelowZero.DISPUTED, writing);
    }

    public StoreId store() {
        return store;
    }

    /// The books as they are in this transaction.
    public Records now(Handle handle) {
        refresh(handle);
        return books.now();
    }

    /// Drops what is in memory: it may hold what was rolled back.
    public void forget() {
        behind.abandon();
        heads = new HashMap<>();
        books = beginning();
    }

    /// Decides commands one after the other, each in the books after those before it, and appends them as one commit.
    ///
    /// A refusal leaves the transaction to be rolled back by the caller, unless the first command was refused.
    ///
    /// @param id the id of the first entry: a command posted twice is answered with the entries of the first time
    /// @param nextId ids of the further entries
    public Outcome post(
            Handle handle,
            Position.Writer writer,
            Authorship author,
            UUID id,
            Supplier<UUID> nextId,
            List<Command> commands) {
        var stream = StreamId.of(store, writer);
        var head = Streams.lock(handle, stream);
        refresh(handle);
        var before = Streams.find(handle, stream, id);
        if (before.isPresent()) {
            return new Outcome.Posted(
                    Streams.commit(handle, stream, before.get().commit()));
        }
        var written = new ArrayList<StoredEntry>();
        var end = head;
        for (var command : commands) {
            if (!Sides.mayWrite(writer, command)) {
                throw new IllegalArgumentException("such an entry is not for " + writer + " to write: " + command);
            }
            var at = new Position(writer, end.seq() + 1);
            var act = new Act(at, author.by(), author.occurredAt(), author.recordedAt());
            switch (decide(act, command)) {
                case Decision.Refused<Event, Refusal>(var reasons) -> {
                    if (!written.isEmpty()) {
                        forget();
                    }
                    return new Outcome.Refused(reasons);
                }
                case Decision.Accepted<Event, Refusal>(var event) -> {
                    var header = author.header(
                            stream, at.seq(), written.isEmpty() ? id : nextId.get(), event, Rooms.takesBack(event));
                    var entry = StoredEntry.write(new Entry(header, event), end.hash(), head.seq() + 1);
                    books.apply(entry.entry());
                    written.add(entry);
                    end = end.after(entry);
                }
            }
        }
        if (writer == Position.Writer.STORE) {
            var tooLarge = CommitSize.refusal(written);
            if (tooLarge.isPresent()) {
                forget();
                return new Outcome.Refused(List.of(tooLarge.get()));
            }
        }
        write(handle, head, written);
        return new Outcome.Posted(written);
    }

    /// A store's people may do what their role lets them; whom central's roles let do what its server asks before.
    private Decision<Event, Refusal> decide(Act act, Command command) {
        return switch (act.at().writer()) {
            case STORE ->
                Authority.refusal(act.by(), command)
                        .map(Decision::<Event, Refusal>refuse)
                        .orElseGet(() -> Rooms.decide(books.now(), act, command));
            case CENTRAL -> Rooms.decide(books.now(), act, command);
        };
    }

    /// Takes over central's entries, which this store never decides again.
    public void take(Handle handle, StreamId stream, List<StoredEntry> entries) {
        var head = Streams.lock(handle, stream);
        refresh(handle);
        requireFollows(head, entries);
        entries.forEach(entry -> books.apply(entry.entry()));
        write(handle, head, entries);
    }

    /// Takes over a whole past, in transactions of its own.
    ///
    /// @param together about how many entries in one transaction
    public Replay replay(int together) {
        database.jdbi().useHandle(this::refresh);
        return new Replay(this, together);
    }

    /// Takes over a store's entries at the server: each is decided again in the books as the store saw them, and posted
    /// as it was sent whatever comes of that.
    ///
    /// @return where the server's decision differs
    /// @throws UnpostableEntry where an entry can't even be worked out: roll back, and call again with it named
    public List<Misfit> takeFromStore(Handle handle, List<StoredEntry> entries) {
        return takeFromStore(handle, entries, Set.of());
    }

    /// @param unpostable the numbers of entries that are kept and chained, but not posted
    public List<Misfit> takeFromStore(Handle handle, List<StoredEntry> entries, Set<Long> unpostable) {
        var stream = new StreamId.Journal(store);
        var head = Streams.lock(handle, stream);
        refresh(handle);
        requireFollows(head, entries);
        var misfits = new ArrayList<Misfit>();
        try {
            for (int from = 0; from < entries.size(); from += DECIDED_TOGETHER) {
                var some = entries.subList(from, Math.min(entries.size(), from + DECIDED_TOGETHER));
                some.forEach(entry -> misfits.addAll(
                        unpostable.contains(entry.seq())
                                ? List.of(notPostable(entry, "its moves or documents can't be worked out"))
                                : takeOrThrow(entry)));
                head = startWriting(handle, head, some);
            }
        } catch (RuntimeException e) {
            finishAfter(e);
            throw e;
        }
        behind.finish();
        return misfits;
    }

    /// What failed first is told; a write that failed too is told with it.
    private void finishAfter(RuntimeException first) {
        try {
            behind.finish();
        } catch (RuntimeException e) {
            if (e != first) {
                first.addSuppressed(e);
            }
        }
    }

    /// Within the transaction that goes on: nobody else uses its connection before the write is finished.
    private Head startWriting(Handle handle, Head head, List<StoredEntry> entries) {
        var changes = books.drain();
        behind.start(() -> write(handle, head, entries, changes));
        var end = head.after(entries.getLast());
        heads.put(end.stream().toString(), end.seq());
        return end;
    }

    /// Takes entries into the books, to be written by [#startWriting(Map)].
    void workOut(List<StoredEntry> entries) {
        entries.forEach(entry -> books.apply(entry.entry()));
    }

    /// Starts to write what was worked out, in a transaction of its own.
    void startWriting(Map<StreamId, List<StoredEntry>> taken) {
        var changes = books.drain();
        taken.forEach((stream, entries) ->
                heads.put(stream.toString(), entries.getLast().seq()));
        behind.start(() -> database.useWrite(handle -> {
            taken.forEach((stream, entries) -> append(handle, stream, entries));
            projections.write(handle, changes);
        }));
    }

    void finishWriting() {
        behind.finish();
    }

    private void append(Handle handle, StreamId stream, List<StoredEntry> entries) {
        var head = Streams.lock(handle, stream);
        requireFollows(head, entries);
        append(handle, head, entries);
    }

    private List<Misfit> takeOrThrow(StoredEntry entry) {
        try {
            return takeOne(entry);
        } catch (JdbiException | LedgerException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UnpostableEntry(entry.seq(), e);
        }
    }

    private static Misfit notPostable(StoredEntry entry, String why) {
        return new Misfit(entry.seq(), Misfit.Kind.NOT_POSTABLE, why);
    }

    private List<Misfit> takeOne(StoredEntry entry) {
        if (entry.entry().event() instanceof Event.Unreadable(var type, var version)) {
            return List.of(new Misfit(entry.seq(), Misfit.Kind.UNREADABLE, type + " version " + version));
        }
        if (Rooms.commandOf(entry.entry().event())
                .filter(command -> !Sides.mayWrite(Position.Writer.STORE, command))
                .isPresent()) {
            return List.of(notPostable(entry, "only central writes such an entry"));
        }
        var unknown = books.unknownLots(entry.entry());
        if (!unknown.isEmpty()) {
            return List.of(notPostable(entry, "unknown lots " + unknown));
        }
        var misfits = new ArrayList<Misfit>();
        Redecision.difference(books, entry.entry())
                .map(detail -> new Misfit(entry.seq(), Misfit.Kind.DECIDED_DIFFERENTLY, detail))
                .ifPresent(misfits::add);
        books.apply(entry.entry()).stream()
                .map(stand -> new Misfit(entry.seq(), Misfit.Kind.BELOW_ZERO, stand))
                .forEach(misfits::add);
        return misfits;
    }

    private void write(Handle handle, Head head, List<StoredEntry> entries) {
        write(handle, head, entries, books.drain());
        heads.put(
                head.stream().toString(),
                entries.isEmpty() ? head.seq() : entries.getLast().seq());
    }

    private void write(Handle handle, Head head, List<StoredEntry> entries, Changes changes) {
        append(handle, head, entries);
        projections.write(handle, changes);
    }

    private void append(Handle handle, Head head, List<StoredEntry> entries) {
        Streams.append(handle, head, entries);
        Parked.write(handle, entries);
        database.grew(entries.size());
    }

    private void refresh(Handle handle) {
        var now = Streams.headsFor(handle, store);
        if (!now.equals(heads)) {
            heads = now;
            books = beginning();
        }
    }

    /// Books at the streams' heads: what they need they load later, unless nothing was ever written for the store.
    private WorkingBooks beginning() {
        var projections = new SqlBooksSource(database.jdbi(), store, behind);
        boolean isNew = Stream.of(new StreamId.Journal(store), new StreamId.Feed(store))
                .noneMatch(stream -> heads.containsKey(stream.toString()));
        return new WorkingBooks(store, isNew ? new BegunEmpty(projections, heads.isEmpty()) : projections);
    }

    private static void requireFollows(Head head, List<StoredEntry> entries) {
        if (!entries.isEmpty() && entries.getFirst().seq() != head.seq() + 1) {
            throw new LedgerException("stream " + head.stream() + " ends at " + head.seq() + ", yet entry "
                    + entries.getFirst().seq() + " came next");
        }
    }
}
