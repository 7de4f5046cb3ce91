package aspstore.model.request;

/// What happened to a parts request: the command as accepted. None of these moves stock.
public sealed interface RequestEvent {

    RequestCommand command();

    record PartsRequested(RequestCommand.RequestParts command) implements RequestEvent {}

    record RequestWithdrawn(RequestCommand.WithdrawRequest command) implements RequestEvent {}

    record BaseStockProposed(RequestCommand.ProposeBaseStock command) implements RequestEvent {}

    record RequestDecided(RequestCommand.DecideRequest command) implements RequestEvent {}
}
