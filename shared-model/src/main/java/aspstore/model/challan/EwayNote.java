package aspstore.model.challan;

import aspstore.model.tax.EwayBillNo;
import aspstore.model.tax.Printable;

/// What a challan says of the e-way bill.
public sealed interface EwayNote {

    record Made(EwayBillNo number) implements EwayNote {}

    record NotRequired(String because) implements EwayNote {
        public NotRequired {
            Printable.require("why no e-way bill is required", because, 200);
        }
    }

    /// Due, but not made when the challan was issued: it must be before the goods move.
    record Awaited(String because) implements EwayNote {
        public Awaited {
            Printable.require("why an e-way bill is due", because, 200);
        }
    }
}
