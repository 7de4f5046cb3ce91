package aspstore.journal;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.journal.query.BooksDigest;
import aspstore.journal.query.Page;
import aspstore.journal.query.Scope;
import aspstore.journal.query.WorkItems;
import aspstore.model.BusinessUnit;
import aspstore.model.Caller;
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
import aspstore.model.books.WorkItem;
import aspstore.model.catalog.CatalogEvent;
import aspstore.model.catalog.CatalogRow;
import aspstore.model.catalog.PartFamily;
import aspstore.model.catalog.StockLimit;
import aspstore.model.entry.Command;
import aspstore.model.entry.Entry;
import aspstore.model.entry.Event;
import aspstore.model.entry.StreamId;
import aspstore.model.hold.Hold;
import aspstore.model.receipt.ReceiptCommand;
import aspstore.model.request.RequestCommand;
import aspstore.model.shipment.ShipmentCommand;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Position;
import aspstore.model.stockcare.StockCareCommand;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// REORDER and RETURN_EXCESS: how stock stands against its limits, kept entry by entry on both sides.
class StockLevelsTest {

    private static final Instant START = Instant.parse("2026-11-24T04:30:00Z");

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aLimitWithNothingInStockIsDueForReorder(Databases kind) {
        try (var side = Side.ofStore(kind)) {
            assertThat(side.items("FLT-100"))
                    .containsExactly("REORDER FLT-100 " + Money.rupees(120 * 20) + " " + START);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatIsAskedForAndOnTheWayCounts(Databases kind) {
        try (var side = Side.ofStore(kind)) {
            side.store(request(Samples.FILTER, 6));
            assertThat(side.items("FLT-100")).isEmpty();

            side.store(new Command.OfRequest(new RequestCommand.WithdrawRequest("R1", "by mistake")));
            assertThat(side.items("FLT-100")).hasSize(1);

            side.central(dispatch("80000012", Samples.FILTER, 6));
            assertThat(side.items("FLT-100")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void fallingToTheReorderLevelRaisesTheItemFromThenOn(Databases kind) {
        try (var side = Side.ofStore(kind)) {
            side.central(dispatch("80000012", Samples.FILTER, 6));
            side.store(receive("80000012", 6, 0, 0));
            assertThat(side.items("FLT-100")).isEmpty();
            side.central(dispatch("80000013", Samples.FILTER, 2));
            side.store(receive("80000013", 0, 2, 0));
            var fell = side.now();
            side.store(hold("J1.1", 1));

            assertThat(side.items("FLT-100")).containsExactly("REORDER FLT-100 " + Money.rupees(120 * 15) + " " + fell);

            side.store(hold("J1.1", 1));
            assertThat(side.items("FLT-100"))
                    .as("it is lower now, and has been due since it fell")
                    .containsExactly("REORDER FLT-100 " + Money.rupees(120 * 16) + " " + fell);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void stockAboveTheLimitIsToBeSentBack(Databases kind) {
        try (var side = Side.ofStore(kind)) {
            side.central(dispatch("80000012", Samples.FILTER, 24));
            assertThat(side.items("FLT-100"))
                    .as("goods on the way can't go back")
                    .isEmpty();

            var came = side.now();
            side.store(receive("80000012", 24, 0, 0));
            assertThat(side.items("FLT-100"))
                    .containsExactly("RETURN_EXCESS FLT-100 " + Money.rupees(120 * 4) + " " + came);

            side.central(new Command.TellStore(List.of(limit("FILTERS", 30, 5))));
            assertThat(side.items("FLT-100")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aFamilyCountsWithAllItsParts(Databases kind) {
        try (var side = Side.ofStore(kind)) {
            side.central(dispatch("80000012", Samples.BOARD, 3));
            assertThat(side.items("PCB-7782")).hasSize(1);
            side.central(dispatch("80000013", Samples.BOARD_NEW, 3));
            assertThat(side.items("PCB-7782")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aPartThatJoinsAFamilyCountsAtTheStoreOnceAnEntryHasSeenIt(Databases kind) {
        try (var side = Side.ofStore(kind)) {
            side.central(dispatch("80000012", Samples.FILTER, 4));
            side.central(dispatch("80000013", Samples.GAS, 4));
            assertThat(side.items("FLT-100")).hasSize(1);

            side.catalogue(
                    List.of(new PartFamily(new FamilyId("FILTERS"), Samples.HA, List.of(Samples.FILTER, Samples.GAS))));
            side.store(receive("80000012", 4, 0, 0));
            assertThat(side.items("FLT-100")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aLimitOfAFamilyWhosePartsAllMovedAwayAsksForNothing(Databases kind) {
        try (var side = Side.ofStore(kind)) {
            side.central(dispatch("80000012", Samples.FILTER, 4));
            assertThat(side.items("FLT-100")).hasSize(1);

            side.catalogue(List.of(new PartFamily(new FamilyId("FILTERS"), Samples.HA, List.of())));
            side.store(receive("80000012", 4, 0, 0));

            assertThat(side.items("FLT-100")).isEmpty();
            assertThat(side.items("FILTERS")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void storeAndServerEndWithTheSameLevelsThoughTheyLearnInOtherOrders(Databases kind) {
        try (var store = Side.ofStore(kind);
                var central = Side.ofCentral(kind)) {
            central.takeFeed(store.last());
            store.central(dispatch("80000012", Samples.FILTER, 6));
            central.takeFeed(store.last());
            store.store(receive("80000012", 6, 0, 0));
            var received = store.last();
            store.store(hold("J1.1", 1));
            var held = store.last();
            store.central(dispatch("80000014", Samples.FILTER, 30));
            central.takeFeed(store.last());
            store.central(new Command.TellStore(List.of(limit("FILTERS", 40, 35))));
            central.takeFeed(store.last());
            central.takeJournal(received);
            central.takeJournal(held);

            assertThat(central.items("FLT-100")).isEqualTo(store.items("FLT-100"));
            assertThat(central.digest().differences(store.digest())).isEmpty();
            assertThat(central.changed()).isEqualTo(store.changed());
        }
    }

    private static Command request(PartCode part, int pieces) {
        return new Command.OfRequest(new RequestCommand.RequestParts(
                Samples.HA,
                List.of(new RequestCommand.Line(part, ContractClass.ANY, Quantity.pieces(pieces), Optional.empty()))));
    }

    private static Command hold(String lot, int pieces) {
        return new Command.OfStockCare(new StockCareCommand.HoldStock(
                LotId.parse(lot),
                Quantity.pieces(pieces),
                Hold.Why.QUALITY,
                "scratched",
                LocalDate.parse("2027-01-31")));
    }

    private static StockLimit limit(String family, int most, int reorder) {
        return new StockLimit(
                Samples.HA,
                new FamilyId(family),
                ContractClass.ANY,
                Quantity.pieces(most),
                Money.rupees(40_000),
                Quantity.pieces(reorder));
    }

    private static Command receive(String delivery, int good, int damaged, int missing) {
        return new Command.OfReceipt(new ReceiptCommand.ReceiveGoods(
                Optional.of(delivery),
                "LR 55",
                List.of(new ReceiptCommand.Line(
                        1,
                        Quantity.pieces(good),
                        Quantity.pieces(damaged),
                        Quantity.pieces(missing),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        good == 0 ? "crushed" : "")),
                List.of()));
    }

    private static Command dispatch(String delivery, PartCode part, int pieces) {
        return new Command.OfShipment(new ShipmentCommand.DispatchShipment(
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
                        Optional.empty()))));
    }

    /// A database with one store's books, where each entry is written a minute after the one before.
    private static final class Side implements AutoCloseable {

        private final LedgerDatabase database;
        private final StoreBooks books;
        private final SortedMap<BusinessUnit, Long> catalogs = new TreeMap<>();
        private long feed;
        private int minutes;
        private List<StoredEntry> last = List.of();

        private Side(LedgerDatabase database, StoreBooks books) {
            this.database = database;
            this.books = books;
            catalogue(Samples.catalogue());
        }

        static Side ofStore(Databases kind) {
            var database = kind.open();
            var side = new Side(database, StoreBooks.ofStore(database, Samples.STORE));
            side.central(new Command.TellStore(Samples.storeRows()));
            return side;
        }

        static Side ofCentral(Databases kind) {
            var database = kind.open();
            return new Side(database, StoreBooks.ofCentral(database, Samples.STORE));
        }

        Instant now() {
            return START.plus(Duration.ofMinutes(minutes));
        }

        List<StoredEntry> last() {
            return last;
        }

        void store(Command command) {
            post(Position.Writer.STORE, Samples.manager(), command);
        }

        void central(Command command) {
            post(Position.Writer.CENTRAL, Samples.operations(), command);
            feed++;
        }

        private void post(Position.Writer writer, Caller by, Command command) {
            var author = author(by);
            var outcome = database.jdbi()
                    .inTransaction(handle ->
                            books.post(handle, writer, author, UUID.randomUUID(), UUID::randomUUID, List.of(command)));
            assertThat(outcome).isInstanceOf(Outcome.Posted.class);
            last = ((Outcome.Posted) outcome).entries();
            minutes++;
        }

        private Authorship author(Caller by) {
            return new Authorship(by, now(), now(), "test", 1, Seen.of(feed, catalogs));
        }

        void catalogue(List<CatalogRow> rows) {
            var stream = new StreamId.CatalogOf(Samples.HA);
            var event = new Event.OfCatalog(new CatalogEvent.CatalogPosted(rows));
            database.jdbi().useTransaction(handle -> {
                var head = Streams.head(handle, stream);
                var header = author(Samples.operations())
                        .header(stream, head.seq() + 1, UUID.randomUUID(), event, Optional.empty());
                books.take(
                        handle,
                        stream,
                        List.of(StoredEntry.write(new Entry(header, event), head.hash(), head.seq() + 1)));
                catalogs.put(Samples.HA, head.seq() + 1);
            });
        }

        void takeFeed(List<StoredEntry> entries) {
            database.jdbi().useTransaction(handle -> books.take(handle, new StreamId.Feed(Samples.STORE), entries));
        }

        void takeJournal(List<StoredEntry> entries) {
            var misfits = database.jdbi()
                    .<List<Misfit>, RuntimeException>inTransaction(handle -> books.takeFromStore(handle, entries));
            assertThat(misfits).isEmpty();
        }

        List<String> items(String part) {
            var wanted = new WorkItems.Wanted(
                    Scope.of(Samples.STORE), Set.of(), Set.of(WorkItem.Kind.REORDER, WorkItem.Kind.RETURN_EXCESS));
            return database.jdbi().withHandle(handle -> WorkItems.list(handle, wanted, Page.first(50))).rows().stream()
                    .map(WorkItems.Row::item)
                    .filter(item -> item.subject().equals(part))
                    .map(item -> item.kind() + " " + item.subject() + " " + item.value() + " " + item.since())
                    .toList();
        }

        BooksDigest digest() {
            return database.jdbi().withHandle(handle -> BooksDigest.of(handle, Samples.STORE));
        }

        /// When each level last changed, by which lists of documents are sorted.
        List<String> changed() {
            return database.jdbi()
                    .withHandle(handle -> handle.createQuery(
                                    "select id, changed from document where kind = 'level' order by id")
                            .map((row, _) -> row.getString("id") + " "
                                    + row.getObject("changed", OffsetDateTime.class)
                                            .toInstant())
                            .list());
        }

        @Override
        public void close() {
            database.close();
        }
    }
}
