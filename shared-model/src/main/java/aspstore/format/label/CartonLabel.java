package aspstore.format.label;

import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.StoreId;
import java.util.List;
import java.util.Optional;

/// What the label of a return's carton says, 100 × 70 mm.
///
/// @param carton as it is marked: `1`
/// @param to the warehouse, by name
/// @param lines what lies in it
public record CartonLabel(StoreId store, String partReturn, String carton, String to, List<Line> lines) {

    public record Line(PartCode part, String description, Optional<SerialNo> serial, Quantity quantity) {}

    public CartonLabel {
        lines = List.copyOf(lines);
    }

    /// The text of its codes.
    public String code() {
        return LabelCode.carton(store, partReturn, carton);
    }
}
