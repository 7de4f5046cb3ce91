package aspstore.model.challan;

import aspstore.model.Text;
import aspstore.model.tax.EwayBillNo;

/// What a challan says of the e-way bill.
public sealed interface EwayNote {

    record Made(EwayBillNo number) implements EwayNote {}

    record NotRequired(String because) implements EwayNote {
        public NotRequired {
            Text.require("why no e-way bill is required", because, 200);
        }
    }

    /// Due, but not made when the challan was issued: it must be before the goods move.
    record Awaited(String because) implements EwayNote {
        public Awaited {
            Text.require("why an e-way bill is due", because, 200);
        }
    }
}
