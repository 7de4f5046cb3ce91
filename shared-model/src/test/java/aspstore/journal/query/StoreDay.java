package aspstore.journal.query;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.journal.Authorship;
import aspstore.journal.Databases;
import aspstore.journal.Head;
import aspstore.journal.LedgerDatabase;
import aspstore.journal.Outcome;
import aspstore.journal.StoreBooks;
import aspstore.journal.StoredEntry;
import aspstore.journal.Streams;
import aspstore.model.Caller;
import aspstore.model.Condition;
import aspstore.model.Contract;
import aspstore.model.ContractClass;
import aspstore.model.JobNo;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.SerialNo;
import aspstore.model.Sodo;
import aspstore.model.StoreId;
import aspstore.model.books.Samples;
import aspstore.model.books.Seen;
import aspstore.model.catalog.CatalogEvent;
import aspstore.model.catalog.CatalogRow;
import aspstore.model.catalog.SeriesGrant;
import aspstore.model.catalog.Store;
import aspstore.model.challan.ChallanCommand;
import aspstore.model.challan.ChallanNo;
import aspstore.model.entry.Command;
import aspstore.model.entry.Entry;
import aspstore.model.entry.Event;
import aspstore.model.entry.Header;
import aspstore.model.entry.StreamId;
import aspstore.model.indent.Coverage;
import aspstore.model.indent.IndentCommand;
import aspstore.model.indent.ServiceOrder;
import aspstore.model.partreturn.ReturnCommand;
import aspstore.model.receipt.ReceiptCommand;
import aspstore.model.shipment.ShipmentCommand;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position;
import aspstore.model.tax.Transport;
import aspstore.model.usage.UsageCommand;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// Books in which stores have worked: every row comes from a command that was posted.
final class StoreDay implements AutoCloseable {

    static final Instant START = Instant.parse("2026-11-24T04:30:00Z");
    static final StoreId OTHER_STORE = new StoreId("NG1");
    static final String DELIVERY = "80000012";
    static final JobNo JOB = new JobNo("SO-1");
    static final JobNo OTHER_JOB = new JobNo("SO-2");
    static final JobNo THIRD_JOB = new JobNo("SO-3");
    static final LocalDate EXPIRY = LocalDate.of(2027, 3, 31);

    final LedgerDatabase database;
    private final Map<StoreId, StoreBooks> books = new HashMap<>();
    /// When the next entry is posted: ten minutes after the one before.
    Instant now = START;

    StoreDay(Databases kind) {
        database = kind.open();
        database.jdbi().useTransaction(this::tellCatalogue);
        central(Samples.STORE, new Command.TellStore(Samples.storeRows()));
    }

    /// A store that received, used, returned and owes: see [#work()].
    static StoreDay worked(Databases kind) {
        var day = new StoreDay(kind);
        day.work();
        return day;
    }

    private StoreBooks books(StoreId store) {
        return books.computeIfAbsent(store, opened -> StoreBooks.ofStore(database, opened));
    }

    void openOtherStore() {
        var rows = new ArrayList<CatalogRow>(Samples.storeRows());
        rows.removeIf(row -> row instanceof Store || row instanceof SeriesGrant);
        rows.add(new Store(OTHER_STORE, "Orange Service, Nagpur", Samples.partner(), List.of(Samples.HA)));
        central(OTHER_STORE, new Command.TellStore(rows));
    }

    /// Three boards, ten filters and 2.5 kg of gas come; one board does not, one filter is damaged, 1 kg stays in
    /// transit. SN1 goes into job SO-1 and the defective OLD9 comes out, goes back and is credited. Two filters are
    /// out for SO-2. SN2 goes into SO-3, and its defective is owed.
    void work() {
        dispatch(Samples.STORE, DELIVERY, "4711");
        store(receive(DELIVERY));
        issue(JOB, Samples.BOARD, 1, Contract.IW, "PN1D/2627/00001");
        store(use("PN1D/2627/00001", JOB, Quantity.ONE, Optional.of(new SerialNo("OLD9"))));
        store(inward());
        store(new Command.OfChallan(new ChallanCommand.CloseReverseChallan(
                new ChallanNo("PN1D/2627/00001"), Transport.BY_HAND, Optional.empty())));
        sendBack();
        issue(OTHER_JOB, Samples.FILTER, 2, Contract.OOW, "PN1D/2627/00002");
        issue(THIRD_JOB, Samples.BOARD, 1, Contract.AMC, "PN1D/2627/00003");
        store(use("PN1D/2627/00003", THIRD_JOB, Quantity.ONE, Optional.empty()));
    }

    <T> T ask(Function<Handle, T> question) {
        return database.jdbi().withHandle(question::apply);
    }

    /// The lot that is this unit on hand or out.
    LotId unit(String serial) {
        return ask(handle -> books(Samples.STORE).now(handle).lotsOf(Samples.BOARD, new SerialNo(serial)).stream()
                .findFirst()
                .orElseThrow()
                .id());
    }

    void dispatch(StoreId store, String delivery, String order) {
        central(
                store,
                new Command.OfShipment(new ShipmentCommand.DispatchShipment(
                        delivery,
                        ShipmentCommand.Kind.SALE,
                        ShipmentCommand.Papers.NONE,
                        List.of(
                                shipped("10", delivery, order, Samples.BOARD, Quantity.pieces(3)),
                                shipped("20", delivery, order, Samples.FILTER, Quantity.pieces(10)),
                                shipped("30", delivery, order, Samples.GAS, Quantity.parse("2.5"))))));
    }

    private static ShipmentCommand.Line shipped(
            String item, String delivery, String order, PartCode part, Quantity quantity) {
        return new ShipmentCommand.Line(
                item,
                Sodo.of(order, delivery),
                part,
                quantity,
                Owner.OEM,
                ContractClass.ANY,
                Condition.OK,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static Command receive(String delivery) {
        return new Command.OfReceipt(new ReceiptCommand.ReceiveGoods(
                Optional.of(delivery),
                "LR 55",
                List.of(
                        new ReceiptCommand.Line(
                                1,
                                Quantity.pieces(2),
                                Quantity.ZERO,
                                Quantity.ONE,
                                List.of(new SerialNo("SN1"), new SerialNo("SN2")),
                                Optional.empty(),
                                Optional.empty(),
                                "two in the carton"),
                        new ReceiptCommand.Line(
                                2,
                                Quantity.pieces(9),
                                Quantity.ONE,
                                Quantity.ZERO,
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                "one is torn"),
                        new ReceiptCommand.Line(
                                3,
                                Quantity.parse("1.5"),
                                Quantity.ZERO,
                                Quantity.ZERO,
                                List.of(),
                                Optional.of(EXPIRY),
                                Optional.of("B7"),
                                "")),
                List.of()));
    }

    private void issue(JobNo job, PartCode part, int pieces, Contract contract, String challan) {
        var order = new ServiceOrder(
                job,
                Samples.HA,
                contract,
                contract == Contract.OOW ? Coverage.NONE : Coverage.COMPREHENSIVE,
                "P1",
                now.minus(Duration.ofHours(2)),
                Samples.customer(),
                Samples.TECHNICIAN,
                Optional.empty());
        var raised = store(new Command.OfIndent(
                new IndentCommand.RaiseIndent(order, List.of(new IndentCommand.Line(part, Quantity.pieces(pieces))))));
        var line = raised.position() + ".1";
        store(new Command.OfIndent(
                new IndentCommand.AllocateParts(job, line, Quantity.pieces(pieces), Optional.empty())));
        var lot = ask(handle -> books(Samples.STORE).now(handle).standsIn(part, Place.ALLOCATED).stream()
                .findFirst()
                .orElseThrow()
                .lot()
                .id());
        store(new Command.OfChallan(new ChallanCommand.IssueChallan(
                job,
                List.of(new ChallanCommand.Line(line, lot, Quantity.pieces(pieces))),
                new ChallanCommand.Through.Technician(Samples.TECHNICIAN),
                Transport.BY_HAND,
                Optional.empty(),
                Optional.empty(),
                List.of())));
        store(new Command.OfChallan(new ChallanCommand.HandOverChallan(
                new ChallanNo(challan),
                "Ravi",
                new ChallanCommand.Proof(ChallanCommand.Proof.By.PIN, "T7"),
                Optional.empty(),
                Optional.empty())));
    }

    static Command use(String challan, JobNo job, Quantity quantity, Optional<SerialNo> removed) {
        return new Command.OfUsage(new UsageCommand.RecordUsage(new ChallanNo(challan), 1, job, quantity, removed, ""));
    }

    private Command inward() {
        return new Command.OfUsage(new UsageCommand.InwardDefective(
                JOB,
                Samples.BOARD,
                Quantity.ONE,
                Optional.of(new SerialNo("OLD9")),
                Optional.of(new ChallanNo("PN1D/2627/00001")),
                Optional.of(unit("SN1")),
                Optional.empty(),
                ""));
    }

    private void sendBack() {
        var requested = store(new Command.OfReturn(new ReturnCommand.RequestReturn(
                Samples.HA,
                List.of(new ReturnCommand.Line(
                        unit("OLD9"), Place.DEFECTIVE.plain(), Quantity.ONE, ReturnCommand.Reason.DEFECTIVE)),
                "")));
        var id = requested.position().name("T");
        central(
                Samples.STORE,
                new Command.OfReturn(new ReturnCommand.DecideReturn(
                        id, List.of(new ReturnCommand.LineDecision(1, ReturnCommand.Verdict.APPROVED, "")))));
        store(new Command.OfReturn(new ReturnCommand.PackReturn(
                id, "1", List.of(new ReturnCommand.PackedLine(1, Quantity.ONE, List.of(new SerialNo("OLD9")))))));
        store(new Command.OfReturn(
                new ReturnCommand.ShipReturn(id, Transport.BY_HAND, Optional.empty(), "Ram the driver")));
        central(
                Samples.STORE,
                new Command.OfReturn(new ReturnCommand.ReceiveReturn(
                        id,
                        List.of(new ReturnCommand.ReceivedLine(
                                1, Quantity.ONE, Quantity.ZERO, Condition.DEFECTIVE, "")))));
        central(
                Samples.STORE,
                new Command.OfReturn(new ReturnCommand.RecordDisposition(
                        id,
                        List.of(new ReturnCommand.DisposedLine(
                                1, Quantity.ONE, ReturnCommand.Disposition.CREDIT, "CN 88")))));
    }

    /// The store's manager posts.
    Header store(Command command) {
        return post(Samples.STORE, Position.Writer.STORE, Samples.manager(), command);
    }

    Header central(StoreId store, Command command) {
        var by = command instanceof Command.OfReturn(var partReturn)
                        && (partReturn instanceof ReturnCommand.ReceiveReturn
                                || partReturn instanceof ReturnCommand.RecordDisposition)
                ? new Caller(new PersonId("WH1"), Role.WAREHOUSE, "console")
                : Samples.operations();
        return post(store, Position.Writer.CENTRAL, by, command);
    }

    private Header post(StoreId store, Position.Writer writer, Caller by, Command command) {
        var outcome = database.jdbi().inTransaction(handle -> {
            var feed = Streams.head(handle, new StreamId.Feed(store)).seq();
            var author = new Authorship(by, now, now, "test", 1, Seen.of(feed, Map.of(Samples.HA, 1L)));
            return books(store).post(handle, writer, author, UUID.randomUUID(), UUID::randomUUID, List.of(command));
        });
        now = now.plus(Duration.ofMinutes(10));
        return switch (outcome) {
            case Outcome.Posted(var entries) -> entries.getLast().entry().header();
            case Outcome.Refused(var reasons) -> throw new AssertionError("refused: " + reasons + " for " + command);
        };
    }

    private void tellCatalogue(Handle handle) {
        tell(handle, 1, Samples.catalogue());
    }

    /// Tells rows of the BU's catalogue.
    void tell(Handle handle, long seq, List<? extends CatalogRow> rows) {
        var stream = new StreamId.CatalogOf(Samples.HA);
        var event = new Event.OfCatalog(new CatalogEvent.CatalogPosted(List.copyOf(rows)));
        var header = new Header(
                Header.ENVELOPE,
                stream,
                1,
                seq,
                UUID.randomUUID(),
                "CatalogPosted",
                1,
                now,
                now,
                Samples.operations(),
                "test",
                Seen.NOTHING,
                List.of(),
                Optional.empty());
        var previous = seq == 1
                ? Head.empty(stream).hash()
                : Streams.head(handle, stream).hash();
        books(Samples.STORE).take(handle, stream, List.of(StoredEntry.write(new Entry(header, event), previous, seq)));
    }

    /// Central's shard of the store in another database, which took over every entry in the order of the clock.
    LedgerDatabase central(Databases kind) {
        var entries = new ArrayList<StoredEntry>();
        for (var stream : List.of(
                new StreamId.CatalogOf(Samples.HA),
                new StreamId.Feed(Samples.STORE),
                new StreamId.Journal(Samples.STORE))) {
            entries.addAll(ask(handle -> Streams.after(handle, stream, 0, 1_000)));
        }
        entries.sort(Comparator.comparing(entry -> entry.entry().header().recordedAt()));
        var central = kind.open();
        var shard = StoreBooks.ofCentral(central, Samples.STORE);
        for (var entry : entries) {
            central.jdbi().useTransaction(handle -> {
                var stream = entry.entry().header().stream();
                if (stream instanceof StreamId.Journal) {
                    assertThat(shard.takeFromStore(handle, List.of(entry))).isEmpty();
                } else {
                    shard.take(handle, stream, List.of(entry));
                }
            });
        }
        return central;
    }

    @Override
    public void close() {
        database.close();
    }
}
