package aspstore.desk.scan;

import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.challan.ChallanNo;
import aspstore.model.stock.LotId;
import java.time.LocalDate;
import java.util.Optional;

/// What a scanner read, or a person typed into the scan field.
public sealed interface Scan {

    /// A bare code: the part's, a serial number, a job, a delivery, a person: the screen knows which it waits for.
    record Code(String text) implements Scan {}

    /// A label that names a part, and perhaps a unit, a batch, an expiry date and a quantity.
    record Label(
            Optional<PartCode> part,
            Optional<String> gtin,
            Optional<SerialNo> serial,
            Optional<String> batch,
            Optional<LocalDate> expiry,
            Optional<Quantity> quantity)
            implements Scan {}

    /// The QR code or the printed number of a challan, the reverse one's (…R) too.
    record ChallanCode(ChallanNo number, boolean reverse) implements Scan {}

    /// A carton of a return, as our carton label says.
    record Carton(String partReturn, String carton) implements Scan {}

    /// A lot, as our part label says.
    record LotCode(LotId lot) implements Scan {}

    /// The "minus" card: take the last one back.
    record Undo() implements Scan {}
}
