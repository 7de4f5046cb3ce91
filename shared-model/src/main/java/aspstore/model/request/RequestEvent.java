package aspstore.model.request;

import aspstore.model.Money;
import java.util.List;

/// What happened to a parts request: the command as accepted, and what the rule worked out. None of these moves stock.
public sealed interface RequestEvent {

    RequestCommand command();

    /// @param values what each line is worth, in the order of the lines
    record PartsRequested(RequestCommand.RequestParts command, List<Money> values) implements RequestEvent {
        public PartsRequested {
            values = List.copyOf(values);
        }
    }

    record RequestWithdrawn(RequestCommand.WithdrawRequest command) implements RequestEvent {}

    /// @param values what each line is worth, in the order of the lines
    record BaseStockProposed(RequestCommand.ProposeBaseStock command, List<Money> values) implements RequestEvent {
        public BaseStockProposed {
            values = List.copyOf(values);
        }
    }

    record RequestDecided(RequestCommand.DecideRequest command) implements RequestEvent {}
}
