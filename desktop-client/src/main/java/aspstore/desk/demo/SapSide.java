package aspstore.desk.demo;

import aspstore.desk.example.Example;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.StoreId;
import aspstore.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// What SAP holds of the maker's stock at the stores, by its own reckoning: customer consignment (special stock W), to
/// which a delivery adds when it is issued, and which the movements that the stores tell change. SAP looks neither into
/// the books nor through the product's own reader of deliveries, so that its list, held against the books, says
/// something about them.
public final class SapSide {

    private final Map<StoreId, Map<PartCode, Quantity>> held = new TreeMap<>();

    /// SAP posts goods issue: what a delivery ships is the store's from then on. These are the items that SAP writes
    /// its file from.
    void issues(StoreId store, List<DeliveryFile.Item> items) {
        items.forEach(item -> issues(store, item.part(), item.quantity()));
    }

    /// Somebody's own file, read as plain XML. What is no XML there is only one reader for.
    void issues(StoreId store, byte[] file) {
        if (IdocFile.isXml(file)) {
            IdocFile.items(file).forEach(item -> issues(store, item.part(), item.quantity()));
        } else {
            DeliveryItems.all(file).forEach(item -> issues(store, item.part(), item.quantity()));
        }
    }

    public void issues(StoreId store, PartCode part, Quantity quantity) {
        if (!Example.isSold(part)) {
            add(store, part, quantity);
        }
    }

    /// The warehouse corrects an issue: the goods never left it.
    public void keeps(StoreId store, PartCode part, Quantity quantity) {
        if (!Example.isSold(part)) {
            take(store, part, quantity);
        }
    }

    /// SAP posts the material documents that a store has written.
    public void posts(StoreId store, Path folder) {
        try (var files = Files.list(folder)) {
            for (var file : files.filter(name -> isOf(store, name)).sorted().toList()) {
                for (var item : Json.mapper().readTree(Files.readAllBytes(file)).path("to_MaterialDocumentItem")) {
                    post(store, item);
                }
            }
        } catch (IOException e) {
            throw new DemoException("SAP can't read the movements in " + folder + ": " + e.getMessage(), e);
        }
    }

    private static boolean isOf(StoreId store, Path file) {
        var name = file.getFileName().toString();
        return name.startsWith("MBGMCR-" + store + "-") && name.endsWith(".json");
    }

    /// A receipt (101, 102) confirms a delivery that counts since its issue.
    private void post(StoreId store, JsonNode item) {
        var part = new PartCode(item.path("Material").asString(""));
        var quantity = Quantity.parse(item.path("QuantityInEntryUnit").asString(""));
        var type = item.path("GoodsMovementType").asString("");
        switch (type) {
            case "101", "102" -> {}
            case "262", "162", "304", "305", "310", "451", "501", "552", "561", "701" -> add(store, part, quantity);
            case "161", "261", "303", "306", "309", "452", "502", "551", "562", "702" -> take(store, part, quantity);
            default -> throw new DemoException("SAP knows no movement type " + type + " here");
        }
    }

    private void add(StoreId store, PartCode part, Quantity quantity) {
        of(store).merge(part, quantity, Quantity::plus);
    }

    private void take(StoreId store, PartCode part, Quantity quantity) {
        var left = of(store).getOrDefault(part, Quantity.ZERO);
        if (quantity.isMoreThan(left)) {
            throw new DemoException(
                    "SAP is told that " + quantity + " of " + part + " left " + store + ", where it has " + left);
        }
        of(store).put(part, left.minus(quantity));
    }

    private Map<PartCode, Quantity> of(StoreId store) {
        return held.computeIfAbsent(store, _ -> new TreeMap<>());
    }

    /// What SAP holds for a store, part by part.
    public Map<PartCode, Quantity> held(StoreId store) {
        return Map.copyOf(of(store));
    }

    /// SAP's stock list, as its report writes it.
    String list() {
        var csv = new StringBuilder("plant,storage location,special stock,material,quantity,unit\n");
        held.forEach((store, parts) -> parts.forEach((part, quantity) -> {
            if (quantity.isPositive()) {
                csv.append(String.join(
                                ",",
                                Example.PLANT,
                                Example.location(store),
                                "W",
                                part.text(),
                                quantity.toDecimal().toPlainString(),
                                "PC"))
                        .append('\n');
            }
        }));
        return csv.toString();
    }
}
