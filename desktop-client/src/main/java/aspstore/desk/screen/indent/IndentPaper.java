package aspstore.desk.screen.indent;

import aspstore.model.Quantity;
import aspstore.model.indent.IndentCommand;
import aspstore.model.stock.LotId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a person is about to do with a line against or beside the rules: pick lots, give back, decline.
///
/// @param picks lot by lot how much, in thousandths
record IndentPaper(Doing doing, String line, Map<String, Long> picks, IndentCommand.Why why, String reason) {

    enum Doing {
        LOOK,
        PICK,
        RELEASE,
        DECLINE
    }

    static final IndentPaper BLANK = new IndentPaper(Doing.LOOK, "", Map.of(), IndentCommand.Why.NOT_NEEDED, "");

    IndentPaper {
        picks = Collections.unmodifiableMap(new TreeMap<>(picks));
    }

    Quantity picked(LotId lot) {
        return new Quantity(picks.getOrDefault(lot.toString(), 0L));
    }

    Quantity picked() {
        return new Quantity(picks.values().stream().mapToLong(Long::longValue).sum());
    }

    List<IndentCommand.Pick> toPicks() {
        return picks.entrySet().stream()
                .map(pick -> new IndentCommand.Pick(LotId.parse(pick.getKey()), new Quantity(pick.getValue())))
                .toList();
    }

    IndentPaper withPick(LotId lot, Quantity quantity) {
        var after = new TreeMap<>(picks);
        if (quantity.isPositive()) {
            after.put(lot.toString(), quantity.thousandths());
        } else {
            after.remove(lot.toString());
        }
        return new IndentPaper(doing, line, after, why, reason);
    }

    IndentPaper withWhy(IndentCommand.Why choice) {
        return new IndentPaper(doing, line, picks, choice, reason);
    }

    IndentPaper withReason(String text) {
        return new IndentPaper(doing, line, picks, why, text);
    }
}
