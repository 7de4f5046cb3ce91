package aspstore.desk.demo;

import aspstore.desk.example.Cast;
import aspstore.format.sap.SapFile;
import aspstore.format.sap.SapItem;
import aspstore.format.sap.SapReader;
import aspstore.model.India;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.catalog.Part;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Items of deliveries, made for SAP's part in the story or read from its file as the server reads it.
final class DeliveryItems {

    private static final int MOST_UNITS = 200;

    /// @param quantity the least that one item ships
    record Shipped(PartCode part, String description, Quantity quantity, boolean hasSerials) {

        /// Whether each piece can be told apart in the story.
        boolean isCountable() {
            return quantity.isWhole()
                    && quantity.isMoreThan(Quantity.pieces(2))
                    && !quantity.isMoreThan(Quantity.pieces(MOST_UNITS));
        }
    }

    private DeliveryItems() {}

    static DeliveryFile.Item item(Cast cast, int number, Part part, Quantity quantity, int firstSerial) {
        var serials = new ArrayList<SerialNo>();
        if (part.serialised()) {
            for (int i = 0; i < quantity.thousandths() / 1000; i++) {
                serials.add(cast.serial(part.code(), firstSerial + i));
            }
        }
        var batch = part.expires()
                ? Optional.of(new DeliveryFile.Batch(
                        "B" + cast.numbers(), India.day(Instant.now()).plusDays(360)))
                : Optional.<DeliveryFile.Batch>empty();
        return new DeliveryFile.Item(number, part.code(), part.description(), quantity, "PCE", serials, batch);
    }

    /// Each part that a file ships, once.
    static List<Shipped> partsOf(byte[] file) {
        var parts = new LinkedHashMap<PartCode, Shipped>();
        all(file).forEach(item -> parts.merge(item.part(), item, DeliveryItems::least));
        return List.copyOf(parts.values());
    }

    /// Every item that a file ships.
    static List<Shipped> all(byte[] file) {
        return switch (SapReader.read(file)) {
            case SapFile.Unusable(var problem) -> throw new DemoException("SAP's file can't be used: " + problem);
            case SapFile.Deliveries read ->
                read.deliveries().stream()
                        .flatMap(delivery -> delivery.items().stream())
                        .flatMap(item -> shipped(item).stream())
                        .toList();
        };
    }

    private static Optional<Shipped> shipped(SapItem item) {
        return item.part()
                .filter(_ -> item.quantity().isPositive())
                .map(part -> new Shipped(
                        part,
                        item.description().isBlank() ? part.text() : item.description(),
                        item.quantity(),
                        !item.serials().isEmpty()));
    }

    private static Shipped least(Shipped one, Shipped other) {
        return new Shipped(
                one.part(),
                one.description(),
                one.quantity().min(other.quantity()),
                one.hasSerials() || other.hasSerials());
    }
}
