package aspstore.desk.usecase;

import aspstore.desk.engine.StoreEngine;
import aspstore.model.PartCode;
import aspstore.model.SerialNo;
import aspstore.model.catalog.Part;
import aspstore.model.receipt.Receipt;
import aspstore.model.shipment.Shipment;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Stand;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a person who receives goods asks the books.
public final class ReceivingDesk {

    private final StoreEngine engine;
    private final BooksRepository books;

    public ReceivingDesk(StoreEngine engine, BooksRepository books) {
        this.engine = engine;
        this.books = books;
    }

    /// A delivery with what the catalogue says of its parts.
    public record Delivery(Shipment shipment, Map<PartCode, Part> parts) {
        public Delivery {
            parts = Map.copyOf(parts);
        }
    }

    public Optional<Delivery> delivery(String id) {
        return books.document(Shipment.KIND, id)
                .map(shipment -> new Delivery(
                        shipment,
                        engine.look(now -> shipment.lines().stream()
                                .map(Shipment.Line::part)
                                .distinct()
                                .flatMap(code -> now.catalog().part(code).stream())
                                .collect(Collectors.toMap(Part::code, Function.identity())))));
    }

    public Optional<Part> part(PartCode code) {
        return engine.look(now -> now.catalog().part(code));
    }

    /// Where a unit stands that is in the store already.
    public Optional<Stand> here(PartCode part, SerialNo serial) {
        return engine.look(now -> now.liveUnit(part, serial));
    }

    /// The longest on the way first.
    public List<Shipment> deliveries() {
        return books.open(Shipment.KIND).stream()
                .sorted((one, other) -> one.dispatchedAt().compareTo(other.dispatchedAt()))
                .toList();
    }

    /// A line of a delivery that unlisted goods could be matched to.
    public record Match(String delivery, Shipment.Line line, aspstore.model.Quantity toCome) {}

    /// Goods of a receipt that were on no paper, and the lines that announce the same part.
    public record Unlisted(Receipt.Unlisted goods, String description, Optional<SerialNo> serial, List<Match> matches) {
        public Unlisted {
            matches = List.copyOf(matches);
        }
    }

    /// What of a receipt still waits to be settled.
    public List<Unlisted> unlisted(String receipt) {
        var shipments = deliveries();
        return books.document(Receipt.KIND, receipt).stream()
                .flatMap(found -> found.unlisted().stream())
                .filter(goods -> goods.open().isPositive())
                .map(goods -> new Unlisted(
                        goods,
                        part(goods.part()).map(Part::description).orElse(""),
                        serial(goods.lot()),
                        matches(shipments, goods.part())))
                .toList();
    }

    private Optional<SerialNo> serial(LotId lot) {
        return engine.look(now -> now.lot(lot).flatMap(found -> found.serial()));
    }

    private static List<Match> matches(List<Shipment> shipments, PartCode part) {
        return shipments.stream()
                .flatMap(shipment -> shipment.lines().stream()
                        .filter(line -> line.part().equals(part))
                        .filter(line -> shipment.inTransit(line.no()).isPositive())
                        .map(line -> new Match(shipment.id(), line, shipment.inTransit(line.no()))))
                .toList();
    }
}
