package aspstore.desk.bench;

import aspstore.journal.Authorship;
import aspstore.journal.Batches;
import aspstore.journal.CatalogStream;
import aspstore.journal.LedgerDatabase;
import aspstore.journal.Outcome;
import aspstore.journal.StoreBooks;
import aspstore.journal.StoredEntry;
import aspstore.model.BusinessUnit;
import aspstore.model.Caller;
import aspstore.model.Condition;
import aspstore.model.Contract;
import aspstore.model.ContractClass;
import aspstore.model.FamilyId;
import aspstore.model.Gstin;
import aspstore.model.Hsn;
import aspstore.model.JobNo;
import aspstore.model.Money;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.Sodo;
import aspstore.model.StateCode;
import aspstore.model.StoreId;
import aspstore.model.books.Seen;
import aspstore.model.catalog.Agreement;
import aspstore.model.catalog.AllocationRule;
import aspstore.model.catalog.CatalogRow;
import aspstore.model.catalog.Part;
import aspstore.model.catalog.Person;
import aspstore.model.catalog.Rate;
import aspstore.model.catalog.SeriesGrant;
import aspstore.model.catalog.Store;
import aspstore.model.entry.Command;
import aspstore.model.entry.StreamId;
import aspstore.model.indent.Coverage;
import aspstore.model.indent.ServiceOrder;
import aspstore.model.receipt.ReceiptCommand;
import aspstore.model.shipment.ShipmentCommand;
import aspstore.model.stock.Position;
import aspstore.model.tax.Address;
import aspstore.model.tax.Party;
import aspstore.model.tax.PinCode;
import aspstore.model.tax.TaxRate;
import aspstore.model.tax.Uqc;
import aspstore.wire.Batch;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Central's side of a benchmark: a catalogue, one store, and as many deliveries as are wanted, by the real rules.
final class World implements AutoCloseable {

    static final StoreId STORE = new StoreId("BENCH");
    static final BusinessUnit UNIT = new BusinessUnit("HA");
    static final PersonId TECHNICIAN = new PersonId("T1");
    static final Caller COUNTER = new Caller(new PersonId("C1"), Role.COUNTER, "desk-1");
    private static final Caller OPERATIONS = new Caller(new PersonId("OPS"), Role.OPERATIONS, "console");
    static final Instant NOW = Instant.parse("2026-11-24T04:30:00Z");

    private final LedgerDatabase database = LedgerDatabase.inMemory("bench" + UUID.randomUUID());
    private final StoreBooks shard = StoreBooks.ofCentral(database, STORE);
    private final int parts;
    private int delivery = 0;

    /// @param parts how many parts the catalogue knows
    World(int parts) {
        this.parts = parts;
        database.useWrite(handle -> CatalogStream.post(
                handle, UNIT, author(OPERATIONS), newId(), UuidCreator::getTimeOrderedEpoch, catalogue()));
        post(new Command.TellStore(storeRows()));
    }

    static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    static Authorship author(Caller by) {
        return new Authorship(
                by, NOW, NOW, "bench", 1, Seen.of(Integer.MAX_VALUE, Map.of(UNIT, (long) Integer.MAX_VALUE)));
    }

    static PartCode part(int number) {
        return new PartCode("P%06d".formatted(number));
    }

    /// Dispatches a delivery of so many lines, each of another part.
    ///
    /// @return the delivery's number
    String dispatch(int lines, int pieces) {
        var number = Integer.toString(80_000_000 + ++delivery);
        var shipped = new ArrayList<ShipmentCommand.Line>();
        for (int line = 1; line <= lines; line++) {
            shipped.add(new ShipmentCommand.Line(
                    Integer.toString(line * 10),
                    Sodo.of("4711", number),
                    part((delivery * lines + line) % parts),
                    Quantity.pieces(pieces),
                    Owner.OEM,
                    ContractClass.ANY,
                    Condition.OK,
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty()));
        }
        post(new Command.OfShipment(new ShipmentCommand.DispatchShipment(
                number, ShipmentCommand.Kind.SALE, ShipmentCommand.Papers.NONE, shipped)));
        return number;
    }

    /// The receipt of a whole delivery.
    static Command receive(String delivery, int lines, int pieces) {
        var counted = new ArrayList<ReceiptCommand.Line>();
        for (int line = 1; line <= lines; line++) {
            counted.add(new ReceiptCommand.Line(
                    line,
                    Quantity.pieces(pieces),
                    Quantity.ZERO,
                    Quantity.ZERO,
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    ""));
        }
        return new Command.OfReceipt(
                new ReceiptCommand.ReceiveGoods(Optional.of(delivery), "LR 55", counted, List.of()));
    }

    Batch catalogAfter(long seq) {
        return after(new StreamId.CatalogOf(UNIT), seq);
    }

    Batch feedAfter(long seq) {
        return after(new StreamId.Feed(STORE), seq);
    }

    /// Brings books in a database to what central has told so far.
    void tell(LedgerDatabase other, StoreBooks books) {
        for (var stream : List.of(new StreamId.CatalogOf(UNIT), new StreamId.Feed(STORE))) {
            var page = after(stream, held(other, stream));
            while (page.count() > 0) {
                var entries = Batches.entries(page);
                other.useWrite(handle -> books.take(handle, stream, entries));
                page = after(stream, entries.getLast().seq());
            }
        }
    }

    /// Posts a store's commands into books that no engine keeps.
    static List<StoredEntry> post(LedgerDatabase database, StoreBooks books, Command command) {
        var outcome = database.write(handle -> books.post(
                handle,
                Position.Writer.STORE,
                author(COUNTER),
                newId(),
                UuidCreator::getTimeOrderedEpoch,
                List.of(command)));
        return posted(outcome);
    }

    static List<StoredEntry> posted(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Posted(var entries) -> entries;
            case Outcome.Refused(var reasons) -> throw new IllegalStateException("refused: " + reasons);
        };
    }

    static Party customer() {
        return new Party(
                "Asha Kulkarni",
                new Address(List.of("12 Karve Nagar"), "Pune", new PinCode("411052"), new StateCode("27")),
                Optional.empty());
    }

    /// A job in warranty, of the one technician there is.
    static ServiceOrder order(JobNo job) {
        return new ServiceOrder(
                job, UNIT, Contract.IW, Coverage.COMPREHENSIVE, "P2", NOW, customer(), TECHNICIAN, Optional.empty());
    }

    private void post(Command command) {
        posted(database.write(handle -> shard.post(
                handle,
                Position.Writer.CENTRAL,
                author(OPERATIONS),
                newId(),
                UuidCreator::getTimeOrderedEpoch,
                List.of(command))));
    }

    Batch after(StreamId stream, long seq) {
        return database.jdbi().withHandle(handle -> Batches.after(handle, stream, 1, seq, 500));
    }

    private static long held(LedgerDatabase other, StreamId stream) {
        return other.jdbi()
                .withHandle(
                        handle -> handle.createQuery("select coalesce(max(seq), 0) from entry where stream = :stream")
                                .bind("stream", stream.toString())
                                .mapTo(Long.class)
                                .one());
    }

    private List<CatalogRow> catalogue() {
        var rows = new ArrayList<CatalogRow>();
        for (int number = 0; number < parts; number++) {
            rows.add(new Part(
                    part(number),
                    UNIT,
                    "%s %s size %d".formatted(KIND[number % KIND.length], USE[number / 7 % USE.length], number % 97),
                    new FamilyId(part(number).text()),
                    new Hsn("84509090"),
                    Uqc.NOS,
                    false,
                    false,
                    false,
                    Part.Route.RETURN));
            rows.add(new Rate(part(number), Money.rupees(100 + number % 900), TaxRate.percent(18)));
        }
        for (var contract : Contract.values()) {
            rows.add(new AllocationRule(
                    UNIT,
                    contract,
                    List.of(new AllocationRule.Preference(Owner.OEM, ContractClass.ANY, Condition.OK)),
                    0));
        }
        return rows;
    }

    private static final String[] KIND = {
        "Pump", "Valve", "Motor", "Board", "Sensor", "Gasket", "Filter", "Hose", "Belt", "Relay", "Switch", "Lamp"
    };
    private static final String[] USE = {"drain", "inlet", "main", "door", "fan", "compressor", "display", "heater"};

    private static List<CatalogRow> storeRows() {
        var partner = new Party(
                "Sai Service Centre",
                new Address(List.of("Shop 4, Laxmi Road"), "Pune", new PinCode("411030"), new StateCode("27")),
                Optional.of(new Gstin("27AAPFU0939F1ZV")));
        return List.of(
                new Store(STORE, "Sai Service, Pune", partner, List.of(UNIT)),
                new Person(TECHNICIAN, "Ravi", Role.TECHNICIAN, true, Optional.empty()),
                new Person(COUNTER.person(), "Asha", Role.COUNTER, true, Optional.empty()),
                new SeriesGrant(SeriesGrant.Kind.ISSUE, 1, "BN1D"),
                Agreement.of(
                        UNIT, Owner.OEM, partner, Map.of(Contract.IW, Agreement.Settlement.REPLENISH_BY_CHALLAN), 30));
    }

    @Override
    public void close() {
        database.close();
    }
}
