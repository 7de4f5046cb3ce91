package aspstore.desk.screen.receipt;

import aspstore.desk.text.Texts;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.catalog.Part;
import aspstore.model.receipt.ReceiptCommand.UnlistedLine.Why;
import aspstore.model.shipment.Shipment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts delivery and draft side by side, line by line.
final class ReceiveRows {

    private ReceiveRows() {}

    static List<ReceiveRow> of(
            Optional<Shipment> shipment, ReceiptPaper paper, Map<PartCode, Part> parts, Texts texts) {
        var rows = new ArrayList<ReceiveRow>();
        for (var extra : paper.extras()) {
            rows.add(extra(extra, Optional.ofNullable(parts.get(extra.part())), texts));
        }
        shipment.ifPresent(found -> found.lines()
                .forEach(line -> rows.add(line(
                        found, line, paper.counted(line.no()), Optional.ofNullable(parts.get(line.part())), texts))));
        return rows;
    }

    /// What goods that no line announced are at first, until a person says otherwise.
    static Why why(Optional<Shipment> shipment, PartCode part) {
        return shipment.map(found ->
                        found.lines().stream().anyMatch(line -> line.part().equals(part)) ? Why.EXTRA : Why.WRONG_PART)
                .orElse(Why.UNANNOUNCED);
    }

    private static ReceiveRow extra(ReceiptPaper.Extra extra, Optional<Part> part, Texts texts) {
        boolean lacksExpiry =
                part.map(Part::expires).orElse(false) && extra.expiry().isEmpty();
        return new ReceiveRow(
                Optional.empty(),
                extra.part(),
                part.map(Part::description).orElse(""),
                part.map(Part::serialised).orElse(false),
                Quantity.ZERO,
                extra.quantity(),
                Quantity.ZERO,
                Quantity.ZERO,
                Quantity.ZERO,
                extra.expiry(),
                extra.batch(),
                "",
                texts.get("receipt.why." + extra.why().name())
                        + (lacksExpiry ? " · " + texts.get("receipt.expiryAsked") : ""),
                lacksExpiry ? Optional.of(ReceiveRow.Asks.EXPIRY) : Optional.empty());
    }

    private static ReceiveRow line(
            Shipment shipment, Shipment.Line line, ReceiptPaper.Counted counted, Optional<Part> part, Texts texts) {
        var expiry = counted.expiry().or(line::expiry);
        var asks = asks(line, counted, part.map(Part::expires).orElse(false) && expiry.isEmpty());
        return new ReceiveRow(
                Optional.of(line.no()),
                line.part(),
                part.map(Part::description).orElse(""),
                part.map(Part::serialised).orElse(false),
                line.quantity(),
                counted.accepted(),
                counted.damaged(),
                counted.missing(),
                shipment.inTransit(line.no()).minusAtMost(counted.total()),
                expiry,
                counted.batch().or(line::batch),
                counted.reason(),
                remark(shipment, line, counted, asks, texts),
                asks);
    }

    private static Optional<ReceiveRow.Asks> asks(
            Shipment.Line line, ReceiptPaper.Counted counted, boolean lacksExpiry) {
        boolean differs = counted.damaged().isPositive()
                || counted.missing().isPositive()
                || !line.serials().isEmpty()
                        && counted.good().stream()
                                .anyMatch(serial -> !line.serials().contains(serial));
        if (differs && counted.reason().isBlank()) {
            return Optional.of(ReceiveRow.Asks.REASON);
        }
        return lacksExpiry && counted.here().isPositive() ? Optional.of(ReceiveRow.Asks.EXPIRY) : Optional.empty();
    }

    private static String remark(
            Shipment shipment,
            Shipment.Line line,
            ReceiptPaper.Counted counted,
            Optional<ReceiveRow.Asks> asks,
            Texts texts) {
        var remarks = new ArrayList<String>();
        asks.ifPresent(what ->
                remarks.add(texts.get(what == ReceiveRow.Asks.REASON ? "receipt.reasonAsked" : "receipt.expiryAsked")));
        if (!counted.reason().isBlank()) {
            remarks.add(counted.reason());
        }
        for (var told : shipment.differences()) {
            var decided = told.fact();
            if (decided.line() == line.no()) {
                remarks.add(texts.get(
                        "receipt.central",
                        decided.quantity(),
                        texts.get("receipt.outcome." + decided.outcome().name()),
                        decided.reason()));
            }
        }
        var undecided = shipment.undecided(line.no());
        if (undecided.isPositive()) {
            remarks.add(texts.get("receipt.undecided", undecided));
        }
        var before = shipment.accepted(line.no()).plus(shipment.damaged(line.no()));
        if (before.isPositive()) {
            remarks.add(texts.get("receipt.before", before));
        }
        return String.join(" · ", remarks);
    }
}
