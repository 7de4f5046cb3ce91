package aspstore.model.usage;

import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.books.Changed;
import aspstore.model.books.Undo;
import aspstore.model.challan.Challan;
import aspstore.model.challan.IssuedLine;
import aspstore.model.hold.Hold;
import aspstore.model.indent.Indent;
import aspstore.model.owed.Debt;
import aspstore.model.owed.WarehouseDebt;
import aspstore.model.stock.LotId;
import aspstore.model.usage.UsageCommand.State;
import aspstore.model.usage.UsageEvent.DefectiveInwarded;
import aspstore.model.usage.UsageEvent.InvoiceLinked;
import aspstore.model.usage.UsageEvent.Settles;
import aspstore.model.usage.UsageEvent.SubstituteDecided;
import aspstore.model.usage.UsageEvent.UnusedReturned;
import aspstore.model.usage.UsageEvent.UsageRecorded;
import java.util.ArrayList;
import java.util.List;

/// How uses, returns and inwards are taken back. They hold once the reverse challan that shows them has closed, and
/// while something rests on what they left.
final class UsageUndo {

    private UsageUndo() {}

    /// A use holds while nobody touched its debt and it was not invoiced.
    static Undo of(Books books, Act act, UsageRecorded event) {
        var command = event.command();
        var usage = books.find(Usage.KIND, act.at().name("U"));
        var debt = books.find(Debt.KIND, Debt.id(act.at(), 1));
        var held = new ArrayList<>(closedSince(books, act, command.challan().text()));
        usage.stream()
                .flatMap(used -> used.invoices().stream())
                .map(Usage.Invoice::number)
                .forEach(held::add);
        debt.filter(owed -> !owed.isUntouched()).map(Debt::id).ifPresent(held::add);
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
        return Undo.of(UsagePostings.of(event).moves(), changed.all(), held);
    }

    static Undo of(Books books, Act act, UnusedReturned event) {
        var command = event.command();
        var quantity = command.quantity();
        var back = UsagePostings.back(act.at(), event);
        var owed = books.find(WarehouseDebt.KIND, WarehouseDebt.id(back))
                .filter(_ -> command.state() == State.DEAD_ON_ARRIVAL);
        var hold = books.find(Hold.KIND, UsagePostings.holdId(act.at()));
        var held = new ArrayList<>(closedSince(books, act, command.challan().text()));
        owed.filter(debt -> !debt.isUntouched()).map(WarehouseDebt::id).ifPresent(held::add);
        hold.filter(there -> !there.changes().isEmpty()).map(Hold::id).ifPresent(held::add);
        var changed = new Changed(books);
        changed.change(
                Challan.KIND,
                command.challan().text(),
                challan -> challan.without(
                        command.line(), new IssuedLine.Back(IssuedLine.Back.Kind.UNUSED, back, quantity)));
        event.job()
                .ifPresent(job -> changed.change(Indent.KIND, job.text(), indent -> switch (command.state()) {
                    case UNUSED, HOLD -> indent.withoutUnneeded(event.indentLine(), quantity);
                    case UNDELIVERED, STILL_NEEDED, DEAD_ON_ARRIVAL ->
                        indent.withoutReturned(event.indentLine(), quantity);
                }));
        owed.ifPresent(debt -> changed.add(debt.asReversed(quantity)));
        hold.ifPresent(there -> changed.add(taken(act, there)));
        return Undo.of(UsagePostings.of(act.at(), event).moves(), changed.all(), held);
    }

    /// The hold with nothing left in it, since the goods are out again.
    private static Hold taken(Act act, Hold held) {
        return held.with(new Hold.Change(
                Hold.Change.How.TAKEN_BACK, held.quantity(), act.at().toString(), "", act.recordedAt()));
    }

    /// An inward holds while nothing was sent back of it and no settlement was approved for it.
    static Undo of(Books books, Act act, DefectiveInwarded event) {
        var lot = act.at().lot(1);
        var inward = books.find(Inward.KIND, act.at().name("N"));
        var owed = books.find(WarehouseDebt.KIND, WarehouseDebt.id(lot));
        var held = new ArrayList<String>();
        event.settles().forEach(settles -> held.addAll(shown(books, act, settles)));
        owed.filter(debt -> !debt.isUntouched()).map(WarehouseDebt::id).ifPresent(held::add);
        inward.filter(found -> found.currentStage() == Inward.Stage.ACCEPTED)
                .map(Inward::id)
                .ifPresent(held::add);
        var changed = new Changed(books);
        event.settles().forEach(settles -> unsettle(changed, act, settles, lot));
        owed.ifPresent(debt -> changed.add(debt.asReversed(event.command().quantity())));
        inward.ifPresent(found -> changed.add(found.asReversed()));
        return Undo.of(UsagePostings.of(act.at(), event).moves(), changed.all(), held);
    }

    static Undo of(Books books, Act act, SubstituteDecided event) {
        var inward = books.find(Inward.KIND, event.command().inward());
        var held = new ArrayList<String>();
        event.settles().ifPresent(settles -> held.addAll(shown(books, act, settles)));
        var changed = new Changed(books);
        inward.ifPresent(found -> {
            event.settles().ifPresent(settles -> unsettle(changed, act, settles, found.lot()));
            changed.add(found.withoutDecided());
        });
        return Undo.of(List.of(), changed.all(), held);
    }

    static Undo of(Books books, Act act, InvoiceLinked event) {
        var changed = new Changed(books);
        event.command().usages().forEach(id -> changed.change(Usage.KIND, id, usage -> usage.withoutInvoice(act.at())));
        return Undo.of(List.of(), changed.all());
    }

    /// The challan of the debt that was settled, where its reverse shows the defective.
    private static List<String> shown(Books books, Act act, Settles settles) {
        return books.find(Debt.KIND, settles.debt())
                .map(debt -> closedSince(books, act, debt.owing().challan()))
                .orElse(List.of());
    }

    /// The challan, where its reverse closed after the entry and so shows it.
    private static List<String> closedSince(Books books, Act act, String challan) {
        return books
                .find(Challan.KIND, challan)
                .filter(found -> found.reverse()
                        .filter(closed -> !closed.when().isBefore(act.recordedAt()))
                        .isPresent())
                .map(Challan::id)
                .stream()
                .toList();
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
