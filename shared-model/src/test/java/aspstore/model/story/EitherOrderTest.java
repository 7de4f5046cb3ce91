package aspstore.model.story;

import static aspstore.model.story.Steps.DELIVERY;
import static aspstore.model.story.Steps.amend;
import static aspstore.model.story.Steps.counted;
import static aspstore.model.story.Steps.dispatch;
import static aspstore.model.story.Steps.out;
import static aspstore.model.story.Steps.pieces;
import static aspstore.model.story.Steps.reassign;
import static aspstore.model.story.Steps.recall;
import static aspstore.model.story.Steps.receive;
import static aspstore.model.story.Steps.shipped;
import static aspstore.model.story.Steps.unlisted;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.Contract;
import aspstore.model.ContractClass;
import aspstore.model.JobNo;
import aspstore.model.Quantity;
import aspstore.model.StoreId;
import aspstore.model.books.LineRef;
import aspstore.model.books.Samples;
import aspstore.model.indent.IndentCommand;
import aspstore.model.partreturn.PartReturn;
import aspstore.model.partreturn.ReturnCommand;
import aspstore.model.receipt.ReceiptCommand;
import aspstore.model.request.RequestCommand;
import aspstore.model.shipment.Shipment;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position.Writer;
import aspstore.model.stockcare.StockRoom;
import aspstore.model.tax.Transport;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// Store and central hear of each other in different orders, and end with the same documents and stock.
class EitherOrderTest {

    private static final JobNo OTHER = new JobNo("SO-1003");
    private static final RequestCommand.WithdrawRequest WITHDRAWAL =
            new RequestCommand.WithdrawRequest("R1", "not needed");

    @Test
    void aRequestIsWithdrawnWhileCentralDecidesIt() {
        assertSame(
                EitherOrderTest::asked,
                WITHDRAWAL,
                new RequestCommand.DecideRequest(
                        "R1", List.of(new RequestCommand.LineDecision(1, pieces(3), "stock is short"))));
    }

    @Test
    void aRequestIsWithdrawnWhileItsGoodsAreShipped() {
        assertSame(
                EitherOrderTest::asked,
                WITHDRAWAL,
                dispatch(DELIVERY, shipped(Samples.FILTER, 4, new LineRef("R1", 1))));
    }

    @Test
    void moreOfADeliveryIsReceivedWhileCentralDecidesAboutWhatIsMissing() {
        for (var outcome : Shipment.Difference.Outcome.values()) {
            assertSame(EitherOrderTest::oneIsMissing, receive(DELIVERY, counted(1, 1, 1, 0)), decided(outcome));
        }
    }

    @Test
    void goodsAreReceivedWhileCentralCallsThemOff() {
        assertSame(EitherOrderTest::oneIsMissing, receive(DELIVERY, counted(1, 2, 0, 0)), recall(DELIVERY, 1, 3));
    }

    @Test
    void goodsAreReceivedWhileTheDeliveryIsAmended() {
        assertSame(
                EitherOrderTest::oneIsMissing,
                receive(DELIVERY, counted(1, 2, 0, 0)),
                amend(DELIVERY, shipped(Samples.FILTER, 2)));
    }

    @Test
    void unlistedGoodsAreMatchedWhileCentralDecidesAboutWhatIsMissing() {
        Supplier<Story> start = () -> {
            var story = oneIsMissing();
            story.store(unlisted(Samples.FILTER, 1));
            return story;
        };
        var held = start.get().lot(Samples.FILTER, Place.ON_HOLD);

        assertSame(
                start,
                new ReceiptCommand.AcceptUnlisted(
                        held, Quantity.ONE, Optional.of(new ReceiptCommand.Match(DELIVERY, 1)), ""),
                decided(Shipment.Difference.Outcome.LOST));
    }

    @Test
    void aPartGoesOnToAnotherJobWhileCentralChangesOneOfTheTwo() {
        for (var job : List.of(Story.JOB, OTHER)) {
            assertSame(
                    EitherOrderTest::outAndNeeded,
                    reassign(OTHER, "10", 1),
                    new IndentCommand.WithdrawIndent(job, List.of(), "customer cancelled"));
            assertSame(
                    EitherOrderTest::outAndNeeded,
                    reassign(OTHER, "10", 1),
                    new IndentCommand.AmendIndent(
                            job,
                            Optional.of(Contract.AMC),
                            Optional.empty(),
                            Optional.empty(),
                            List.of(),
                            "the contract was found",
                            Optional.empty()));
            assertSame(
                    EitherOrderTest::outAndNeeded, reassign(OTHER, "10", 1), new IndentCommand.CloseServiceOrder(job));
        }
    }

    private static Story outAndNeeded() {
        var story = out(Samples.FILTER, 3, Contract.IW);
        story.central(new IndentCommand.AssignIndent(
                "REQ-2",
                Story.order(OTHER, Contract.IW),
                List.of(new IndentCommand.ServiceLine("10", Samples.FILTER, pieces(2))),
                "nearest store with stock"));
        return story;
    }

    @Test
    void aReturnLeavesForOneStoreWhileCentralNamesAnother() {
        assertSame(
                EitherOrderTest::packedForAnotherStore,
                new ReturnCommand.ShipReturn("T3", Transport.BY_HAND, Optional.empty(), "Ram the driver"),
                redirected("MUM1"));
        var story = packedForAnotherStore();
        story.cross(
                Writer.CENTRAL,
                new ReturnCommand.ShipReturn("T3", Transport.BY_HAND, Optional.empty(), "Ram the driver"),
                redirected("MUM1"));

        assertThat(story.find(PartReturn.KIND, "T3").shippedTo())
                .as("as its challan says")
                .contains(new StoreId("BLR1"));
    }

    private static Story packedForAnotherStore() {
        var story = oneIsMissing();
        story.central(recall(DELIVERY, 1, 3));
        var filter = story.lot(Samples.FILTER, Place.ON_HAND);
        var asked = story.store(new ReturnCommand.RequestReturn(
                Samples.HA,
                List.of(new ReturnCommand.Line(filter, Place.ON_HAND.plain(), pieces(2), ReturnCommand.Reason.EXCESS)),
                "monthly return"));
        assertThat(asked.name("T")).isEqualTo("T3");
        story.central(new ReturnCommand.DecideReturn(
                "T3", List.of(new ReturnCommand.LineDecision(1, ReturnCommand.Verdict.APPROVED, ""))));
        story.central(redirected("BLR1"));
        story.store(new ReturnCommand.PackReturn(
                "T3", "1", List.of(new ReturnCommand.PackedLine(1, pieces(2), List.of()))));
        return story;
    }

    private static ReturnCommand.RedirectReturn redirected(String store) {
        return new ReturnCommand.RedirectReturn("T3", new StoreId(store), StockRoom.PARTNER);
    }

    private static Story asked() {
        var story = new Story();
        story.store(new RequestCommand.RequestParts(
                Samples.HA,
                List.of(new RequestCommand.Line(Samples.FILTER, ContractClass.ANY, pieces(4), Optional.empty()))));
        return story;
    }

    private static Story oneIsMissing() {
        var story = new Story();
        story.central(dispatch(DELIVERY, shipped(Samples.FILTER, 6)));
        story.store(receive(DELIVERY, counted(1, 2, 0, 1)));
        return story;
    }

    private static ReceiptCommand.DecideDifference decided(Shipment.Difference.Outcome outcome) {
        return new ReceiptCommand.DecideDifference(
                DELIVERY, List.of(new Shipment.Difference(1, Quantity.ONE, outcome, "asked the carrier")));
    }

    private static void assertSame(Supplier<Story> start, Object ofStore, Object ofCentral) {
        var atStore = start.get();
        atStore.cross(Writer.STORE, ofStore, ofCentral);
        var atCentral = start.get();
        atCentral.cross(Writer.CENTRAL, ofStore, ofCentral);

        assertThat(Set.copyOf(atStore.books().allDocuments()))
                .isEqualTo(Set.copyOf(atCentral.books().allDocuments()));
        assertThat(Set.copyOf(atStore.books().allStands()))
                .isEqualTo(Set.copyOf(atCentral.books().allStands()));
    }
}
