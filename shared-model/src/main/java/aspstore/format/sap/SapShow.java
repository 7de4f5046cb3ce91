package aspstore.format.sap;

import aspstore.model.PartCode;
import aspstore.model.SerialNo;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What `aspstore sap show` prints of files: every delivery and item, or why a file is not usable.
///
/// As JSON it is an array with an object a file, `{"file", "deliveries", "notes"}` or `{"file", "problem"}`:
///
/// * a delivery is `{"delivery", "type", "action", "items"}`, action being ORIGINAL, CHANGE or DELETE;
/// * an item is `{"item", "part", "quantity", "unit", "salesOrder", "salesOrderItem", "batch", "expiry",
///   "serials"}`.
///
/// Every field is always there: null for what SAP left out, `[]` for no serials. Quantities are numbers in the
/// shortest form (4, 0.5; below zero for goods taken back), document numbers texts without leading zeros, item
/// numbers texts of six digits, dates ISO.
public final class SapShow {

    private static final long LARGEST = 256L << 20;
    private static final List<String> COLUMNS = List.of(
            "delivery", "item", "part", "quantity", "unit", "sales order", "so item", "batch", "expiry", "serials");
    private static final int QUANTITY_COLUMN = 3;

    private SapShow() {}

    /// @param anyUnusable true where at least one file gave no delivery: the exit status is then 1
    public record Shown(String text, boolean anyUnusable) {}

    private record Read(Path path, SapFile file) {}

    /// For people, in aligned columns.
    public static Shown table(List<Path> files) {
        var read = read(files);
        var blocks = read.stream().map(SapShow::block).toList();
        return new Shown(String.join("\n", blocks), anyUnusable(read));
    }

    public static Shown json(List<Path> files) {
        var read = read(files);
        var array = Json.array();
        read.forEach(file -> array.add(object(file)));
        return new Shown(Json.pretty(array), anyUnusable(read));
    }

    private static boolean anyUnusable(List<Read> files) {
        return files.stream().anyMatch(read -> read.file() instanceof SapFile.Unusable);
    }

    private static List<Read> read(List<Path> files) {
        return files.stream().map(path -> new Read(path, read(path))).toList();
    }

    private static SapFile read(Path path) {
        try {
            if (Files.isDirectory(path)) {
                return new SapFile.Unusable("This is a folder, no file.");
            }
            if (Files.size(path) > LARGEST) {
                return new SapFile.Unusable("The file is larger than 256 MB: split it.");
            }
            return SapReader.read(Files.readAllBytes(path));
        } catch (NoSuchFileException e) {
            return new SapFile.Unusable("There is no such file.");
        } catch (IOException e) {
            return new SapFile.Unusable("The file can't be read: " + e.getMessage());
        }
    }

    private static String block(Read read) {
        return switch (read.file()) {
            case SapFile.Unusable(var problem) -> read.path() + ": not usable. " + problem + "\n";
            case SapFile.Deliveries(var deliveries, var notes) ->
                read.path() + "\n" + table(deliveries, "  ")
                        + notes.stream().map(note -> "  Note: " + note + "\n").collect(Collectors.joining());
        };
    }

    private static String table(List<SapDelivery> deliveries, String indent) {
        var rows = new ArrayList<List<String>>(List.of(COLUMNS));
        deliveries.forEach(delivery -> delivery.items().forEach(item -> rows.add(cells(delivery, item))));
        var widths = new int[COLUMNS.size()];
        for (var row : rows) {
            for (var i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        var text = new StringBuilder();
        for (var delivery : deliveries) {
            text.append(indent).append(headline(delivery)).append('\n');
        }
        if (rows.size() > 1) {
            rows.forEach(row -> text.append(indent).append(line(row, widths)).append('\n'));
        }
        return text.toString();
    }

    private static String headline(SapDelivery delivery) {
        var words = new ArrayList<String>();
        words.add("Delivery " + delivery.number());
        delivery.type().map(type -> "type " + type).ifPresent(words::add);
        words.add(
                switch (delivery.document().action()) {
                    case ORIGINAL -> count(delivery.items().size());
                    case CHANGE -> count(delivery.items().size()) + ", changed";
                    case DELETE -> "called off";
                });
        delivery.consigner().map(partner -> "from " + partner).ifPresent(words::add);
        delivery.consignee().map(partner -> "to " + partner).ifPresent(words::add);
        delivery.dates().arrival().map(day -> "due " + day).ifPresent(words::add);
        return String.join(", ", words);
    }

    private static String count(int items) {
        return items == 1 ? "1 item" : items + " items";
    }

    private static List<String> cells(SapDelivery delivery, SapItem item) {
        return List.of(
                delivery.number(),
                item.number().digits(),
                shown(item.part().map(PartCode::text)),
                quantity(item),
                shown(item.unit()),
                shown(item.order().map(SapReference::document)),
                shown(item.order().flatMap(SapReference::item).map(ItemNo::digits)),
                shown(item.batch().number()),
                shown(item.batch().expiry().map(Object::toString)),
                item.serials().isEmpty()
                        ? "-"
                        : item.serials().stream().map(SerialNo::text).collect(Collectors.joining(" ")));
    }

    private static String shown(Optional<String> text) {
        return text.orElse("-");
    }

    private static String quantity(SapItem item) {
        return item.direction() == SapItem.Direction.TAKEN_BACK
                ? "-" + item.quantity()
                : item.quantity().toString();
    }

    private static String line(List<String> row, int[] widths) {
        var text = new StringBuilder();
        for (var i = 0; i < row.size(); i++) {
            var blanks = " ".repeat(widths[i] - row.get(i).length());
            text.append(i == QUANTITY_COLUMN ? blanks + row.get(i) : row.get(i) + blanks)
                    .append("  ");
        }
        return text.toString().stripTrailing();
    }

    private static ObjectNode object(Read read) {
        var object = Json.object().put("file", read.path().toString());
        switch (read.file()) {
            case SapFile.Unusable(var problem) -> object.put("problem", problem);
            case SapFile.Deliveries(var deliveries, var notes) -> {
                var array = object.putArray("deliveries");
                deliveries.forEach(delivery -> put(array, delivery));
                var texts = object.putArray("notes");
                notes.forEach(texts::add);
            }
        }
        return object;
    }

    private static void put(ArrayNode array, SapDelivery delivery) {
        var object = array.addObject();
        object.put("delivery", delivery.number());
        object.put("type", nullable(delivery.type()));
        object.put("action", delivery.document().action().name());
        var items = object.putArray("items");
        for (var item : delivery.items()) {
            var line = items.addObject();
            line.put("item", item.number().digits());
            line.put("part", nullable(item.part().map(PartCode::text)));
            line.put("quantity", new BigDecimal(quantity(item)));
            line.put("unit", nullable(item.unit()));
            line.put("salesOrder", nullable(item.order().map(SapReference::document)));
            line.put(
                    "salesOrderItem",
                    nullable(item.order().flatMap(SapReference::item).map(ItemNo::digits)));
            line.put("batch", nullable(item.batch().number()));
            line.put("expiry", nullable(item.batch().expiry().map(Object::toString)));
            var serials = line.putArray("serials");
            item.serials().forEach(serial -> serials.add(serial.text()));
        }
    }

    private static @Nullable String nullable(Optional<String> value) {
        return value.orElse(null);
    }
}
