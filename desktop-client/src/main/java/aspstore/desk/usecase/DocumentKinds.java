package aspstore.desk.usecase;

import aspstore.model.books.DocumentKind;
import aspstore.model.challan.Challan;
import aspstore.model.challan.NumberSeries;
import aspstore.model.correction.Correction;
import aspstore.model.hold.Hold;
import aspstore.model.indent.Indent;
import aspstore.model.loss.Loss;
import aspstore.model.oversight.Case;
import aspstore.model.oversight.GrantedOverride;
import aspstore.model.owed.Debt;
import aspstore.model.owed.WarehouseDebt;
import aspstore.model.partreturn.PartReturn;
import aspstore.model.receipt.Receipt;
import aspstore.model.request.Request;
import aspstore.model.request.StockLevel;
import aspstore.model.reversal.Reversal;
import aspstore.model.shipment.Shipment;
import aspstore.model.stockcare.Count;
import aspstore.model.stockcare.Opening;
import aspstore.model.usage.Inward;
import aspstore.model.usage.Usage;
import java.util.List;
import java.util.Optional;

/// Every kind of document, so that one can be read by the name of its kind.
public final class DocumentKinds {

    public static final List<DocumentKind<?>> ALL = List.of(
            Case.KIND,
            Challan.KIND,
            Correction.KIND,
            Count.KIND,
            Debt.KIND,
            GrantedOverride.KIND,
            Hold.KIND,
            Indent.KIND,
            Inward.KIND,
            Loss.KIND,
            NumberSeries.KIND,
            Opening.KIND,
            PartReturn.KIND,
            Receipt.KIND,
            Request.KIND,
            Reversal.KIND,
            Shipment.KIND,
            StockLevel.KIND,
            Usage.KIND,
            WarehouseDebt.KIND);

    private DocumentKinds() {}

    public static Optional<DocumentKind<?>> named(String name) {
        return ALL.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }
}
