package aspstore.model.tax;

import aspstore.model.Money;
import aspstore.model.StateCode;
import java.util.HashMap;
import java.util.Map;

/// Above which consignment value an e-way bill is due. States change theirs: this is catalogue data with a date.
public record EwayThresholds(Money general, Map<StateCode, WithinState> withinStates) {

    /// Rule 138(1), for movements between States and for those that no State's notice covers.
    public static final EwayThresholds RULE_138 = new EwayThresholds(Money.rupees(50_000), Map.of());

    public EwayThresholds {
        withinStates = Map.copyOf(withinStates);
    }

    /// These, but for what one State asks.
    public EwayThresholds withState(StateCode state, WithinState asked) {
        var more = new HashMap<>(withinStates);
        more.put(state, asked);
        return new EwayThresholds(general, more);
    }

    /// What a State asks for movements that begin and end in it.
    public sealed interface WithinState {

        record Above(Money value) implements WithinState {}

        record NotAsked() implements WithinState {}
    }
}
