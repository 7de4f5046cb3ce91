package aspstore.format.sap;

import aspstore.format.sap.GoodsMovement.Account;
import aspstore.format.sap.GoodsMovement.DeliveryItem;
import aspstore.format.sap.GoodsMovement.Line;
import aspstore.format.sap.GoodsMovement.Target;
import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Writes a goods movement as API_MATERIAL_DOCUMENT_SRV takes it (POST A_MaterialDocumentHeader). Fields without a
/// value are left out; numbers are unpadded, items have six digits, quantities are texts.
public final class MovementJson {

    private MovementJson() {}

    public static String write(GoodsMovement movement, MovementTypeMap types) {
        var type = types.of(movement.kind());
        var header = Json.object();
        header.put("DocumentDate", date(movement.documentDate()));
        header.put("PostingDate", date(movement.postingDate()));
        header.put("GoodsMovementCode", type.gmCode());
        header.put("ReferenceDocument", movement.reference());
        put(header, "MaterialDocumentHeaderText", Fields.some(movement.headerText()));
        var items = header.putArray("to_MaterialDocumentItem");
        movement.lines().forEach(line -> items.add(item(line, type)));
        return Json.pretty(header);
    }

    private static ObjectNode item(Line line, MovementType type) {
        var item = Json.object();
        item.put("Material", line.part().text());
        item.put("Plant", line.plant());
        put(item, "StorageLocation", line.storageLocation());
        put(item, "Batch", line.batch());
        item.put("GoodsMovementType", type.moveType());
        put(item, "InventoryStockType", Fields.some(type.odataStockType()));
        put(item, "InventorySpecialStockType", Fields.some(type.specStock()));
        put(item, "GoodsMovementRefDocType", Fields.some(type.indicator()));
        putReferences(item, line);
        put(item, "GoodsMovementReasonCode", line.reason().map(reason -> MovementIdoc.padded(reason, 4)));
        item.put("QuantityInEntryUnit", line.quantity().toString());
        item.put("EntryUnit", Units.sap(line.unit()));
        putTarget(item, line.target());
        if (!line.serials().isEmpty()) {
            var serials = item.putArray("to_SerialNumbers");
            line.serials().forEach(serial -> serials.addObject().put("SerialNumber", serial.text()));
        }
        return item;
    }

    private static void putReferences(ObjectNode item, Line line) {
        var account = line.account();
        put(item, "Supplier", account.flatMap(Account::vendor));
        put(item, "Customer", account.flatMap(Account::customer));
        line.order().ifPresent(order -> {
            var kind = order.isPurchaseOrder() ? "PurchaseOrder" : "SalesOrder";
            item.put(kind, order.document());
            put(
                    item,
                    kind + "Item",
                    order.item()
                            .map(number -> order.isPurchaseOrder()
                                    ? number.digits().replaceFirst("^0", "")
                                    : number.digits()));
        });
        put(item, "ManufacturingOrder", account.flatMap(Account::serviceOrder));
        put(item, "CostCenter", account.flatMap(Account::costCentre));
        put(item, "Delivery", line.delivery().map(DeliveryItem::number));
        put(
                item,
                "DeliveryItem",
                line.delivery().map(delivery -> delivery.item().digits()));
    }

    private static void putTarget(ObjectNode item, Optional<Target> target) {
        put(item, "IssgOrRcvgMaterial", target.flatMap(Target::part).map(part -> part.text()));
        put(item, "IssgOrRcvgBatch", target.flatMap(Target::batch));
        put(item, "IssuingOrReceivingPlant", target.flatMap(Target::plant));
        put(item, "IssuingOrReceivingStorageLoc", target.flatMap(Target::storageLocation));
    }

    private static void put(ObjectNode object, String name, Optional<String> value) {
        value.ifPresent(text -> object.put(name, text));
    }

    private static String date(LocalDate date) {
        return date + "T00:00:00";
    }
}
