package aspstore.desk.screen.stockcare;

import aspstore.model.hold.Hold;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What was typed about rows of the list, by the row's key.
record HoldsPaper(Map<String, Typed> rows) {

    static final HoldsPaper BLANK = new HoldsPaper(Map.of());

    record Typed(String quantity, Hold.Why why, String reason, String resolveBy) {}

    HoldsPaper {
        rows = Map.copyOf(rows);
    }

    Optional<Typed> of(String key) {
        return Optional.ofNullable(rows.get(key));
    }

    HoldsPaper with(String key, Typed typed) {
        var changed = new TreeMap<>(rows);
        changed.put(key, typed);
        return new HoldsPaper(changed);
    }

    HoldsPaper without(String key) {
        var changed = new TreeMap<>(rows);
        changed.remove(key);
        return new HoldsPaper(changed);
    }
}
