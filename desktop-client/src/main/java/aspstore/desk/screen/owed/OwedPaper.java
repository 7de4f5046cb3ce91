package aspstore.desk.screen.owed;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What was typed about rows of the list, by the row's id.
record OwedPaper(Map<String, Typed> rows) {

    static final OwedPaper BLANK = new OwedPaper(Map.of());

    /// What is done about a debt, or about a part that was brought instead.
    enum What {
        INWARD,
        CHARGED_TO_CUSTOMER,
        RECOVERED_FROM_TECHNICIAN,
        NOT_RETURNABLE,
        ACCEPT,
        REJECT
    }

    record Typed(What what, String quantity, String serial, String part, String note) {

        Typed withDefective(String newPart, String newSerial) {
            return new Typed(What.INWARD, quantity, newSerial, newPart, note);
        }
    }

    OwedPaper {
        rows = Map.copyOf(rows);
    }

    Optional<Typed> of(String id) {
        return Optional.ofNullable(rows.get(id));
    }

    OwedPaper with(String id, Typed typed) {
        var changed = new TreeMap<>(rows);
        changed.put(id, typed);
        return new OwedPaper(changed);
    }

    OwedPaper without(String id) {
        var changed = new TreeMap<>(rows);
        changed.remove(id);
        return new OwedPaper(changed);
    }
}
