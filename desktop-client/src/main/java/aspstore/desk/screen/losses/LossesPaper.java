package aspstore.desk.screen.losses;

import aspstore.model.Condition;
import aspstore.model.ContractClass;
import aspstore.model.Owner;
import aspstore.model.loss.LossCommand.How;
import aspstore.model.loss.LossCommand.Liable;
import aspstore.model.loss.LossCommand.Need;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What was typed about rows of the list, by the act and the row's key.
record LossesPaper(Map<String, Typed> rows) {

    static final LossesPaper BLANK = new LossesPaper(Map.of());

    /// @param amount what is to be recovered, or was
    record Typed(
            String quantity,
            Optional<Liable> liable,
            String technician,
            String amount,
            Optional<Need> need,
            Optional<How> how,
            String paper,
            Right right,
            String approval,
            String reason) {}

    /// What the books are to say instead; empty for what is right.
    record Right(
            String serial,
            String batch,
            String expiry,
            Optional<Owner> owner,
            Optional<ContractClass> contractClass,
            Optional<Condition> condition) {

        static final Right BLANK = new Right("", "", "", Optional.empty(), Optional.empty(), Optional.empty());
    }

    LossesPaper {
        rows = Map.copyOf(rows);
    }

    Optional<Typed> of(String key) {
        return Optional.ofNullable(rows.get(key));
    }

    LossesPaper with(String key, Typed typed) {
        var changed = new TreeMap<>(rows);
        changed.put(key, typed);
        return new LossesPaper(changed);
    }

    LossesPaper without(String key) {
        var changed = new TreeMap<>(rows);
        changed.remove(key);
        return new LossesPaper(changed);
    }
}
