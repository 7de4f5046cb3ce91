package aspstore.model.entry;

import aspstore.model.catalog.CatalogRow;
import aspstore.model.challan.ChallanCommand;
import aspstore.model.correction.CorrectionCommand;
import aspstore.model.indent.IndentCommand;
import aspstore.model.loss.LossCommand;
import aspstore.model.oversight.OversightCommand;
import aspstore.model.owed.OwedCommand;
import aspstore.model.partreturn.ReturnCommand;
import aspstore.model.receipt.ReceiptCommand;
import aspstore.model.request.RequestCommand;
import aspstore.model.reversal.ReversalCommand;
import aspstore.model.shipment.ShipmentCommand;
import aspstore.model.stockcare.StockCareCommand;
import aspstore.model.usage.UsageCommand;
import java.util.List;

/// Everything that can be asked for: one case a room, wrapping that room's own commands.
public sealed interface Command {

    /// The room's own command, without the case that wraps it; central's rows belong to no room and are their own.
    Object command();

    /// Central tells rows about one store: its limits, staff, agreements, series.
    record TellStore(List<CatalogRow> rows) implements Command {
        public TellStore {
            rows = List.copyOf(rows);
        }

        @Override
        public TellStore command() {
            return this;
        }
    }

    record OfRequest(RequestCommand command) implements Command {}

    record OfShipment(ShipmentCommand command) implements Command {}

    record OfReceipt(ReceiptCommand command) implements Command {}

    record OfIndent(IndentCommand command) implements Command {}

    record OfChallan(ChallanCommand command) implements Command {}

    record OfUsage(UsageCommand command) implements Command {}

    record OfOwed(OwedCommand command) implements Command {}

    record OfReturn(ReturnCommand command) implements Command {}

    record OfStockCare(StockCareCommand command) implements Command {}

    record OfLoss(LossCommand command) implements Command {}

    record OfCorrection(CorrectionCommand command) implements Command {}

    record OfOversight(OversightCommand command) implements Command {}

    record OfReversal(ReversalCommand command) implements Command {}
}
