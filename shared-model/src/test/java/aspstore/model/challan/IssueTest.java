package aspstore.model.challan;

import static aspstore.model.indent.Desk.COMPRESSOR;
import static aspstore.model.indent.Desk.DAY;
import static aspstore.model.indent.Desk.JOB;
import static aspstore.model.indent.Desk.TECHNICIAN;
import static aspstore.model.indent.Desk.allocate;
import static aspstore.model.indent.Desk.assign;
import static aspstore.model.indent.Desk.line;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.Contract;
import aspstore.model.FamilyId;
import aspstore.model.JobNo;
import aspstore.model.Money;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.books.Document;
import aspstore.model.books.Key;
import aspstore.model.books.NaiveBooks;
import aspstore.model.catalog.SeriesGrant;
import aspstore.model.challan.ChallanCommand.HandOverChallan;
import aspstore.model.challan.ChallanCommand.IssueChallan;
import aspstore.model.challan.ChallanCommand.Line;
import aspstore.model.challan.ChallanCommand.Proof;
import aspstore.model.challan.ChallanCommand.Through;
import aspstore.model.challan.ChallanEvent.ChallanIssued;
import aspstore.model.indent.Desk;
import aspstore.model.indent.Indent;
import aspstore.model.indent.IndentCommand;
import aspstore.model.indent.IndentEvent;
import aspstore.model.indent.IndentLine;
import aspstore.model.indent.IndentRules;
import aspstore.model.oversight.GrantedOverride;
import aspstore.model.oversight.OversightCommand;
import aspstore.model.oversight.OversightRules;
import aspstore.model.owed.Debt;
import aspstore.model.stock.Lot;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Move;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position;
import aspstore.model.stock.Postings;
import aspstore.model.tax.Transport;
import aspstore.model.tax.TransportMode;
import aspstore.model.tax.Transporter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IssueTest {

    private static final ChallanNo FIRST = new ChallanNo("PN1D/2627/00001");

    private static final Through BY_TECHNICIAN = new Through.Technician(TECHNICIAN);

    private static final Transport BY_ROAD =
            new Transport(TransportMode.ROAD, 12, Optional.empty(), Optional.empty(), Optional.empty());

    private final Desk desk = new Desk();

    /// Compressors allocated to line 10 of the job.
    private LotId allocated(int pieces) {
        return allocated(JOB, pieces);
    }

    private LotId allocated(JobNo job, int pieces) {
        desk.told(assign("Q" + job, job, line("10", COMPRESSOR, pieces)));
        var lot = desk.stock(COMPRESSOR, pieces);
        desk.does(allocate(job, "10", pieces));
        return lot;
    }

    private static IssueChallan issue(LotId lot, int pieces) {
        return issue(JOB, BY_TECHNICIAN, Optional.empty(), new Line("10", lot, Quantity.pieces(pieces)));
    }

    private static IssueChallan issue(JobNo job, Through through, Optional<String> override, Line... lines) {
        var transport = switch (through) {
            case Through.Technician _ -> Transport.BY_HAND;
            case Through.Courier _ -> BY_ROAD;
        };
        return new IssueChallan(job, List.of(lines), through, transport, Optional.empty(), override, List.of());
    }

    private static HandOverChallan handOver(ChallanNo number) {
        return new HandOverChallan(
                number, "Asha Kulkarni", new Proof(Proof.By.PIN, "T1"), Optional.empty(), Optional.empty());
    }

    private Challan challan() {
        return desk.books.find(Challan.KIND, FIRST.text()).orElseThrow();
    }

    private void put(Document<?> document) {
        desk.books.apply(Postings.NONE, List.of(document));
    }

    private String grant(long seq, Money most) {
        desk.role = Role.MANAGER;
        var act = desk.act(Position.journal(seq));
        var command = new OversightCommand.GrantOverride(
                GrantedOverride.Kind.OWED_STOP, Desk.BU, TECHNICIAN.text(), most, "customer waits since Monday");
        var event = Desk.accepted(OversightRules.decide(desk.books, act, command));
        desk.books.apply(Postings.NONE, OversightRules.evolve(desk.books, act, event));
        return act.at().name("V");
    }

    private Debt debt(String id, String challan) {
        return new Debt(
                id,
                new Debt.Owing(Desk.BU, JOB, Optional.of(TECHNICIAN), "R. Deshpande", challan),
                COMPRESSOR,
                new FamilyId("CMP"),
                LotId.parse("J1.1"),
                Optional.empty(),
                Quantity.ONE,
                Money.rupees(100),
                desk.now,
                Optional.empty(),
                List.of(),
                List.of(),
                false);
    }

    @Test
    void anIssueMovesWhatIsAllocatedToTheTechnicianUnderTheNextNumber() {
        var lot = allocated(2);
        desk.does(issue(lot, 2));

        assertThat(desk.at(lot, Place.WITH_TECHNICIAN.at(FIRST.text()))).isEqualTo(Quantity.pieces(2));
        assertThat(challan().currentStage()).isEqualTo(Challan.Stage.ISSUED);
        assertThat(Desk.items(challan())).containsExactly("HAND_OVER_CHALLAN");
        assertThat(desk.indent(JOB).currentStage()).isEqualTo(Indent.Stage.ISSUED);
        assertThat(challan().keys())
                .contains(
                        Key.job(JOB),
                        Key.technician(TECHNICIAN),
                        Key.lot(lot),
                        Key.challan(FIRST.text()),
                        Key.challan("PN1D/2627/00001R"));
    }

    @Test
    void aCourierTakesThePartsToTheCustomer() {
        var lot = allocated(1);
        desk.does(issue(
                JOB, new Through.Courier("Blue Dart", "AWB 1"), Optional.empty(), new Line("10", lot, Quantity.ONE)));

        assertThat(desk.at(lot, Place.AT_CUSTOMER.at(FIRST.text()))).isEqualTo(Quantity.ONE);
        assertThat(challan().technician()).isEmpty();
        assertThat(challan().paper().through())
                .contains(new ChallanPaper.Through(ChallanPaper.Carrier.COURIER, "Blue Dart", Optional.of("AWB 1")));
    }

    @Test
    void noCourierCarriesPartsByHand() {
        var lot = allocated(1);
        assertThat(desk.refused(new IssueChallan(
                        JOB,
                        List.of(new Line("10", lot, Quantity.ONE)),
                        new Through.Courier("Blue Dart", "AWB 1"),
                        Transport.BY_HAND,
                        Optional.empty(),
                        Optional.empty(),
                        List.of())))
                .containsExactly(new ChallanRefusal.CourierByHand("Blue Dart"));
        var byCarrier = new Transport(
                TransportMode.BY_HAND,
                0,
                Optional.empty(),
                Optional.of(new Transporter("Blue Dart", Optional.empty())),
                Optional.empty());
        assertThat(desk.refused(new IssueChallan(
                        JOB,
                        List.of(new Line("10", lot, Quantity.ONE)),
                        BY_TECHNICIAN,
                        byCarrier,
                        Optional.empty(),
                        Optional.empty(),
                        List.of())))
                .containsExactly(new ChallanRefusal.CourierByHand("Blue Dart"));
    }

    @Test
    void onlyWhatIsAllocatedToTheLineIsIssued() {
        var lot = allocated(2);
        var free = desk.stock(COMPRESSOR, 5);
        assertThat(desk.refused(issue(
                        JOB,
                        BY_TECHNICIAN,
                        Optional.empty(),
                        new Line("10", lot, Quantity.pieces(1)),
                        new Line("10", lot, Quantity.pieces(2)),
                        new Line("10", free, Quantity.ONE),
                        new Line("99", free, Quantity.ONE),
                        new Line("10", lot, Quantity.ZERO))))
                .containsExactly(
                        new ChallanRefusal.NoSuchIndentLine(JOB, "99"),
                        new ChallanRefusal.NothingIssued("10", lot),
                        new ChallanRefusal.NotAllocated("10", lot, Quantity.pieces(3), Quantity.pieces(2)),
                        new ChallanRefusal.NotAllocated("10", free, Quantity.ONE, Quantity.ZERO));
        assertThat(desk.refused(issue(JOB, BY_TECHNICIAN, Optional.empty())))
                .containsExactly(new ChallanRefusal.NoLines());
        var nobody = new JobNo("SO77");
        assertThat(desk.refused(issue(nobody, BY_TECHNICIAN, Optional.empty())))
                .containsExactly(new ChallanRefusal.NoSuchIndent(nobody));
    }

    @Test
    void whatWasWithdrawnOrHasExpiredIsNotIssued() {
        desk.told(assign("Q1", JOB, line("10", COMPRESSOR, 1)));
        var lot = desk.stock(COMPRESSOR, 1, Desk.expiring(DAY.plusDays(40)));
        desk.does(allocate(JOB, "10", 1));
        desk.told(new IndentCommand.WithdrawIndent(JOB, List.of(), "r"));
        desk.now = desk.now.plus(Duration.ofDays(41));

        assertThat(desk.refused(issue(lot, 1)))
                .containsExactly(
                        new ChallanRefusal.NotWantedAnyMore("10", IndentLine.Standing.WITHDRAWN),
                        new ChallanRefusal.LotExpired(lot, DAY.plusDays(40)));
    }

    @Test
    void aTechnicianIsKnownAndActive() {
        var lot = allocated(1);
        var unknown = new PersonId("T5");
        var gone = new PersonId("T9");
        var one = new Line("10", lot, Quantity.ONE);
        assertThat(desk.refused(issue(JOB, new Through.Technician(unknown), Optional.empty(), one)))
                .containsExactly(new ChallanRefusal.UnknownTechnician(unknown));
        assertThat(desk.refused(issue(JOB, new Through.Technician(gone), Optional.empty(), one)))
                .containsExactly(new ChallanRefusal.TechnicianInactive(gone));
    }

    @Test
    void aTechnicianWhoOwesTooMuchGetsNothingMoreUnlessOverridden() {
        var lot = allocated(1);
        for (int i = 1; i <= 4; i++) {
            put(debt("D" + i, "PN1D/2526/00001"));
        }
        var one = new Line("10", lot, Quantity.ONE);
        assertThat(desk.refused(issue(lot, 1)))
                .singleElement()
                .isInstanceOfSatisfying(
                        ChallanRefusal.OwesTooMuch.class,
                        refusal -> assertThat(refusal.stop().open()).isEqualTo(Quantity.pieces(4)));
        assertThat(desk.refused(issue(JOB, BY_TECHNICIAN, Optional.of("V9"), one)))
                .containsExactly(new ChallanRefusal.NoSuchOverride("V9"));

        var small = grant(60, Money.rupees(10));
        assertThat(desk.refused(issue(JOB, BY_TECHNICIAN, Optional.of(small), one)))
                .containsExactly(new ChallanRefusal.OverrideDoesNotCover(small));
        var enough = grant(61, Money.rupees(10_000));
        desk.does(issue(JOB, BY_TECHNICIAN, Optional.of(enough), one));
        assertThat(desk.books.find(GrantedOverride.KIND, enough).orElseThrow().currentStage())
                .isEqualTo(GrantedOverride.Stage.USED);
    }

    @Test
    void aCancelledChallanGivesItsOverrideBack() {
        var lot = allocated(1);
        for (int i = 1; i <= 4; i++) {
            put(debt("D" + i, "PN1D/2526/00001"));
        }
        var override = grant(60, Money.rupees(10_000));
        var command = issue(JOB, BY_TECHNICIAN, Optional.of(override), new Line("10", lot, Quantity.ONE));
        var issued = (ChallanIssued) desk.does(command);

        desk.does(new ChallanCommand.CancelChallan(issued.number(), "wrong technician"));
        assertThat(desk.books.find(GrantedOverride.KIND, override).orElseThrow().currentStage())
                .isEqualTo(GrantedOverride.Stage.GRANTED);
        desk.does(command);
    }

    @Test
    void partsOutForTooLongCountLikeDebts() {
        for (int i = 1; i <= 4; i++) {
            var job = new JobNo("SO" + (10 + i));
            var lot = allocated(job, 1);
            var issued = (ChallanIssued)
                    desk.does(issue(job, BY_TECHNICIAN, Optional.empty(), new Line("10", lot, Quantity.ONE)));
            desk.does(handOver(issued.number()));
        }
        var next = allocated(1);
        desk.now = desk.now.plus(Duration.ofDays(8));

        assertThat(desk.refused(issue(next, 1))).singleElement().isInstanceOf(ChallanRefusal.OwesTooMuch.class);
    }

    @Test
    void anOverrideThatIsNotNeededIsKept() {
        var lot = allocated(1);
        var override = grant(60, Money.rupees(10_000));
        assertThat(desk.refused(issue(JOB, BY_TECHNICIAN, Optional.of(override), new Line("10", lot, Quantity.ONE))))
                .containsExactly(new ChallanRefusal.OverrideNotNeeded(override));
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnce() {
        var bare = new NaiveBooks(Desk.STORE);
        var spot = Place.ALLOCATED.at("SO1/10");
        var known = desk.stock(COMPRESSOR, 1, spot, lot -> lot);
        var lots = new Postings.Writer(Position.journal(1));
        var there = lots.fresh(id -> renamed(desk.books.require(known), id));
        lots.move(Move.of(there, Place.OPENING.plain(), spot, Quantity.ONE));
        var outOfWarranty = Desk.order(JOB, Contract.OOW);
        var told = new IndentCommand.AssignIndent("Q1", outOfWarranty, List.of(line("10", COMPRESSOR, 1)), "nearest");
        bare.apply(
                lots.done(),
                IndentRules.evolve(
                        bare,
                        desk.nextOfCentral(),
                        new IndentEvent.IndentAssigned(
                                told,
                                Optional.empty(),
                                List.of(new IndentEvent.Valued(new FamilyId("CMP"), Money.ZERO)))));
        var command = issue(there, 1);

        assertThat(Desk.refusals(ChallanRules.decide(bare, desk.next(), command)))
                .containsExactly(
                        new ChallanRefusal.UnknownPart(COMPRESSOR),
                        new ChallanRefusal.NoStoreParty(Desk.STORE),
                        new ChallanRefusal.NoAgreement(Desk.BU),
                        new ChallanRefusal.NoSeries(SeriesGrant.Kind.ISSUE),
                        new ChallanRefusal.UnknownTechnician(TECHNICIAN));
        bare.put(desk.books.part(COMPRESSOR).orElseThrow());
        assertThat(Desk.refusals(ChallanRules.decide(bare, desk.next(), command)))
                .contains(new ChallanRefusal.NoRate(COMPRESSOR));
    }

    private static Lot renamed(Lot lot, LotId id) {
        return new Lot(
                id,
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
                lot.origin());
    }
}
