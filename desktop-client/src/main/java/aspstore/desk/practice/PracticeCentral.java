package aspstore.desk.practice;

import aspstore.desk.engine.StoreEngine;
import aspstore.journal.Authorship;
import aspstore.journal.Batches;
import aspstore.journal.CatalogStream;
import aspstore.journal.Head;
import aspstore.journal.LedgerDatabase;
import aspstore.journal.Outcome;
import aspstore.journal.StoreBooks;
import aspstore.journal.Streams;
import aspstore.model.BusinessUnit;
import aspstore.model.Caller;
import aspstore.model.PersonId;
import aspstore.model.Role;
import aspstore.model.StoreId;
import aspstore.model.books.Seen;
import aspstore.model.catalog.CatalogRow;
import aspstore.model.entry.Authority;
import aspstore.model.entry.Command;
import aspstore.model.entry.StreamId;
import aspstore.model.stock.Position;
import aspstore.wire.Batch;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/// Central's books of one store, in memory and without a server: what central tells by the real rules, and the store's
/// journal, so that it can decide what the store asks for.
public final class PracticeCentral implements AutoCloseable {

    private static final String APP = "practice central";
    private static final int PAGE = 200;

    /// Who acts for central.
    private static final Map<Role, PersonId> PEOPLE = Map.of(
            Role.OPERATIONS, new PersonId("KAVITA.RAO"),
            Role.WAREHOUSE, new PersonId("HARISH.GOWDA"),
            Role.ADMIN, new PersonId("LEELA.THOMAS"));

    private final StoreId store;
    private final List<BusinessUnit> units;
    private final InstantSource clock;
    private final Supplier<UUID> ids;
    private final LedgerDatabase database = LedgerDatabase.inMemory("practice" + UUID.randomUUID());
    private final StoreBooks books;

    /// @param clock by which its entries are recorded
    /// @param ids of its entries
    public PracticeCentral(StoreId store, List<BusinessUnit> units, InstantSource clock, Supplier<UUID> ids) {
        this.store = store;
        this.units = List.copyOf(units);
        this.clock = clock;
        this.ids = ids;
        this.books = StoreBooks.ofCentral(database, store);
    }

    /// Tells rows of a unit's catalogue.
    public void tellCatalogue(BusinessUnit bu, List<? extends CatalogRow> rows) {
        var author = author(caller(Role.ADMIN), Seen.NOTHING);
        database.useWrite(handle -> CatalogStream.post(handle, bu, author, ids.get(), ids, rows));
    }

    /// Posts a command in the role at central that gives it.
    ///
    /// @return where its entry stands
    /// @throws IllegalStateException where the rules refuse it, or nobody at central gives it
    public Position tell(Command command) {
        return tell(List.of(command));
    }

    /// Posts commands as one commit, in the role at central that gives the first of them.
    ///
    /// @return where the first entry stands
    /// @throws IllegalStateException where the rules refuse one of them, or nobody at central gives it
    public Position tell(List<Command> commands) {
        var author = author(caller(roleOf(commands.getFirst())), seen());
        var outcome =
                database.write(handle -> books.post(handle, Position.Writer.CENTRAL, author, ids.get(), ids, commands));
        return switch (outcome) {
            case Outcome.Posted(var entries) -> Position.feed(entries.getFirst().seq());
            case Outcome.Refused(var reasons) ->
                throw new IllegalStateException("central refuses " + commands + ": " + reasons);
        };
    }

    /// Takes over what the store wrote since, deciding each entry again.
    ///
    /// @throws IllegalStateException where central decides an entry otherwise
    public void follow(StoreEngine engine) {
        var journal = new StreamId.Journal(store);
        for (long at = head(journal).seq();
                at < engine.head().seq();
                at = head(journal).seq()) {
            long from = at;
            var page = Batches.entries(engine.read(handle -> Batches.after(handle, journal, 1, from, PAGE)));
            var misfits = database.write(handle -> books.takeFromStore(handle, page));
            if (!misfits.isEmpty()) {
                throw new IllegalStateException("central decides otherwise: " + misfits);
            }
        }
    }

    /// Tells the store everything that it has not received yet, and waits until it is applied and answered.
    public void tellAll(StoreEngine engine) {
        var streams = new ArrayList<StreamId>();
        units.forEach(bu -> streams.add(new StreamId.CatalogOf(bu)));
        streams.add(new StreamId.Feed(store));
        for (var stream : streams) {
            for (long at = engine.received(stream).seq();
                    at < head(stream).seq();
                    at = engine.received(stream).seq()) {
                engine.receive(after(stream, at)).join();
            }
        }
        engine.caughtUp().join();
    }

    private static Role roleOf(Command command) {
        return Authority.mayGive(command).stream()
                .filter(PEOPLE::containsKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody at central gives " + Authority.name(command)));
    }

    private static Caller caller(Role role) {
        return new Caller(PEOPLE.getOrDefault(role, new PersonId("CENTRAL")), role, "console");
    }

    private Authorship author(Caller by, Seen seen) {
        var now = clock.instant();
        return new Authorship(by, now, now, APP, 1, seen);
    }

    private Seen seen() {
        var seen = Seen.NOTHING;
        for (var bu : units) {
            seen = seen.withCatalog(bu, head(new StreamId.CatalogOf(bu)).seq());
        }
        return seen;
    }

    private Head head(StreamId stream) {
        return database.jdbi().withHandle(handle -> Streams.head(handle, stream));
    }

    private Batch after(StreamId stream, long seq) {
        return database.jdbi().withHandle(handle -> Batches.after(handle, stream, 1, seq, PAGE));
    }

    @Override
    public void close() {
        database.close();
    }
}
