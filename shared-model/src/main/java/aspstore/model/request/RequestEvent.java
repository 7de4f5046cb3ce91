package aspstore.model.request;

import aspstore.model.Money;
import aspstore.model.Quantity;
import java.util.List;

/// What happened to a parts request: the command as accepted, and what the rule worked out. None of these moves stock.
public sealed interface RequestEvent {

    RequestCommand command();

    /// @param values what each line is worth, in the order of the lines
    /// @param beyond how much of each line is more than the limit allows, asked for all the same since a job waits
    record PartsRequested(RequestCommand.RequestParts command, List<Money> values, List<Quantity> beyond)
            implements RequestEvent {
        public PartsRequested {
            values = List.copyOf(values);
            beyond = List.copyOf(beyond);
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
