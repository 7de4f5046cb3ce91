package aspstore.model.tax;

import java.time.LocalDate;
import java.util.Optional;

/// The carrier's own paper: lorry receipt, railway receipt, airway bill or bill of lading.
public record TransportDocument(String number, Optional<LocalDate> date) {

    public TransportDocument {
        if (!number.matches("[A-Za-z0-9/-]{1,15}")) {
            throw new IllegalArgumentException(
                    "a transport document's number has at most 15 letters, digits, - and /, not '" + number + "'");
        }
    }
}
