package aspstore.desk.scan;

import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.challan.ChallanNo;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Codes without any standard: a bare one, or `PART|SERIAL` and `PART,SERIAL,QTY`.
final class PlainLabels {

    private static final Pattern SEPARATOR = Pattern.compile("[|,]");
    private static final Pattern STRANGER = Pattern.compile("[^A-Z0-9/._-]");
    private static final Pattern ALPHABET = Pattern.compile("[A-Z0-9/._-]*");

    /// The signed code of an e-invoice: three parts in base 64, of which the first begins so.
    private static final Pattern INVOICE = Pattern.compile("eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    private static final int LONGEST = 40;
    private static final int LONGEST_SERIAL = 18;
    private static final int MOST_FIELDS = 3;

    private PlainLabels() {}

    static boolean isSeparated(String text) {
        return SEPARATOR.matcher(text).find();
    }

    static Reading read(String raw) {
        if (INVOICE.matcher(raw).matches()) {
            return Reading.unreadable("invoice");
        }
        if (raw.startsWith("{")) {
            return Reading.unreadable("foreignCode", raw);
        }
        var fields = SEPARATOR.split(raw.toUpperCase(Locale.ROOT), -1);
        for (int i = 0; i < fields.length; i++) {
            fields[i] = fields[i].strip();
            if (!ALPHABET.matcher(fields[i]).matches()) {
                return stranger(raw, fields[i]);
            }
        }
        return fields.length == 1 ? bare(fields[0]) : label(fields, raw);
    }

    /// A burst in small letters with signs that no code has: Caps Lock, or another keyboard than the scanner's.
    private static Reading stranger(String raw, String field) {
        boolean small =
                raw.chars().anyMatch(Character::isLowerCase) && raw.chars().noneMatch(Character::isUpperCase);
        var strangers = STRANGER.matcher(field);
        var first = strangers.find() ? strangers.group() : field;
        return Reading.unreadable(small ? "keyboard" : "alphabet", first, raw);
    }

    private static Reading bare(String text) {
        if (text.length() > LONGEST) {
            return Reading.unreadable("tooLong", text, Integer.toString(LONGEST));
        }
        var challan = challan(text);
        return Reading.once(challan.isPresent() ? OwnLabels.challan(challan.get()) : new Scan.Code(text));
    }

    /// A number of our own making, as it is printed on the challan.
    private static Optional<ChallanNo> challan(String text) {
        try {
            return Optional.of(new ChallanNo(text))
                    .filter(number -> number.parts().isPresent());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Reading label(String[] fields, String raw) {
        if (fields.length > MOST_FIELDS || fields[0].isEmpty()) {
            return Reading.unreadable("fields", raw);
        }
        if (fields[0].length() > LONGEST) {
            return Reading.unreadable("partTooLong", fields[0]);
        }
        if (fields[1].length() > LONGEST_SERIAL) {
            return Reading.unreadable("serialTooLong", fields[1]);
        }
        var serial = Optional.of(fields[1]).filter(text -> !text.isEmpty()).map(SerialNo::of);
        var last = fields.length == MOST_FIELDS ? fields[2] : "";
        Optional<Quantity> quantity = last.isEmpty() ? Optional.empty() : Elements.quantity(last);
        return last.isEmpty() || quantity.isPresent()
                ? Reading.once(new Scan.Label(
                        Optional.of(PartCode.of(fields[0])),
                        Optional.empty(),
                        serial,
                        Optional.empty(),
                        Optional.empty(),
                        quantity))
                : Reading.unreadable("quantity", last);
    }
}
