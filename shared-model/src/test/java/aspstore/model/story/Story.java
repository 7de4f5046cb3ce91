package aspstore.model.story;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.Caller;
import aspstore.model.Contract;
import aspstore.model.Decision;
import aspstore.model.FamilyId;
import aspstore.model.Hsn;
import aspstore.model.JobNo;
import aspstore.model.Money;
import aspstore.model.PartCode;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.SerialNo;
import aspstore.model.StoreId;
import aspstore.model.books.Act;
import aspstore.model.books.Document;
import aspstore.model.books.DocumentKind;
import aspstore.model.books.Key;
import aspstore.model.books.NaiveBooks;
import aspstore.model.books.Refusal;
import aspstore.model.books.Samples;
import aspstore.model.books.Seen;
import aspstore.model.catalog.Catalog;
import aspstore.model.catalog.CatalogRow;
import aspstore.model.catalog.Part;
import aspstore.model.catalog.PartFamily;
import aspstore.model.catalog.Rate;
import aspstore.model.challan.ChallanCommand;
import aspstore.model.correction.CorrectionCommand;
import aspstore.model.entry.Authority;
import aspstore.model.entry.Command;
import aspstore.model.entry.Entry;
import aspstore.model.entry.Event;
import aspstore.model.entry.Header;
import aspstore.model.entry.Records;
import aspstore.model.entry.Rooms;
import aspstore.model.entry.StreamId;
import aspstore.model.indent.Coverage;
import aspstore.model.indent.IndentCommand;
import aspstore.model.indent.ServiceOrder;
import aspstore.model.loss.LossCommand;
import aspstore.model.oversight.OversightCommand;
import aspstore.model.owed.OwedCommand;
import aspstore.model.partreturn.ReturnCommand;
import aspstore.model.receipt.ReceiptCommand;
import aspstore.model.request.RequestCommand;
import aspstore.model.reversal.ReversalCommand;
import aspstore.model.shipment.ShipmentCommand;
import aspstore.model.stock.Lot;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position;
import aspstore.model.stock.Position.Writer;
import aspstore.model.stock.Postings;
import aspstore.model.stock.Spot;
import aspstore.model.stock.Stand;
import aspstore.model.stockcare.StockCareCommand;
import aspstore.model.tax.TaxRate;
import aspstore.model.tax.Uqc;
import aspstore.model.usage.UsageCommand;
import aspstore.wire.Codec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A store's books that grow by commands, as the product writes them: one room after the other, entries and all.
///
/// Every command is given by a role that may give it, decided again, and leaves a balanced ledger.
public final class Story {

    /// Neither serialised nor expiring, and its defective comes back.
    public static final PartCode MOTOR = new PartCode("MOT-12");

    public static final JobNo JOB = new JobNo("SO-1001");

    private final NaiveBooks books = new NaiveBooks(Samples.STORE);
    private final Map<Position, Entry> entries = new LinkedHashMap<>();
    private final Records records = new WithEntries();
    private Instant now = Instant.parse("2026-11-24T04:30:00Z");

    public Story() {
        Samples.catalogue().forEach(books::put);
        books.put(
                new Part(
                        MOTOR,
                        Samples.HA,
                        "Drum motor",
                        new FamilyId("MOTORS"),
                        new Hsn("85011000"),
                        Uqc.NOS,
                        false,
                        false,
                        true,
                        Part.Route.RETURN),
                new PartFamily(new FamilyId("MOTORS"), Samples.HA, List.of(MOTOR)),
                new Rate(MOTOR, Money.rupees(500), TaxRate.percent(18)));
        tell(Samples.storeRows());
    }

    public NaiveBooks books() {
        return books;
    }

    public List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    /// Where the first event of a room stands.
    public Position first(Class<? extends Event> room) {
        return entries().stream()
                .filter(entry -> room.isInstance(entry.event()))
                .map(entry -> entry.header().position())
                .findFirst()
                .orElseThrow();
    }

    public void tell(List<CatalogRow> rows) {
        central(new Command.TellStore(rows));
        rows.forEach(books::put);
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    /// The store gives a room's command.
    public Position store(Object command) {
        return post(Writer.STORE, of(command));
    }

    /// Central gives a room's command, and the store's engine answers what it has to.
    public Position central(Object command) {
        var at = post(Writer.CENTRAL, of(command));
        var told = records.entry(at).orElseThrow();
        Rooms.answers(records, told.header().act(), told.event()).forEach(answer -> post(Writer.STORE, answer));
        return at;
    }

    public Decision<Event, Refusal> decide(Writer writer, Object command) {
        return Rooms.decide(records, act(writer, of(command)), of(command));
    }

    /// Why the store may not do it now.
    public List<Refusal> refused(Object command) {
        return switch (decide(Writer.STORE, command)) {
            case Decision.Accepted<Event, Refusal>(var event) -> throw new AssertionError("accepted: " + event);
            case Decision.Refused<Event, Refusal>(var reasons) -> reasons;
        };
    }

    private Position post(Writer writer, Command command) {
        now = now.plusSeconds(60);
        var act = act(writer, command);
        assertThat(Authority.refusal(act.by(), command)).isEmpty();
        var event = accepted(Rooms.decide(records, act, command));
        assertThat(Rooms.decide(records, act, Rooms.commandOf(event).orElseThrow()))
                .isEqualTo(Decision.accept(event));
        apply(act, event);
        return act.at();
    }

    /// Store and central each do something without knowing of the other, and hear of it in this order.
    public void cross(Writer first, Object ofStore, Object ofCentral) {
        now = now.plusSeconds(60);
        var store = act(Writer.STORE, of(ofStore));
        var central = act(Writer.CENTRAL, of(ofCentral));
        var done = accepted(Rooms.decide(records, store, of(ofStore)));
        var told = accepted(Rooms.decide(records, central, of(ofCentral)));
        switch (first) {
            case STORE -> {
                apply(store, done);
                apply(central, told);
            }
            case CENTRAL -> {
                apply(central, told);
                apply(store, done);
            }
        }
    }

    private void apply(Act act, Event event) {
        var documents = new ArrayList<Document<?>>(Rooms.evolve(records, act, event));
        Postings postings = Rooms.postings(act.at(), event);
        books.apply(postings, documents);
        entries.put(act.at(), new Entry(header(act, event), event));
        assertThat(books.allStands().stream().mapToLong(Stand::thousandths).sum())
                .isZero();
        assertThat(books.allStands())
                .filteredOn(stand -> !stand.place().isOutside())
                .allMatch(stand -> stand.thousandths() > 0);
    }

    private Header header(Act act, Event event) {
        StreamId stream = act.at().writer() == Writer.STORE
                ? new StreamId.Journal(Samples.STORE)
                : new StreamId.Feed(Samples.STORE);
        return new Header(
                Header.ENVELOPE,
                stream,
                1,
                act.at().seq(),
                new UUID(0x01935d5e00007000L, 0x8000000000000000L + entries.size()),
                Codec.typeOf(event),
                Codec.versionOf(event),
                act.occurredAt(),
                act.recordedAt(),
                act.by(),
                "0.1.0",
                Seen.of(last(Writer.CENTRAL), Map.of(Samples.HA, 3L)),
                List.of(),
                Rooms.takesBack(event));
    }

    private Act act(Writer writer, Command command) {
        var role = Authority.mayGive(command).stream()
                .filter(may -> Authority.writer(may) == writer)
                .reduce((first, second) -> second == Role.MANAGER ? second : first)
                .orElseThrow(() -> new AssertionError("nobody gives " + command + " as " + writer));
        var by = new Caller(new PersonId(role.name()), role, "desk-1");
        return new Act(new Position(writer, last(writer) + 1), by, now, now);
    }

    private long last(Writer writer) {
        return entries.keySet().stream().filter(at -> at.writer() == writer).count();
    }

    public static <E, R> E accepted(Decision<E, R> decision) {
        return switch (decision) {
            case Decision.Accepted<E, R>(var event) -> event;
            case Decision.Refused<E, R>(var reasons) -> throw new AssertionError("refused: " + reasons);
        };
    }

    public static Command of(Object command) {
        return switch (command) {
            case Command already -> already;
            case RequestCommand it -> new Command.OfRequest(it);
            case ShipmentCommand it -> new Command.OfShipment(it);
            case ReceiptCommand it -> new Command.OfReceipt(it);
            case IndentCommand it -> new Command.OfIndent(it);
            case ChallanCommand it -> new Command.OfChallan(it);
            case UsageCommand it -> new Command.OfUsage(it);
            case OwedCommand it -> new Command.OfOwed(it);
            case ReturnCommand it -> new Command.OfReturn(it);
            case StockCareCommand it -> new Command.OfStockCare(it);
            case LossCommand it -> new Command.OfLoss(it);
            case CorrectionCommand it -> new Command.OfCorrection(it);
            case OversightCommand it -> new Command.OfOversight(it);
            case ReversalCommand it -> new Command.OfReversal(it);
            default -> throw new IllegalArgumentException("no command: " + command);
        };
    }

    /// The first lot of a part that stands in a place.
    public LotId lot(PartCode part, Place place) {
        return books.standsIn(part, place).getFirst().lot().id();
    }

    public Quantity at(LotId lot, Spot spot) {
        return books.standsOf(lot).stream()
                .filter(stand -> stand.spot().equals(spot))
                .map(Stand::quantity)
                .findFirst()
                .orElse(Quantity.ZERO);
    }

    public <D extends Document<D>> D find(DocumentKind<D> kind, String id) {
        return books.find(kind, id).orElseThrow(() -> new AssertionError("no " + kind.name() + " " + id));
    }

    public static ServiceOrder order(JobNo job, Contract contract) {
        return new ServiceOrder(
                job,
                Samples.HA,
                contract,
                contract == Contract.OOW ? Coverage.NONE : Coverage.COMPREHENSIVE,
                "P1",
                Instant.parse("2026-11-24T04:00:00Z"),
                Samples.customer(),
                Samples.TECHNICIAN,
                Optional.of(new ServiceOrder.Appliance("WM-700", Optional.of("WM-1"))));
    }

    /// Books in which the story's entries can be looked up.
    private final class WithEntries implements Records {

        @Override
        public Optional<Entry> entry(Position at) {
            return Optional.ofNullable(entries.get(at));
        }

        @Override
        public StoreId store() {
            return books.store();
        }

        @Override
        public Catalog catalog() {
            return books.catalog();
        }

        @Override
        public <D extends Document<D>> Optional<D> find(DocumentKind<D> kind, String id) {
            return books.find(kind, id);
        }

        @Override
        public <D extends Document<D>> List<D> with(DocumentKind<D> kind, Key key) {
            return books.with(kind, key);
        }

        @Override
        public <D extends Document<D>> List<D> open(DocumentKind<D> kind) {
            return books.open(kind);
        }

        @Override
        public Optional<Lot> lot(LotId id) {
            return books.lot(id);
        }

        @Override
        public List<Lot> lotsOf(PartCode part, SerialNo serial) {
            return books.lotsOf(part, serial);
        }

        @Override
        public List<Stand> standsOf(PartCode part) {
            return books.standsOf(part);
        }
    }
}
