package aspstore.model.stockcare;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.BusinessUnit;
import aspstore.model.Caller;
import aspstore.model.Condition;
import aspstore.model.Contract;
import aspstore.model.ContractClass;
import aspstore.model.Decision;
import aspstore.model.FamilyId;
import aspstore.model.Gstin;
import aspstore.model.Hsn;
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
import aspstore.model.books.Document;
import aspstore.model.books.NaiveBooks;
import aspstore.model.books.Refusal;
import aspstore.model.books.Undo;
import aspstore.model.catalog.Agreement;
import aspstore.model.catalog.ApprovalLimit;
import aspstore.model.catalog.OwedPolicy;
import aspstore.model.catalog.Part;
import aspstore.model.catalog.Person;
import aspstore.model.catalog.Rate;
import aspstore.model.catalog.SeriesGrant;
import aspstore.model.catalog.Store;
import aspstore.model.oversight.GrantedOverride;
import aspstore.model.oversight.OversightCommand.GrantOverride;
import aspstore.model.oversight.OversightRules;
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
import aspstore.model.tax.TaxRate;
import aspstore.model.tax.Uqc;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A small store in Pune with three parts, and ways to put stock into it and to act in it.
public final class StockRoom {

    public static final BusinessUnit AC = new BusinessUnit("AC");
    public static final String SHEET = "sheet 7";
    public static final LocalDate TODAY = LocalDate.of(2026, 7, 6);
    /// Serialised, due back when it is used, 4,000 rupees.
    public static final PartCode BOARD = new PartCode("BOARD");
    /// Neither serialised nor expiring, due back, 100 rupees.
    public static final PartCode FAN = new PartCode("FAN");
    /// Expires, 50 rupees a kilogram.
    public static final PartCode GAS = new PartCode("GAS");
    public static final Party PARTNER = party("Pune Cooling", "411001", "27", "27AAPFU0939F1ZV");
    public static final Party WAREHOUSE = party("Maker India", "560001", "29", "29AAGCB7383J1Z4");

    public final NaiveBooks books = new NaiveBooks(new StoreId("PN1"));
    private long journal;
    private long feed;

    public StockRoom() {
        books.put(
                part(BOARD, Serials.SERIALISED, Expiry.NONE),
                part(FAN, Serials.NONE, Expiry.NONE),
                part(GAS, Serials.NONE, Expiry.EXPIRES),
                new Rate(BOARD, Money.rupees(4000), TaxRate.percent(18)),
                new Rate(FAN, Money.rupees(100), TaxRate.percent(18)),
                new Rate(GAS, Money.rupees(50), TaxRate.percent(18)),
                new Person(new PersonId("RAVI"), "Ravi", Role.TECHNICIAN, true, Optional.empty()),
                new Store(books.store(), "Pune 1", PARTNER, List.of(AC)),
                Agreement.of(AC, Owner.OEM, WAREHOUSE, Map.<Contract, Agreement.Settlement>of(), 30),
                new ApprovalLimit(AC, Money.rupees(1000)),
                new OwedPolicy(AC, 3, Money.rupees(10_000), 15, 10),
                new SeriesGrant(SeriesGrant.Kind.ISSUE, 1, "PN1D"),
                new SeriesGrant(SeriesGrant.Kind.WAREHOUSE_RETURN, 1, "PN1W"));
    }

    private enum Serials {
        SERIALISED,
        NONE
    }

    private enum Expiry {
        EXPIRES,
        NONE
    }

    private static Part part(PartCode code, Serials serials, Expiry expiry) {
        return new Part(
                code,
                AC,
                "A part called " + code,
                new FamilyId("F-" + code),
                new Hsn("84159000"),
                Uqc.NOS,
                serials == Serials.SERIALISED,
                expiry == Expiry.EXPIRES,
                !code.equals(GAS),
                Part.Route.RETURN);
    }

    private static Party party(String name, String pin, String state, String gstin) {
        var address = new Address(List.of("1 Main Road"), "City", new PinCode(pin), new StateCode(state));
        return new Party(name, address, Optional.of(new Gstin(gstin)));
    }

    /// A lot as it came from the warehouse, in good order, the maker's.
    public static Lot goods(PartCode part) {
        return new Lot(
                Position.journal(1).lot(1),
                Optional.empty(),
                part,
                AC,
                Owner.OEM,
                ContractClass.ANY,
                Condition.OK,
                Optional.of(TODAY.minusDays(20)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Money.rupees(part.equals(BOARD) ? 4000 : part.equals(FAN) ? 100 : 50),
                new Origin.Shipped(Sodo.of("4711", "80000012"), "80000012", 1, Optional.of("G1")));
    }

    public static Lot unit(String serial) {
        return with(goods(BOARD), Lot.Change.NONE, new SerialNo(serial));
    }

    public static Lot defective(Lot lot) {
        return lot.child(lot.id(), Lot.Change.condition(Condition.DEFECTIVE));
    }

    public static Lot expiring(Lot lot, LocalDate last) {
        var change = new Lot.Change(
                Optional.empty(),
                Optional.empty(),
                Optional.of(last),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return lot.child(lot.id(), change);
    }

    private static Lot with(Lot lot, Lot.Change change, SerialNo serial) {
        var more = new Lot.Change(
                change.condition(),
                change.received(),
                change.expiry(),
                change.batch(),
                Optional.of(serial),
                change.receipt());
        return lot.child(lot.id(), more);
    }

    public static Lot ownedBy(Owner owner, Lot lot) {
        return new Lot(
                lot.id(),
                lot.parent(),
                lot.part(),
                lot.bu(),
                owner,
                lot.contractClass(),
                lot.condition(),
                lot.received(),
                lot.expiry(),
                lot.batch(),
                lot.serial(),
                lot.rate(),
                lot.origin());
    }

    /// Puts goods somewhere as if they had always been there.
    public LotId stock(Lot like, Quantity quantity, Spot spot) {
        var id = Position.journal(++journal).lot(1);
        var lot = new Lot(
                id,
                Optional.empty(),
                like.part(),
                like.bu(),
                like.owner(),
                like.contractClass(),
                like.condition(),
                like.received(),
                like.expiry(),
                like.batch(),
                like.serial(),
                like.rate(),
                like.origin());
        books.apply(
                new Postings(
                        List.of(new Birth.Fresh(lot)), List.of(Move.of(id, Place.OPENING.plain(), spot, quantity))),
                List.of());
        return id;
    }

    public LotId onHand(Lot like, int pieces) {
        return stock(like, Quantity.pieces(pieces), Place.ON_HAND.plain());
    }

    public LotId amongDefectives(Lot like, int pieces) {
        return stock(defective(like), Quantity.pieces(pieces), Place.DEFECTIVE.plain());
    }

    /// The next act at the store.
    public Act act(Role role) {
        return act(Position.journal(journal + 1), role);
    }

    /// The next act of central's.
    public Act told(Role role) {
        return act(Position.feed(feed + 1), role);
    }

    private static Act act(Position at, Role role) {
        var now = Instant.parse("2026-07-06T06:00:00Z").plusSeconds(60 * at.seq());
        return new Act(at, new Caller(new PersonId("P-" + role), role, "PC1"), now, now);
    }

    /// Books what an act did, and sees that the ledger is still balanced and nothing inside is below zero.
    public void book(Act act, Postings postings, List<Document<?>> documents) {
        switch (act.at().writer()) {
            case STORE -> journal = act.at().seq();
            case CENTRAL -> feed = act.at().seq();
        }
        books.apply(postings, documents);
        assertThat(books.allStands().stream().mapToLong(Stand::thousandths).sum())
                .isZero();
        assertThat(books.allStands())
                .filteredOn(stand -> !stand.place().isOutside())
                .allMatch(stand -> stand.thousandths() > 0);
    }

    /// Takes an entry back.
    public void takeBack(Undo undo) {
        book(act(Role.MANAGER), Postings.of(undo.moves()), undo.documents());
    }

    public Quantity at(LotId lot, Spot spot) {
        return books.standing(lot, spot);
    }

    /// Central's leave for a value in rupees.
    public String override(GrantedOverride.Kind kind, long rupees) {
        return override(told(Role.OPERATIONS), kind, rupees);
    }

    public String override(Act act, GrantedOverride.Kind kind, long rupees) {
        var subject = kind == GrantedOverride.Kind.COUNT ? SHEET : AC.text();
        var command = new GrantOverride(kind, AC, subject, Money.rupees(rupees), "looked at it");
        var event = accepted(OversightRules.decide(books, act, command));
        book(act, OversightRules.postings(act.at(), event), OversightRules.evolve(books, act, event));
        return act.at().name("V");
    }

    public StockCareEvent post(Role role, StockCareCommand command) {
        var act = act(role);
        var event = accepted(StockCareRules.decide(books, act, command));
        assertThat(StockCareRules.decide(books, act, event.command())).isEqualTo(Decision.accept(event));
        book(act, StockCareRules.postings(act.at(), event), StockCareRules.evolve(books, act, event));
        return event;
    }

    public List<Refusal> refuse(Role role, StockCareCommand command) {
        return refused(StockCareRules.decide(books, act(role), command));
    }

    public static <E, R> E accepted(Decision<E, R> decision) {
        return switch (decision) {
            case Decision.Accepted<E, R>(var event) -> event;
            case Decision.Refused<E, R>(var reasons) -> throw new AssertionError("refused: " + reasons);
        };
    }

    public static <E, R> List<R> refused(Decision<E, R> decision) {
        return switch (decision) {
            case Decision.Accepted<E, R>(var event) -> throw new AssertionError("accepted: " + event);
            case Decision.Refused<E, R>(var reasons) -> reasons;
        };
    }
}
