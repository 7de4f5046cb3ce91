package aspstore.desk.scan;

import aspstore.format.label.LabelCode;
import aspstore.format.paper.ChallanCode;
import aspstore.model.StoreId;
import aspstore.model.challan.ChallanNo;
import aspstore.model.stock.LotId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The codes that we print ourselves: challans, lots, cartons and the minus card.
///
/// @param store whose labels count; any store's where it is empty
record OwnLabels(Optional<StoreId> store) {

    private static final Pattern MARK =
            Pattern.compile("(ASP[A-Z]+[0-9])(\\|.*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final int CHALLAN_FIELDS = 9;
    private static final int LOT_FIELDS = 5;
    private static final int CARTON_FIELDS = 4;

    static boolean isOwn(String text) {
        var match = MARK.matcher(text);
        return match.matches() && (match.group(2) != null || text.equalsIgnoreCase(LabelCode.MINUS));
    }

    Reading read(String raw) {
        var text = raw.toUpperCase(Locale.ROOT);
        if (text.equals(LabelCode.MINUS)) {
            return Reading.once(new Scan.Undo());
        }
        var mark = text.substring(0, text.indexOf('|'));
        return switch (mark) {
            case ChallanCode.MARK -> challan(text);
            case LabelCode.LOT -> lot(text);
            case LabelCode.CARTON -> carton(raw);
            // A newer version of the application may print it.
            default -> Reading.unreadable("unknownLabel", mark);
        };
    }

    private static Reading challan(String text) {
        var fields = text.split("\\|", -1);
        if (fields.length != CHALLAN_FIELDS || !fields[8].matches("[0-9A-F]{8}")) {
            return damaged(text);
        }
        try {
            return Reading.once(challan(new ChallanNo(fields[1])));
        } catch (IllegalArgumentException _) {
            return damaged(text);
        }
    }

    static Scan.ChallanCode challan(ChallanNo number) {
        boolean reverse = number.parts()
                .filter(parts -> parts.direction() == ChallanNo.Direction.REVERSE)
                .isPresent();
        return new Scan.ChallanCode(number, reverse);
    }

    private Reading lot(String text) {
        var fields = text.split("\\|", -1);
        if (fields.length < LOT_FIELDS) {
            return damaged(text);
        }
        if (isOfAnother(fields[1])) {
            return Reading.unreadable("otherStore", fields[1]);
        }
        try {
            return Reading.once(new Scan.LotCode(LotId.parse(fields[2])));
        } catch (IllegalArgumentException _) {
            return damaged(text);
        }
    }

    /// A carton's mark keeps its case, for that is how the return knows it; so Caps Lock would spoil it.
    private Reading carton(String raw) {
        var fields = raw.split("\\|", CARTON_FIELDS);
        if (!fields[0].equals(LabelCode.CARTON)) {
            return Reading.unreadable("capsLock", raw);
        }
        if (fields.length < CARTON_FIELDS || fields[2].isBlank() || fields[3].isBlank()) {
            return damaged(raw);
        }
        return isOfAnother(fields[1])
                ? Reading.unreadable("otherStore", fields[1])
                : Reading.once(new Scan.Carton(fields[2], fields[3]));
    }

    private boolean isOfAnother(String code) {
        return store.filter(ours -> !ours.text().equals(code)).isPresent();
    }

    private static Reading damaged(String text) {
        return Reading.unreadable("damagedLabel", text);
    }
}
