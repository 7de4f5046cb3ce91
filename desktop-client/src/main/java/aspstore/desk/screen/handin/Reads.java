package aspstore.desk.screen.handin;

import aspstore.desk.scan.Scan;
import aspstore.model.PartCode;
import aspstore.model.SerialNo;
import java.util.Locale;
import java.util.Optional;

/// What a scan may mean where a part or a challan is waited for.
///
/// @param code as it would be typed
/// @param part that the label names
/// @param serial that the label names
public record Reads(String code, Optional<String> part, Optional<String> serial) {

    public static Reads of(Scan scan) {
        return switch (scan) {
            case Scan.Code(var text) -> code(text.toUpperCase(Locale.ROOT));
            case Scan.Label label -> {
                var part = label.part().map(PartCode::text);
                var serial = label.serial().map(SerialNo::text);
                yield new Reads(serial.or(() -> part).or(label::gtin).orElse(""), part, serial);
            }
            case Scan.ChallanCode(var number, var _) -> code(number.text());
            case Scan.Carton(var partReturn, var _) -> code(partReturn);
            case Scan.LotCode(var lot) -> code(lot.toString());
            case Scan.Undo _ -> code("");
        };
    }

    private static Reads code(String text) {
        return new Reads(text, Optional.empty(), Optional.empty());
    }

    /// Whether it is this unit.
    public boolean isUnit(Optional<SerialNo> unit, PartCode ofPart) {
        return unit.map(SerialNo::text).equals(Optional.of(serial.orElse(code)))
                && part.map(ofPart.text()::equals).orElse(true);
    }

    /// Whether it is some piece of this part, of which it names no unit.
    public boolean isPart(PartCode wanted) {
        return serial.isEmpty() && part.orElse(code).equals(wanted.text());
    }
}
