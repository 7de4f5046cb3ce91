package aspstore.desk.screen;

import aspstore.desk.scan.Scan;
import aspstore.model.PartCode;
import aspstore.model.SerialNo;

/// The code that a scan comes down to where a screen looks for one: the most telling that it holds.
public final class ScanCode {

    private ScanCode() {}

    public static String of(Scan scan) {
        return switch (scan) {
            case Scan.Code(var text) -> text;
            case Scan.Label label ->
                label.serial()
                        .map(SerialNo::text)
                        .or(() -> label.part().map(PartCode::text))
                        .or(label::gtin)
                        .orElse("");
            case Scan.ChallanCode(var number, var _) -> number.text();
            case Scan.Carton(var partReturn, var _) -> partReturn;
            case Scan.LotCode(var lot) -> lot.toString();
            case Scan.Undo _ -> "";
        };
    }
}
