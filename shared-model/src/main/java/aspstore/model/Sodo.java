package aspstore.model;

import java.util.Locale;
import java.util.Optional;

/// The pair under which SAP ships: sales order (or stock transport order) and delivery order.
///
/// Both are document numbers of up to ten characters (VBELN), kept without leading zeros. One delivery may serve
/// items of several orders, so the pair stands on each shipment line; the delivery alone names the shipment.
public record Sodo(Optional<String> salesOrder, String deliveryOrder) {

    /// Characters of a document's number.
    public static final int LONGEST = 10;

    public Sodo {
        salesOrder.ifPresent(order -> require("a sales order", order));
        require("a delivery order", deliveryOrder);
    }

    public static Sodo of(String salesOrder, String deliveryOrder) {
        return new Sodo(Optional.of(documentNo(salesOrder)), documentNo(deliveryOrder));
    }

    /// SAP's ALPHA conversion outwards: numbers lose their leading zeros, other codes are only trimmed.
    public static String documentNo(String raw) {
        var folded = raw.strip().toUpperCase(Locale.ROOT);
        return folded.chars().allMatch(Character::isDigit) ? folded.replaceFirst("^0+(?=.)", "") : folded;
    }

    private static void require(String what, String text) {
        Text.require(what, text, LONGEST);
        if (!text.equals(documentNo(text))) {
            throw new IllegalArgumentException(
                    what + " is upper case, and has no leading zeros where it is a number: '" + text + "'");
        }
    }

    /// As printed on the warehouse's papers: `4711/80000012`.
    @Override
    public String toString() {
        return salesOrder.map(order -> order + "/").orElse("") + deliveryOrder;
    }
}
