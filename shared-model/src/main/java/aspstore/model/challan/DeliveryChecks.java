package aspstore.model.challan;

import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.challan.ChallanCommand.ArrangePickup;
import aspstore.model.challan.ChallanCommand.ConfirmDelivery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What must hold for a courier's delivery to be confirmed, and for one to be sent to fetch what comes back.
final class DeliveryChecks {

    private DeliveryChecks() {}

    static List<ChallanRefusal> refused(Books books, Act act, ConfirmDelivery command) {
        var number = command.number();
        var found = books.find(Challan.KIND, number.text());
        if (found.isEmpty()) {
            return List.of(new ChallanRefusal.NoSuchChallan(number));
        }
        var challan = found.get();
        var refusals = new ArrayList<ChallanRefusal>();
        if (challan.carried() == Challan.Carried.BY_TECHNICIAN) {
            refusals.add(new ChallanRefusal.NotByCourier(number));
        }
        outRefused(challan).ifPresent(refusals::add);
        challan.parcels()
                .delivered()
                .map(before -> new ChallanRefusal.AlreadyDelivered(number, before.receivedBy()))
                .ifPresent(refusals::add);
        if (refusals.isEmpty()) {
            whenRefused(act, challan).ifPresent(refusals::add);
            if (challan.lines().stream().allMatch(line -> line.returned().equals(line.quantity()))) {
                refusals.add(new ChallanRefusal.NothingDelivered(number));
            }
        }
        return refusals;
    }

    private static Optional<ChallanRefusal> whenRefused(Act act, Challan challan) {
        return challan.handedOver()
                .filter(out -> act.occurredAt().isBefore(out.when())
                        || act.occurredAt().isAfter(act.recordedAt()))
                .map(out -> new ChallanRefusal.DeliveredWhen(challan.number(), act.occurredAt(), out.when()));
    }

    static List<ChallanRefusal> refused(Books books, ArrangePickup command) {
        var number = command.number();
        var found = books.find(Challan.KIND, number.text());
        if (found.isEmpty()) {
            return List.of(new ChallanRefusal.NoSuchChallan(number));
        }
        var refusals = new ArrayList<ChallanRefusal>();
        outRefused(found.get()).ifPresent(refusals::add);
        if (refusals.isEmpty() && !found.get().isToComeBack()) {
            refusals.add(new ChallanRefusal.NothingToFetch(number));
        }
        return refusals;
    }

    private static Optional<ChallanRefusal> outRefused(Challan challan) {
        var stage = challan.currentStage();
        return switch (stage) {
            case HANDED_OVER, ACCOUNTED -> Optional.empty();
            case ISSUED, CANCELLED -> Optional.of(new ChallanRefusal.NotHandedOver(challan.number(), stage));
            case CLOSED -> Optional.of(new ChallanRefusal.ReverseAlreadyClosed(challan.number()));
        };
    }
}
