package aspstore.model.tax;

import aspstore.model.Money;
import aspstore.model.StateCode;
import java.util.Map;

/// Above which consignment value an e-way bill is due. States change theirs: this is catalogue data with a date.
public record EwayThresholds(Money general, Map<StateCode, WithinState> withinStates) {

    /// Rule 138(1), for movements between States and for those that no State's notice covers.
    public static final EwayThresholds RULE_138 = new EwayThresholds(Money.rupees(50_000), Map.of());

    public EwayThresholds {
        withinStates = Map.copyOf(withinStates);
    }

    /// What a State asks for movements that begin and end in it.
    public sealed interface WithinState {

        record Above(Money value) implements WithinState {}

        record NotAsked() implements WithinState {}
    }
}
