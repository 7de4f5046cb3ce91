package aspstore.desk.screen.losses;

import aspstore.desk.screen.losses.LossesPaper.Typed;
import aspstore.desk.screen.losses.LossesViewModel.Row;
import aspstore.desk.screen.losses.LossesViewModel.What;
import aspstore.desk.screen.losses.LossesViewModel.Wrong;
import aspstore.desk.text.DayText;
import aspstore.model.Money;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.Text;
import aspstore.model.correction.CorrectionCommand;
import aspstore.model.entry.Command;
import aspstore.model.loss.LossCommand;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What was typed, as a command.
final class LossesCommands {

    private LossesCommands() {}

    /// What can't be read of it.
    static Set<Wrong> wrong(What what, Typed typed) {
        var wrong = EnumSet.noneOf(Wrong.class);
        if (what != What.SETTLE && read(typed.quantity(), Quantity::parse).isEmpty()) {
            wrong.add(Wrong.QUANTITY);
        }
        if (!isBlankOr(typed.approval(), text -> Text.require("an override", text, Text.NUMBER))) {
            wrong.add(Wrong.APPROVAL);
        }
        if (read(typed.reason(), text -> Text.note("a reason", text)).isEmpty()) {
            wrong.add(Wrong.REASON);
        }
        switch (what) {
            case LOSE -> {
                if (!isBlankOr(typed.amount(), LossesCommands::money)) {
                    wrong.add(Wrong.AMOUNT);
                }
                if (!isBlankOr(typed.technician(), PersonId::new)) {
                    wrong.add(Wrong.TECHNICIAN);
                }
                if (typed.liable().isEmpty()) {
                    wrong.add(Wrong.LIABLE);
                }
            }
            case SETTLE -> {
                if (read(typed.amount(), LossesCommands::money).isEmpty()) {
                    wrong.add(Wrong.AMOUNT);
                }
                if (typed.how().isEmpty()) {
                    wrong.add(Wrong.HOW);
                }
            }
            case CORRECT -> {
                if (!isBlankOr(typed.right().serial(), SerialNo::new)) {
                    wrong.add(Wrong.SERIAL);
                }
                if (!isBlankOr(typed.right().batch(), text -> Text.require("a batch", text, Text.NUMBER))) {
                    wrong.add(Wrong.BATCH);
                }
                if (!typed.right().expiry().isBlank()
                        && DayText.read(typed.right().expiry()).isEmpty()) {
                    wrong.add(Wrong.EXPIRY);
                }
            }
            case SCRAP -> {
                if (read(typed.paper(), text -> Text.optional("a paper", text, Text.PAPER))
                        .isEmpty()) {
                    wrong.add(Wrong.PAPER);
                }
            }
            case RECLASSIFY -> {}
        }
        return wrong;
    }

    /// Only where nothing is wrong with what was typed.
    static Command command(What what, Row row, Typed typed) {
        return switch (what) {
            case LOSE ->
                new Command.OfLoss(new LossCommand.RecordLoss(
                        row.lot(),
                        row.spot(),
                        Quantity.parse(typed.quantity()),
                        typed.liable().orElseThrow(),
                        unlessBlank(typed.technician(), PersonId::new),
                        unlessBlank(typed.amount(), LossesCommands::money).orElse(Money.ZERO),
                        typed.need().orElse(LossCommand.Need.STILL_NEEDED),
                        typed.reason(),
                        unlessBlank(typed.approval(), Function.identity())));
            case SCRAP ->
                new Command.OfLoss(new LossCommand.ScrapStock(
                        row.lot(),
                        row.spot(),
                        Quantity.parse(typed.quantity()),
                        typed.paper(),
                        typed.reason(),
                        unlessBlank(typed.approval(), Function.identity())));
            case SETTLE ->
                new Command.OfLoss(new LossCommand.SettleLoss(
                        row.loss().orElseThrow(),
                        typed.how().orElseThrow(),
                        money(typed.amount()),
                        typed.reason(),
                        unlessBlank(typed.approval(), Function.identity())));
            case CORRECT ->
                new Command.OfCorrection(new CorrectionCommand.CorrectLot(
                        row.lot(),
                        row.spot(),
                        Quantity.parse(typed.quantity()),
                        unlessBlank(typed.right().serial(), SerialNo::new),
                        unlessBlank(typed.right().batch(), Function.identity()),
                        typed.right().expiry().isBlank()
                                ? Optional.empty()
                                : DayText.read(typed.right().expiry()),
                        typed.reason(),
                        unlessBlank(typed.approval(), Function.identity())));
            case RECLASSIFY ->
                new Command.OfCorrection(new CorrectionCommand.ReclassifyStock(
                        row.lot(),
                        row.spot(),
                        Quantity.parse(typed.quantity()),
                        typed.right().owner(),
                        typed.right().contractClass(),
                        typed.right().condition(),
                        typed.reason(),
                        unlessBlank(typed.approval(), Function.identity())));
        };
    }

    private static Money money(String text) {
        var money = Money.parse(text.replace(",", ""));
        if (money.paise() < 0) {
            throw new IllegalArgumentException("an amount to recover is not negative: " + text);
        }
        return money;
    }

    private static <T> Optional<T> unlessBlank(String text, Function<String, T> read) {
        return text.isBlank() ? Optional.empty() : Optional.of(read.apply(text));
    }

    private static boolean isBlankOr(String text, Function<String, ?> read) {
        return text.isBlank() || read(text, read).isPresent();
    }

    private static <T> Optional<T> read(String text, Function<String, T> read) {
        try {
            return Optional.of(read.apply(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
