package aspstore.desk.engine;

import aspstore.journal.Authorship;
import aspstore.journal.Batches;
import aspstore.journal.Chain;
import aspstore.journal.Head;
import aspstore.journal.LedgerDatabase;
import aspstore.journal.Outcome;
import aspstore.journal.StoreBooks;
import aspstore.journal.StoredEntry;
import aspstore.journal.Streams;
import aspstore.model.BusinessUnit;
import aspstore.model.Condition;
import aspstore.model.ContractClass;
import aspstore.model.FamilyId;
import aspstore.model.Money;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.Sodo;
import aspstore.model.books.Samples;
import aspstore.model.books.Seen;
import aspstore.model.catalog.CatalogEvent;
import aspstore.model.catalog.CatalogRow;
import aspstore.model.catalog.StockLimit;
import aspstore.model.entry.Command;
import aspstore.model.entry.Entry;
import aspstore.model.entry.Event;
import aspstore.model.entry.Header;
import aspstore.model.entry.StreamId;
import aspstore.model.shipment.ShipmentCommand;
import aspstore.model.stock.Position;
import aspstore.wire.Batch;
import aspstore.wire.Codec;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Central's books of the sample store on a real H2 in memory: what it tells, and the journal as it holds it.
public final class CentralBooks implements AutoCloseable {

    public static final StreamId CATALOGUE = new StreamId.CatalogOf(Samples.HA);
    public static final StreamId FEED = new StreamId.Feed(Samples.STORE);
    public static final StreamId JOURNAL = new StreamId.Journal(Samples.STORE);
    private static final Instant NOW = Instant.parse("2026-11-24T04:30:00Z");

    private final LedgerDatabase database = LedgerDatabase.inMemory("central" + UUID.randomUUID());
    private final StoreBooks books = StoreBooks.ofCentral(database, Samples.STORE);

    /// With the sample catalogue and the store's settings told.
    public static CentralBooks ofSamples() {
        var central = new CentralBooks();
        central.tellCatalogue(Samples.catalogue());
        central.tell(new Command.TellStore(settings()));
        return central;
    }

    /// The samples', with room for as many filters as a test asks for.
    private static List<CatalogRow> settings() {
        var filters = new StockLimit(
                Samples.HA,
                new FamilyId("FILTERS"),
                ContractClass.ANY,
                Quantity.pieces(1_000_000),
                Money.rupees(1_000_000_000),
                Quantity.ZERO);
        return Samples.storeRows().stream()
                .map(row -> row instanceof StockLimit limit && limit.family().equals(filters.family()) ? filters : row)
                .toList();
    }

    /// As central's books are now: a copy, to be restored later.
    public static CentralBooks copyOf(CentralBooks now) {
        var copy = new CentralBooks();
        for (var stream : List.of(CATALOGUE, FEED)) {
            var entries = Batches.entries(now.after(stream, 0));
            copy.database.jdbi().useTransaction(handle -> copy.books.take(handle, stream, entries));
        }
        copy.take(now.after(JOURNAL, 0));
        return copy;
    }

    public void tellCatalogue(List<CatalogRow> rows) {
        append(CATALOGUE, new Event.OfCatalog(new CatalogEvent.CatalogPosted(rows)));
    }

    /// Tells in the feed what no rule was asked about, as another version of central might.
    public void tellUndecided(Event event) {
        append(FEED, event);
    }

    private void append(StreamId stream, Event event) {
        database.jdbi().useTransaction(handle -> {
            var head = Streams.head(handle, stream);
            var header = new Header(
                    Header.ENVELOPE,
                    stream,
                    1,
                    head.seq() + 1,
                    UUID.randomUUID(),
                    Codec.typeOf(event),
                    Codec.versionOf(event),
                    NOW,
                    NOW,
                    Samples.operations(),
                    "test",
                    Seen.NOTHING,
                    List.of(),
                    Optional.empty());
            books.take(
                    handle, stream, List.of(StoredEntry.write(new Entry(header, event), head.hash(), head.seq() + 1)));
        });
    }

    public void tell(Command command) {
        // Central sees the catalogues of other stores' units too.
        var seen = Seen.NOTHING.withCatalog(Samples.HA, head(CATALOGUE).seq()).withCatalog(new BusinessUnit("TV"), 7);
        var author = new Authorship(Samples.operations(), NOW, NOW, "test", 1, seen);
        var outcome = database.jdbi()
                .inTransaction(handle -> books.post(
                        handle,
                        Position.Writer.CENTRAL,
                        author,
                        UUID.randomUUID(),
                        UUID::randomUUID,
                        List.of(command)));
        if (outcome instanceof Outcome.Refused(var reasons)) {
            throw new IllegalStateException("central refuses: " + reasons);
        }
    }

    public void dispatch(String delivery, PartCode part, int pieces) {
        tell(new Command.OfShipment(new ShipmentCommand.DispatchShipment(
                delivery,
                ShipmentCommand.Kind.SALE,
                ShipmentCommand.Papers.NONE,
                List.of(new ShipmentCommand.Line(
                        "10",
                        Sodo.of("4711", delivery),
                        part,
                        Quantity.pieces(pieces),
                        Owner.OEM,
                        ContractClass.ANY,
                        Condition.OK,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty())))));
    }

    public Batch after(StreamId stream, long seq) {
        return after(stream, seq, 200);
    }

    public Batch after(StreamId stream, long seq, int about) {
        return read(handle -> Batches.after(handle, stream, 1, seq, about));
    }

    public Head head(StreamId stream) {
        return read(handle -> Streams.head(handle, stream));
    }

    /// The hash of the journal at an entry, as central holds it.
    public byte[] hashAt(long seq) {
        return seq == 0
                ? Chain.genesis(JOURNAL)
                : read(handle -> Streams.find(handle, JOURNAL, seq))
                        .orElseThrow()
                        .hash();
    }

    /// Takes over what follows its journal. What it holds already must be the same.
    ///
    /// @return the number of the first entry that differs, if one does
    public Optional<Long> take(Batch batch) {
        var entries = Batches.entries(batch);
        long end = head(JOURNAL).seq();
        var other = entries.stream()
                .filter(entry -> entry.seq() <= end)
                .filter(entry -> !Arrays.equals(entry.hash(), hashAt(entry.seq())))
                .map(StoredEntry::seq)
                .findFirst();
        if (other.isEmpty()) {
            var fresh = entries.stream().filter(entry -> entry.seq() > end).toList();
            database.jdbi().useTransaction(handle -> books.takeFromStore(handle, fresh));
        }
        return other;
    }

    public <T> T read(java.util.function.Function<Handle, T> reader) {
        return database.jdbi().withHandle(reader::apply);
    }

    /// Tells a store everything that it has not received yet.
    public void tellAll(StoreEngine store) {
        for (var stream : List.of(CATALOGUE, FEED)) {
            for (long at = store.received(stream).seq();
                    at < head(stream).seq();
                    at = store.received(stream).seq()) {
                store.receive(after(stream, at)).join();
            }
        }
        store.caughtUp().join();
    }

    @Override
    public void close() {
        database.close();
    }
}
