package aspstore.model.shipment;

import static aspstore.model.story.Steps.DELIVERY;
import static aspstore.model.story.Steps.amend;
import static aspstore.model.story.Steps.counted;
import static aspstore.model.story.Steps.dispatch;
import static aspstore.model.story.Steps.pieces;
import static aspstore.model.story.Steps.recall;
import static aspstore.model.story.Steps.receive;
import static aspstore.model.story.Steps.shipped;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.ContractClass;
import aspstore.model.Decision;
import aspstore.model.Quantity;
import aspstore.model.books.LineRef;
import aspstore.model.books.Samples;
import aspstore.model.oversight.Case;
import aspstore.model.receipt.ReceiptRefusal;
import aspstore.model.request.Request;
import aspstore.model.request.RequestCommand;
import aspstore.model.shipment.ShipmentCommand.AmendShipment;
import aspstore.model.shipment.ShipmentCommand.Less;
import aspstore.model.shipment.ShipmentCommand.RecallShipment;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position.Writer;
import aspstore.model.story.Story;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A delivery that SAP changes or calls off after it was dispatched.
class RecallTest {

    @Test
    void aDeliveryThatWasCalledOffBeforeItCameIsNotAwaitedAnyMore() {
        var story = new Story();
        story.central(dispatch(DELIVERY, shipped(Samples.FILTER, 5)));

        story.central(recall(DELIVERY, 1, 5));

        var shipment = story.find(Shipment.KIND, DELIVERY);
        assertThat(shipment.currentStage()).isEqualTo(Shipment.Stage.RECALLED);
        assertThat(shipment.isOpen()).isFalse();
        assertThat(shipment.workItems()).isEmpty();
        assertThat(shipment.stretches()).isEmpty();
        assertThat(story.books().standsIn(Samples.FILTER, Place.TRANSIT_IN)).isEmpty();
        assertThat(story.books().open(Case.KIND)).isEmpty();
        assertThat(story.decide(Writer.STORE, receive(DELIVERY, counted(1, 1, 0, 0))))
                .isEqualTo(Decision.refuse(
                        new ReceiptRefusal.MoreThanInTransit(1, Samples.FILTER, pieces(1), Quantity.ZERO)));
    }

    @Test
    void whatWasReceivedStaysAndIsACaseWithBothPapers() {
        var story = new Story();
        story.central(dispatch(DELIVERY, shipped(Samples.FILTER, 5)));
        var receipt = story.store(receive(DELIVERY, counted(1, 2, 0, 0)));

        var recall = story.central(recall(DELIVERY, 1, 5));

        var shipment = story.find(Shipment.KIND, DELIVERY);
        assertThat(shipment.currentStage()).isEqualTo(Shipment.Stage.RECEIVED);
        assertThat(shipment.givenBack(1)).isEqualTo(pieces(3));
        assertThat(shipment.recalled(1)).isEqualTo(Quantity.ZERO);
        assertThat(story.books().standsIn(Samples.FILTER, Place.ON_HAND))
                .singleElement()
                .satisfies(stand -> assertThat(stand.quantity()).isEqualTo(pieces(2)));
        assertThat(story.books().open(Case.KIND)).singleElement().satisfies(found -> {
            assertThat(found.caseKind()).isEqualTo(Case.Kind.STOCK_MOVED_ON);
            assertThat(found.about()).isEqualTo(recall);
            assertThat(found.detail()).contains(DELIVERY, "5 called off", "2 of them", receipt.name("G"));
        });
    }

    @Test
    void aRequestWaitsAgainForWhatWasCalledOff() {
        var story = new Story();
        var request = story.store(new RequestCommand.RequestParts(
                        Samples.HA,
                        List.of(new RequestCommand.Line(
                                Samples.FILTER, ContractClass.ANY, pieces(4), Optional.empty()))))
                .name("R");
        story.central(new RequestCommand.DecideRequest(
                request, List.of(new RequestCommand.LineDecision(1, pieces(4), "as asked"))));
        story.central(dispatch(DELIVERY, shipped(Samples.FILTER, 4, new LineRef(request, 1))));
        assertThat(story.find(Request.KIND, request).currentStage()).isEqualTo(Request.Stage.SHIPPED);

        story.central(recall(DELIVERY, 1, 3));

        var waiting = story.find(Request.KIND, request);
        assertThat(waiting.currentStage()).isEqualTo(Request.Stage.APPROVED);
        assertThat(waiting.toShip(1)).isEqualTo(pieces(3));
    }

    @Test
    void anAmendedDeliveryBringsLinesOnTopAndGivesBackOthers() {
        var story = new Story();
        story.central(dispatch(DELIVERY, shipped(Samples.FILTER, 5)));

        story.central(new AmendShipment(
                DELIVERY,
                List.of(new Less(1, pieces(2))),
                List.of(shipped(Story.MOTOR, 4)),
                "SAP sent the delivery again"));

        var shipment = story.find(Shipment.KIND, DELIVERY);
        assertThat(shipment.inTransit(1)).isEqualTo(pieces(3));
        assertThat(shipment.inTransit(2)).isEqualTo(pieces(4));
        assertThat(shipment.announced(1)).isEqualTo(pieces(3));
        story.store(receive(DELIVERY, counted(1, 3, 0, 0), counted(2, 4, 0, 0)));
        assertThat(story.find(Shipment.KIND, DELIVERY).currentStage()).isEqualTo(Shipment.Stage.RECEIVED);
        assertThat(story.books()
                        .require(story.lot(Story.MOTOR, Place.ON_HAND))
                        .origin()
                        .sodo())
                .isEqualTo(Optional.of(shipment.line(2).orElseThrow().sodo()));
    }

    @Test
    void aStoreThatHasNotHeardOfAnAmendmentSeesTheDeliveryAsItWas() {
        var story = new Story();
        var dispatched = story.central(dispatch(DELIVERY, shipped(Samples.FILTER, 5)));
        var before = story.find(Shipment.KIND, DELIVERY);

        story.central(amend(DELIVERY, shipped(Story.MOTOR, 4)));

        assertThat(story.find(Shipment.KIND, DELIVERY).asOf(dispatched.seq())).contains(before);
    }

    @Test
    void noMoreIsCalledOffThanIsLeft() {
        var story = new Story();
        story.central(dispatch(DELIVERY, shipped(Samples.FILTER, 5)));
        story.central(recall(DELIVERY, 1, 4));

        assertThat(story.decide(Writer.CENTRAL, recall(DELIVERY, 1, 2)))
                .isEqualTo(Decision.refuse(new ShipmentRefusal.MoreThanLeft(1, Samples.FILTER, pieces(2), pieces(1))));
        assertThat(story.decide(Writer.CENTRAL, recall(DELIVERY, 9, 1)))
                .isEqualTo(Decision.refuse(new ShipmentRefusal.NoSuchLine(DELIVERY, 9)));
        assertThat(story.decide(Writer.CENTRAL, recall("80000099", 1, 1)))
                .isEqualTo(Decision.refuse(new ShipmentRefusal.NoSuchDelivery("80000099")));
        assertThat(story.decide(Writer.CENTRAL, amend(DELIVERY)))
                .isEqualTo(Decision.refuse(new ShipmentRefusal.NothingChanges(DELIVERY)));
    }

    @Test
    void callingOffNothingIsRefusedAsThatAndNotAsTooMuch() {
        var story = new Story();
        story.central(dispatch(DELIVERY, shipped(Samples.FILTER, 5)));

        assertThat(story.decide(Writer.CENTRAL, recall(DELIVERY, 1, 0)))
                .isEqualTo(Decision.refuse(new ShipmentRefusal.NothingCalledOff(1, Samples.FILTER)));
    }

    @Test
    void aUnitWithASerialNumberIsCalledOffWholeOrNotAtAll() {
        var story = new Story();
        story.central(dispatch(DELIVERY, shipped(Samples.BOARD, 2)));
        var half = Quantity.parse("1.5");

        assertThat(story.decide(
                        Writer.CENTRAL, new RecallShipment(DELIVERY, List.of(new Less(1, half)), "called off by SAP")))
                .isEqualTo(Decision.refuse(new ShipmentRefusal.NotWhole(1, Samples.BOARD, half)));
    }
}
