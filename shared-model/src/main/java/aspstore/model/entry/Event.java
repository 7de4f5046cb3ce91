package aspstore.model.entry;

import aspstore.model.catalog.CatalogEvent;
import aspstore.model.receipt.ReceiptEvent;
import aspstore.model.request.RequestEvent;
import aspstore.model.shipment.ShipmentEvent;

/// Everything that can have happened: one case a room, wrapping that room's own events.
public sealed interface Event {

    record OfCatalog(CatalogEvent event) implements Event {}

    record OfRequest(RequestEvent event) implements Event {}

    record OfShipment(ShipmentEvent event) implements Event {}

    record OfReceipt(ReceiptEvent event) implements Event {}

    /// An event of a type or version that this program does not know: kept byte for byte, and parked.
    record Unreadable(String type, int version) implements Event {}
}
