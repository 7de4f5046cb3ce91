package aspstore.model.story;

import static aspstore.model.story.Steps.CHALLAN;
import static aspstore.model.story.Steps.allocate;
import static aspstore.model.story.Steps.allocated;
import static aspstore.model.story.Steps.arrangePickup;
import static aspstore.model.story.Steps.assign;
import static aspstore.model.story.Steps.byCourier;
import static aspstore.model.story.Steps.confirmDelivery;
import static aspstore.model.story.Steps.handOver;
import static aspstore.model.story.Steps.inward;
import static aspstore.model.story.Steps.issue;
import static aspstore.model.story.Steps.out;
import static aspstore.model.story.Steps.pieces;
import static aspstore.model.story.Steps.raise;
import static aspstore.model.story.Steps.reassign;
import static aspstore.model.story.Steps.stocked;
import static aspstore.model.story.Steps.unused;
import static aspstore.model.story.Steps.use;
import static aspstore.model.story.SupplyStages.reverse;

import aspstore.model.Contract;
import aspstore.model.JobNo;
import aspstore.model.PartCode;
import aspstore.model.books.Samples;
import aspstore.model.challan.Challan;
import aspstore.model.challan.ChallanCommand;
import aspstore.model.entry.Event;
import aspstore.model.indent.Indent;
import aspstore.model.indent.IndentCommand;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import aspstore.model.tax.Transport;
import aspstore.model.usage.UsageCommand;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Lines of indents and challans in every stage.
final class JobStages {

    private static final JobNo OTHER_JOB = new JobNo("SO-1002");

    private JobStages() {}

    static List<Situation> all() {
        return List.of(
                openLine(),
                backOrderedLine(),
                partlyAllocatedLine(),
                line(allocated(Samples.FILTER, 2, Contract.IW), Indent.Stage.ALLOCATED, ""),
                line(out(Samples.FILTER, 2, Contract.IW), Indent.Stage.ISSUED, ""),
                usedLine(),
                closedOrder(),
                declinedLine(),
                withdrawnLine(),
                withdrawnLineOfAllocatedParts(),
                challanAtTheStore(),
                challan(out(Samples.FILTER, 2, Contract.IW), Challan.Stage.HANDED_OVER, ""),
                challan(byCourier(Samples.FILTER, 2, Contract.IW), Challan.Stage.HANDED_OVER, "by courier"),
                deliveredChallan(),
                accountedChallan(),
                challanWhoseDefectiveIsOwed(),
                closedChallan(),
                cancelledChallan(),
                bag(),
                emptiedBag());
    }

    private static Situation openLine() {
        var story = stocked();
        story.central(assign(Story.JOB, Samples.FILTER, 2));
        return line(story, Indent.Stage.OPEN, "");
    }

    private static Situation backOrderedLine() {
        var story = new Story();
        story.central(assign(Story.JOB, Samples.FILTER, 2));
        story.store(allocate(Story.JOB, "10", 2));
        return line(story, Indent.Stage.BACK_ORDERED, "");
    }

    private static Situation partlyAllocatedLine() {
        var story = stocked();
        story.central(assign(Story.JOB, Samples.FILTER, 12));
        story.store(allocate(Story.JOB, "10", 12));
        return line(story, Indent.Stage.BACK_ORDERED, "some are allocated");
    }

    private static Situation usedLine() {
        var story = out(Samples.FILTER, 2, Contract.IW);
        story.store(use(2));
        return line(story, Indent.Stage.CLOSED, "");
    }

    private static Situation closedOrder() {
        var story = stocked();
        story.central(assign(Story.JOB, Samples.FILTER, 2));
        story.central(new IndentCommand.CloseServiceOrder(Story.JOB));
        return line(story, Indent.Stage.CLOSED, "its order is closed");
    }

    private static Situation declinedLine() {
        var story = stocked();
        story.central(assign(Story.JOB, Samples.FILTER, 2));
        story.store(decline());
        return line(story, Indent.Stage.DECLINED, "");
    }

    private static Situation withdrawnLine() {
        var story = stocked();
        story.central(assign(Story.JOB, Samples.FILTER, 2));
        story.central(withdraw());
        return line(story, Indent.Stage.WITHDRAWN, "");
    }

    private static Situation withdrawnLineOfAllocatedParts() {
        var story = allocated(Samples.FILTER, 2, Contract.IW);
        story.central(withdraw());
        return line(story, Indent.Stage.WITHDRAWN, "its parts were allocated");
    }

    private static Situation line(Story story, Indent.Stage stage, String detail) {
        var lot = story.books().standsOf(Samples.FILTER).stream()
                .min((a, b) -> a.place() == Place.ALLOCATED ? -1 : b.place() == Place.ALLOCATED ? 1 : 0)
                .map(stand -> stand.lot().id())
                .orElse(LotId.parse("J99.1"));
        return Situation.of(story, Indent.KIND, Story.JOB.text(), stage, detail)
                .store(decline())
                .store(allocate(Story.JOB, "10", 1))
                .store(new IndentCommand.ReleaseAllocation(
                        Story.JOB,
                        "10",
                        List.of(new IndentCommand.Pick(lot, pieces(1))),
                        IndentCommand.Why.NOT_NEEDED,
                        "customer is away"))
                .store(issue(Story.JOB, Optional.empty(), List.of(new ChallanCommand.Line("10", lot, pieces(1)))))
                .store(raise(Story.JOB, Contract.IW, Samples.FILTER, 1), "for the same part")
                .store(raise(Story.JOB, Contract.IW, Samples.GAS, 1), "for another part")
                .central(assign(Story.JOB, Samples.FILTER, 2), "once more")
                .central(
                        new IndentCommand.AssignIndent(
                                "REQ-2",
                                Story.order(Story.JOB, Contract.IW),
                                List.of(new IndentCommand.ServiceLine("10", Samples.FILTER, pieces(2))),
                                ""),
                        "under another request")
                .central(new IndentCommand.AmendIndent(
                        Story.JOB,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(new IndentCommand.LineChange("10", pieces(3))),
                        "one more"))
                .central(withdraw())
                .central(new IndentCommand.CloseServiceOrder(Story.JOB))
                .store(reverse(story.first(Event.OfIndent.class), Set.of()));
    }

    private static IndentCommand.DeclineIndentLine decline() {
        return new IndentCommand.DeclineIndentLine(Story.JOB, "10", "not repairable");
    }

    private static IndentCommand.WithdrawIndent withdraw() {
        return new IndentCommand.WithdrawIndent(Story.JOB, List.of(), "customer cancelled");
    }

    private static Situation challanAtTheStore() {
        return challan(issued(Samples.FILTER), Challan.Stage.ISSUED, "");
    }

    private static Story issued(PartCode part) {
        var story = allocated(part, 2, Contract.IW);
        story.store(issue(story, Story.JOB, "10", part));
        return story;
    }

    private static Situation deliveredChallan() {
        var story = byCourier(Samples.FILTER, 2, Contract.IW);
        story.store(confirmDelivery());
        return challan(story, Challan.Stage.HANDED_OVER, "by courier and delivered");
    }

    private static Situation accountedChallan() {
        return challan(accounted(), Challan.Stage.ACCOUNTED, "");
    }

    private static Story accounted() {
        var story = out(Samples.FILTER, 2, Contract.IW);
        story.store(use(1));
        story.store(unused(1, UsageCommand.State.UNUSED));
        return story;
    }

    private static Situation challanWhoseDefectiveIsOwed() {
        var story = out(Story.MOTOR, 1, Contract.IW);
        story.store(use(1));
        return challan(story, Challan.Stage.ACCOUNTED, "a defective is owed");
    }

    private static Situation closedChallan() {
        var story = accounted();
        story.store(new ChallanCommand.CloseReverseChallan(CHALLAN, Transport.BY_HAND, Optional.empty()));
        return challan(story, Challan.Stage.CLOSED, "");
    }

    private static Situation bag() {
        var story = stocked();
        story.store(Steps.bag(Samples.FILTER, 2));
        story.store(handOver(CHALLAN));
        return challan(story, Challan.Stage.HANDED_OVER, "a bag");
    }

    private static Situation emptiedBag() {
        var story = stocked();
        story.store(Steps.bag(Samples.FILTER, 1));
        story.store(handOver(CHALLAN));
        story.store(unused(1, UsageCommand.State.UNUSED));
        return challan(story, Challan.Stage.ACCOUNTED, "a bag");
    }

    private static Situation cancelledChallan() {
        var story = issued(Samples.FILTER);
        story.store(cancel());
        return challan(story, Challan.Stage.CANCELLED, "");
    }

    private static Situation challan(Story story, Challan.Stage stage, String detail) {
        story.store(raise(OTHER_JOB, Contract.IW, Samples.FILTER, 1));
        var line = story.find(Indent.KIND, OTHER_JOB.text()).lines().getFirst().name();
        return Situation.of(story, Challan.KIND, CHALLAN.text(), stage, detail)
                .store(cancel())
                .store(handOver(CHALLAN))
                .store(new ChallanCommand.CloseReverseChallan(CHALLAN, Transport.BY_HAND, Optional.empty()))
                .store(reassign(OTHER_JOB, line, 1))
                .store(confirmDelivery())
                .store(arrangePickup())
                .store(use(1))
                .store(unused(1, UsageCommand.State.UNUSED))
                .store(inward(Samples.FILTER, 1))
                .store(LossStages.lost(story, CHALLAN))
                .store(LossStages.corrected(story, CHALLAN))
                .store(reverse(story.first(Event.OfChallan.class), Set.of()));
    }

    private static ChallanCommand.CancelChallan cancel() {
        return new ChallanCommand.CancelChallan(CHALLAN, "wrong technician");
    }
}
