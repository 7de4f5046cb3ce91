package aspstore.format.label;

import aspstore.model.PartCode;
import aspstore.model.SerialNo;
import aspstore.model.StoreId;
import aspstore.model.stock.LotId;
import java.time.LocalDate;
import java.util.Optional;

/// What the label of a part says, 50 × 25 mm.
public record PartLabel(
        StoreId store,
        PartCode part,
        String description,
        Optional<LotId> lot,
        Optional<SerialNo> serial,
        Optional<String> batch,
        Optional<LocalDate> expiry) {

    /// The text of its QR code: the lot where there is one.
    public String code() {
        return lot.map(of -> LabelCode.lot(store, of, part, serial)).orElseGet(() -> LabelCode.part(part, serial));
    }
}
