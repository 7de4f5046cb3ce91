package aspstore.model.tax;

import aspstore.model.StateCode;
import java.util.List;

/// Where somebody is.
public record Address(List<String> lines, String city, PinCode pin, StateCode state) {
    public Address {
        lines = List.copyOf(lines);
    }
}
