package aspstore.model.challan;

import static aspstore.model.indent.Desk.BU;
import static aspstore.model.indent.Desk.COMPRESSOR;
import static aspstore.model.indent.Desk.DAY;
import static aspstore.model.indent.Desk.GAS;
import static aspstore.model.indent.Desk.JOB;
import static aspstore.model.indent.Desk.OLD_COMPRESSOR;
import static aspstore.model.indent.Desk.TECHNICIAN;
import static aspstore.model.indent.Desk.allocate;
import static aspstore.model.indent.Desk.assign;
import static aspstore.model.indent.Desk.line;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.Condition;
import aspstore.model.Contract;
import aspstore.model.ContractClass;
import aspstore.model.JobNo;
import aspstore.model.Money;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.challan.ChallanCommand.CancelChallan;
import aspstore.model.challan.ChallanCommand.CloseReverseChallan;
import aspstore.model.challan.ChallanCommand.HandOverChallan;
import aspstore.model.challan.ChallanCommand.IssueChallan;
import aspstore.model.challan.ChallanCommand.Left;
import aspstore.model.challan.ChallanCommand.Line;
import aspstore.model.challan.ChallanCommand.Piece;
import aspstore.model.challan.ChallanCommand.Proof;
import aspstore.model.challan.ChallanCommand.ReassignParts;
import aspstore.model.challan.ChallanCommand.Through;
import aspstore.model.indent.Allocation;
import aspstore.model.indent.Desk;
import aspstore.model.indent.IndentCommand.AssignIndent;
import aspstore.model.indent.IndentCommand.CloseServiceOrder;
import aspstore.model.indent.IndentLine;
import aspstore.model.oversight.GrantedOverride;
import aspstore.model.oversight.OversightCommand;
import aspstore.model.oversight.OversightRules;
import aspstore.model.stock.Lot;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position;
import aspstore.model.stock.Postings;
import aspstore.model.tax.Transport;
import aspstore.model.tax.TransportMode;
import aspstore.model.tax.VehicleNo;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// A part that is out for one job is needed on another.
class ReassignTest {

    private static final JobNo OTHER = new JobNo("SO2");
    private static final ChallanNo A = new ChallanNo("PN1D/2627/00001");
    private static final ChallanNo B = new ChallanNo("PN1D/2627/00002");
    private static final Through WITH_HER = new Through.Technician(TECHNICIAN);
    private static final Through BY_COURIER = new Through.Courier("Blue Dart", "AWB 1");

    private final Desk desk = new Desk();

    /// Compressors out with the technician on challan A.
    private LotId out(int pieces) {
        return out(pieces, lot -> lot);
    }

    private LotId out(int pieces, UnaryOperator<Lot> nature) {
        var lot = issued(pieces, WITH_HER, nature);
        desk.does(new HandOverChallan(
                A, "Asha Kulkarni", new Proof(Proof.By.PIN, "T1"), Optional.empty(), Optional.empty()));
        return lot;
    }

    private LotId issued(int pieces, Through through, UnaryOperator<Lot> nature) {
        desk.told(assign("Q1", JOB, line("10", COMPRESSOR, pieces)));
        var lot = desk.stock(COMPRESSOR, pieces, nature);
        desk.does(allocate(JOB, "10", pieces));
        desk.does(new IssueChallan(
                JOB,
                List.of(new Line("10", lot, Quantity.pieces(pieces))),
                through,
                through.equals(WITH_HER) ? Transport.BY_HAND : byRoad(),
                Optional.empty(),
                Optional.empty(),
                List.of()));
        return lot;
    }

    private static Transport byRoad() {
        return new Transport(
                TransportMode.ROAD, 12, Optional.of(new VehicleNo("MH12AB1234")), Optional.empty(), Optional.empty());
    }

    private void needs(PartCode part, int pieces, Contract contract) {
        desk.told(new AssignIndent(
                "Q2", Desk.order(OTHER, contract), List.of(line("20", part, pieces)), "nearest store with stock"));
    }

    private static ReassignParts reassign(int pieces) {
        return reassign(pieces, Left.NOT_NEEDED, WITH_HER, Optional.empty(), Optional.empty());
    }

    private static ReassignParts reassign(
            int pieces, Left left, Through through, Optional<String> override, Optional<String> exception) {
        return new ReassignParts(
                OTHER,
                List.of(new Piece(A, 1, "20", Quantity.pieces(pieces))),
                left,
                through,
                through.equals(BY_COURIER) ? byRoad() : Transport.BY_HAND,
                Optional.empty(),
                "Asha Kulkarni",
                new Proof(Proof.By.SIGNATURE, "on challan A"),
                override,
                exception);
    }

    private Challan challan(ChallanNo number) {
        return desk.books.find(Challan.KIND, number.text()).orElseThrow();
    }

    @Test
    void thePartMovesToAFreshChallanOfTheOtherJobAndTheFirstWaitsForItNoMore() {
        var lot = out(2);
        needs(COMPRESSOR, 1, Contract.IW);

        desk.does(reassign(1));

        assertThat(desk.at(lot, Place.WITH_TECHNICIAN.at(A.text()))).isEqualTo(Quantity.ONE);
        assertThat(desk.at(lot, Place.WITH_TECHNICIAN.at(B.text()))).isEqualTo(Quantity.ONE);
        assertThat(challan(A).lines().getFirst().out()).isEqualTo(Quantity.ONE);
        assertThat(challan(A).outValue()).isEqualTo(Money.rupees(4500));
        assertThat(challan(A).lines().getFirst().back())
                .containsExactly(new IssuedLine.Back(IssuedLine.Back.Kind.MOVED_ON, lot, Quantity.ONE, Optional.of(B)));
        var fresh = challan(B);
        assertThat(fresh.currentStage()).isEqualTo(Challan.Stage.HANDED_OVER);
        assertThat(fresh.job()).contains(OTHER);
        assertThat(fresh.technician()).contains(TECHNICIAN);
        assertThat(fresh.lines().getFirst().from()).contains(new IssuedLine.From(A, 1, Desk.START));
        assertThat(fresh.lines().getFirst().out()).isEqualTo(Quantity.ONE);
        assertThat(fresh.accountDue()).isPresent();
        assertThat(Desk.items(fresh)).containsExactly("ACCOUNT_FOR_PARTS");
    }

    @Test
    void thePaperOfTheOtherJobIsAChallanOfItsOwnThatNamesTheFirst() {
        out(1);
        needs(COMPRESSOR, 1, Contract.OOW);
        desk.role = Role.MANAGER;
        desk.does(reassign(1, Left.NOT_NEEDED, WITH_HER, Optional.empty(), Optional.of("customer cannot wait")));

        var paper = challan(B).paperNow();
        assertThat(paper.number()).isEqualTo(B);
        assertThat(paper.references().job()).contains(OTHER);
        assertThat(paper.references().linked()).contains(B.reverse());
        assertThat(paper.contract()).contains(Contract.OOW);
        assertThat(paper.scheme().isSupply()).isTrue();
        assertThat(paper.extras()).containsExactly(new ChallanPaper.Field("Moved from challan", A.text()));
        assertThat(paper.receivedBy().orElseThrow().name()).isEqualTo("Asha Kulkarni");
    }

    @Test
    void theReverseOfTheFirstChallanClosesWithNilAndSaysWhereThePartWent() {
        out(1);
        needs(COMPRESSOR, 1, Contract.IW);
        desk.does(reassign(1));

        assertThat(challan(A).currentStage()).isEqualTo(Challan.Stage.ACCOUNTED);
        desk.does(new CloseReverseChallan(A, Transport.BY_HAND, Optional.empty()));
        var reverse = challan(A).reverse().orElseThrow().paper();
        assertThat(reverse.lines()).isEmpty();
        assertThat(reverse.declaration())
                .isEqualTo("Nil: nothing came back on this challan. Moved on to challan PN1D/2627/00002.");
    }

    @Test
    void theOtherJobNeedsNothingMoreAndTheFirstStaysClosedOrOpensAgainAsItIsTold() {
        out(2);
        needs(COMPRESSOR, 2, Contract.IW);
        desk.does(allocate(OTHER, "20", 2));
        assertThat(desk.line(OTHER, "20").stage()).isEqualTo(IndentLine.Stage.BACK_ORDERED);

        desk.does(reassign(1));
        assertThat(desk.line(OTHER, "20").shortage()).isEqualTo(Quantity.ONE);
        assertThat(desk.line(OTHER, "20").out()).isEqualTo(Quantity.ONE);
        assertThat(desk.line(JOB, "10").toAllocate()).isEqualTo(Quantity.ZERO);

        desk.does(reassign(1, Left.STILL_NEEDED, WITH_HER, Optional.empty(), Optional.empty()));
        assertThat(desk.line(OTHER, "20").stage()).isEqualTo(IndentLine.Stage.ISSUED);
        assertThat(desk.line(OTHER, "20").progress().waits().getLast().to()).isPresent();
        assertThat(desk.line(JOB, "10").toAllocate()).isEqualTo(Quantity.ONE);
    }

    @Test
    void aCourierTakesItFromTheTechnicianToTheOtherCustomerAndNotBack() {
        var lot = out(1);
        needs(COMPRESSOR, 1, Contract.IW);
        desk.does(reassign(1, Left.NOT_NEEDED, BY_COURIER, Optional.empty(), Optional.empty()));

        assertThat(desk.at(lot, Place.AT_CUSTOMER.at(B.text()))).isEqualTo(Quantity.ONE);
        var third = new JobNo("SO3");
        desk.told(assign("Q3", third, line("30", COMPRESSOR, 1)));
        assertThat(desk.refused(new ReassignParts(
                        third,
                        List.of(new Piece(B, 1, "30", Quantity.ONE)),
                        Left.NOT_NEEDED,
                        WITH_HER,
                        Transport.BY_HAND,
                        Optional.empty(),
                        "Asha",
                        new Proof(Proof.By.SIGNATURE, "S"),
                        Optional.empty(),
                        Optional.empty())))
                .containsExactly(new ChallanRefusal.NotWithATechnician(B));
    }

    @Test
    void moreThanIsOutAndMoreThanIsNeededIsRefused() {
        out(2);
        needs(COMPRESSOR, 1, Contract.IW);

        assertThat(desk.refused(reassign(3)))
                .containsExactly(new ChallanRefusal.MoreThanOut(A, 1, Quantity.pieces(3), Quantity.pieces(2)));
        assertThat(desk.refused(reassign(2)))
                .containsExactly(new ChallanRefusal.MoreThanNeeded(
                        OTHER, "20", Quantity.pieces(2), Quantity.ONE, Quantity.ZERO));
        desk.stock(COMPRESSOR, 1);
        desk.does(allocate(OTHER, "20", 1));
        assertThat(desk.refused(reassign(1)))
                .containsExactly(
                        new ChallanRefusal.MoreThanNeeded(OTHER, "20", Quantity.ONE, Quantity.ZERO, Quantity.ONE));
        assertThat(desk.refused(reassign(0)))
                .contains(new ChallanRefusal.NothingIssued(
                        "20", challan(A).lines().getFirst().lot()));
    }

    @Test
    void onlyWhatWasHandedOverAndIsNotClosedGoesOn() {
        issued(1, WITH_HER, lot -> lot);
        needs(COMPRESSOR, 1, Contract.IW);

        assertThat(desk.refused(reassign(1)))
                .containsExactly(new ChallanRefusal.NothingToReassign(A, Challan.Stage.ISSUED));
        desk.does(new CancelChallan(A, "wrong technician"));
        assertThat(desk.refused(reassign(1)))
                .contains(new ChallanRefusal.NothingToReassign(A, Challan.Stage.CANCELLED));
    }

    @Test
    void theJobMustBeThereAndAnotherAndWantAPartOfTheFamily() {
        out(1);
        assertThat(desk.refused(reassign(1))).containsExactly(new ChallanRefusal.NoSuchIndent(OTHER));

        needs(GAS, 1, Contract.IW);
        assertThat(desk.refused(reassign(1))).containsExactly(new ChallanRefusal.NotOfTheFamily("20", COMPRESSOR, GAS));
        assertThat(desk.refused(new ReassignParts(
                        JOB,
                        List.of(new Piece(A, 1, "10", Quantity.ONE)),
                        Left.NOT_NEEDED,
                        WITH_HER,
                        Transport.BY_HAND,
                        Optional.empty(),
                        "Asha",
                        new Proof(Proof.By.SIGNATURE, "S"),
                        Optional.empty(),
                        Optional.empty())))
                .containsExactly(new ChallanRefusal.SameJob(A, JOB));
        desk.told(new CloseServiceOrder(OTHER));
        assertThat(desk.refused(reassign(1)))
                .containsExactly(new ChallanRefusal.NotWantedAnyMore("20", IndentLine.Standing.ORDER_CLOSED));
    }

    @Test
    void aPartOfTheFamilyStandsInForTheOneThatIsWanted() {
        out(1);
        needs(OLD_COMPRESSOR, 1, Contract.IW);
        desk.does(reassign(1));

        assertThat(challan(B).lines().getFirst().part()).isEqualTo(COMPRESSOR);
    }

    @Test
    void whatTheContractMayNotHaveIsRefusedByTheVeryReasonOfTheAllocation() {
        var lot = out(1);
        needs(COMPRESSOR, 1, Contract.OOW);
        var reason = new Allocation.Reason.ClassNotEligible(Owner.OEM, ContractClass.IW);

        assertThat(desk.refused(reassign(1)))
                .containsExactly(new ChallanRefusal.NotEligible(OTHER, lot, COMPRESSOR, reason));
        var excepted =
                reassign(1, Left.NOT_NEEDED, WITH_HER, Optional.empty(), Optional.of("the customer cannot wait"));
        assertThat(desk.refused(excepted)).containsExactly(new ChallanRefusal.ManagerOnly(Role.COUNTER));
        desk.role = Role.MANAGER;
        assertThat(desk.refused(reassign(1, Left.NOT_NEEDED, WITH_HER, Optional.empty(), Optional.of(" "))))
                .containsExactly(new ChallanRefusal.ReasonMissing());
        desk.does(excepted);
        assertThat(challan(B).lines()).hasSize(1);
    }

    @Test
    void aRepairedPartThatTheRuleTakesGoesOnAndAnExpiredOneForNobody() {
        var lot = out(1, Desk.expiring(DAY.plusDays(60)));
        needs(COMPRESSOR, 1, Contract.IW);
        desk.now = Desk.START.plus(Duration.ofDays(40));
        assertThat(desk.refused(reassign(1)))
                .containsExactly(new ChallanRefusal.NotEligible(
                        OTHER, lot, COMPRESSOR, new Allocation.Reason.TooCloseToExpiry(DAY.plusDays(60), 30)));
        desk.now = Desk.START.plus(Duration.ofDays(61));
        desk.role = Role.MANAGER;
        assertThat(desk.refused(
                        reassign(1, Left.NOT_NEEDED, WITH_HER, Optional.empty(), Optional.of("it is all there is"))))
                .contains(new ChallanRefusal.LotExpired(lot, DAY.plusDays(60)));
    }

    @Test
    void conditionIsTheRulesToSay() {
        out(1, Desk.of(ContractClass.IW, Condition.REPAIRED));
        needs(COMPRESSOR, 1, Contract.IW);
        desk.does(reassign(1));

        assertThat(challan(B).lines()).hasSize(1);
    }

    @Test
    void aTechnicianTakesOnlyTheirOwnPartsAndGivesThemToNobodyElse() {
        out(1);
        needs(COMPRESSOR, 1, Contract.IW);
        desk.role = Role.TECHNICIAN;
        // The desk's own person has another code than the technician on the challan.
        assertThat(desk.refused(reassign(1)))
                .containsExactly(new ChallanRefusal.NotYourChallan(A), new ChallanRefusal.OnlyToYourself());
    }

    @Test
    void whatOneOwesStopsItAsItStopsAnIssueButThePartItselfDoesNotCount() {
        out(4);
        needs(COMPRESSOR, 4, Contract.IW);
        desk.now = Desk.START.plus(Duration.ofDays(8));

        assertThat(desk.refused(reassign(0))).anyMatch(ChallanRefusal.OwesTooMuch.class::isInstance);
        desk.does(reassign(1));
        assertThat(challan(B).lines().getFirst().out()).isEqualTo(Quantity.ONE);
    }

    @Test
    void anotherJobMakesAPartNoNewerToTheTechnicianWhoKeepsIt() {
        out(5);
        needs(COMPRESSOR, 4, Contract.IW);
        var due = challan(A).accountDue();
        desk.now = Desk.START.plus(Duration.ofDays(3));
        desk.does(reassign(4));
        assertThat(challan(B).accountDue()).isEqualTo(due);

        desk.now = Desk.START.plus(Duration.ofDays(8));
        var back = new ReassignParts(
                JOB,
                List.of(new Piece(B, 1, "10", Quantity.ZERO)),
                Left.NOT_NEEDED,
                WITH_HER,
                Transport.BY_HAND,
                Optional.empty(),
                "Asha",
                new Proof(Proof.By.SIGNATURE, "S"),
                Optional.empty(),
                Optional.empty());
        assertThat(desk.refused(back)).anyMatch(ChallanRefusal.OwesTooMuch.class::isInstance);
    }

    @Test
    void aPartIsNewToTheCourierWhoTakesItFromTheTechnician() {
        out(1);
        needs(COMPRESSOR, 1, Contract.IW);
        desk.now = Desk.START.plus(Duration.ofDays(3));
        desk.does(reassign(1, Left.NOT_NEEDED, BY_COURIER, Optional.empty(), Optional.empty()));

        assertThat(challan(B).outSince()).isEqualTo(Optional.of(desk.now));
    }

    @Test
    void anOverrideLetsATechnicianHaveItWhoOwesTooMuch() {
        out(5);
        needs(COMPRESSOR, 1, Contract.IW);
        desk.now = Desk.START.plus(Duration.ofDays(8));
        assertThat(desk.refused(reassign(1))).singleElement().isInstanceOf(ChallanRefusal.OwesTooMuch.class);

        desk.role = Role.MANAGER;
        var act = desk.act(Position.journal(900));
        var granted = Desk.accepted(OversightRules.decide(
                desk.books,
                act,
                new OversightCommand.GrantOverride(
                        GrantedOverride.Kind.OWED_STOP,
                        BU,
                        TECHNICIAN.text(),
                        Money.rupees(10_000),
                        "customer waits since Monday")));
        desk.books.apply(Postings.NONE, OversightRules.evolve(desk.books, act, granted));
        var override = act.at().name("V");
        desk.does(reassign(1, Left.NOT_NEEDED, WITH_HER, Optional.of(override), Optional.empty()));
        assertThat(desk.books.find(GrantedOverride.KIND, override).orElseThrow().stage())
                .isEqualTo("USED");
    }
}
