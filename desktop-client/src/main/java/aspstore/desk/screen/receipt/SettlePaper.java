package aspstore.desk.screen.receipt;

import aspstore.model.receipt.ReceiptCommand;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What was typed about unlisted goods, by their lot.
record SettlePaper(Map<String, Typed> lots) {

    static final SettlePaper BLANK = new SettlePaper(Map.of());

    record Typed(Optional<ReceiptCommand.Match> match, String quantity, String reason) {}

    SettlePaper {
        lots = Map.copyOf(lots);
    }

    Optional<Typed> of(String lot) {
        return Optional.ofNullable(lots.get(lot));
    }

    SettlePaper with(String lot, Typed typed) {
        var changed = new TreeMap<>(lots);
        changed.put(lot, typed);
        return new SettlePaper(changed);
    }

    SettlePaper without(String lot) {
        var changed = new TreeMap<>(lots);
        changed.remove(lot);
        return new SettlePaper(changed);
    }
}
