package aspstore.desk.screen.request;

import java.util.Map;
import java.util.TreeMap;

/// Why requests are to be withdrawn, as far as it is typed, by the request's id.
record WithdrawalsPaper(Map<String, String> reasons) {

    static final WithdrawalsPaper BLANK = new WithdrawalsPaper(Map.of());

    WithdrawalsPaper {
        reasons = Map.copyOf(reasons);
    }

    String of(String request) {
        return reasons.getOrDefault(request, "");
    }

    WithdrawalsPaper with(String request, String reason) {
        var changed = new TreeMap<>(reasons);
        if (reason.isEmpty()) {
            changed.remove(request);
        } else {
            changed.put(request, reason);
        }
        return new WithdrawalsPaper(changed);
    }
}
