package aspstore.model.indent;

import static aspstore.model.story.Steps.CHALLAN;
import static aspstore.model.story.Steps.allocate;
import static aspstore.model.story.Steps.allocated;
import static aspstore.model.story.Steps.handOver;
import static aspstore.model.story.Steps.issue;
import static aspstore.model.story.Steps.out;
import static aspstore.model.story.Steps.unused;
import static aspstore.model.story.Steps.use;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.Contract;
import aspstore.model.books.Key;
import aspstore.model.books.Samples;
import aspstore.model.books.WorkItem;
import aspstore.model.catalog.Agreement;
import aspstore.model.challan.Challan;
import aspstore.model.challan.ChallanNo;
import aspstore.model.indent.IndentCommand.AmendIndent;
import aspstore.model.reversal.ReversalCommand;
import aspstore.model.stock.Position.Writer;
import aspstore.model.story.Story;
import aspstore.model.tax.TaxScheme;
import aspstore.model.usage.Usage;
import aspstore.model.usage.UsageCommand;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A job under an annual maintenance contract turns out to be out of warranty: before its parts went out, while they
/// are out, after they were used and after the job was closed, and whichever of both sides hears of it first.
class AmendedTest {

    private static final ChallanNo SECOND = new ChallanNo("PN1D/2627/00002");

    /// The technician's diagnosis: the customer's contract does not cover it.
    static final AmendIndent TO_OOW = new AmendIndent(
            Story.JOB,
            Optional.of(Contract.OOW),
            Optional.of(Coverage.NONE),
            Optional.empty(),
            List.of(),
            "damaged by a power surge");

    private static Indent indent(Story story) {
        return story.find(Indent.KIND, Story.JOB.text());
    }

    private static List<WorkItem.Kind> waiting(Story story) {
        return indent(story).workItems().stream().map(WorkItem::kind).toList();
    }

    private static Usage usage(Story story) {
        return story.books().with(Usage.KIND, Key.job(Story.JOB)).getLast();
    }

    @Test
    void beforeTheIssueTheChallanIsWrittenOnTheNewTerms() {
        var story = allocated(Samples.FILTER, 2, Contract.AMC);
        story.central(TO_OOW);
        story.store(issue(story, Story.JOB, "10", Samples.FILTER));

        var paper = story.find(Challan.KIND, CHALLAN.text()).paper();
        assertThat(paper.contract()).contains(Contract.OOW);
        assertThat(paper.scheme()).isEqualTo(TaxScheme.INTRA_STATE);
        assertThat(paper.declaration()).contains("Rule 55(4)");
        assertThat(waiting(story)).isEmpty();
    }

    @Test
    void whatIsOutIsFlaggedAndGoesOutAgainOnAFreshChallanWithTheNewTermsTax() {
        var story = out(Samples.FILTER, 2, Contract.AMC);
        assertThat(story.find(Challan.KIND, CHALLAN.text()).paper().scheme()).isEqualTo(TaxScheme.NO_SUPPLY);
        story.central(TO_OOW);
        assertThat(waiting(story)).containsExactly(WorkItem.Kind.ANSWER_AMENDMENT);

        story.store(unused(2, UsageCommand.State.STILL_NEEDED));
        assertThat(indent(story).currentStage()).isEqualTo(Indent.Stage.OPEN);
        story.store(allocate(Story.JOB, "10", 2));
        story.store(issue(story, Story.JOB, "10", Samples.FILTER));
        story.store(handOver(SECOND));

        var paper = story.find(Challan.KIND, SECOND.text()).paper();
        assertThat(paper.contract()).contains(Contract.OOW);
        assertThat(paper.scheme()).isEqualTo(TaxScheme.INTRA_STATE);
        assertThat(paper.totals().total()).isGreaterThan(paper.totals().taxable());
        assertThat(waiting(story)).isEmpty();
    }

    @Test
    void aUseIsSettledByTheContractThatHoldsWhenItIsRecorded() {
        var story = out(Samples.FILTER, 2, Contract.AMC);
        story.store(use(1));
        story.central(TO_OOW);
        var before = usage(story);
        story.store(use(1));

        assertThat(before.used().contract()).isEqualTo(Contract.AMC);
        assertThat(usage(story).used().contract()).isEqualTo(Contract.OOW);
        assertThat(usage(story).used().settlement()).isEqualTo(Agreement.Settlement.BILL_TO_CUSTOMER);
        assertThat(usage(story).currentStage()).isEqualTo(Usage.Stage.INVOICE_DUE);
        assertThat(before.currentStage()).isEqualTo(Usage.Stage.RECORDED);
        assertThat(waiting(story)).isEmpty();
    }

    @Test
    void aUseRecordedTooEarlyIsTakenBackAndRecordedAgainUnderTheContractThatHolds() {
        var story = out(Samples.FILTER, 1, Contract.AMC);
        var used = story.store(use(1));
        story.central(TO_OOW);
        story.store(new ReversalCommand.ReverseEntry(used, new TreeSet<>(), "it was out of warranty"));
        assertThat(waiting(story)).containsExactly(WorkItem.Kind.ANSWER_AMENDMENT);
        story.store(use(1));

        assertThat(usage(story).used().contract()).isEqualTo(Contract.OOW);
        assertThat(waiting(story)).isEmpty();
    }

    @Test
    void afterTheJobIsClosedTheNewContractCountsForWhatIsStillOut() {
        var story = out(Samples.FILTER, 1, Contract.AMC);
        story.central(new IndentCommand.CloseServiceOrder(Story.JOB));
        story.central(TO_OOW);
        assertThat(waiting(story)).isEmpty();
        story.store(use(1));

        assertThat(usage(story).used().contract()).isEqualTo(Contract.OOW);
        assertThat(indent(story).currentStage()).isEqualTo(Indent.Stage.CLOSED);
    }

    /// An issue, a use and a return that the store posts without having heard of the amendment.
    @ParameterizedTest
    @EnumSource(Writer.class)
    void bothSidesEndAlikeWhicheverHearsFirst(Writer first) {
        for (var other : Writer.values()) {
            assertThat(crossed(first)).isEqualTo(crossed(other));
        }
        var story = issuedWhileAmended(first);
        assertThat(story.find(Challan.KIND, CHALLAN.text()).paper().contract()).contains(Contract.AMC);
        assertThat(waiting(story)).containsExactly(WorkItem.Kind.ANSWER_AMENDMENT);
    }

    private static List<Object> crossed(Writer first) {
        var used = out(Samples.FILTER, 2, Contract.AMC);
        used.cross(first, use(1), TO_OOW);
        var back = out(Samples.FILTER, 2, Contract.AMC);
        back.cross(first, unused(1, UsageCommand.State.STILL_NEEDED), TO_OOW);
        return List.of(
                issuedWhileAmended(first).books().allDocuments(),
                used.books().allDocuments(),
                back.books().allDocuments());
    }

    private static Story issuedWhileAmended(Writer first) {
        var story = allocated(Samples.FILTER, 2, Contract.AMC);
        story.cross(first, issue(story, Story.JOB, "10", Samples.FILTER), TO_OOW);
        return story;
    }
}
