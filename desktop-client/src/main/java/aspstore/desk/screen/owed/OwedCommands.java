package aspstore.desk.screen.owed;

import aspstore.desk.screen.owed.OwedPaper.Typed;
import aspstore.desk.screen.owed.OwedPaper.What;
import aspstore.desk.screen.owed.OwedViewModel.Row;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.challan.ChallanNo;
import aspstore.model.entry.Command;
import aspstore.model.owed.Debt;
import aspstore.model.owed.OwedCommand;
import aspstore.model.usage.UsageCommand;
import java.util.Optional;

/// The command that was typed about a row.
final class OwedCommands {

    private OwedCommands() {}

    /// @throws IllegalArgumentException where a quantity, part or serial number can't be one
    static Optional<Command> of(Row row, Typed typed) {
        var quantity = Quantity.parse(typed.quantity());
        return row.debt()
                .<Command>map(debt -> switch (typed.what()) {
                    case INWARD, ACCEPT, REJECT -> new Command.OfUsage(inward(debt, typed, quantity));
                    case CHARGED_TO_CUSTOMER -> settle(debt, OwedCommand.How.CHARGED_TO_CUSTOMER, typed, quantity);
                    case RECOVERED_FROM_TECHNICIAN ->
                        settle(debt, OwedCommand.How.RECOVERED_FROM_TECHNICIAN, typed, quantity);
                    case NOT_RETURNABLE -> settle(debt, OwedCommand.How.NOT_RETURNABLE, typed, quantity);
                })
                .or(() -> row.inward()
                        .map(inward -> new Command.OfUsage(new UsageCommand.DecideSubstitute(
                                inward.id(),
                                typed.what() == What.REJECT
                                        ? UsageCommand.Verdict.REJECTED
                                        : UsageCommand.Verdict.ACCEPTED,
                                typed.note()))));
    }

    private static Command settle(Debt debt, OwedCommand.How how, Typed typed, Quantity quantity) {
        return new Command.OfOwed(new OwedCommand.SettleDebt(debt.id(), how, quantity, typed.note()));
    }

    private static UsageCommand inward(Debt debt, Typed typed, Quantity quantity) {
        return new UsageCommand.InwardDefective(
                debt.owing().job(),
                typed.part().isEmpty() ? debt.part() : new PartCode(typed.part()),
                quantity,
                typed.serial().isEmpty() ? Optional.empty() : Optional.of(new SerialNo(typed.serial())),
                Optional.of(new ChallanNo(debt.owing().challan())),
                Optional.of(debt.used()),
                Optional.of(debt.id()),
                typed.note());
    }
}
