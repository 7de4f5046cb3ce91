package aspstore.model.indent;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.BusinessUnit;
import aspstore.model.Caller;
import aspstore.model.Condition;
import aspstore.model.Contract;
import aspstore.model.ContractClass;
import aspstore.model.Decision;
import aspstore.model.FamilyId;
import aspstore.model.Hsn;
import aspstore.model.JobNo;
import aspstore.model.Money;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.SerialNo;
import aspstore.model.StateCode;
import aspstore.model.StoreId;
import aspstore.model.books.Act;
import aspstore.model.books.Document;
import aspstore.model.books.NaiveBooks;
import aspstore.model.catalog.Agreement;
import aspstore.model.catalog.AllocationRule;
import aspstore.model.catalog.AllocationRule.Preference;
import aspstore.model.catalog.OwedPolicy;
import aspstore.model.catalog.Part;
import aspstore.model.catalog.PartFamily;
import aspstore.model.catalog.Person;
import aspstore.model.catalog.Rate;
import aspstore.model.catalog.SeriesGrant;
import aspstore.model.catalog.Store;
import aspstore.model.catalog.Target;
import aspstore.model.challan.ChallanCommand;
import aspstore.model.challan.ChallanEvent;
import aspstore.model.challan.ChallanRefusal;
import aspstore.model.challan.ChallanRules;
import aspstore.model.indent.IndentCommand.AllocateParts;
import aspstore.model.indent.IndentCommand.AssignIndent;
import aspstore.model.indent.IndentCommand.RaiseIndent;
import aspstore.model.indent.IndentCommand.ServiceLine;
import aspstore.model.stock.Lot;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Move;
import aspstore.model.stock.Origin;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position;
import aspstore.model.stock.Postings;
import aspstore.model.stock.Spot;
import aspstore.model.stock.Stand;
import aspstore.model.tax.Address;
import aspstore.model.tax.Party;
import aspstore.model.tax.PinCode;
import aspstore.model.tax.TaxRate;
import aspstore.model.tax.Uqc;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A store in Pune with two parts of one family, where commands become entries one after the other.
public final class Desk {

    public static final BusinessUnit BU = new BusinessUnit("AC");
    public static final StoreId STORE = new StoreId("PN1");
    public static final PersonId TECHNICIAN = new PersonId("T1");
    public static final JobNo JOB = new JobNo("SO1");
    public static final PartCode COMPRESSOR = new PartCode("CMP-2");
    public static final PartCode OLD_COMPRESSOR = new PartCode("CMP-1");
    public static final PartCode GAS = new PartCode("GAS");
    public static final Instant START = Instant.parse("2026-11-24T04:30:00Z");
    public static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private static final Address PUNE = address("Pune", "411001", "27");

    public final NaiveBooks books = new NaiveBooks(STORE);
    public Instant now = START;
    public Role role = Role.COUNTER;
    private long journal;
    private long feed;

    public Desk() {
        books.put(
                new Store(STORE, "Pune 1", party("Pune Service Partners"), List.of(BU)),
                part(COMPRESSOR, "CMP", Part.Route.RETURN),
                part(OLD_COMPRESSOR, "CMP", Part.Route.RETURN),
                part(GAS, "GAS", Part.Route.SCRAP),
                new PartFamily(new FamilyId("CMP"), BU, List.of(COMPRESSOR, OLD_COMPRESSOR)),
                new Rate(COMPRESSOR, Money.rupees(5000), TaxRate.percent(18)),
                new Rate(OLD_COMPRESSOR, Money.rupees(4000), TaxRate.percent(18)),
                new Rate(GAS, Money.rupees(100), TaxRate.percent(18)),
                rule(Contract.IW, ContractClass.IW),
                rule(Contract.OOW, ContractClass.OOW),
                rule(Contract.AMC, ContractClass.AMC),
                new Person(TECHNICIAN, "Asha Kulkarni", Role.TECHNICIAN, true, Optional.empty()),
                new Person(new PersonId("T9"), "Left Long Ago", Role.TECHNICIAN, false, Optional.empty()),
                Agreement.of(BU, Owner.OEM, party("Central Warehouse"), Map.of(), 30),
                new SeriesGrant(SeriesGrant.Kind.ISSUE, 1, "PN1D"),
                new OwedPolicy(BU, 3, Money.rupees(100_000), 30, 7),
                new Target(BU, Contract.IW, "P1", Duration.ofHours(8)));
    }

    private static Part part(PartCode code, String family, Part.Route route) {
        return new Part(
                code,
                BU,
                "Part " + code,
                new FamilyId(family),
                new Hsn("8415"),
                Uqc.NOS,
                false,
                true,
                route == Part.Route.RETURN,
                route);
    }

    private static AllocationRule rule(Contract contract, ContractClass own) {
        return new AllocationRule(
                BU,
                contract,
                List.of(
                        new Preference(Owner.OEM, own, Condition.REPAIRED),
                        new Preference(Owner.OEM, own, Condition.OK),
                        new Preference(Owner.OEM, ContractClass.ANY, Condition.OK)),
                30);
    }

    public static Party party(String name) {
        return new Party(name, PUNE, Optional.empty());
    }

    public static Address address(String city, String pin, String state) {
        return new Address(List.of("1 Station Road"), city, new PinCode(pin), new StateCode(state));
    }

    public static ServiceOrder order(JobNo job, Contract contract) {
        return new ServiceOrder(
                job,
                BU,
                contract,
                contract == Contract.OOW ? Coverage.NONE : Coverage.COMPREHENSIVE,
                "P1",
                START.minus(Duration.ofHours(2)),
                party("R. Deshpande"),
                TECHNICIAN,
                Optional.of(new ServiceOrder.Appliance("AC-1800", Optional.empty())));
    }

    public static RaiseIndent raise(JobNo job, PartCode part, int pieces) {
        return new RaiseIndent(order(job, Contract.IW), List.of(new IndentCommand.Line(part, Quantity.pieces(pieces))));
    }

    public static AssignIndent assign(String requestId, JobNo job, ServiceLine... lines) {
        return new AssignIndent(requestId, order(job, Contract.IW), List.of(lines), "nearest store with stock");
    }

    public static ServiceLine line(String name, PartCode part, int pieces) {
        return new ServiceLine(name, part, Quantity.pieces(pieces));
    }

    public static AllocateParts allocate(JobNo job, String line, int pieces) {
        return new AllocateParts(job, line, Quantity.pieces(pieces), Optional.empty());
    }

    /// Puts a lot on hand that came some days ago, in warranty class, good; `change` makes it differ.
    public LotId stock(PartCode part, int pieces, UnaryOperator<Lot> change) {
        return stock(part, pieces, Place.ON_HAND.plain(), change);
    }

    public LotId stock(PartCode part, int pieces) {
        return stock(part, pieces, lot -> lot);
    }

    public LotId stock(PartCode part, int pieces, Spot spot, UnaryOperator<Lot> change) {
        var postings = new Postings.Writer(Position.journal(++journal));
        var id = postings.fresh(name -> change.apply(new Lot(
                name,
                Optional.empty(),
                part,
                BU,
                Owner.OEM,
                ContractClass.IW,
                Condition.OK,
                Optional.of(DAY.minusDays(10)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Money.rupees(4500),
                new Origin.Opening(Optional.empty()))));
        postings.move(Move.of(id, Place.OPENING.plain(), spot, Quantity.pieces(pieces)));
        books.apply(postings.done(), List.of());
        return id;
    }

    public static UnaryOperator<Lot> expiring(LocalDate expiry) {
        return lot -> new Lot(
                lot.id(),
                lot.parent(),
                lot.part(),
                lot.bu(),
                lot.owner(),
                lot.contractClass(),
                lot.condition(),
                lot.received(),
                Optional.of(expiry),
                lot.batch(),
                lot.serial(),
                lot.rate(),
                lot.origin());
    }

    public static UnaryOperator<Lot> of(ContractClass contractClass, Condition condition) {
        return lot -> new Lot(
                lot.id(),
                lot.parent(),
                lot.part(),
                lot.bu(),
                lot.owner(),
                contractClass,
                condition,
                lot.received(),
                lot.expiry(),
                lot.batch(),
                lot.serial(),
                lot.rate(),
                lot.origin());
    }

    public static UnaryOperator<Lot> numbered(SerialNo serial) {
        return lot -> new Lot(
                lot.id(),
                lot.parent(),
                lot.part(),
                lot.bu(),
                lot.owner(),
                lot.contractClass(),
                lot.condition(),
                lot.received(),
                lot.expiry(),
                lot.batch(),
                Optional.of(serial),
                lot.rate(),
                lot.origin());
    }

    public static UnaryOperator<Lot> from(Origin origin) {
        return lot -> new Lot(
                lot.id(),
                lot.parent(),
                lot.part(),
                lot.bu(),
                lot.owner(),
                lot.contractClass(),
                lot.condition(),
                lot.received(),
                lot.expiry(),
                lot.batch(),
                lot.serial(),
                lot.rate(),
                origin);
    }

    public Act next() {
        return act(Position.journal(journal + 1));
    }

    public Act nextOfCentral() {
        return act(Position.feed(feed + 1));
    }

    public Act act(Position at) {
        return new Act(at, new Caller(new PersonId("P1"), role, "desk-1"), now, now);
    }

    /// What the store does: accepted, the same when decided again, and then in the books.
    public IndentEvent does(IndentCommand command) {
        return enter(next(), command);
    }

    public IndentEvent told(IndentCommand command) {
        return enter(nextOfCentral(), command);
    }

    private IndentEvent enter(Act act, IndentCommand command) {
        var event = accepted(IndentRules.decide(books, act, command));
        assertThat(accepted(IndentRules.decide(books, act, event.command()))).isEqualTo(event);
        apply(act, event);
        return event;
    }

    public void apply(Act act, IndentEvent event) {
        books.apply(IndentRules.postings(act.at(), event), IndentRules.evolve(books, act, event));
        advance(act);
    }

    public ChallanEvent does(ChallanCommand command) {
        var act = next();
        var event = accepted(ChallanRules.decide(books, act, command));
        assertThat(accepted(ChallanRules.decide(books, act, event.command()))).isEqualTo(event);
        books.apply(ChallanRules.postings(act.at(), event), ChallanRules.evolve(books, act, event));
        advance(act);
        return event;
    }

    public List<IndentRefusal> refused(IndentCommand command) {
        return refusals(IndentRules.decide(books, next(), command));
    }

    public List<ChallanRefusal> refused(ChallanCommand command) {
        return refusals(ChallanRules.decide(books, next(), command));
    }

    private void advance(Act act) {
        switch (act.at().writer()) {
            case STORE -> journal = act.at().seq();
            case CENTRAL -> feed = act.at().seq();
        }
    }

    public static <E, R> E accepted(Decision<E, R> decision) {
        return switch (decision) {
            case Decision.Accepted<E, R> accepted -> accepted.event();
            case Decision.Refused<E, R> refused -> throw new AssertionError("refused: " + refused.reasons());
        };
    }

    public static <E, R> List<R> refusals(Decision<E, R> decision) {
        return switch (decision) {
            case Decision.Accepted<E, R> accepted -> throw new AssertionError("accepted: " + accepted.event());
            case Decision.Refused<E, R> refused -> refused.reasons();
        };
    }

    public Indent indent(JobNo job) {
        return books.find(Indent.KIND, job.text()).orElseThrow();
    }

    public IndentLine line(JobNo job, String name) {
        return indent(job).line(name).orElseThrow();
    }

    /// How much of a lot stands at a spot.
    public Quantity at(LotId lot, Spot spot) {
        return books.standsOf(lot).stream()
                .filter(stand -> stand.spot().equals(spot))
                .map(Stand::quantity)
                .findFirst()
                .orElse(Quantity.ZERO);
    }

    public static List<String> items(Document<?> document) {
        var items = new ArrayList<String>();
        document.workItems()
                .forEach(item -> items.add(item.kind() + (item.line().isEmpty() ? "" : " " + item.line())));
        return items;
    }
}
