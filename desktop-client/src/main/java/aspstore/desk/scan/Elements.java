package aspstore.desk.scan;

import aspstore.format.gs1.ElementReading;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import java.util.Locale;
import java.util.Optional;

/// Turns what a barcode of the trade says into what the store can use of it.
final class Elements {

    private static final int LONGEST_PART = 40;
    private static final int LONGEST_SERIAL = 18;

    private Elements() {}

    static Reading ofGs1(ElementReading reading) {
        return switch (reading) {
            case ElementReading.Flawed(var flaw) -> new Reading.Unreadable("gs1." + flaw.key(), flaw.details());
            case ElementReading.Read(var all)
            when all.list().size() == 1 && all.value("00").isPresent() ->
                Reading.once(new Scan.Code(all.value("00").get()));
            case ElementReading.Read(var all) ->
                label(
                        all.value("240").or(() -> all.value("241")),
                        all.value("01").or(() -> all.value("02")),
                        all.value("21"),
                        all.value("10"),
                        all.value("30").or(() -> all.value("37")),
                        all);
        };
    }

    static Reading ofMh10(ElementReading reading) {
        return switch (reading) {
            case ElementReading.Flawed(var flaw) -> new Reading.Unreadable("gs1." + flaw.key(), flaw.details());
            case ElementReading.Read(var all) ->
                label(
                        all.value("P").or(() -> all.value("1P")),
                        Optional.empty(),
                        all.value("S"),
                        all.value("1T").or(() -> all.value("T")),
                        all.value("Q"),
                        all);
        };
    }

    private static Reading label(
            Optional<String> part,
            Optional<String> gtin,
            Optional<String> serial,
            Optional<String> batch,
            Optional<String> quantity,
            aspstore.format.gs1.Elements all) {
        if (part.filter(code -> code.length() > LONGEST_PART).isPresent()) {
            return Reading.unreadable("partTooLong", part.get());
        }
        if (serial.filter(unit -> unit.length() > LONGEST_SERIAL).isPresent()) {
            return Reading.unreadable("serialTooLong", serial.get());
        }
        var count = quantity.flatMap(Elements::quantity);
        if (quantity.isPresent() && count.isEmpty()) {
            return Reading.unreadable("quantity", quantity.get());
        }
        var expiry = all.date("17");
        if (part.isEmpty() && gtin.isEmpty() && serial.isEmpty() && batch.isEmpty() && expiry.isEmpty()) {
            return Reading.unreadable("nothingOfAPart", all.list().getFirst().identifier());
        }
        return Reading.once(new Scan.Label(
                part.map(PartCode::of),
                gtin,
                serial.map(SerialNo::of),
                batch.map(text -> text.toUpperCase(Locale.ROOT)),
                expiry,
                count));
    }

    /// Empty where it is no number above zero with at most three decimals.
    static Optional<Quantity> quantity(String text) {
        try {
            return Optional.of(Quantity.parse(text)).filter(Quantity::isPositive);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
