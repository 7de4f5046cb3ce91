package aspstore.format.gs1;

import java.time.LocalDate;
import java.util.Optional;

/// One thing that a barcode says: `21` and a serial number.
///
/// @param identifier GS1's application identifier, `240`, or MH10's data identifier, `1P`
/// @param value as it stands in the code
/// @param date what the value means, where it is a date
public record Element(String identifier, String value, Optional<LocalDate> date) implements Checked {}
