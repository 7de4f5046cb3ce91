package aspstore.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aspstore.model.Caller;
import aspstore.model.Condition;
import aspstore.model.ContractClass;
import aspstore.model.FamilyId;
import aspstore.model.Hsn;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.Sodo;
import aspstore.model.books.Samples;
import aspstore.model.books.Seen;
import aspstore.model.catalog.CatalogEvent;
import aspstore.model.catalog.Part;
import aspstore.model.entry.Command;
import aspstore.model.entry.CommitTooLarge;
import aspstore.model.entry.Entry;
import aspstore.model.entry.Event;
import aspstore.model.entry.StreamId;
import aspstore.model.receipt.ReceiptCommand;
import aspstore.model.receipt.ReceiptRefusal;
import aspstore.model.request.Request;
import aspstore.model.request.RequestCommand;
import aspstore.model.shipment.Shipment;
import aspstore.model.shipment.ShipmentCommand;
import aspstore.model.stock.Position;
import aspstore.model.tax.Uqc;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoreBooksTest {

    private static final Instant NOW = Instant.parse("2026-11-24T04:30:00Z");
    private static final Seen SEEN = Seen.of(2, Map.of(Samples.HA, 1L));

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aDispatchIsReceivedIntoStock(Databases kind) {
        try (var database = kind.open()) {
            var books = prepared(database);

            post(database, books, Position.Writer.STORE, Samples.counter(), receive("SN1", "SN2"));

            database.jdbi().useHandle(handle -> {
                var stands = books.now(handle).standsOf(Samples.BOARD);
                assertThat(stands)
                        .extracting(stand -> stand.place() + " "
                                + stand.lot().serial().map(SerialNo::text).orElse("-") + " " + stand.quantity())
                        .containsExactly("ON_HAND SN1 1", "ON_HAND SN2 1", "TRANSIT_IN - 1");
                assertThat(books.now(handle)
                                .find(Shipment.KIND, "80000012")
                                .orElseThrow()
                                .stage())
                        .isEqualTo("PARTLY_RECEIVED");
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatIsLoadedFromTheDatabaseEqualsWhatWasInMemory(Databases kind) {
        try (var database = kind.open()) {
            var books = prepared(database);
            post(database, books, Position.Writer.STORE, Samples.counter(), receive("SN1", "SN2"));

            database.jdbi().useHandle(handle -> {
                var inMemory = books.now(handle);
                var loaded = StoreBooks.ofStore(database, Samples.STORE).now(handle);
                assertThat(loaded.standsOf(Samples.BOARD)).isEqualTo(inMemory.standsOf(Samples.BOARD));
                assertThat(loaded.find(Shipment.KIND, "80000012")).isEqualTo(inMemory.find(Shipment.KIND, "80000012"));
                assertThat(loaded.catalog().part(Samples.BOARD))
                        .isEqualTo(inMemory.catalog().part(Samples.BOARD))
                        .isPresent();
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void booksThatBeganEmptyFindAgainWhatTheyLetGo(Databases kind) {
        try (var database = kind.open()) {
            var parts = IntStream.range(0, 5_001)
                    .mapToObj(number -> new PartCode("P%05d".formatted(number)))
                    .toList();
            var books = StoreBooks.ofStore(database, Samples.STORE);
            database.jdbi().useTransaction(handle -> catalogue(handle, books));
            database.jdbi()
                    .useTransaction(handle -> CatalogStream.post(
                            handle,
                            Samples.HA,
                            author(Samples.operations()),
                            UUID.randomUUID(),
                            UUID::randomUUID,
                            parts.stream().map(StoreBooksTest::part).toList()));
            post(
                    database,
                    books,
                    Position.Writer.CENTRAL,
                    Samples.operations(),
                    new Command.TellStore(Samples.storeRows()));
            post(database, books, Position.Writer.CENTRAL, Samples.operations(), dispatch("80000012"));
            post(database, books, Position.Writer.STORE, Samples.counter(), receive("SN1"));

            // More parts than are held at once.
            post(database, books, Position.Writer.CENTRAL, Samples.operations(), dispatch("80000013", parts));

            assertThat(post(database, books, Position.Writer.STORE, Samples.counter(), receive("SN1")))
                    .isInstanceOf(Outcome.Refused.class);
            assertThat(post(database, books, Position.Writer.STORE, Samples.counter(), receive("SN2")))
                    .isInstanceOf(Outcome.Posted.class);
            database.jdbi()
                    .useHandle(handle -> assertThat(books.now(handle).standsOf(Samples.BOARD))
                            .isEqualTo(StoreBooks.ofStore(database, Samples.STORE)
                                    .now(handle)
                                    .standsOf(Samples.BOARD))
                            .hasSize(3));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aReplayTellsWhatCouldNotBeWrittenAndKeepsTheSlicesBefore(Databases kind) {
        try (var first = kind.open();
                var second = kind.open()) {
            var live = prepared(first);
            post(first, live, Position.Writer.STORE, Samples.counter(), request(1));
            var journal = new StreamId.Journal(Samples.STORE);
            var anew = StoreBooks.ofStore(second, Samples.STORE, Thread::startVirtualThread);
            var replay = anew.replay(1);
            for (var stream : List.of(new StreamId.CatalogOf(Samples.HA), new StreamId.Feed(Samples.STORE))) {
                replay.take(stream, first.jdbi().withHandle(handle -> Streams.after(handle, stream, 0, 100)));
            }
            var own = first.jdbi().withHandle(handle -> Streams.after(handle, journal, 0, 100));
            replay.take(journal, own);

            // The same entries a second time: their numbers are taken.
            assertThatThrownBy(() -> {
                        replay.take(journal, own);
                        replay.finish();
                    })
                    .isInstanceOf(LedgerException.class);
            anew.forget();

            second.jdbi().useHandle(handle -> {
                assertThat(Streams.head(handle, journal).seq()).isEqualTo(1);
                assertThat(anew.now(handle).open(Request.KIND)).hasSize(1);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aRefusalLeavesNothingBehind(Databases kind) {
        try (var database = kind.open()) {
            var books = prepared(database);

            var outcome = post(
                    database, books, Position.Writer.STORE, Samples.counter(), receive("SN1", "SN2", "SN3", "SN4"));

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.reasons())
                                    .containsExactly(new ReceiptRefusal.MoreThanInTransit(
                                            1, Samples.BOARD, Quantity.pieces(4), Quantity.pieces(3))));
            database.jdbi()
                    .useHandle(handle -> assertThat(Streams.head(handle, new StreamId.Journal(Samples.STORE))
                                    .seq())
                            .isZero());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theSameCommandTwiceIsPostedOnce(Databases kind) {
        try (var database = kind.open()) {
            var books = prepared(database);
            var id = UUID.randomUUID();

            var first = post(database, books, Position.Writer.STORE, Samples.counter(), id, receive("SN1"));
            var second = post(database, books, Position.Writer.STORE, Samples.counter(), id, receive("SN1"));

            assertThat(((Outcome.Posted) second).entries())
                    .extracting(StoredEntry::entry)
                    .isEqualTo(((Outcome.Posted) first)
                            .entries().stream().map(StoredEntry::entry).toList());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theDatabaseItselfRefusesToChangeOrDeleteAnEntry(Databases kind) {
        try (var database = kind.open()) {
            prepared(database);

            database.jdbi().useHandle(handle -> {
                assertThatThrownBy(() -> handle.execute("update entry set actor = 'me'"))
                        .hasMessageContaining("entries are never changed");
                assertThatThrownBy(() -> handle.execute("delete from entry"))
                        .hasMessageContaining("entries are never changed");
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theDatabaseItselfRefusesAStandBelowZeroInsideTheStore(Databases kind) {
        try (var database = kind.open()) {
            prepared(database);

            database.jdbi()
                    .useHandle(handle -> assertThatThrownBy(
                                    () -> handle.execute("update stand set quantity = -1 where place = 'TRANSIT_IN'"))
                            .hasMessageMatching("(?is).*stand_not_below_zero.*"));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theDatabaseItselfRefusesASecondEntryAtTheSamePosition(Databases kind) {
        try (var database = kind.open()) {
            prepared(database);

            database.jdbi()
                    .useHandle(handle -> assertThatThrownBy(() -> handle.execute("""
                            insert into entry (stream, seq, commit_seq, id, type, tv, recorded_at, actor, bytes, hash)
                            select stream, seq, commit_seq, cast('01935d5e-0000-7000-8000-00000000ffff' as uuid), type, tv,
                                recorded_at, actor, bytes, hash from entry where seq = 1
                            """))
                            .isInstanceOf(org.jdbi.v3.core.statement.UnableToExecuteStatementException.class));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theServerPostsAMisfitAsSentAndSaysWhatDiffers(Databases kind) {
        try (var database = kind.open();
                var central = kind.open()) {
            var store = prepared(database);
            var shard = prepared(central, StoreBooks.ofCentral(central, Samples.STORE));
            var posted = (Outcome.Posted)
                    post(database, store, Position.Writer.STORE, Samples.counter(), receive("SN1", "SN2"));
            post(central, shard, Position.Writer.CENTRAL, Samples.operations(), dispatch("80000013"));

            var misfits = central.jdbi().inTransaction(handle -> shard.takeFromStore(handle, posted.entries()));

            assertThat(misfits).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void goodsThatTheStoreHadNotHeardOfDoNotCountAgainstIt(Databases kind) {
        try (var database = kind.open();
                var central = kind.open()) {
            var store = prepared(database);
            var shard = prepared(central, StoreBooks.ofCentral(central, Samples.STORE));
            var receipt = receive(new ReceiptCommand.Line(
                    1,
                    Quantity.ONE,
                    Quantity.ZERO,
                    Quantity.pieces(2),
                    List.of(new SerialNo("SN1")),
                    Optional.empty(),
                    Optional.empty(),
                    "two are not in the box"));
            take(central, shard, post(database, store, Position.Writer.STORE, Samples.counter(), receipt));
            post(central, shard, Position.Writer.CENTRAL, Samples.operations(), stillComing(2));

            var upToTheLimit = post(database, store, Position.Writer.STORE, Samples.counter(), request(19));

            assertThat(take(central, shard, upToTheLimit)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatIsTooLargeToBeSentIsRefusedAndLeavesNothingBehind(Databases kind) {
        try (var database = kind.open()) {
            var books = prepared(database);
            var draw = new Random(1);
            var serials = IntStream.range(0, 60_000)
                    .mapToObj(_ -> Long.toString(draw.nextLong(1L << 60), 36).toUpperCase(Locale.ROOT))
                    .distinct()
                    .map(SerialNo::new)
                    .toList();

            var outcome = post(database, books, Position.Writer.STORE, Samples.counter(), unannounced(serials));

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.reasons()).hasOnlyElementsOfType(CommitTooLarge.class));
            assertThat(post(
                            database,
                            books,
                            Position.Writer.STORE,
                            Samples.counter(),
                            unannounced(serials.subList(0, 500))))
                    .isInstanceOf(Outcome.Posted.class);
            database.jdbi()
                    .useHandle(handle -> assertThat(books.now(handle).standsOf(Samples.BOARD))
                            .hasSize(501));
        }
    }

    private static Command unannounced(List<SerialNo> serials) {
        return new Command.OfReceipt(new ReceiptCommand.ReceiveGoods(
                Optional.empty(),
                "LR 56",
                List.of(),
                List.of(new ReceiptCommand.UnlistedLine(
                        Samples.BOARD,
                        Quantity.pieces(serials.size()),
                        ReceiptCommand.UnlistedLine.Why.UNANNOUNCED,
                        serials,
                        Optional.empty(),
                        Optional.empty()))));
    }

    private static List<Misfit> take(LedgerDatabase central, StoreBooks shard, Outcome posted) {
        return central.jdbi().inTransaction(handle -> shard.takeFromStore(handle, ((Outcome.Posted) posted).entries()));
    }

    private static Command stillComing(int pieces) {
        return new Command.OfReceipt(new ReceiptCommand.DecideDifference(
                "80000012",
                List.of(new Shipment.Difference(
                        1, Quantity.pieces(pieces), Shipment.Difference.Outcome.STILL_COMING, "found on the lorry"))));
    }

    private static Command request(int pieces) {
        return new Command.OfRequest(new RequestCommand.RequestParts(
                Samples.HA,
                List.of(new RequestCommand.Line(
                        Samples.BOARD, ContractClass.ANY, Quantity.pieces(pieces), Optional.empty()))));
    }

    private static Command receive(ReceiptCommand.Line line) {
        return new Command.OfReceipt(
                new ReceiptCommand.ReceiveGoods(Optional.of("80000012"), "LR 55", List.of(line), List.of()));
    }

    private static StoreBooks prepared(LedgerDatabase database) {
        return prepared(database, StoreBooks.ofStore(database, Samples.STORE));
    }

    private static StoreBooks prepared(LedgerDatabase database, StoreBooks books) {
        database.jdbi().useTransaction(handle -> catalogue(handle, books));
        post(
                database,
                books,
                Position.Writer.CENTRAL,
                Samples.operations(),
                new Command.TellStore(Samples.storeRows()));
        post(database, books, Position.Writer.CENTRAL, Samples.operations(), dispatch("80000012"));
        return books;
    }

    private static void catalogue(Handle handle, StoreBooks books) {
        var stream = new StreamId.CatalogOf(Samples.HA);
        var event = new Event.OfCatalog(new CatalogEvent.CatalogPosted(Samples.catalogue()));
        var author = author(Samples.operations());
        var header = author.header(stream, 1, UUID.randomUUID(), event, Optional.empty());
        books.take(
                handle,
                stream,
                List.of(StoredEntry.write(
                        new Entry(header, event), Head.empty(stream).hash(), 1)));
    }

    private static Command dispatch(String delivery) {
        return dispatch(delivery, List.of(Samples.BOARD));
    }

    /// Three pieces of each part.
    private static Command dispatch(String delivery, List<PartCode> parts) {
        return new Command.OfShipment(new ShipmentCommand.DispatchShipment(
                delivery,
                ShipmentCommand.Kind.SALE,
                ShipmentCommand.Papers.NONE,
                IntStream.range(0, parts.size())
                        .mapToObj(line -> new ShipmentCommand.Line(
                                Integer.toString(line * 10 + 10),
                                Sodo.of("4711", delivery),
                                parts.get(line),
                                Quantity.pieces(3),
                                Owner.OEM,
                                ContractClass.ANY,
                                Condition.OK,
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                Optional.empty(),
                                Optional.empty()))
                        .toList()));
    }

    private static Part part(PartCode code) {
        return new Part(
                code,
                Samples.HA,
                "a part",
                new FamilyId(code.text()),
                new Hsn("84509090"),
                Uqc.NOS,
                false,
                false,
                false,
                Part.Route.RETURN);
    }

    private static Command receive(String... serials) {
        return new Command.OfReceipt(new ReceiptCommand.ReceiveGoods(
                Optional.of("80000012"),
                "LR 55",
                List.of(new ReceiptCommand.Line(
                        1,
                        Quantity.pieces(serials.length),
                        Quantity.ZERO,
                        Quantity.ZERO,
                        List.of(serials).stream().map(SerialNo::new).toList(),
                        Optional.empty(),
                        Optional.empty(),
                        "")),
                List.of()));
    }

    private static Authorship author(Caller by) {
        return new Authorship(by, NOW, NOW, "test", 1, SEEN);
    }

    private static Outcome post(
            LedgerDatabase database, StoreBooks books, Position.Writer writer, Caller by, Command command) {
        return post(database, books, writer, by, UUID.randomUUID(), command);
    }

    private static Outcome post(
            LedgerDatabase database, StoreBooks books, Position.Writer writer, Caller by, UUID id, Command command) {
        return database.jdbi()
                .inTransaction(
                        handle -> books.post(handle, writer, author(by), id, UUID::randomUUID, List.of(command)));
    }
}
