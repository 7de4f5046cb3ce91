package aspstore.model.owed;

/// What happened to an owed part. None of these moves stock.
public sealed interface OwedEvent {

    OwedCommand command();

    record DebtSettled(OwedCommand.SettleDebt command) implements OwedEvent {}

    record DebtWaived(OwedCommand.WaiveDebt command) implements OwedEvent {}

    record DebtSettledElsewhere(OwedCommand.SettleDebtElsewhere command) implements OwedEvent {}
}
