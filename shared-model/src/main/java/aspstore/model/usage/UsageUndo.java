package aspstore.model.usage;

import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.books.Undo;
import aspstore.model.challan.Challan;
import aspstore.model.challan.IssuedLine;
import aspstore.model.indent.Indent;
import aspstore.model.owed.Debt;
import aspstore.model.owed.WarehouseDebt;
import aspstore.model.stock.LotId;
import aspstore.model.stockcare.Hold;
import aspstore.model.usage.UsageCommand.State;
import aspstore.model.usage.UsageEvent.DefectiveInwarded;
import aspstore.model.usage.UsageEvent.InvoiceLinked;
import aspstore.model.usage.UsageEvent.Settles;
import aspstore.model.usage.UsageEvent.SubstituteDecided;
import aspstore.model.usage.UsageEvent.UnusedReturned;
import aspstore.model.usage.UsageEvent.UsageRecorded;
import java.util.List;
import java.util.Optional;

/// How uses, returns and inwards are taken back. Not once the reverse challan that shows them has closed, nor while
/// something rests on what they left.
final class UsageUndo {

    private UsageUndo() {}

    /// A use whose debt nobody touched and that was not invoiced.
    static Optional<Undo> of(Books books, Act act, UsageRecorded event) {
        var command = event.command();
        var usage = books.find(Usage.KIND, act.at().name("U"));
        var debt = books.find(Debt.KIND, Debt.id(act.at(), 1));
        if (usage.flatMap(Usage::invoice).isPresent()
                || debt.filter(owed -> !owed.isUntouched()).isPresent()
                || isClosedSince(books, act, command.challan().text())) {
            return Optional.empty();
        }
        var changed = new Changed(books);
        changed.change(
                Challan.KIND,
                command.challan().text(),
                challan -> challan.withoutUsed(command.line(), command.quantity()));
        changed.change(
                Indent.KIND,
                command.job().text(),
                indent -> indent.withoutUsed(event.indentLine(), command.quantity()));
        debt.ifPresent(owed -> changed.add(owed.asReversed()));
        usage.ifPresent(used -> changed.add(used.asReversed()));
        return Optional.of(Undo.of(UsagePostings.of(event).moves(), changed.all()));
    }

    static Optional<Undo> of(Books books, Act act, UnusedReturned event) {
        var command = event.command();
        var quantity = command.quantity();
        var back = UsagePostings.back(act.at(), event);
        var owed = books.find(WarehouseDebt.KIND, WarehouseDebt.id(back))
                .filter(_ -> command.state() == State.DEAD_ON_ARRIVAL);
        var hold = books.find(Hold.KIND, UsagePostings.holdId(act.at()));
        if (isClosedSince(books, act, command.challan().text())
                || owed.filter(debt -> !debt.isUntouched()).isPresent()
                || hold.filter(held -> !held.changes().isEmpty()).isPresent()) {
            return Optional.empty();
        }
        var changed = new Changed(books);
        changed.change(
                Challan.KIND,
                command.challan().text(),
                challan -> challan.without(
                        command.line(), new IssuedLine.Back(IssuedLine.Back.Kind.UNUSED, back, quantity)));
        changed.change(Indent.KIND, event.job().text(), indent -> switch (command.state()) {
            case UNUSED, HOLD -> indent.withoutUnneeded(event.indentLine(), quantity);
            case UNDELIVERED, DEAD_ON_ARRIVAL -> indent.withoutReturned(event.indentLine(), quantity);
        });
        owed.ifPresent(debt -> changed.add(debt.asReversed()));
        hold.ifPresent(held -> changed.add(taken(act, held)));
        return Optional.of(Undo.of(UsagePostings.of(act.at(), event).moves(), changed.all()));
    }

    /// The hold with nothing left in it, since the goods are out again.
    private static Hold taken(Act act, Hold held) {
        return held.with(new Hold.Change(
                Hold.Change.How.RELEASED, held.quantity(), act.at().toString(), "", act.recordedAt()));
    }

    /// An inward that nothing was sent back or decided of.
    static Optional<Undo> of(Books books, Act act, DefectiveInwarded event) {
        var lot = act.at().lot(1);
        var inward = books.find(Inward.KIND, act.at().name("N"));
        var owed = books.find(WarehouseDebt.KIND, WarehouseDebt.id(lot));
        if (inward.filter(found -> found.currentStage() == Inward.Stage.ACCEPTED)
                        .isPresent()
                || owed.filter(debt -> !debt.isUntouched()).isPresent()
                || event.settles().stream().anyMatch(settles -> isShown(books, act, settles))) {
            return Optional.empty();
        }
        var changed = new Changed(books);
        event.settles().forEach(settles -> unsettle(changed, act, settles, lot));
        owed.ifPresent(debt -> changed.add(debt.asReversed()));
        inward.ifPresent(found -> changed.add(found.asReversed()));
        return Optional.of(Undo.of(UsagePostings.of(act.at(), event).moves(), changed.all()));
    }

    static Optional<Undo> of(Books books, Act act, SubstituteDecided event) {
        var inward = books.find(Inward.KIND, event.command().inward());
        if (inward.isEmpty()
                || inward.get().reversed()
                || event.settles()
                        .filter(settles -> isShown(books, act, settles))
                        .isPresent()) {
            return Optional.empty();
        }
        var changed = new Changed(books);
        event.settles()
                .ifPresent(
                        settles -> unsettle(changed, act, settles, inward.get().lot()));
        changed.add(inward.get().withoutDecided());
        return Optional.of(Undo.of(List.of(), changed.all()));
    }

    static Optional<Undo> of(Books books, InvoiceLinked event) {
        var changed = new Changed(books);
        event.command().usages().forEach(id -> changed.change(Usage.KIND, id, Usage::withoutInvoice));
        return Optional.of(Undo.of(List.of(), changed.all()));
    }

    private static boolean isShown(Books books, Act act, Settles settles) {
        return books.find(Debt.KIND, settles.debt())
                .filter(debt -> isClosedSince(books, act, debt.owing().challan()))
                .isPresent();
    }

    /// Whether the reverse challan closed after the entry, and so shows it.
    private static boolean isClosedSince(Books books, Act act, String challan) {
        return books.find(Challan.KIND, challan)
                .flatMap(Challan::reverse)
                .filter(closed -> !closed.when().isBefore(act.recordedAt()))
                .isPresent();
    }

    private static void unsettle(Changed changed, Act act, Settles settles, LotId defective) {
        var debt = changed.find(Debt.KIND, settles.debt());
        if (debt.isEmpty()) {
            return;
        }
        changed.add(debt.get().withoutSettlement(act.at()));
        var back = new IssuedLine.Back(IssuedLine.Back.Kind.DEFECTIVE, defective, settles.quantity());
        changed.change(
                Challan.KIND,
                debt.get().owing().challan(),
                challan -> challan.lines().stream()
                        .filter(line -> line.back().contains(back))
                        .findFirst()
                        .map(line -> challan.without(line.no(), back))
                        .orElse(challan));
    }
}
