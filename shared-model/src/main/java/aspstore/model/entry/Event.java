package aspstore.model.entry;

import aspstore.model.catalog.CatalogEvent;
import aspstore.model.challan.ChallanEvent;
import aspstore.model.correction.CorrectionEvent;
import aspstore.model.indent.IndentEvent;
import aspstore.model.loss.LossEvent;
import aspstore.model.oversight.OversightEvent;
import aspstore.model.owed.OwedEvent;
import aspstore.model.partreturn.ReturnEvent;
import aspstore.model.receipt.ReceiptEvent;
import aspstore.model.request.RequestEvent;
import aspstore.model.reversal.ReversalEvent;
import aspstore.model.shipment.ShipmentEvent;
import aspstore.model.stockcare.StockCareEvent;
import aspstore.model.usage.UsageEvent;

/// Everything that can have happened: one case a room, wrapping that room's own events.
public sealed interface Event {

    record OfCatalog(CatalogEvent event) implements Event {}

    record OfRequest(RequestEvent event) implements Event {}

    record OfShipment(ShipmentEvent event) implements Event {}

    record OfReceipt(ReceiptEvent event) implements Event {}

    record OfIndent(IndentEvent event) implements Event {}

    record OfChallan(ChallanEvent event) implements Event {}

    record OfUsage(UsageEvent event) implements Event {}

    record OfOwed(OwedEvent event) implements Event {}

    record OfReturn(ReturnEvent event) implements Event {}

    record OfStockCare(StockCareEvent event) implements Event {}

    record OfLoss(LossEvent event) implements Event {}

    record OfCorrection(CorrectionEvent event) implements Event {}

    record OfOversight(OversightEvent event) implements Event {}

    record OfReversal(ReversalEvent event) implements Event {}

    /// An event of a type or version that this program does not know: kept byte for byte, and parked.
    record Unreadable(String type, int version) implements Event {}
}
