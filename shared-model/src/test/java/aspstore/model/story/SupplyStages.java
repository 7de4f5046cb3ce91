package aspstore.model.story;

import static aspstore.model.story.Steps.DELIVERY;
import static aspstore.model.story.Steps.amend;
import static aspstore.model.story.Steps.counted;
import static aspstore.model.story.Steps.dispatch;
import static aspstore.model.story.Steps.pieces;
import static aspstore.model.story.Steps.recall;
import static aspstore.model.story.Steps.receive;
import static aspstore.model.story.Steps.shipped;
import static aspstore.model.story.Steps.unlisted;

import aspstore.model.ContractClass;
import aspstore.model.Quantity;
import aspstore.model.books.LineRef;
import aspstore.model.books.Samples;
import aspstore.model.receipt.Receipt;
import aspstore.model.receipt.ReceiptCommand;
import aspstore.model.request.Request;
import aspstore.model.request.RequestCommand;
import aspstore.model.reversal.Reversal;
import aspstore.model.reversal.ReversalCommand;
import aspstore.model.shipment.Shipment;
import aspstore.model.shipment.ShipmentCommand;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Requests, shipments, receipts and their reversal in every stage.
final class SupplyStages {

    private SupplyStages() {}

    static List<Situation> all() {
        return List.of(
                request(new Story(), Request.Stage.REQUESTED),
                request(new Story(), Request.Stage.APPROVED),
                request(new Story(), Request.Stage.REFUSED),
                request(new Story(), Request.Stage.WITHDRAWN),
                request(new Story(), Request.Stage.SHIPPED),
                proposal(),
                shipment(Shipment.Stage.IN_TRANSIT, ""),
                shipment(Shipment.Stage.PARTLY_RECEIVED, "", counted(1, 2, 0, 0)),
                shipment(Shipment.Stage.PARTLY_RECEIVED, "one is missing", counted(1, 2, 0, 1)),
                shipment(Shipment.Stage.RECEIVED, "", counted(1, 5, 0, 0)),
                shipment(Shipment.Stage.RECEIVED, "one is missing", counted(1, 4, 0, 1)),
                recalled(),
                receiptOfAShipment(),
                receiptWithMissingGoodsDecided(),
                receiptOfUnlistedGoods(),
                receiptOfUnlistedGoodsThatWereAccepted(),
                receiptTakenBack(),
                reversal(Set.of(), "WHOLE"),
                reversal(Set.of(1), "IN_PART"));
    }

    private static Situation request(Story story, Request.Stage stage) {
        var id = story.store(new RequestCommand.RequestParts(
                        Samples.HA,
                        List.of(new RequestCommand.Line(
                                Samples.FILTER, ContractClass.ANY, pieces(4), Optional.empty()))))
                .name("R");
        switch (stage) {
            case REQUESTED -> {}
            case APPROVED -> story.central(decide(id, pieces(4)));
            case REFUSED -> story.central(decide(id, Quantity.ZERO));
            case WITHDRAWN -> story.store(new RequestCommand.WithdrawRequest(id, "found some"));
            case SHIPPED -> {
                story.central(decide(id, pieces(4)));
                story.central(dispatch("80000099", shipped(Samples.FILTER, 4, new LineRef(id, 1))));
            }
        }
        return tried(story, id, stage, "");
    }

    private static Situation proposal() {
        var story = new Story();
        var id = story.central(new RequestCommand.ProposeBaseStock(
                        Samples.HA,
                        List.of(new RequestCommand.Line(
                                Samples.FILTER, ContractClass.ANY, pieces(4), Optional.empty()))))
                .name("R");
        return tried(story, id, Request.Stage.REQUESTED, "base stock");
    }

    private static Situation tried(Story story, String id, Request.Stage stage, String detail) {
        return Situation.of(story, Request.KIND, id, stage, detail)
                .store(new RequestCommand.WithdrawRequest(id, "not needed"))
                .central(decide(id, pieces(3)))
                .central(dispatch(DELIVERY, shipped(Samples.FILTER, 4, new LineRef(id, 1))));
    }

    private static RequestCommand.DecideRequest decide(String id, Quantity approved) {
        return new RequestCommand.DecideRequest(
                id, List.of(new RequestCommand.LineDecision(1, approved, "as the stock allows")));
    }

    private static Situation shipment(Shipment.Stage stage, String detail, ReceiptCommand.Line... received) {
        var story = new Story();
        story.central(dispatch(DELIVERY, shipped(Samples.FILTER, 5)));
        var held = story.store(unlisted(Samples.FILTER, 1)).lot(1);
        if (received.length > 0) {
            story.store(receive(DELIVERY, received));
        }
        return tried(story, stage, detail, held, 1);
    }

    private static Situation recalled() {
        var story = new Story();
        story.central(dispatch(DELIVERY, shipped(Samples.FILTER, 5)));
        var held = story.store(unlisted(Samples.FILTER, 1)).lot(1);
        var recall = story.central(recall(DELIVERY, 1, 5));
        return tried(story, Shipment.Stage.RECALLED, "", held, recall.seq());
    }

    private static Situation tried(Story story, Shipment.Stage stage, String detail, LotId held, long recall) {
        return Situation.of(story, Shipment.KIND, DELIVERY, stage, detail)
                .store(receive(DELIVERY, counted(1, 1, 0, 0)))
                .store(new ReceiptCommand.AcceptUnlisted(
                        held, Quantity.ONE, Optional.of(new ReceiptCommand.Match(DELIVERY, 1)), ""))
                .central(lost())
                .central(dispatch(DELIVERY, shipped(Samples.FILTER, 5)))
                .central(amend(DELIVERY, shipped(Samples.FILTER, 1)))
                .central(recall(DELIVERY, 1, 1))
                .store(new ShipmentCommand.AcceptRecall(DELIVERY, recall));
    }

    private static ReceiptCommand.DecideDifference lost() {
        return new ReceiptCommand.DecideDifference(
                DELIVERY,
                List.of(new Shipment.Difference(1, Quantity.ONE, Shipment.Difference.Outcome.LOST, "carrier paid")));
    }

    private static Situation receiptOfAShipment() {
        var story = new Story();
        story.central(dispatch(DELIVERY, shipped(Samples.FILTER, 5)));
        var at = story.store(receive(DELIVERY, counted(1, 4, 1, 0)));
        return receipt(story, at, Receipt.Stage.POSTED, "", story.lot(Samples.FILTER, Place.ON_HAND));
    }

    private static Situation receiptWithMissingGoodsDecided() {
        var story = new Story();
        story.central(dispatch(DELIVERY, shipped(Samples.FILTER, 5)));
        var at = story.store(receive(DELIVERY, counted(1, 4, 0, 1)));
        story.central(lost());
        return receipt(
                story,
                at,
                Receipt.Stage.POSTED,
                "central decided what was missing",
                story.lot(Samples.FILTER, Place.ON_HAND));
    }

    private static Situation receiptOfUnlistedGoods() {
        var story = new Story();
        var at = story.store(unlisted(Samples.FILTER, 2));
        return receipt(story, at, Receipt.Stage.UNLISTED_OPEN, "", at.lot(1));
    }

    private static Situation receiptOfUnlistedGoodsThatWereAccepted() {
        var story = new Story();
        var at = story.store(unlisted(Samples.FILTER, 2));
        story.store(accept(at.lot(1), 2));
        return receipt(story, at, Receipt.Stage.POSTED, "unlisted goods accepted", at.lot(1));
    }

    private static Situation receiptTakenBack() {
        var story = new Story();
        var at = story.store(unlisted(Samples.FILTER, 2));
        story.store(reverse(at, Set.of()));
        return receipt(story, at, Receipt.Stage.REVERSED, "", at.lot(1));
    }

    private static Situation receipt(Story story, Position at, Receipt.Stage stage, String detail, LotId lot) {
        return Situation.of(story, Receipt.KIND, at.name("G"), stage, detail)
                .store(accept(lot, 1))
                .store(reverse(at, Set.of()));
    }

    private static ReceiptCommand.AcceptUnlisted accept(LotId lot, int pieces) {
        return new ReceiptCommand.AcceptUnlisted(lot, pieces(pieces), Optional.empty(), "the driver knows nothing");
    }

    private static Situation reversal(Set<Integer> lines, String stage) {
        var story = new Story();
        story.central(dispatch(DELIVERY, shipped(Samples.FILTER, 5), shipped(Story.MOTOR, 2)));
        var at = story.store(receive(DELIVERY, counted(1, 5, 0, 0), counted(2, 2, 0, 0)));
        story.store(reverse(at, lines));
        return Situation.of(story, Reversal.KIND, Reversal.id(at), stage, "")
                .store(reverse(at, Set.of()), "of the whole entry")
                .store(reverse(at, Set.of(1)), "of line 1")
                .store(reverse(at, Set.of(2)), "of line 2");
    }

    static ReversalCommand.ReverseEntry reverse(Position of, Set<Integer> lines) {
        return ReversalCommand.ReverseEntry.of(of, lines, "typed wrong");
    }
}
