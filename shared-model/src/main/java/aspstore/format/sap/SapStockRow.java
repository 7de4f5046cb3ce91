package aspstore.format.sap;

import aspstore.model.PartCode;
import aspstore.model.Quantity;
import java.util.Optional;

/// What SAP holds of one part in one place, to be compared with a store's books.
///
/// @param specialStock W customer consignment, K, O, E …; empty for the plant's own stock
/// @param stockType 01 unrestricted, 02 quality inspection, 07 blocked; empty where the file does not say
public record SapStockRow(
        String plant,
        Optional<String> storageLocation,
        Optional<String> specialStock,
        Optional<String> stockType,
        PartCode part,
        Optional<String> batch,
        Quantity quantity,
        Optional<String> unit) {

    public SapStockRow {
        Fields.require("a plant", plant, 4);
    }
}
