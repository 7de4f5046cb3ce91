package aspstore.model.usage;

import aspstore.model.Owner;
import aspstore.model.Quantity;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.books.Changed;
import aspstore.model.books.Document;
import aspstore.model.challan.Challan;
import aspstore.model.challan.IssuedLine;
import aspstore.model.hold.Hold;
import aspstore.model.indent.Indent;
import aspstore.model.owed.Debt;
import aspstore.model.owed.WarehouseDebt;
import aspstore.model.stock.Lot;
import aspstore.model.stock.LotId;
import aspstore.model.usage.UsageEvent.DefectiveInwarded;
import aspstore.model.usage.UsageEvent.InvoiceLinked;
import aspstore.model.usage.UsageEvent.Settles;
import aspstore.model.usage.UsageEvent.SubstituteDecided;
import aspstore.model.usage.UsageEvent.UnusedReturned;
import aspstore.model.usage.UsageEvent.UsageRecorded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What uses, returns and inwards do to documents: their own, the challan, the indent, and what is owed.
final class UsageEvolution {

    /// For how long a part that came back to be looked at may stay on hold.
    private static final int QUARANTINE_DAYS = 7;

    private UsageEvolution() {}

    static List<Document<?>> after(Books books, Act act, UsageRecorded event) {
        var command = event.command();
        var changed = new Changed(books);
        changed.change(
                Challan.KIND,
                command.challan().text(),
                challan -> challan.withUsed(command.line(), command.quantity()));
        changed.change(
                Indent.KIND, command.job().text(), indent -> indent.withUsed(event.indentLine(), command.quantity()));
        event.owes().ifPresent(owes -> changed.add(debt(act, event, owes)));
        changed.add(new Usage(
                act.at().name("U"),
                command.challan(),
                command.line(),
                command.job(),
                event.used(),
                books.lot(event.used().lot()).flatMap(Lot::serial),
                command.quantity(),
                event.owes().map(_ -> Debt.id(act.at(), 1)),
                act.occurredAt(),
                act.recordedAt(),
                List.of(),
                false));
        return changed.all();
    }

    private static Debt debt(Act act, UsageRecorded event, UsageEvent.Owes owes) {
        return new Debt(
                Debt.id(act.at(), 1),
                owes.owing(),
                event.used().part(),
                owes.family(),
                event.used().lot(),
                event.command().removed(),
                event.command().quantity(),
                event.used().rate(),
                act.recordedAt(),
                owes.due(),
                List.of(),
                List.of(),
                false);
    }

    static List<Document<?>> after(Books books, Act act, UnusedReturned event) {
        var command = event.command();
        var quantity = command.quantity();
        var back = UsagePostings.back(act.at(), event);
        var changed = new Changed(books);
        changed.change(
                Challan.KIND,
                command.challan().text(),
                challan -> challan.withReturned(command.line(), back, quantity));
        event.job()
                .ifPresent(job -> changed.change(Indent.KIND, job.text(), indent -> switch (command.state()) {
                    case UNUSED, HOLD -> indent.withUnneeded(event.indentLine(), quantity);
                    case UNDELIVERED, STILL_NEEDED, DEAD_ON_ARRIVAL ->
                        indent.withReturned(event.indentLine(), quantity);
                }));
        var lot = books.lot(event.lot());
        switch (command.state()) {
            case UNUSED, UNDELIVERED, STILL_NEEDED -> {}
            case HOLD -> lot.ifPresent(held -> changed.add(hold(act, event, held)));
            case DEAD_ON_ARRIVAL ->
                lot.filter(dead -> dead.owner() == Owner.OEM)
                        .ifPresent(dead -> changed.add(toWarehouse(act, dead, back, quantity, event.dueBack())));
        }
        return changed.all();
    }

    private static Hold hold(Act act, UnusedReturned event, Lot lot) {
        return new Hold(
                UsagePostings.holdId(act.at()),
                lot.bu(),
                lot.id(),
                lot.part(),
                event.command().quantity(),
                lot.rate(),
                Hold.Why.QUALITY,
                event.command().reason(),
                act.day().plusDays(QUARANTINE_DAYS),
                act.recordedAt(),
                List.of());
    }

    static List<Document<?>> after(Books books, Act act, DefectiveInwarded event) {
        var command = event.command();
        var nature = event.nature();
        var lot = act.at().lot(1);
        var changed = new Changed(books);
        event.settles()
                .forEach(settles -> settle(changed, act, settles, lot, act.at().name("N")));
        if (nature.owner() == Owner.OEM) {
            changed.add(new WarehouseDebt(
                    WarehouseDebt.id(lot),
                    nature.bu(),
                    lot,
                    command.part(),
                    command.serial(),
                    command.quantity(),
                    nature.rate(),
                    act.recordedAt(),
                    event.dueBack(),
                    List.of(),
                    List.of(),
                    false));
        }
        changed.add(new Inward(
                act.at().name("N"),
                command.job(),
                command.part(),
                command.serial(),
                command.quantity(),
                lot,
                command.challan(),
                event.route(),
                nature.rate(),
                event.settles(),
                event.mismatch(),
                Optional.empty(),
                act.recordedAt(),
                false));
        return changed.all();
    }

    static List<Document<?>> after(Books books, Act act, SubstituteDecided event) {
        var command = event.command();
        var changed = new Changed(books);
        var inward = books.find(Inward.KIND, command.inward());
        inward.ifPresent(substitute ->
                event.settles().ifPresent(settles -> settle(changed, act, settles, substitute.lot(), substitute.id())));
        changed.change(
                Inward.KIND,
                command.inward(),
                found -> found.withDecided(new Inward.Decided(command.verdict(), command.reason())));
        return changed.all();
    }

    static List<Document<?>> after(Books books, Act act, InvoiceLinked event) {
        var command = event.command();
        var changed = new Changed(books);
        command.usages()
                .forEach(id -> changed.change(
                        Usage.KIND,
                        id,
                        usage -> usage.withInvoice(new Usage.Invoice(
                                act.at(), command.number(), command.date(), command.tax(), command.of(usage)))));
        return changed.all();
    }

    /// A defective settles a debt, and stands on the challan that the part was used from.
    private static void settle(Changed changed, Act act, Settles settles, LotId defective, String inward) {
        var debt = changed.find(Debt.KIND, settles.debt());
        if (debt.isEmpty()) {
            return;
        }
        changed.add(debt.get()
                .withSettlement(new Debt.Settlement(
                        act.at(), Debt.How.DEFECTIVE_INWARD, settles.quantity(), inward, act.recordedAt())));
        changed.change(
                Challan.KIND,
                debt.get().owing().challan(),
                challan -> line(challan, debt.get())
                        .map(no -> challan.withDefectiveIn(no, defective, settles.quantity()))
                        .orElse(challan));
    }

    /// The challan's line that a debt is of: several lines may carry the same lot.
    private static Optional<Integer> line(Challan challan, Debt debt) {
        return challan.lines().stream()
                .filter(line ->
                        line.lot().equals(debt.used()) && line.owedBack().isPositive())
                .map(IssuedLine::no)
                .findFirst();
    }

    private static WarehouseDebt toWarehouse(Act act, Lot dead, LotId child, Quantity quantity, Optional<Instant> due) {
        return new WarehouseDebt(
                WarehouseDebt.id(child),
                dead.bu(),
                child,
                dead.part(),
                dead.serial(),
                quantity,
                dead.rate(),
                act.recordedAt(),
                due,
                List.of(),
                List.of(),
                false);
    }
}
