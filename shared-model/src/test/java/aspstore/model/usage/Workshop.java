package aspstore.model.usage;

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
import aspstore.model.Sodo;
import aspstore.model.StateCode;
import aspstore.model.StoreId;
import aspstore.model.books.Act;
import aspstore.model.books.NaiveBooks;
import aspstore.model.catalog.Agreement;
import aspstore.model.catalog.ApprovalLimit;
import aspstore.model.catalog.OwedPolicy;
import aspstore.model.catalog.Part;
import aspstore.model.catalog.PartFamily;
import aspstore.model.catalog.Rate;
import aspstore.model.challan.Challan;
import aspstore.model.challan.ChallanCommand;
import aspstore.model.challan.ChallanKind;
import aspstore.model.challan.ChallanLine;
import aspstore.model.challan.ChallanNo;
import aspstore.model.challan.ChallanPaper;
import aspstore.model.challan.EwayNote;
import aspstore.model.challan.IssuedLine;
import aspstore.model.indent.Coverage;
import aspstore.model.indent.Indent;
import aspstore.model.indent.IndentCommand;
import aspstore.model.indent.IndentEvent;
import aspstore.model.indent.ServiceOrder;
import aspstore.model.owed.Debt;
import aspstore.model.stock.Birth;
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
import aspstore.model.tax.SubSupply;
import aspstore.model.tax.TaxLine;
import aspstore.model.tax.TaxRate;
import aspstore.model.tax.TaxScheme;
import aspstore.model.tax.Transport;
import aspstore.model.tax.Uqc;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A store with a small catalogue, in which parts are out on challans; documents are put there as other rooms would.
public final class Workshop {

    public static final BusinessUnit BU = new BusinessUnit("AC");
    public static final FamilyId BOARDS = new FamilyId("BOARDS");
    /// Serialised, to be brought back when defective.
    public static final PartCode BOARD = new PartCode("BOARD-1");
    public static final PartCode NEWER_BOARD = new PartCode("BOARD-2");
    /// Neither.
    public static final PartCode GAS = new PartCode("GAS");
    /// To be brought back, without serials.
    public static final PartCode MOTOR = new PartCode("MOTOR");

    public static final PersonId RAVI = new PersonId("T1");
    public static final JobNo JOB = new JobNo("SO-1");
    public static final JobNo OTHER_JOB = new JobNo("SO-2");
    public static final ChallanNo CHALLAN = new ChallanNo("PN1D/2627/00001");
    public static final Sodo SODO = Sodo.of("4711", "80000012");
    public static final Instant NOON = Instant.parse("2026-07-01T06:30:00Z");
    public static final Party CUSTOMER = party("Mrs. Rao");

    public final NaiveBooks books = new NaiveBooks(new StoreId("PN1"));
    private final List<IssuedLine> out = new ArrayList<>();
    private long journal = 100;
    private long feed = 100;
    private int ordinal;

    public Workshop() {
        books.put(
                part(BOARD, BOARDS, true, true),
                part(NEWER_BOARD, BOARDS, true, true),
                part(MOTOR, new FamilyId("MOTORS"), false, true),
                part(GAS, new FamilyId("GASES"), false, false),
                new PartFamily(BOARDS, BU, List.of(NEWER_BOARD, BOARD)),
                rate(BOARD, 1000),
                rate(NEWER_BOARD, 1200),
                rate(MOTOR, 500),
                rate(GAS, 90),
                new ApprovalLimit(BU, Money.rupees(2000)),
                new OwedPolicy(BU, 2, Money.rupees(5000), 15, 7),
                Agreement.of(
                        BU,
                        Owner.OEM,
                        party("Warehouse"),
                        Map.of(
                                Contract.IW,
                                Agreement.Settlement.REPLENISH_BY_CHALLAN,
                                Contract.AMC,
                                Agreement.Settlement.CREDIT_NOTE,
                                Contract.OOW,
                                Agreement.Settlement.BILL_TO_CUSTOMER),
                        30));
    }

    public Act act(Role role) {
        return new Act(Position.journal(++journal), caller(role), now(), now());
    }

    public Act later(Role role, Duration after) {
        return new Act(Position.journal(++journal), caller(role), now().plus(after), now().plus(after));
    }

    public Act central(Role role) {
        return new Act(Position.feed(++feed), caller(role), now(), now());
    }

    private Instant now() {
        return NOON.plusSeconds(60 * (journal + feed - 200));
    }

    private static Caller caller(Role role) {
        return new Caller(new PersonId(role.name()), role, "DESK-1");
    }

    /// A job that waits for nothing but what is out for it.
    public Workshop job(JobNo job, Contract contract, Coverage coverage) {
        var order = new ServiceOrder(job, BU, contract, coverage, "P1", NOON, CUSTOMER, RAVI, Optional.empty());
        var wanted = out.isEmpty()
                ? List.of(new IndentCommand.Line(BOARD, Quantity.ONE))
                : out.stream()
                        .map(line -> new IndentCommand.Line(line.part(), line.quantity()))
                        .toList();
        var valued = wanted.stream()
                .map(_ -> new IndentEvent.Valued(BOARDS, Money.rupees(1000)))
                .toList();
        var raised = new Indent.Raised("J1", order, 0, Optional.empty(), NOON, wanted, valued);
        var indent = new Indent(job.text(), List.of(raised), new TreeMap<>(), List.of());
        for (var line : out) {
            indent = indent.withIssued(line.indentLine(), line.quantity(), contract);
        }
        books.apply(Postings.NONE, List.of(indent));
        return this;
    }

    /// A lot that stands somewhere, as shipped under [#SODO].
    public Lot lot(PartCode part, Owner owner, Optional<SerialNo> serial, Quantity quantity, Spot spot) {
        var id = Position.journal(1).lot(++ordinal);
        var known = books.part(part).orElseThrow();
        var lot = new Lot(
                id,
                Optional.empty(),
                part,
                known.bu(),
                owner,
                ContractClass.IW,
                Condition.OK,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                serial,
                books.rate(part).orElseThrow().unit(),
                new Origin.Shipped(SODO, "80000012", 1, Optional.of("G1")));
        books.apply(
                new Postings(
                        List.of(new Birth.Fresh(lot)), List.of(Move.of(id, Place.WAREHOUSE.plain(), spot, quantity))),
                List.of());
        return lot;
    }

    /// A line of the challan that [#challan] will put out, with its goods.
    public Workshop out(PartCode part, Owner owner, String serial, Quantity quantity) {
        var number = serial.isEmpty() ? Optional.<SerialNo>empty() : Optional.of(new SerialNo(serial));
        var lot = lot(part, owner, number, quantity, Place.WITH_TECHNICIAN.at(CHALLAN.text()));
        int no = out.size() + 1;
        var owed = books.part(part).orElseThrow().defectiveBack()
                ? ChallanLine.Owed.DEFECTIVE_PART
                : ChallanLine.Owed.NOTHING;
        out.add(new IssuedLine(
                no,
                "J1." + no,
                part,
                lot.id(),
                number,
                quantity,
                lot.rate(),
                owed,
                Quantity.ZERO,
                List.of(),
                Optional.empty()));
        return this;
    }

    public Workshop challan() {
        return challan(Optional.of(new Challan.HandedOver(
                NOON,
                "Ravi",
                new ChallanCommand.Proof(ChallanCommand.Proof.By.SIGNATURE, "S1"),
                new EwayNote.NotRequired("small"),
                Optional.empty())));
    }

    public Workshop challanNotHandedOver() {
        return challan(Optional.empty());
    }

    private Workshop challan(Optional<Challan.HandedOver> handedOver) {
        var first = out.getFirst();
        var paper = paper(first);
        books.apply(
                Postings.NONE,
                List.of(new Challan(
                        CHALLAN.text(),
                        Optional.of(JOB),
                        Optional.of(RAVI),
                        Challan.Carried.BY_TECHNICIAN,
                        paper,
                        out,
                        7,
                        NOON,
                        Optional.empty(),
                        Optional.empty(),
                        handedOver,
                        Optional.empty(),
                        Optional.empty(),
                        Challan.Parcels.NONE)));
        return this;
    }

    private static ChallanPaper paper(IssuedLine line) {
        var value = TaxLine.of(
                new Hsn("84159000"), Uqc.NOS, line.quantity(), line.rate(), TaxRate.percent(18), TaxScheme.NO_SUPPLY);
        return new ChallanPaper(
                1,
                new StoreId("PN1"),
                ChallanKind.ISSUE,
                CHALLAN,
                LocalDateTime.parse("2026-07-01T12:00:00"),
                "Warranty replacement",
                SubSupply.OTHERS,
                party("Partner"),
                CUSTOMER,
                Optional.empty(),
                Optional.empty(),
                ChallanPaper.References.NONE,
                Optional.of(Contract.IW),
                TaxScheme.NO_SUPPLY,
                new StateCode("27"),
                Transport.BY_HAND,
                new EwayNote.NotRequired("small"),
                List.of(new ChallanLine(
                        line.part(),
                        "part",
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        ChallanLine.Measure.EXACT,
                        value,
                        Optional.of(SODO),
                        line.owed())),
                "Not for sale",
                Optional.empty(),
                List.of());
    }

    /// The challan's reverse closes now, whatever came back.
    public void closeReverse() {
        var open = theChallan();
        var closed = new Challan(
                open.id(),
                open.job(),
                open.technician(),
                open.carried(),
                open.paper(),
                open.lines(),
                open.outDays(),
                open.issuedAt(),
                open.due(),
                open.overridden(),
                open.handedOver(),
                open.cancelled(),
                Optional.of(new Challan.ReverseClosed(open.paper(), now())),
                open.parcels());
        books.apply(Postings.NONE, List.of(closed));
    }

    public Challan theChallan() {
        return books.find(Challan.KIND, CHALLAN.text()).orElseThrow();
    }

    public Indent theIndent() {
        return books.find(Indent.KIND, JOB.text()).orElseThrow();
    }

    public LotId lotOut(int line) {
        return out.get(line - 1).lot();
    }

    /// Decides, sees that deciding the event's command again comes to the same event, and posts it.
    public UsageEvent post(Act act, UsageCommand command) {
        var event = accepted(UsageRules.decide(books, act, command));
        assertThat(UsageRules.decide(books, act, event.command())).isEqualTo(Decision.accept(event));
        var documents = UsageRules.evolve(books, act, event);
        books.apply(UsageRules.postings(act.at(), event), documents);
        return event;
    }

    public List<UsageRefusal> refusals(Act act, UsageCommand command) {
        return refused(UsageRules.decide(books, act, command));
    }

    public Debt theDebt(Act use) {
        return books.find(Debt.KIND, Debt.id(use.at(), 1)).orElseThrow();
    }

    public Quantity at(LotId lot, Spot spot) {
        return books.allStands().stream()
                .filter(stand -> stand.lot().id().equals(lot) && stand.spot().equals(spot))
                .map(Stand::quantity)
                .findFirst()
                .orElse(Quantity.ZERO);
    }

    public static <E, R> E accepted(Decision<E, R> decision) {
        return switch (decision) {
            case Decision.Accepted<E, R> accepted -> accepted.event();
            case Decision.Refused<E, R> refused -> throw new AssertionError("refused: " + refused.reasons());
        };
    }

    public static <E, R> List<R> refused(Decision<E, R> decision) {
        return switch (decision) {
            case Decision.Accepted<E, R> accepted -> throw new AssertionError("accepted: " + accepted.event());
            case Decision.Refused<E, R> refused -> refused.reasons();
        };
    }

    public static Party party(String name) {
        var address = new Address(List.of("1 MG Road"), "Pune", new PinCode("411001"), new StateCode("27"));
        return new Party(name, address, Optional.empty());
    }

    private static Part part(PartCode code, FamilyId family, boolean serialised, boolean defectiveBack) {
        return new Part(
                code,
                BU,
                code.text(),
                family,
                new Hsn("84159000"),
                Uqc.NOS,
                serialised,
                false,
                defectiveBack,
                Part.Route.RETURN);
    }

    private static Rate rate(PartCode part, long rupees) {
        return new Rate(part, Money.rupees(rupees), TaxRate.percent(18));
    }
}
