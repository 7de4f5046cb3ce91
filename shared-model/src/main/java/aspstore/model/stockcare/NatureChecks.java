package aspstore.model.stockcare;

import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.catalog.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the catalogue asks of goods that are taken on: a serial for each piece of a serialised part, an expiry date
/// for those that expire.
final class NatureChecks {

    private NatureChecks() {}

    static List<StockCareRefusal> refused(Part part, Quantity quantity, Nature nature) {
        var refusals = new ArrayList<StockCareRefusal>();
        if (part.serialised() && !(nature.serial().isPresent() && quantity.equals(Quantity.ONE))) {
            refusals.add(new StockCareRefusal.SerialMissing(part.code(), quantity));
        }
        if (!part.serialised() && nature.serial().isPresent()) {
            refusals.add(new StockCareRefusal.PartHasNoSerials(part.code()));
        }
        if (part.expires() && nature.expiry().isEmpty()) {
            refusals.add(new StockCareRefusal.ExpiryMissing(part.code()));
        }
        return refusals;
    }

    record Nature(Optional<SerialNo> serial, Optional<LocalDate> expiry) {}
}
