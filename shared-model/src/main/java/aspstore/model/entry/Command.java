package aspstore.model.entry;

import aspstore.model.catalog.CatalogRow;
import aspstore.model.receipt.ReceiptCommand;
import aspstore.model.request.RequestCommand;
import aspstore.model.shipment.ShipmentCommand;
import java.util.List;

/// Everything that can be asked for: one case a room, wrapping that room's own commands.
public sealed interface Command {

    /// Central tells rows about one store: its limits, staff, agreements, series.
    record TellStore(List<CatalogRow> rows) implements Command {
        public TellStore {
            rows = List.copyOf(rows);
        }
    }

    record OfRequest(RequestCommand command) implements Command {}

    record OfShipment(ShipmentCommand command) implements Command {}

    record OfReceipt(ReceiptCommand command) implements Command {}
}
