package aspstore.format.sap;

import aspstore.model.Sodo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A delivery as SAP announced it. Its items may serve several orders.
///
/// Items are empty only where the message calls the delivery off.
///
/// @param number the delivery's number (VBELN) without leading zeros
/// @param type LFART: LF delivery, NL and NLCC stock transport, LR returns, EL inbound …
public record SapDelivery(
        String number,
        Optional<String> type,
        SapDocument document,
        Dates dates,
        Optional<SapPartner> consigner,
        Optional<SapPartner> consignee,
        Transport transport,
        List<SapItem> items) {

    public SapDelivery {
        Fields.require("a delivery", number, 10);
        items = List.copyOf(items);
        if (items.isEmpty() && document.action() != SapDocument.Action.DELETE) {
            throw new IllegalArgumentException("a delivery has items unless it is called off: " + number);
        }
    }

    /// @param goodsIssue when the goods were to leave (E1EDT13 006)
    /// @param issued when they did leave
    /// @param arrival when they are to arrive (E1EDT13 007)
    public record Dates(Optional<LocalDate> goodsIssue, Optional<LocalDate> issued, Optional<LocalDate> arrival) {}

    /// @param vehicle the means of transport (TRAID)
    /// @param packages how many packages (ANZPK); empty where SAP counted none
    public record Transport(Optional<String> billOfLading, Optional<String> vehicle, Optional<Integer> packages) {}

    /// The pair under which this item of the delivery was shipped.
    public Sodo sodo(SapItem item) {
        return new Sodo(item.order().map(SapReference::document), number);
    }
}
