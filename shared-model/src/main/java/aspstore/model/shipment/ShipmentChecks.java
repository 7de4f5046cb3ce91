package aspstore.model.shipment;

import aspstore.model.Quantity;
import aspstore.model.books.Books;
import aspstore.model.books.LineRef;
import aspstore.model.catalog.Part;
import aspstore.model.request.Request;
import aspstore.model.shipment.ShipmentCommand.AcceptRecall;
import aspstore.model.shipment.ShipmentCommand.AmendShipment;
import aspstore.model.shipment.ShipmentCommand.DispatchShipment;
import aspstore.model.shipment.ShipmentCommand.Less;
import aspstore.model.shipment.ShipmentCommand.RecallShipment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// What a dispatch, its amendment and its recall must satisfy.
final class ShipmentChecks {

    private ShipmentChecks() {}

    static List<ShipmentRefusal> refused(Books books, DispatchShipment dispatch) {
        if (dispatch.lines().isEmpty()) {
            return List.of(new ShipmentRefusal.NoLines(dispatch.delivery()));
        }
        if (books.find(Shipment.KIND, dispatch.delivery()).isPresent()) {
            return List.of(new ShipmentRefusal.DeliveryAlreadyDispatched(dispatch.delivery()));
        }
        return linesRefused(books, dispatch.lines());
    }

    static List<ShipmentRefusal> refused(Books books, AmendShipment amendment) {
        var found = books.find(Shipment.KIND, amendment.delivery());
        if (found.isEmpty()) {
            return List.of(new ShipmentRefusal.NoSuchDelivery(amendment.delivery()));
        }
        if (amendment.more().isEmpty() && amendment.less().isEmpty()) {
            return List.of(new ShipmentRefusal.NothingChanges(amendment.delivery()));
        }
        var refusals = new ArrayList<>(lessRefused(books, found.get(), amendment.less()));
        refusals.addAll(linesRefused(books, amendment.more()));
        refusals.addAll(withoutReason(amendment.delivery(), amendment.reason()));
        return refusals;
    }

    static List<ShipmentRefusal> refused(Books books, RecallShipment recall) {
        var found = books.find(Shipment.KIND, recall.delivery());
        if (found.isEmpty()) {
            return List.of(new ShipmentRefusal.NoSuchDelivery(recall.delivery()));
        }
        if (recall.lines().isEmpty()) {
            return List.of(new ShipmentRefusal.NothingChanges(recall.delivery()));
        }
        var refusals = new ArrayList<>(lessRefused(books, found.get(), recall.lines()));
        refusals.addAll(withoutReason(recall.delivery(), recall.reason()));
        return refusals;
    }

    static List<ShipmentRefusal> refused(Books books, AcceptRecall answer) {
        var found = books.find(Shipment.KIND, answer.delivery());
        if (found.flatMap(shipment -> shipment.recall(answer.recalled())).isEmpty()) {
            return List.of(new ShipmentRefusal.NothingRecalled(answer.delivery()));
        }
        return found.flatMap(shipment -> shipment.answer(answer.recalled())).isPresent()
                ? List.of(new ShipmentRefusal.RecallAnswered(answer.delivery()))
                : List.of();
    }

    private static List<ShipmentRefusal> withoutReason(String delivery, String reason) {
        return reason.isBlank() ? List.of(new ShipmentRefusal.ChangeNeedsReason(delivery)) : List.of();
    }

    private static List<ShipmentRefusal> lessRefused(Books books, Shipment shipment, List<Less> lines) {
        var refusals = new ArrayList<ShipmentRefusal>();
        var sums = new HashMap<Integer, Quantity>();
        for (var less : lines) {
            var sum = sums.merge(less.line(), less.quantity(), Quantity::plus);
            var left = shipment.left(less.line());
            var line = shipment.line(less.line());
            if (line.isEmpty()) {
                refusals.add(new ShipmentRefusal.NoSuchLine(shipment.id(), less.line()));
            } else if (less.quantity().isZero()) {
                refusals.add(new ShipmentRefusal.NothingCalledOff(
                        less.line(), line.get().part()));
            } else if (sum.isMoreThan(left)) {
                refusals.add(
                        new ShipmentRefusal.MoreThanLeft(less.line(), line.get().part(), sum, left));
            } else if (!less.quantity().isWhole() && isSerialised(books, line.get())) {
                refusals.add(
                        new ShipmentRefusal.NotWhole(less.line(), line.get().part(), less.quantity()));
            }
        }
        return refusals;
    }

    private static boolean isSerialised(Books books, Shipment.Line line) {
        return books.catalog().part(line.part()).filter(Part::serialised).isPresent();
    }

    private static List<ShipmentRefusal> linesRefused(Books books, List<ShipmentCommand.Line> lines) {
        var refusals = new ArrayList<ShipmentRefusal>();
        lines.forEach(line -> refusals.addAll(lineRefused(books, line)));
        return refusals;
    }

    private static List<ShipmentRefusal> lineRefused(Books books, ShipmentCommand.Line line) {
        var refusals = new ArrayList<ShipmentRefusal>();
        if (!line.quantity().isPositive()) {
            refusals.add(new ShipmentRefusal.NothingShipped(line.item()));
        }
        if (books.catalog().part(line.part()).isEmpty()) {
            refusals.add(new ShipmentRefusal.UnknownPart(line.item(), line.part()));
        } else if (books.catalog().rate(line.part()).isEmpty()) {
            refusals.add(new ShipmentRefusal.NoRate(line.item(), line.part()));
        }
        if (!line.serials().isEmpty() && !Quantity.pieces(line.serials().size()).equals(line.quantity())) {
            refusals.add(new ShipmentRefusal.SerialsDoNotMatch(
                    line.item(), line.serials().size(), line.quantity().toString()));
        }
        line.request()
                .filter(reference -> !exists(books, reference))
                .ifPresent(reference -> refusals.add(new ShipmentRefusal.NoSuchRequestLine(line.item(), reference)));
        return refusals;
    }

    private static boolean exists(Books books, LineRef reference) {
        return books.find(Request.KIND, reference.document())
                .flatMap(request -> request.line(reference.line()))
                .isPresent();
    }
}
