package aspstore.cases;

import static aspstore.cases.Parts.BELT;
import static aspstore.cases.Parts.BOARD;
import static aspstore.cases.Parts.COMPRESSOR;
import static aspstore.cases.Parts.PUMP;
import static aspstore.cases.Parts.SEAL;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.journal.query.SapReconciliation.Reason;
import aspstore.model.Contract;
import aspstore.model.SerialNo;
import aspstore.model.challan.ChallanRefusal;
import aspstore.model.indent.Indent;
import aspstore.model.owed.OwedCommand;
import aspstore.model.stock.Place;
import aspstore.model.usage.UsageCommand;
import aspstore.model.usage.UsageCommand.State;
import java.time.Instant;
import java.util.Optional;

/// Parts that go out for a job, and what becomes of them.
class JobCasesTest {

    private static final SerialNo OLD = new SerialNo("OLD771");

    @HardCase("dead on arrival")
    void aUnitThatNeverWorkedComesBackAndAnotherGoesOut(Situation the) {
        the.goods().has(Sent.of(BOARD, the.unit(1), the.unit(2)));
        the.central().orders(the.job(1), Contract.IW, BOARD, 1);
        the.offline();
        var first = the.jobs().issues(the.job(1));
        the.jobs().bringsBack(first, 1, 1, State.DEAD_ON_ARRIVAL, "does not power up at the customer's");
        the.jobs().closes(first);
        var second = the.jobs().issues(the.job(1));
        the.jobs().uses(second, 1, the.job(1), 1);
        the.jobs().bringsDefective(the.job(1), BOARD, Optional.of(OLD), second);
        the.jobs().closes(second);

        var told = the.tell(new Expected(BOARD, Reason.DEFECTIVE_AWAITING_RETURN));
        told.hasPapers("D1", "D1R", "D2", "D2R").tellsSap("101", "261", "451");
        told.of(the.unit(1))
                .isIn("DEFECTIVE")
                .wasHadBy(StoreSide.TECHNICIAN)
                .hasCost()
                .isOwedFor();
        told.of(the.unit(2))
                .isIn("CONSUMED")
                .wasHadBy(StoreSide.TECHNICIAN)
                .hasCost("₹ 2,340.00 IW, REPLENISH_BY_CHALLAN")
                .isOwedFor();
    }

    @HardCase("the customer keeps it, loses it, sends another")
    void anOldPartThatTheCustomerKeepsOrLosesOrReplacesIsSettledAllTheSame(Situation the) {
        the.goods().has(Sent.of(BOARD, the.unit(1), the.unit(2), the.unit(3)));
        the.central().orders(the.job(1), Contract.IW, BOARD, 1);
        the.central().orders(the.job(2), Contract.IW, BOARD, 1);
        the.central().orders(the.job(3), Contract.AMC, BOARD, 1);
        the.offline();
        var kept = the.jobs().issues(the.job(1));
        var lost = the.jobs().issues(the.job(2));
        var swapped = the.jobs().issues(the.job(3));
        var keeps = the.jobs().usesAndOwes(kept, the.job(1), OLD);
        the.jobs().settles(keeps, OwedCommand.How.CHARGED_TO_CUSTOMER, 1, "she keeps it, and paid for it");
        var loses = the.jobs().usesAndOwes(lost, the.job(2), new SerialNo("OLD772"));
        the.jobs().settles(loses, OwedCommand.How.RECOVERED_FROM_TECHNICIAN, 1, "left on the scooter");
        the.jobs().usesAndOwes(swapped, the.job(3), new SerialNo("OLD773"));
        var other = the.jobs().bringsDefective(the.job(3), BOARD, Optional.of(new SerialNo("OTHER9")), swapped);
        the.jobs().decidesSubstitute(other, UsageCommand.Verdict.ACCEPTED, "of the same family, and as old");
        the.jobs().closes(kept);
        the.jobs().closes(lost);
        the.jobs().closes(swapped);

        var told = the.tell(new Expected(BOARD, Reason.DEFECTIVE_AWAITING_RETURN));
        told.hasPapers("D1", "D2", "D3", "D1R", "D2R", "D3R").tellsSap("101", "261", "261", "261", "451");
        told.of(the.unit(1)).isIn("CONSUMED").isOwedFor();
        told.of(the.unit(2)).isIn("CONSUMED").isOwedFor();
        told.of(the.unit(3)).isIn("CONSUMED").isOwedFor();
    }

    @HardCase("a challan is cancelled, before and after hand-over")
    void aChallanIsCancelledBeforeHandOverAndNeverAfter(Situation the) {
        the.goods().has(Sent.of(PUMP, 2));
        the.central().orders(the.job(1), Contract.IW, PUMP, 1);
        the.offline();
        var first = the.jobs().prepares(the.job(1));
        the.jobs().cancels(first, "the wrong technician");
        var second = the.jobs().prepares(the.job(1));
        the.jobs().handsOver(second);
        assertThat(the.store().refuses(StoreSide.counter(), JobActs.cancel(second, "the customer called off")))
                .anyMatch(ChallanRefusal.class::isInstance);
        the.jobs().bringsBack(second, 1, 1, State.UNUSED, "");
        the.jobs().closes(second);

        the.tell().hasPapers("D1", "D2", "D2R").tellsSap("101");
    }

    @HardCase("unused, after the order was closed")
    void anUnusedPartThatComesBackAfterTheOrderWasClosedIsOnHandAgain(Situation the) {
        the.goods().has(Sent.of(BOARD, the.unit(1)));
        the.central().orders(the.job(1), Contract.AMC, BOARD, 1);
        var challan = the.jobs().issues(the.job(1));
        the.offline();
        the.central().closesOrder(the.job(1));
        the.jobs().bringsBack(challan, 1, 1, State.UNUSED, "");
        the.jobs().closes(challan);

        var told = the.tell();
        told.hasPapers("D1", "D1R").tellsSap("101");
        told.of(the.unit(1))
                .isIn("ON_HAND")
                .wasHadBy(StoreSide.TECHNICIAN)
                .hasCost()
                .isOwedFor();
        assertThat(the.store().document(Indent.KIND, the.job(1).text()).stage()).isEqualTo("CLOSED");
    }

    @HardCase("two business units")
    void aDebtInOneUnitStopsTechniciansThereAndNotInTheOther(Situation the) {
        the.goods().has(Sent.of(PUMP, 1));
        the.goods().has(Sent.of(COMPRESSOR, the.unit(1), the.unit(2)));
        the.central().orders(the.job(1), Contract.AMC, COMPRESSOR, 1);
        the.central().orders(the.job(2), Contract.IW, COMPRESSOR, 1);
        the.central().orders(the.job(3), Contract.IW, PUMP, 1);
        the.offline();
        var air = the.jobs().issues(the.job(1));
        the.jobs().uses(air, 1, the.job(1), 1);
        assertThat(the.jobs().refusesToIssue(the.job(2))).isNotEmpty();
        var home = the.jobs().issues(the.job(3));
        the.jobs().uses(home, 1, the.job(3), 1);
        the.jobs().bringsDefective(the.job(3), PUMP, Optional.empty(), home);
        the.jobs().closes(home);

        var told = the.tell(new Expected(PUMP, Reason.DEFECTIVE_AWAITING_RETURN));
        told.hasPapers("D1", "D2", "D2R").tellsSap("101", "261", "451");
        told.of(the.unit(1))
                .isIn("CONSUMED")
                .hasCost("₹ 7,850.00 AMC, BILL_TO_OEM")
                .isOwedFor("1 AC-CMP-R32-15 by ANIL.SHINDE for " + the.job(1));
    }

    @HardCase("used after 31 March")
    void aPartOfLastYearsChallanIsUsedInTheNewYear(Situation the) {
        the.at(Instant.parse("2027-03-30T09:00:00Z"));
        the.goods().has(Sent.of(BOARD, the.unit(1), the.unit(2)));
        the.central().orders(the.job(1), Contract.IW, BOARD, 1);
        the.central().orders(the.job(2), Contract.IW, BOARD, 1);
        the.offline();
        var before = the.jobs().issues(the.job(1));
        the.at(Instant.parse("2027-04-02T05:00:00Z"));
        the.jobs().uses(before, 1, the.job(1), 1);
        the.jobs().bringsDefective(the.job(1), BOARD, Optional.of(OLD), before);
        the.jobs().closes(before);
        var after = the.jobs().issues(the.job(2));
        assertThat(before.text()).contains("/2627/");
        assertThat(after.text()).contains("/2728/");
        the.jobs().bringsBack(after, 1, 1, State.UNUSED, "");
        the.jobs().closes(after);

        var told = the.tell(new Expected(BOARD, Reason.DEFECTIVE_AWAITING_RETURN));
        told.hasPapers("D1", "D1R", "D1", "D1R").tellsSap("101", "261", "451");
        told.of(the.unit(1))
                .isIn("CONSUMED")
                .hasCost("₹ 2,340.00 IW, REPLENISH_BY_CHALLAN")
                .isOwedFor();
    }

    @HardCase("out of warranty on a challan, then the invoice")
    void aSaleGoesOutOnAChallanAndItsInvoiceIsLinkedLater(Situation the) {
        the.goods().has(Sent.of(SEAL, 2));
        the.offline();
        the.jobs().raises(the.job(1), Contract.OOW, SEAL, 2);
        var challan = the.jobs().issues(the.job(1));
        var use = the.jobs().uses(challan, 1, the.job(1), 1).name("U");
        the.jobs().bringsBack(challan, 1, 1, State.UNUSED, "");
        the.jobs().closes(challan);
        assertThat(the.board()).contains("ISSUE_TAX_INVOICE");
        the.jobs().linksInvoice(use, "INV/2627/31");
        assertThat(the.board()).doesNotContain("ISSUE_TAX_INVOICE");

        the.tell().hasPapers("D1", "D1R").tellsSap("101", "261").says("CGST", "158.40");
    }

    @HardCase("raised offline, then told by the service system")
    void anIndentThatTheCounterRaisedTakesUpTheServiceSystemsOwn(Situation the) {
        the.goods().has(Sent.of(BELT, 3));
        the.offline();
        the.jobs().raises(the.job(1), Contract.IW, BELT, 1);
        var challan = the.jobs().issues(the.job(1));
        the.central().orders(the.job(1), Contract.IW, BELT, 1);
        the.jobs().uses(challan, 1, the.job(1), 1);
        the.jobs().closes(challan);
        the.online();
        var indent = the.store().document(Indent.KIND, the.job(1).text());
        assertThat(indent.lines()).hasSize(1);
        assertThat(the.jobs().refusesToIssue(the.job(1))).isNotEmpty();

        the.tell().hasPapers("D1", "D1R").tellsSap("101", "261");
    }

    @HardCase("central withdraws while the store issues")
    void aWithdrawalThatCrossesWithAnIssueIsRefusedAndTheGoodsComeBack(Situation the) {
        the.goods().has(Sent.of(BOARD, the.unit(1)), Sent.of(BELT, 1));
        the.central().orders(the.job(1), Contract.IW, BOARD, 1);
        the.central().orders(the.job(2), Contract.IW, BELT, 1);
        the.jobs().allocates(the.job(2), "10", 1);
        the.offline();
        var challan = the.jobs().issues(the.job(1));
        the.central().withdraws(the.job(1), "the customer went elsewhere");
        the.central().withdraws(the.job(2), "the customer went elsewhere");
        the.online();
        assertThat(the.goods().pieces(BELT, Place.ON_HAND)).isEqualTo(1);
        the.jobs().bringsBack(challan, 1, 1, State.UNUSED, "");
        the.jobs().closes(challan);

        var told = the.tell();
        told.hasPapers("D1", "D1R").tellsSap("101");
        told.of(the.unit(1))
                .isIn("ON_HAND")
                .wasHadBy(StoreSide.TECHNICIAN)
                .hasCost()
                .isOwedFor();
    }
}
