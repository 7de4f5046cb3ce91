package aspstore.model.partreturn;

import aspstore.model.Money;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.books.WorkItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/// What of a return waits for whom.
final class ReturnBoard {

    private ReturnBoard() {}

    static List<WorkItem> workItems(PartReturn it) {
        return switch (it.currentStage()) {
            case REQUESTED ->
                List.of(item(
                        it, WorkItem.Kind.DECIDE_RETURN, Role.OPERATIONS, it.requestedAt(), value(it, it::pending)));
            case DECIDED, PACKING ->
                List.of(item(it, WorkItem.Kind.PACK_RETURN, Role.COUNTER, decidedAt(it), value(it, it::toPack)));
            case PACKED ->
                List.of(item(
                        it,
                        WorkItem.Kind.SHIP_RETURN,
                        Role.COUNTER,
                        it.packed().getLast().when(),
                        value(it, it::packed)));
            case SHIPPED ->
                List.of(item(
                        it,
                        it.shippedTo().isPresent() ? WorkItem.Kind.FORWARD_RETURN : WorkItem.Kind.RECEIVE_RETURN,
                        Role.WAREHOUSE,
                        it.shipped().orElseThrow().when(),
                        value(it, it::inTransit)));
            case RECEIVED -> afterReceipt(it);
            case CLOSED, WITHDRAWN, REFUSED -> List.of();
        };
    }

    private static List<WorkItem> afterReceipt(PartReturn it) {
        var items = new ArrayList<WorkItem>();
        var since = it.received().isEmpty()
                ? it.requestedAt()
                : it.received().getLast().when();
        var missing = value(it, it::unsettled);
        if (it.lines().stream().anyMatch(line -> it.unsettled(line.no()).isPositive())) {
            items.add(item(it, WorkItem.Kind.DECIDE_DIFFERENCE, Role.OPERATIONS, since, missing));
        }
        if (it.lines().stream().anyMatch(line -> it.toDispose(line.no()).isPositive())) {
            items.add(item(it, WorkItem.Kind.RECORD_DISPOSITION, Role.WAREHOUSE, since, value(it, it::toDispose)));
        }
        if (it.lines().stream().anyMatch(line -> it.toSendBack(line.no()).isPositive())) {
            items.add(item(it, WorkItem.Kind.SEND_BACK_RETURN, Role.WAREHOUSE, since, value(it, it::toSendBack)));
        }
        return items;
    }

    private static Instant decidedAt(PartReturn it) {
        return it.decisions().getFirst().when();
    }

    private static Money value(PartReturn it, IntFunction<Quantity> of) {
        return it.lines().stream()
                .map(line -> line.rate().times(of.apply(line.no())))
                .reduce(Money.ZERO, Money::plus);
    }

    private static WorkItem item(PartReturn it, WorkItem.Kind what, Role waitsFor, Instant since, Money value) {
        return new WorkItem(
                what, waitsFor, PartReturn.KIND.name(), it.id(), "", it.bu().text(), since, Optional.empty(), value);
    }
}
