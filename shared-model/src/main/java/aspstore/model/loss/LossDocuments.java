package aspstore.model.loss;

import aspstore.model.Condition;
import aspstore.model.Money;
import aspstore.model.Quantity;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.books.Changed;
import aspstore.model.books.Document;
import aspstore.model.challan.Challan;
import aspstore.model.challan.IssuedLine;
import aspstore.model.hold.HeldStock;
import aspstore.model.hold.Hold;
import aspstore.model.indent.Indent;
import aspstore.model.loss.LossCommand.Liable;
import aspstore.model.loss.LossCommand.SettleLoss;
import aspstore.model.loss.LossEvent.LossRecorded;
import aspstore.model.loss.LossEvent.Out;
import aspstore.model.loss.LossEvent.StockScrapped;
import aspstore.model.oversight.Approval;
import aspstore.model.owed.WarehouseDebt;
import aspstore.model.owed.WarehouseDebt.Kept;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What losses and scrap do to documents: their own, and those that waited for the goods.
final class LossDocuments {

    private LossDocuments() {}

    static List<Document<?>> after(Books books, Act act, LossRecorded event) {
        var command = event.command();
        var changed = new Changed(books);
        changed.add(loss(act, event));
        event.out().ifPresent(out -> {
            changed.change(
                    Challan.KIND,
                    out.challan(),
                    challan -> challan.withLost(out.line(), command.lot(), command.quantity()));
            out.job()
                    .ifPresent(job -> changed.change(Indent.KIND, job.text(), indent -> switch (command.need()) {
                        case STILL_NEEDED -> indent.withReturned(out.indentLine(), command.quantity());
                        case NOT_NEEDED -> indent.withUnneeded(out.indentLine(), command.quantity());
                    }));
        });
        gone(books, act, changed, kept(act, Kept.Why.LOST, command.quantity()), command.lot(), command.from());
        command.approval().flatMap(id -> Approval.used(books, act, id)).ifPresent(changed::add);
        return changed.all();
    }

    static List<Document<?>> after(Books books, Act act, StockScrapped event) {
        var command = event.command();
        var changed = new Changed(books);
        changed.add(loss(act, event));
        gone(books, act, changed, kept(act, Kept.Why.SCRAPPED, command.quantity()), command.lot(), command.from());
        command.approval().flatMap(id -> Approval.used(books, act, id)).ifPresent(changed::add);
        return changed.all();
    }

    static List<Document<?>> after(Books books, Act act, SettleLoss command) {
        var settlement =
                new Loss.Settlement(act.at(), command.how(), command.amount(), command.reason(), act.recordedAt());
        var changed = new Changed(books);
        changed.change(Loss.KIND, command.loss(), loss -> loss.withSettlement(settlement));
        command.approval().flatMap(id -> Approval.used(books, act, id)).ifPresent(changed::add);
        return changed.all();
    }

    /// The documents as if the goods had been there. `act` is that of the entry that is taken back.
    static List<Document<?>> before(Books books, Act act, LossRecorded event) {
        var command = event.command();
        var changed = new Changed(books);
        changed.change(Loss.KIND, Loss.id(act.at()), Loss::asReversed);
        event.out().ifPresent(out -> {
            changed.change(
                    Challan.KIND, out.challan(), challan -> challan.without(out.line(), back(command.lot(), command)));
            out.job()
                    .ifPresent(job -> changed.change(Indent.KIND, job.text(), indent -> switch (command.need()) {
                        case STILL_NEEDED -> indent.withoutReturned(out.indentLine(), command.quantity());
                        case NOT_NEEDED -> indent.withoutUnneeded(out.indentLine(), command.quantity());
                    }));
        });
        found(books, act, changed, kept(act, Kept.Why.LOST, command.quantity()), command.lot(), command.from());
        command.approval().flatMap(id -> Approval.unused(books, act, id)).ifPresent(changed::add);
        return changed.all();
    }

    static List<Document<?>> before(Books books, Act act, StockScrapped event) {
        var command = event.command();
        var changed = new Changed(books);
        changed.change(Loss.KIND, Loss.id(act.at()), Loss::asReversed);
        found(books, act, changed, kept(act, Kept.Why.SCRAPPED, command.quantity()), command.lot(), command.from());
        command.approval().flatMap(id -> Approval.unused(books, act, id)).ifPresent(changed::add);
        return changed.all();
    }

    /// What holds a loss: something was recovered for it, or the reverse challan closed without the goods.
    static List<String> held(Books books, Act act, LossRecorded event) {
        var held = new ArrayList<String>();
        books.find(Loss.KIND, Loss.id(act.at()))
                .filter(loss -> !loss.settled().isEmpty())
                .map(Loss::id)
                .ifPresent(held::add);
        event.out()
                .map(Out::challan)
                .flatMap(id -> books.find(Challan.KIND, id))
                .filter(challan -> challan.reverse().isPresent())
                .map(Challan::id)
                .ifPresent(held::add);
        return held;
    }

    private static IssuedLine.Back back(LotId lot, LossCommand.RecordLoss command) {
        return new IssuedLine.Back(IssuedLine.Back.Kind.LOST, lot, command.quantity());
    }

    private static Kept kept(Act act, Kept.Why why, Quantity quantity) {
        return new Kept(act.at(), why, quantity, act.recordedAt());
    }

    /// The hold that they were under has less, and the warehouse will never see them.
    private static void gone(Books books, Act act, Changed changed, Kept kept, LotId lot, Spot from) {
        var how = kept.why() == Kept.Why.SCRAPPED ? Hold.Change.How.SCRAPPED : Hold.Change.How.LOST;
        hold(books, act, changed, how, kept, lot, from);
        debt(books, lot).ifPresent(debt -> changed.add(debt.withKept(kept)));
    }

    private static void found(Books books, Act act, Changed changed, Kept kept, LotId lot, Spot from) {
        hold(books, act, changed, Hold.Change.How.FOUND, kept, lot, from);
        debt(books, lot).ifPresent(debt -> changed.add(debt.without(kept)));
    }

    private static Optional<WarehouseDebt> debt(Books books, LotId lot) {
        return books.lot(lot)
                .filter(gone -> gone.condition() == Condition.DEFECTIVE)
                .flatMap(_ -> WarehouseDebt.of(books, lot));
    }

    private static void hold(
            Books books, Act act, Changed changed, Hold.Change.How how, Kept kept, LotId lot, Spot from) {
        var held = new HeldStock(books);
        held.change(lot, from, new Hold.Change(how, kept.quantity(), Loss.id(act.at()), "", act.recordedAt()));
        held.changed().forEach(changed::add);
    }

    private static Loss loss(Act act, LossRecorded event) {
        var command = event.command();
        return new Loss(
                Loss.id(act.at()),
                event.gone().bu(),
                Loss.What.LOST,
                command.lot(),
                event.gone().part(),
                event.gone().serial(),
                command.from(),
                command.quantity(),
                event.gone().rate(),
                command.liable(),
                event.technician(),
                command.recover(),
                command.reason(),
                command.approval(),
                act.by().person(),
                act.recordedAt(),
                List.of(),
                false);
    }

    private static Loss loss(Act act, StockScrapped event) {
        var command = event.command();
        return new Loss(
                Loss.id(act.at()),
                event.gone().bu(),
                Loss.What.SCRAPPED,
                command.lot(),
                event.gone().part(),
                event.gone().serial(),
                command.from(),
                command.quantity(),
                event.gone().rate(),
                Liable.NONE,
                Optional.empty(),
                Money.ZERO,
                command.reason(),
                command.approval(),
                act.by().person(),
                act.recordedAt(),
                List.of(),
                false);
    }
}
