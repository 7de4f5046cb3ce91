package aspstore.model.oversight;

/// What was decided beside the rules. None of these moves stock.
public sealed interface OversightEvent {

    OversightCommand command();

    record OverrideGranted(OversightCommand.GrantOverride command) implements OversightEvent {}

    record CaseOpened(OversightCommand.OpenCase command) implements OversightEvent {}

    record CaseResolved(OversightCommand.ResolveCase command) implements OversightEvent {}
}
