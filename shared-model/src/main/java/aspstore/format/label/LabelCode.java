package aspstore.format.label;

import aspstore.model.PartCode;
import aspstore.model.SerialNo;
import aspstore.model.StoreId;
import aspstore.model.stock.LotId;
import java.util.Optional;

/// What the codes on our labels say.
///
/// They name the store, since lots and returns are numbered within one: a lot of another store is not ours.
public final class LabelCode {

    /// `ASPLOT1|store|lot|part|serial`; the serial may be empty.
    public static final String LOT = "ASPLOT1";

    /// `ASPCTN1|store|return|carton`
    public static final String CARTON = "ASPCTN1";

    /// The whole text of the card that takes the last scan back.
    public static final String MINUS = "ASPMINUS1";

    private LabelCode() {}

    public static String lot(StoreId store, LotId lot, PartCode part, Optional<SerialNo> serial) {
        var ofUnit = serial.map(SerialNo::text).orElse("");
        return String.join("|", LOT, store.text(), lot.toString(), part.text(), ofUnit);
    }

    /// @param carton as it is marked
    public static String carton(StoreId store, String partReturn, String carton) {
        return String.join("|", CARTON, store.text(), partReturn, carton);
    }

    /// Of a part without a lot: any reader of plain labels understands it.
    public static String part(PartCode part, Optional<SerialNo> serial) {
        return serial.map(unit -> part + "|" + unit).orElse(part.text());
    }
}
