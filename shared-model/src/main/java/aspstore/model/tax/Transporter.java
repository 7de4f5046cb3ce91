package aspstore.model.tax;

import aspstore.model.Text;
import java.util.Optional;

/// Who carries goods for hire, with the GSTIN or enrolment number (TRANSIN) where known.
///
/// The number's check character is not checked: real transporter numbers fail it.
public record Transporter(String name, Optional<String> id) {

    public Transporter {
        Text.require("the name of a transporter", name, 100);
        id.ifPresent(text -> {
            if (!text.matches("[0-9A-Z]{15}")) {
                throw new IllegalArgumentException(
                        "a transporter's number has 15 capital letters and digits, not '" + text + "'");
            }
        });
    }
}
