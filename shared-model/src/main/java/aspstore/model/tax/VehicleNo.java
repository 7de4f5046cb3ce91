package aspstore.model.tax;

import java.util.Locale;

/// A vehicle's registration as e-way bills take it: 7 to 15 capital letters and digits, nothing between.
public record VehicleNo(String text) {

    public VehicleNo {
        if (!text.matches("[A-Z0-9]{7,15}")) {
            throw new IllegalArgumentException(
                    "a vehicle number has 7 to 15 letters and digits such as MH12AB1234, not '" + text + "'");
        }
    }

    /// Folds what people write: `mh 12 ab-1234`.
    public static VehicleNo of(String raw) {
        return new VehicleNo(raw.replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return text;
    }
}
