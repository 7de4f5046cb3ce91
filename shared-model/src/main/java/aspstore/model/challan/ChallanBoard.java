package aspstore.model.challan;

import aspstore.model.JobNo;
import aspstore.model.Money;
import aspstore.model.Role;
import aspstore.model.books.WorkItem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What of a challan waits for someone.
final class ChallanBoard {

    private ChallanBoard() {}

    static List<WorkItem> workItems(Challan challan) {
        return switch (challan.currentStage()) {
            case ISSUED ->
                List.of(item(
                        challan,
                        WorkItem.Kind.HAND_OVER_CHALLAN,
                        challan.issuedAt(),
                        challan.due(),
                        challan.outValue()));
            case HANDED_OVER ->
                and(
                        item(
                                challan,
                                challan.isOnTheWay() ? WorkItem.Kind.CONFIRM_DELIVERY : WorkItem.Kind.ACCOUNT_FOR_PARTS,
                                handedOver(challan),
                                challan.accountDue(),
                                challan.outValue()),
                        pickup(challan));
            case ACCOUNTED ->
                and(
                        item(
                                challan,
                                WorkItem.Kind.CLOSE_REVERSE_CHALLAN,
                                handedOver(challan),
                                challan.accountDue(),
                                owed(challan)),
                        pickup(challan));
            case CLOSED, CANCELLED -> List.of();
        };
    }

    private static List<WorkItem> and(WorkItem first, Optional<WorkItem> second) {
        return second.map(more -> List.of(first, more)).orElseGet(() -> List.of(first));
    }

    /// What a courier was sent to fetch and has not brought.
    private static Optional<WorkItem> pickup(Challan challan) {
        return challan.parcels()
                .pickup()
                .filter(_ -> challan.isToComeBack())
                .map(fetch -> new WorkItem(
                        WorkItem.Kind.RECEIVE_PICKUP,
                        Role.COUNTER,
                        Challan.KIND.name(),
                        challan.id(),
                        "",
                        fetch.courier().name(),
                        fetch.arrangedAt(),
                        Optional.empty(),
                        challan.outValue().plus(owed(challan))));
    }

    private static Instant handedOver(Challan challan) {
        return challan.handedOver().map(Challan.HandedOver::when).orElse(challan.issuedAt());
    }

    private static Money owed(Challan challan) {
        return challan.lines().stream()
                .map(line -> line.rate().times(line.owedBack()))
                .reduce(Money.ZERO, Money::plus);
    }

    /// About whom it is: the technician, else who the courier is.
    private static String subject(Challan challan) {
        return challan.technician()
                .map(Object::toString)
                .or(() -> challan.paper().through().map(ChallanPaper.Through::name))
                .or(() -> challan.job().map(JobNo::text))
                .orElse(challan.id());
    }

    private static WorkItem item(
            Challan challan, WorkItem.Kind kind, Instant since, Optional<Instant> due, Money value) {
        return new WorkItem(
                kind, Role.COUNTER, Challan.KIND.name(), challan.id(), "", subject(challan), since, due, value);
    }
}
