package aspstore.server.admin;

import aspstore.format.sap.ItemNo;
import aspstore.format.sap.SapDelivery;
import aspstore.format.sap.SapDocument;
import aspstore.format.sap.SapItem;
import aspstore.model.Condition;
import aspstore.model.ContractClass;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.books.Books;
import aspstore.model.books.Key;
import aspstore.model.books.LineRef;
import aspstore.model.catalog.Agreement;
import aspstore.model.catalog.Part;
import aspstore.model.request.Request;
import aspstore.model.shipment.Shipment;
import aspstore.model.shipment.ShipmentCommand;
import aspstore.model.shipment.ShipmentCommand.DispatchShipment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Understands SAP's deliveries in the books of the store that they go to: which parts, for which requests.
final class SapPlanner {

    private final Books books;
    private final SapMap map;
    private final Addressed addressed;
    /// What is taken already of the requests' lines by items before.
    private final Map<LineRef, Quantity> taken = new HashMap<>();

    SapPlanner(Books books, SapMap map, Addressed addressed) {
        this.books = books;
        this.map = map;
        this.addressed = addressed;
    }

    /// A request's line that waits for goods.
    private record Waiting(LineRef line, Request.Line asked, Quantity left) {}

    SapPlan.Planned plan(SapDelivery delivery) {
        var problems = new ArrayList<String>();
        addressed.objection(delivery).ifPresent(problems::add);
        var before = books.find(Shipment.KIND, delivery.number());
        if (delivery.document().action() == SapDocument.Action.DELETE) {
            if (before.isEmpty()) {
                problems.add("SAP calls the delivery off, and it was not dispatched to this store");
            }
            return new SapPlan.Planned(
                    delivery.number(),
                    Optional.empty(),
                    problems.isEmpty() ? change(before, List.of(), delivery) : Optional.empty(),
                    List.of(),
                    problems);
        }
        var items = new ArrayList<SapPlan.Item>();
        var lines = new ArrayList<ShipmentCommand.Line>();
        var kind = ShipmentCommand.Kind.SALE;
        for (var item : delivery.items()) {
            if (item.part().isEmpty() || item.quantity().isZero()) {
                items.add(new SapPlan.Item(item.number().toString(), "", Optional.empty(), "no goods: passed over"));
                continue;
            }
            var part = part(item);
            if (part.isEmpty()) {
                problems.add("item " + item.number() + ": the catalogue has no part "
                        + item.part().map(PartCode::text).orElse("-"));
                continue;
            }
            if (item.direction() == SapItem.Direction.TAKEN_BACK) {
                problems.add("item " + item.number() + " takes goods back: that is no shipment to the store");
                continue;
            }
            var waiting = waiting(part.get(), item.quantity());
            waiting.ifPresent(match -> taken.merge(match.line(), item.quantity(), Quantity::plus));
            lines.add(line(delivery, item, part.get(), waiting));
            items.add(described(item, part.get(), waiting));
            kind = map.first(delivery, item, SapMap.Rule::kind).orElse(kind);
        }
        if (lines.isEmpty() && problems.isEmpty()) {
            problems.add("the delivery has no goods");
        }
        var command = problems.isEmpty()
                ? Optional.of(new DispatchShipment(delivery.number(), kind, papers(delivery), lines))
                : Optional.<DispatchShipment>empty();
        var change = command.flatMap(dispatch -> change(before, dispatch.lines(), delivery));
        if (change.isPresent() && !delivery.document().isDated()) {
            problems.add("the delivery was dispatched with other goods, and this file does not say whether it is the"
                    + " newer word. Send SAP's message (IDoc), or amend the shipment by hand");
        }
        return new SapPlan.Planned(delivery.number(), command, change, items, problems);
    }

    private static Optional<ShipmentCommand> change(
            Optional<Shipment> before, List<ShipmentCommand.Line> now, SapDelivery delivery) {
        return before.flatMap(shipment -> SapAmendment.of(shipment, now, delivery));
    }

    private Optional<Part> part(SapItem item) {
        return item.part()
                .flatMap(books.catalog()::part)
                .or(() -> item.partWithoutZeros().flatMap(books.catalog()::part));
    }

    /// The oldest approved line that waits for this part, one that takes the whole item before others; where none does,
    /// one that waits for a part of its family, which this one supersedes or stands in for.
    private Optional<Waiting> waiting(Part part, Quantity quantity) {
        return waiting(part.code(), quantity)
                .or(() -> books.catalog().familyOf(part).stream()
                        .filter(member -> !member.equals(part.code()))
                        .flatMap(member -> waiting(member, quantity).stream())
                        .findFirst());
    }

    private Optional<Waiting> waiting(PartCode part, Quantity quantity) {
        var candidates = new ArrayList<Waiting>();
        for (var request : books.with(Request.KIND, Key.waitingFor(part))) {
            if (request.currentStage() != Request.Stage.APPROVED) {
                continue;
            }
            for (var line : request.lines()) {
                var reference = new LineRef(request.id(), line.no());
                var left = request.toShip(line.no()).minusAtMost(taken.getOrDefault(reference, Quantity.ZERO));
                if (line.part().equals(part) && left.isPositive()) {
                    candidates.add(new Waiting(reference, line, left));
                }
            }
        }
        return candidates.stream()
                .min(Comparator.<Waiting, Boolean>comparing(match -> quantity.isMoreThan(match.left())));
    }

    private ShipmentCommand.Line line(SapDelivery delivery, SapItem item, Part part, Optional<Waiting> waiting) {
        var owner = map.first(delivery, item, SapMap.Rule::owner)
                .or(() -> books.catalog().agreement(part.bu()).map(Agreement::owner))
                .orElse(Owner.OEM);
        var contractClass = waiting.map(match -> match.asked().contractClass())
                .or(() -> map.first(delivery, item, SapMap.Rule::contractClass))
                .orElse(ContractClass.ANY);
        return new ShipmentCommand.Line(
                item.number().toString(),
                delivery.sodo(item),
                part.code(),
                item.quantity(),
                owner,
                contractClass,
                map.first(delivery, item, SapMap.Rule::condition).orElse(Condition.OK),
                item.batch().number(),
                item.batch().expiry(),
                item.serials(),
                waiting.map(Waiting::line),
                item.order()
                        .map(order ->
                                new ShipmentCommand.OrderItem(order.item().map(ItemNo::toString), order.category())));
    }

    private static SapPlan.Item described(SapItem item, Part part, Optional<Waiting> waiting) {
        var note = waiting.map(match -> note(item, part, match)).orElse("no approved request waits for it");
        return new SapPlan.Item(item.number().toString(), part.code().text(), waiting.map(Waiting::line), note);
    }

    private static String note(SapItem item, Part part, Waiting match) {
        if (item.quantity().isMoreThan(match.left())) {
            return "more than the " + match.left() + " that were approved and not shipped";
        }
        return match.asked().part().equals(part.code())
                ? "for an approved request"
                : "for an approved request of " + match.asked().part() + ", of the same family";
    }

    private static ShipmentCommand.Papers papers(SapDelivery delivery) {
        return new ShipmentCommand.Papers(
                "",
                "",
                delivery.transport().vehicle().orElse(""),
                delivery.transport().billOfLading().orElse(""),
                "");
    }
}
