package aspstore.server.admin;

import aspstore.format.sap.SapDelivery;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.shipment.Shipment;
import aspstore.model.shipment.ShipmentCommand;
import aspstore.model.shipment.ShipmentCommand.AmendShipment;
import aspstore.model.shipment.ShipmentCommand.Less;
import aspstore.model.shipment.ShipmentCommand.RecallShipment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What SAP says of a delivery now, held against what the store was told of it before.
///
/// An item's part is compared by quantity alone: batch and serials are what the store scans.
final class SapAmendment {

    private SapAmendment() {}

    private record Goods(String item, PartCode part) {}

    /// What is to be posted so that the shipment is what SAP says; empty where it is.
    static Optional<ShipmentCommand> of(Shipment before, List<ShipmentCommand.Line> now, SapDelivery message) {
        var reason = reason(message);
        if (now.isEmpty()) {
            var all = less(before.lines(), before, total(before.lines(), before));
            return all.isEmpty() ? Optional.empty() : Optional.of(new RecallShipment(before.id(), all, reason));
        }
        var told = new LinkedHashMap<Goods, List<Shipment.Line>>();
        before.lines()
                .forEach(line -> told.computeIfAbsent(new Goods(line.item(), line.part()), _ -> new ArrayList<>())
                        .add(line));
        var said = new LinkedHashMap<Goods, List<ShipmentCommand.Line>>();
        now.forEach(line -> said.computeIfAbsent(new Goods(line.item(), line.part()), _ -> new ArrayList<>())
                .add(line));
        var less = less(told, said, before);
        var more = more(told, said, before);
        return less.isEmpty() && more.isEmpty()
                ? Optional.empty()
                : Optional.of(new AmendShipment(before.id(), less, more, reason));
    }

    private static List<Less> less(
            Map<Goods, List<Shipment.Line>> told, Map<Goods, List<ShipmentCommand.Line>> said, Shipment before) {
        var less = new ArrayList<Less>();
        told.forEach((goods, lines) -> {
            var surplus = total(lines, before).minusAtMost(sum(said.getOrDefault(goods, List.of())));
            less.addAll(less(lines, before, surplus));
        });
        return less;
    }

    /// So much less of these lines, the last first.
    private static List<Less> less(List<Shipment.Line> lines, Shipment before, Quantity surplus) {
        var less = new ArrayList<Less>();
        var left = surplus;
        for (var line : lines.reversed()) {
            var taken = left.min(before.announced(line.no()));
            if (taken.isPositive()) {
                less.add(new Less(line.no(), taken));
                left = left.minus(taken);
            }
        }
        return less;
    }

    private static List<ShipmentCommand.Line> more(
            Map<Goods, List<Shipment.Line>> told, Map<Goods, List<ShipmentCommand.Line>> said, Shipment before) {
        var more = new ArrayList<ShipmentCommand.Line>();
        said.forEach((goods, lines) -> {
            var earlier = told.getOrDefault(goods, List.of());
            var onTop = sum(lines).minusAtMost(left(earlier, before));
            if (onTop.isPositive()) {
                more.add(onTop(lines, earlier, onTop));
            }
        });
        return more;
    }

    private static ShipmentCommand.Line onTop(
            List<ShipmentCommand.Line> lines, List<Shipment.Line> earlier, Quantity onTop) {
        var serials = new LinkedHashSet<SerialNo>();
        lines.forEach(line -> serials.addAll(line.serials()));
        earlier.forEach(line -> line.serials().forEach(serials::remove));
        var line = lines.getLast();
        return new ShipmentCommand.Line(
                line.item(),
                line.sodo(),
                line.part(),
                onTop,
                line.owner(),
                line.contractClass(),
                line.condition(),
                line.batch(),
                line.expiry(),
                Quantity.pieces(serials.size()).equals(onTop) ? List.copyOf(serials) : List.of(),
                line.request(),
                line.order());
    }

    /// What the store has or still gets: a call-off that came too late took nothing away.
    private static Quantity left(List<Shipment.Line> lines, Shipment before) {
        return lines.stream().map(line -> before.left(line.no())).reduce(Quantity.ZERO, Quantity::plus);
    }

    /// What is not called off already, whatever became of that: SAP's repeated word calls nothing off again.
    private static Quantity total(List<Shipment.Line> lines, Shipment before) {
        return lines.stream().map(line -> before.announced(line.no())).reduce(Quantity.ZERO, Quantity::plus);
    }

    private static Quantity sum(List<ShipmentCommand.Line> lines) {
        return lines.stream().map(ShipmentCommand.Line::quantity).reduce(Quantity.ZERO, Quantity::plus);
    }

    private static String reason(SapDelivery message) {
        var number = message.document().number().map(no -> ", message " + no).orElse("");
        var how = switch (message.document().action()) {
            case DELETE -> "SAP called the delivery off";
            case ORIGINAL, CHANGE -> "SAP sent the delivery again";
        };
        return how + number;
    }
}
