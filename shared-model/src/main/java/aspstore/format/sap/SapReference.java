package aspstore.format.sap;

import java.util.Optional;

/// What a delivery item was shipped for: the sales order, or the stock transport order, and its item.
///
/// @param document the order's number without leading zeros (VGBEL, else E1EDL43-BELNR; ReferenceSDDocument)
/// @param category SAP's document category: C order, I order free of charge, H returns, V purchase order (so a
///     stock transport order); empty where the file does not say
public record SapReference(String document, Optional<ItemNo> item, Optional<String> category) {

    public static final String PURCHASE_ORDER = "V";

    public SapReference {
        Fields.require("an order", document, 10);
    }

    public boolean isPurchaseOrder() {
        return category.filter(PURCHASE_ORDER::equals).isPresent();
    }
}
