package aspstore.model.tax;

import aspstore.model.StateCode;
import aspstore.model.Text;
import java.util.List;

/// A postal address in India: one to four lines of street and locality, then city, PIN code and State.
public record Address(List<String> lines, String city, PinCode pin, StateCode state) {

    public Address {
        lines = List.copyOf(lines);
        if (lines.isEmpty() || lines.size() > 4) {
            throw new IllegalArgumentException("an address has one to four lines, not " + lines.size());
        }
        lines.forEach(line -> Text.require("a line of an address", line, 120));
        Text.require("a city", city, 50);
    }

    /// `Pune 411001`
    public String cityAndPin() {
        return city + " " + pin;
    }

    /// `Maharashtra (27)`
    public String stateAndCode() {
        return state.stateName() + " (" + state + ")";
    }
}
