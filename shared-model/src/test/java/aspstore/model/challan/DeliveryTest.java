package aspstore.model.challan;

import static aspstore.model.story.Steps.CHALLAN;
import static aspstore.model.story.Steps.arrangePickup;
import static aspstore.model.story.Steps.byCourier;
import static aspstore.model.story.Steps.confirmDelivery;
import static aspstore.model.story.Steps.inward;
import static aspstore.model.story.Steps.out;
import static aspstore.model.story.Steps.unused;
import static aspstore.model.story.Steps.use;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.Contract;
import aspstore.model.Quantity;
import aspstore.model.books.Samples;
import aspstore.model.books.WorkItem;
import aspstore.model.indent.Indent;
import aspstore.model.owed.Debt;
import aspstore.model.stock.Place;
import aspstore.model.story.Story;
import aspstore.model.tax.Transport;
import aspstore.model.usage.UsageCommand;
import aspstore.model.usage.UsageRefusal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Parts that go to the customer by courier: confirmed, undelivered, and fetched back.
class DeliveryTest {

    private static Challan challan(Story story) {
        return story.find(Challan.KIND, CHALLAN.text());
    }

    private static List<WorkItem.Kind> waiting(Story story) {
        return challan(story).workItems().stream().map(WorkItem::kind).toList();
    }

    @Test
    void untilSomebodySaysThatTheyArrivedPartsWaitForTheDelivery() {
        var story = byCourier(Samples.FILTER, 2, Contract.IW);

        assertThat(waiting(story)).containsExactly(WorkItem.Kind.CONFIRM_DELIVERY);
        assertThat(challan(story).workItems().getFirst().subject()).isEqualTo("Fast Courier");

        story.pass(Duration.ofHours(20));
        story.store(confirmDelivery());

        assertThat(waiting(story)).containsExactly(WorkItem.Kind.ACCOUNT_FOR_PARTS);
        var delivered = challan(story).parcels().delivered().orElseThrow();
        assertThat(delivered.receivedBy()).isEqualTo("R. Deshpande");
        assertThat(delivered.proof().reference()).isEqualTo("4711");
    }

    @Test
    void whatATechnicianCarriesIsNotDeliveredByACourier() {
        var story = out(Samples.FILTER, 1, Contract.IW);

        assertThat(story.refused(confirmDelivery())).containsExactly(new ChallanRefusal.NotByCourier(CHALLAN));
    }

    @Test
    void aPartThatTheCourierBringsBackOpensItsLineAgainAndLeavesNoDebt() {
        var story = byCourier(Story.MOTOR, 1, Contract.IW);
        story.store(unused(1, UsageCommand.State.UNDELIVERED));

        assertThat(story.find(Indent.KIND, Story.JOB.text()).currentStage()).isEqualTo(Indent.Stage.OPEN);
        assertThat(story.books().open(Debt.KIND)).isEmpty();
        assertThat(story.books().standsIn(Story.MOTOR, Place.AT_CUSTOMER)).isEmpty();
        assertThat(story.refused(confirmDelivery())).containsExactly(new ChallanRefusal.NothingDelivered(CHALLAN));
        assertThat(waiting(story)).containsExactly(WorkItem.Kind.CLOSE_REVERSE_CHALLAN);
    }

    @Test
    void whatTheCustomerHasIsNotUndeliveredAnyMore() {
        var story = byCourier(Samples.FILTER, 1, Contract.IW);
        story.store(confirmDelivery());

        assertThat(story.refused(confirmDelivery()))
                .containsExactly(new ChallanRefusal.AlreadyDelivered(CHALLAN, "R. Deshpande"));
        assertThat(story.refused(unused(1, UsageCommand.State.UNDELIVERED)))
                .containsExactly(new UsageRefusal.WasDelivered(CHALLAN, "R. Deshpande"));
        story.store(unused(1, UsageCommand.State.UNUSED));
    }

    @Test
    void aDefectiveThatACourierFetchesWaitsUntilItComesAndStandsOnTheReverseWithItsAirwayBill() {
        var story = byCourier(Story.MOTOR, 1, Contract.IW);
        story.store(confirmDelivery());
        story.store(use(1));
        story.store(arrangePickup());

        assertThat(waiting(story)).containsExactly(WorkItem.Kind.CLOSE_REVERSE_CHALLAN, WorkItem.Kind.RECEIVE_PICKUP);

        story.store(inward(Story.MOTOR, 1));
        assertThat(waiting(story)).containsExactly(WorkItem.Kind.CLOSE_REVERSE_CHALLAN);
        assertThat(story.refused(arrangePickup())).containsExactly(new ChallanRefusal.NothingToFetch(CHALLAN));
        story.store(new ChallanCommand.CloseReverseChallan(CHALLAN, Transport.BY_HAND, Optional.empty()));

        var paper = challan(story).reverse().orElseThrow().paper();
        assertThat(paper.through())
                .contains(new ChallanPaper.Through(
                        ChallanPaper.Carrier.COURIER, "Fast Courier", Optional.of("AWB-BACK-1")));
        assertThat(paper.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.value().quantity()).isEqualTo(Quantity.ONE));
    }
}
