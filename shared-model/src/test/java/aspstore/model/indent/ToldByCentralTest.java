package aspstore.model.indent;

import static aspstore.model.indent.Desk.COMPRESSOR;
import static aspstore.model.indent.Desk.GAS;
import static aspstore.model.indent.Desk.JOB;
import static aspstore.model.indent.Desk.OLD_COMPRESSOR;
import static aspstore.model.indent.Desk.allocate;
import static aspstore.model.indent.Desk.assign;
import static aspstore.model.indent.Desk.line;
import static aspstore.model.indent.Desk.raise;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.Condition;
import aspstore.model.Contract;
import aspstore.model.ContractClass;
import aspstore.model.Quantity;
import aspstore.model.books.Seen;
import aspstore.model.books.Told;
import aspstore.model.indent.IndentCommand.AmendIndent;
import aspstore.model.indent.IndentCommand.CloseServiceOrder;
import aspstore.model.indent.IndentCommand.DeclineIndentLine;
import aspstore.model.indent.IndentCommand.LineChange;
import aspstore.model.indent.IndentCommand.Pick;
import aspstore.model.indent.IndentCommand.ReleaseAllocation;
import aspstore.model.indent.IndentCommand.Why;
import aspstore.model.indent.IndentCommand.WithdrawIndent;
import aspstore.model.indent.IndentEvent.PartsAllocated;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position;
import aspstore.model.stock.Postings;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ToldByCentralTest {

    private static final String NAME = "J1.1";

    private static final String NAME_OF_SECOND = "J2.1";

    private final Desk desk = new Desk();

    private static AmendIndent amend(Optional<Contract> contract, LineChange... lines) {
        return new AmendIndent(
                JOB, contract, Optional.empty(), Optional.empty(), List.of(lines), "entitlement was checked again");
    }

    @Test
    void theServiceSystemsCopyJoinsTheRaisedLineInEitherOrder() {
        var raised = raise(JOB, COMPRESSOR, 1);
        var copy = assign("Q1", JOB, line("10", COMPRESSOR, 1));
        var store = new Desk();
        var raisedEvent = Desk.accepted(IndentRules.decide(store.books, store.next(), raised));
        var toldEvent = Desk.accepted(IndentRules.decide(store.books, store.nextOfCentral(), copy));

        var storeAct = store.act(Position.journal(1));
        var feedAct = store.act(Position.feed(1));
        store.apply(storeAct, raisedEvent);
        store.apply(feedAct, toldEvent);
        var server = new Desk();
        server.apply(feedAct, toldEvent);
        server.apply(storeAct, raisedEvent);

        assertThat(server.indent(JOB)).isEqualTo(store.indent(JOB));
        assertThat(store.indent(JOB).lines()).hasSize(1);
        assertThat(store.line(JOB, "10")).isEqualTo(store.line(JOB, NAME));
        assertThat(server.indent(JOB).asOf(0).orElseThrow().line("10")).isEmpty();
    }

    @Test
    void whatJoinedIsNotIssuedTwice() {
        desk.does(raise(JOB, OLD_COMPRESSOR, 1));
        desk.stock(COMPRESSOR, 5);
        desk.does(allocate(JOB, NAME, 1));
        desk.told(assign("Q1", JOB, line("10", COMPRESSOR, 1)));

        assertThat(desk.indent(JOB).lines()).hasSize(1);
        assertThat(desk.refused(allocate(JOB, "10", 1)))
                .containsExactly(new IndentRefusal.NothingOpen(JOB, "10", IndentLine.Stage.ALLOCATED));
    }

    @Test
    void whatIsRaisedBesideAToldLineIsAnotherNeed() {
        desk.told(assign("Q1", JOB, line("10", COMPRESSOR, 1)));
        desk.does(new DeclineIndentLine(JOB, "10", "the customer has one"));
        desk.does(raise(JOB, COMPRESSOR, 1));

        assertThat(desk.indent(JOB).lines()).extracting(IndentLine::name).containsExactly(NAME_OF_SECOND, "10");
        assertThat(desk.line(JOB, NAME_OF_SECOND).toAllocate()).isEqualTo(Quantity.ONE);
    }

    @Test
    void whatIsDeclinedIsTheFirstThatCentralTakesAway() {
        desk.told(assign("Q1", JOB, line("10", COMPRESSOR, 2)));
        desk.books.apply(Postings.NONE, List.of(desk.indent(JOB).withIssued("10", Quantity.ONE, Contract.IW)));
        desk.does(new DeclineIndentLine(JOB, "10", "discontinued"));

        desk.told(amend(Optional.empty(), new LineChange("10", Quantity.ONE)));
        var dead = desk.indent(JOB).withReturned("10", Quantity.ONE);
        assertThat(dead.line("10").orElseThrow().toAllocate()).isEqualTo(Quantity.ONE);

        desk.told(amend(Optional.empty(), new LineChange("10", Quantity.pieces(3))));
        assertThat(desk.line(JOB, "10").toAllocate()).isEqualTo(Quantity.ONE);
    }

    @Test
    void aWithdrawalIsAnsweredByReleasingWhatIsOnlyAllocated() {
        desk.told(assign("Q1", JOB, line("10", COMPRESSOR, 2), line("20", GAS, 1)));
        var lot = desk.stock(COMPRESSOR, 2);
        desk.does(allocate(JOB, "10", 2));
        var act = desk.nextOfCentral();
        var event = desk.told(new WithdrawIndent(JOB, List.of("10"), "repaired otherwise"));

        var answers = IndentRules.answers(desk.books, act, event);
        assertThat(answers)
                .containsExactly(new ReleaseAllocation(
                        JOB, "10", List.of(new Pick(lot, Quantity.pieces(2))), Why.WITHDRAWN, "repaired otherwise"));
        assertThat(Desk.items(desk.indent(JOB))).contains("ANSWER_WITHDRAWAL 10");
        answers.forEach(desk::does);
        assertThat(desk.line(JOB, "10").stage()).isEqualTo(IndentLine.Stage.WITHDRAWN);
        assertThat(desk.indent(JOB).currentStage()).isEqualTo(Indent.Stage.OPEN);
        assertThat(Desk.items(desk.indent(JOB))).containsExactly("ALLOCATE_INDENT 20");
        assertThat(desk.refused(new WithdrawIndent(JOB, List.of("10"), "r")))
                .containsExactly(new IndentRefusal.NothingToWithdraw(JOB));
    }

    @Test
    void theSameAnswerComesWhetherTheBooksHoldWhatWasToldOrNot() {
        desk.told(assign("Q1", JOB, line("10", COMPRESSOR, 1)));
        desk.stock(COMPRESSOR, 1);
        desk.does(allocate(JOB, "10", 1));
        var act = desk.nextOfCentral();
        var event = Desk.accepted(IndentRules.decide(desk.books, act, new WithdrawIndent(JOB, List.of(), "gone")));

        var before = IndentRules.answers(desk.books, act, event);
        desk.apply(act, event);
        assertThat(IndentRules.answers(desk.books, act, event))
                .isEqualTo(before)
                .hasSize(1);
    }

    @Test
    void partsThatAreOutWhenTheirLineIsWithdrawnWaitForPeople() {
        desk.told(assign("Q1", JOB, line("10", COMPRESSOR, 1)));
        var out = desk.indent(JOB)
                .withAllocated("10", Quantity.ONE, Quantity.ZERO, Desk.START)
                .withIssued("10", Quantity.ONE, Contract.IW);
        var withdrawn = withTold(out, new IndentEvent.IndentWithdrawn(new WithdrawIndent(JOB, List.of(), "r")));
        assertThat(Desk.items(withdrawn)).containsExactly("ANSWER_WITHDRAWAL 10");
        assertThat(Desk.items(withdrawn.withReturned("10", Quantity.ONE))).isEmpty();
        assertThat(Desk.items(withdrawn.withUsed("10", Quantity.ONE))).isEmpty();
    }

    private static Indent withTold(Indent indent, IndentEvent.FromCentral fact) {
        return indent.withTold(new Told<>(99, Desk.START, fact));
    }

    @Test
    void anAmendedContractReleasesWhatIsNoLongerEligibleAndFlagsWhatIsOut() {
        desk.told(assign("Q1", JOB, line("10", COMPRESSOR, 2)));
        var iw = desk.stock(COMPRESSOR, 1);
        var any = desk.stock(COMPRESSOR, 1, Desk.of(ContractClass.ANY, Condition.OK));
        desk.does(allocate(JOB, "10", 2));
        var act = desk.nextOfCentral();
        var event = desk.told(amend(Optional.of(Contract.OOW)));

        assertThat(IndentRules.answers(desk.books, act, event))
                .extracting(command -> ((ReleaseAllocation) command).picks())
                .containsExactly(List.of(new Pick(iw, Quantity.ONE)));
        assertThat(desk.at(any, Place.ALLOCATED.at("SO1/10"))).isEqualTo(Quantity.ONE);
        var out = desk.indent(JOB).withIssued("10", Quantity.ONE, Contract.IW);
        assertThat(Desk.items(out)).contains("ANSWER_AMENDMENT 10");
        assertThat(desk.indent(JOB).due()).isEmpty();
    }

    @Test
    void aLineThatWaitsTakesByItselfWhatTheNewContractLetsItHave() {
        desk.told(assign("Q1", JOB, line("10", COMPRESSOR, 3)));
        var oow = desk.stock(COMPRESSOR, 2, Desk.of(ContractClass.OOW, Condition.OK));
        desk.does(allocate(JOB, "10", 3));
        assertThat(Desk.items(desk.indent(JOB))).containsExactly("FILL_BACK_ORDER 10");
        var act = desk.nextOfCentral();
        var event = desk.told(amend(Optional.of(Contract.OOW)));

        var answers = IndentRules.answers(desk.books, act, event);
        assertThat(answers).containsExactly(allocate(JOB, "10", 2));
        answers.forEach(desk::does);
        assertThat(desk.at(oow, Place.ALLOCATED.at("SO1/10"))).isEqualTo(Quantity.pieces(2));
        assertThat(desk.line(JOB, "10").shortage()).isEqualTo(Quantity.ONE);
    }

    @Test
    void anAmendedQuantityReleasesWhatIsLeftOver() {
        desk.told(assign("Q1", JOB, line("10", COMPRESSOR, 3)));
        var first = desk.stock(COMPRESSOR, 1);
        var last = desk.stock(COMPRESSOR, 2);
        desk.does(allocate(JOB, "10", 3));
        var act = desk.nextOfCentral();
        var event = desk.told(amend(Optional.empty(), new LineChange("10", Quantity.ONE)));

        IndentRules.answers(desk.books, act, event).forEach(desk::does);
        assertThat(desk.at(first, Place.ALLOCATED.at("SO1/10"))).isEqualTo(Quantity.ONE);
        assertThat(desk.at(last, Place.ON_HAND.plain())).isEqualTo(Quantity.pieces(2));
        assertThat(desk.indent(JOB).currentStage()).isEqualTo(Indent.Stage.ALLOCATED);
    }

    @Test
    void anAmendmentMustChangeSomethingThatIsThere() {
        assertThat(desk.refused(amend(Optional.of(Contract.OOW)))).containsExactly(new IndentRefusal.NoSuchIndent(JOB));
        desk.told(assign("Q1", JOB, line("10", COMPRESSOR, 1)));
        assertThat(desk.refused(amend(Optional.empty()))).containsExactly(new IndentRefusal.NothingChanged(JOB));
        assertThat(desk.refused(amend(
                        Optional.empty(), new LineChange("10", Quantity.ZERO), new LineChange("30", Quantity.ONE))))
                .containsExactly(
                        new IndentRefusal.NothingWanted("10", COMPRESSOR), new IndentRefusal.NoSuchLine(JOB, "30"));
    }

    @Test
    void aLineIsAssignedOnceUnlessItWasWithdrawn() {
        desk.told(assign("Q1", JOB, line("10", COMPRESSOR, 1)));
        assertThat(desk.refused(assign("Q1", JOB, line("10", COMPRESSOR, 1), line("10", GAS, 1), line("J9.1", GAS, 1))))
                .containsExactly(
                        new IndentRefusal.LineTwice("10"),
                        new IndentRefusal.LineNameReserved("J9.1"),
                        new IndentRefusal.RequestAlreadyAssigned("Q1"),
                        new IndentRefusal.LineAlreadyAssigned(JOB, "10"),
                        new IndentRefusal.LineAlreadyAssigned(JOB, "10"));
        desk.told(new WithdrawIndent(JOB, List.of(), "to another store"));
        assertThat(desk.indent(JOB).currentStage()).isEqualTo(Indent.Stage.WITHDRAWN);
        desk.told(assign("Q2", JOB, line("10", COMPRESSOR, 2)));
        assertThat(desk.line(JOB, "10").toAllocate()).isEqualTo(Quantity.pieces(2));
    }

    @Test
    void aClosedServiceOrderWantsNothingMore() {
        desk.told(assign("Q1", JOB, line("10", COMPRESSOR, 1)));
        var lot = desk.stock(COMPRESSOR, 1);
        desk.does(allocate(JOB, "10", 1));
        var act = desk.nextOfCentral();
        var event = desk.told(new CloseServiceOrder(JOB));
        IndentRules.answers(desk.books, act, event).forEach(desk::does);

        assertThat(desk.at(lot, Place.ON_HAND.plain())).isEqualTo(Quantity.ONE);
        assertThat(desk.indent(JOB).currentStage()).isEqualTo(Indent.Stage.CLOSED);
        assertThat(desk.refused(new CloseServiceOrder(JOB))).containsExactly(new IndentRefusal.OrderIsClosed(JOB));
    }

    @Test
    void aMisfitFactChangesWhatItCanAndNeverThrows() {
        var act = desk.next();
        assertThat(IndentRules.evolve(
                        desk.books, act, new PartsAllocated(allocate(JOB, "10", 1), "10", List.of(), Quantity.ONE)))
                .isEmpty();
        assertThat(IndentRules.answers(
                        desk.books, act, new IndentEvent.IndentWithdrawn(new WithdrawIndent(JOB, List.of(), "r"))))
                .isEmpty();
    }

    @Test
    void theStoresOwnPastIsSeenWithoutWhatWasToldLater() {
        desk.does(raise(JOB, COMPRESSOR, 1));
        desk.told(new WithdrawIndent(JOB, List.of(), "r"));
        assertThat(desk.indent(JOB).currentStage()).isEqualTo(Indent.Stage.WITHDRAWN);
        assertThat(desk.indent(JOB).asOf(0).orElseThrow().currentStage()).isEqualTo(Indent.Stage.OPEN);
        assertThat(desk.indent(JOB).asOf(Seen.ALL)).contains(desk.indent(JOB));
    }
}
