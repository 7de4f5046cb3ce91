package aspstore.format.sap;

import java.util.List;

/// What a delivery item says, under the names that OData gives it (IDoc names are spread over segments).
///
/// The first name is API_OUTBOUND_DELIVERY_SRV's; the others stand in its inbound and later sisters.
enum ItemField {
    NUMBER("DeliveryDocumentItem", "OutboundDeliveryItem", "InboundDeliveryItem"),
    MATERIAL("Material", "Product"),
    DESCRIPTION("DeliveryDocumentItemText", "OutboundDeliveryItemText"),
    QUANTITY("ActualDeliveryQuantity"),
    UNIT("DeliveryQuantityUnit"),
    BASE_QUANTITY("ActualDeliveredQtyInBaseUnit"),
    BASE_UNIT("BaseUnit"),
    BATCH("Batch"),
    SUPPLIER_BATCH("BatchBySupplier"),
    EXPIRY("ShelfLifeExpirationDate"),
    ORDER("ReferenceSDDocument"),
    ORDER_ITEM("ReferenceSDDocumentItem"),
    ORDER_CATEGORY("ReferenceSDDocumentCategory"),
    CUSTOMER_ORDER("PurchaseOrderByCustomer"),
    ITEM_CATEGORY("DeliveryDocumentItemCategory"),
    SPECIAL_STOCK("InventorySpecialStockType"),
    PLANT("Plant"),
    STORAGE_LOCATION("StorageLocation"),
    HIGHER_LEVEL("HigherLevelItem"),
    SPLIT_OF("HigherLvlItmOfBatSpltItm");

    final List<String> odataNames;

    ItemField(String... odataNames) {
        this.odataNames = List.of(odataNames);
    }
}
