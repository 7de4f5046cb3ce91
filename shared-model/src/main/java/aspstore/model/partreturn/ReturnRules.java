package aspstore.model.partreturn;

import aspstore.model.Decision;
import aspstore.model.Quantity;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.books.Document;
import aspstore.model.books.Told;
import aspstore.model.challan.NumberSeries;
import aspstore.model.hold.HeldStock;
import aspstore.model.hold.Hold;
import aspstore.model.owed.WarehouseDebt;
import aspstore.model.owed.WarehouseDebt.Settled.Outcome;
import aspstore.model.partreturn.ReturnCommand.DecideReturn;
import aspstore.model.partreturn.ReturnCommand.PackReturn;
import aspstore.model.partreturn.ReturnCommand.ReceiveReturn;
import aspstore.model.partreturn.ReturnCommand.RecordDisposition;
import aspstore.model.partreturn.ReturnCommand.RedirectReturn;
import aspstore.model.partreturn.ReturnCommand.ReleaseReturnLine;
import aspstore.model.partreturn.ReturnCommand.RequestReturn;
import aspstore.model.partreturn.ReturnCommand.SendBackReturn;
import aspstore.model.partreturn.ReturnCommand.SettleTransitLoss;
import aspstore.model.partreturn.ReturnCommand.ShipReturn;
import aspstore.model.partreturn.ReturnCommand.UnpackReturn;
import aspstore.model.partreturn.ReturnCommand.Verdict;
import aspstore.model.partreturn.ReturnCommand.WithdrawReturn;
import aspstore.model.partreturn.ReturnEvent.Back;
import aspstore.model.partreturn.ReturnEvent.ReturnRequested;
import aspstore.model.partreturn.ReturnEvent.ReturnShipped;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Position;
import aspstore.model.stock.Postings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The rules of returns to the warehouse: decide, postings, evolve, and the store's answer to what central refused.
/// The checks stand in [ReturnChecks], [ShipChecks] and [ArrivalChecks], the moves in [ReturnPostings].
public final class ReturnRules {

    private ReturnRules() {}

    public static Decision<ReturnEvent, ReturnRefusal> decide(Books books, Act act, ReturnCommand command) {
        return switch (command) {
            case RequestReturn it ->
                Decision.unless(ReturnChecks.refused(books, act, it), () -> ReturnChecks.requested(books, it));
            case WithdrawReturn it ->
                Decision.unless(ReturnChecks.refused(books, it), () -> ReturnChecks.withdrawn(books, it));
            case DecideReturn it ->
                Decision.unless(ReturnChecks.refused(books, it), () -> new ReturnEvent.ReturnDecided(it));
            case ReleaseReturnLine it ->
                Decision.unless(ReturnChecks.refused(books, it), () -> ReturnChecks.released(books, it));
            case PackReturn it ->
                Decision.unless(ReturnChecks.refused(books, it), () -> ReturnChecks.packed(books, it));
            case UnpackReturn it ->
                Decision.unless(ReturnChecks.refused(books, it), () -> ReturnChecks.unpacked(books, it));
            case ShipReturn it ->
                Decision.unless(ShipChecks.refused(books, act, it), () -> ShipChecks.shipped(books, act, it));
            case ReceiveReturn it ->
                Decision.unless(ArrivalChecks.refused(books, it), () -> ArrivalChecks.received(books, it));
            case SettleTransitLoss it ->
                Decision.unless(ArrivalChecks.refused(books, it), () -> ArrivalChecks.settled(books, it));
            case RecordDisposition it ->
                Decision.unless(ArrivalChecks.refused(books, it), () -> new ReturnEvent.DispositionRecorded(it));
            case RedirectReturn it ->
                Decision.unless(ReturnChecks.refused(books, it), () -> new ReturnEvent.ReturnRedirected(it));
            case SendBackReturn it ->
                Decision.unless(ArrivalChecks.refused(books, it), () -> new ReturnEvent.ReturnSentBack(it));
        };
    }

    public static Postings postings(Position at, ReturnEvent event) {
        return ReturnPostings.of(at, event);
    }

    public static List<Document<?>> evolve(Books books, Act act, ReturnEvent event) {
        return switch (event) {
            case ReturnRequested it -> afterRequest(books, act, it);
            case ReturnEvent.ReturnWithdrawn(var command, var back) ->
                and(
                        changed(books, command.partReturn(), it -> it.withWithdrawn(command.reason())),
                        putBack(books, act, command.partReturn(), back));
            case ReturnEvent.ReturnDecided(var command) ->
                changed(books, command.partReturn(), it -> it.withDecision(told(act, command)));
            case ReturnEvent.ReturnLineReleased it -> afterRelease(books, act, it);
            case ReturnEvent.ReturnPacked it -> afterPacking(books, act, it.command());
            case ReturnEvent.ReturnUnpacked it ->
                changed(
                        books,
                        it.command().partReturn(),
                        found -> found.withoutCarton(it.command().carton()));
            case ReturnShipped it -> afterShipping(books, act, it);
            case ReturnEvent.ReturnReceived it -> afterReceipt(books, act, it);
            case ReturnEvent.TransitLossSettled it -> afterSettlement(books, act, it);
            case ReturnEvent.DispositionRecorded(var command) ->
                changed(books, command.partReturn(), it -> it.withDispositions(toldAll(act, command.lines())));
            case ReturnEvent.ReturnRedirected(var command) ->
                changed(books, command.partReturn(), it -> it.withRedirect(told(act, command)));
            case ReturnEvent.ReturnSentBack(var command) ->
                changed(books, command.partReturn(), it -> it.withSentBack(told(act, command)));
        };
    }

    /// What the store does by itself when it learns that central refused lines: they go back to where they stood.
    public static List<ReturnCommand> answers(Books books, Act act, ReturnEvent event) {
        return switch (event) {
            case ReturnEvent.ReturnDecided(var command) ->
                books.find(PartReturn.KIND, command.partReturn()).stream()
                        .flatMap(found -> command.lines().stream()
                                .filter(line -> line.verdict() == Verdict.REFUSED)
                                .filter(line -> found.pending(line.line()).isPositive())
                                .<ReturnCommand>map(line -> new ReleaseReturnLine(found.id(), line.line())))
                        .toList();
            case ReturnRequested _,
                    ReturnEvent.ReturnWithdrawn _,
                    ReturnEvent.ReturnLineReleased _,
                    ReturnEvent.ReturnPacked _,
                    ReturnEvent.ReturnUnpacked _,
                    ReturnShipped _,
                    ReturnEvent.ReturnReceived _,
                    ReturnEvent.TransitLossSettled _,
                    ReturnEvent.ReturnRedirected _,
                    ReturnEvent.ReturnSentBack _,
                    ReturnEvent.DispositionRecorded _ -> List.of();
        };
    }

    private static List<Document<?>> afterRequest(Books books, Act act, ReturnRequested event) {
        var id = act.at().name("T");
        var command = event.command();
        var lines = new ArrayList<PartReturn.Line>();
        var held = new HeldStock(books);
        for (var asked : command.lines()) {
            var goods = event.goods().get(lines.size());
            lines.add(new PartReturn.Line(
                    lines.size() + 1,
                    asked.lot(),
                    goods.part(),
                    goods.serial(),
                    goods.condition(),
                    asked.quantity(),
                    asked.from(),
                    asked.reason(),
                    goods.rate()));
            held.change(
                    asked.lot(),
                    asked.from(),
                    new Hold.Change(Hold.Change.How.RETURNED, asked.quantity(), id, command.note(), act.recordedAt()));
        }
        var opened = new PartReturn(
                id,
                command.bu(),
                lines,
                command.note(),
                act.recordedAt(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return and(List.of(opened), held.changed());
    }

    private static List<Document<?>> afterRelease(Books books, Act act, ReturnEvent.ReturnLineReleased event) {
        var command = event.command();
        var released = new PartReturn.Released(command.line(), event.released(), act.recordedAt());
        return and(
                changed(books, command.partReturn(), it -> it.withReleased(released)),
                putBack(books, act, command.partReturn(), List.of(event.back())));
    }

    private static List<Document<?>> putBack(Books books, Act act, String partReturn, List<Back> back) {
        var held = new HeldStock(books);
        back.forEach(goods -> held.change(
                goods.lot(),
                goods.to(),
                new Hold.Change(Hold.Change.How.RETURN_PUT_BACK, goods.quantity(), partReturn, "", act.recordedAt())));
        return held.changed();
    }

    private static List<Document<?>> afterPacking(Books books, Act act, PackReturn command) {
        var packed = command.lines().stream()
                .filter(line -> line.quantity().isPositive())
                .map(line -> new PartReturn.Packed(line.line(), command.carton(), line.quantity(), act.recordedAt()))
                .toList();
        return changed(books, command.partReturn(), it -> it.withPacked(packed));
    }

    private static List<Document<?>> afterShipping(Books books, Act act, ReturnShipped event) {
        var paper = event.paper();
        var shipped = new PartReturn.Shipped(
                paper.number().text(), event.command().handedTo().strip(), act.recordedAt(), event.to());
        var series = NumberSeries.after(books, paper.number(), paper.issuedAt().toLocalDate());
        return and(
                changed(books, event.command().partReturn(), it -> it.withShipped(shipped)),
                series.stream().toList());
    }

    private static List<Document<?>> afterReceipt(Books books, Act act, ReturnEvent.ReturnReceived event) {
        var command = event.command();
        var debts = new WarehouseDebts(books, act, command.partReturn());
        for (int i = 0; i < event.lots().size(); i++) {
            debts.settle(
                    event.lots().get(i),
                    Outcome.RECEIVED,
                    command.lines().get(i).received());
        }
        return and(
                changed(books, command.partReturn(), it -> it.withReceived(toldAll(act, command.lines()))),
                debts.changed());
    }

    private static List<Document<?>> afterSettlement(Books books, Act act, ReturnEvent.TransitLossSettled event) {
        var command = event.command();
        var debts = new WarehouseDebts(books, act, command.partReturn());
        for (int i = 0; i < event.lots().size(); i++) {
            var line = command.lines().get(i);
            var outcome = switch (line.outcome()) {
                case FOUND_AT_WAREHOUSE -> Outcome.RECEIVED;
                case LOST -> Outcome.LOST_ON_THE_WAY;
            };
            debts.settle(event.lots().get(i), outcome, line.quantity());
        }
        return and(
                changed(books, command.partReturn(), it -> it.withSettled(toldAll(act, command.lines()))),
                debts.changed());
    }

    /// What the store owed the warehouse, and what became of it there or on the way. Several lines of one debt add up.
    private static final class WarehouseDebts {

        private final Books books;
        private final Act act;
        private final String partReturn;
        private final Map<String, WarehouseDebt> debts = new LinkedHashMap<>();

        WarehouseDebts(Books books, Act act, String partReturn) {
            this.books = books;
            this.act = act;
            this.partReturn = partReturn;
        }

        void settle(LotId lot, Outcome outcome, Quantity quantity) {
            if (quantity.isPositive()) {
                WarehouseDebt.of(books, lot).ifPresent(found -> {
                    var debt = debts.getOrDefault(found.id(), found);
                    var fact = new WarehouseDebt.Settled(partReturn, outcome, quantity);
                    debts.put(found.id(), debt.withTold(told(act, fact)));
                });
            }
        }

        List<WarehouseDebt> changed() {
            return List.copyOf(debts.values());
        }
    }

    private static List<Document<?>> changed(Books books, String partReturn, UnaryOperator<PartReturn> change) {
        return books.find(PartReturn.KIND, partReturn).stream()
                .<Document<?>>map(change)
                .toList();
    }

    private static List<Document<?>> and(List<? extends Document<?>> documents, List<? extends Document<?>> more) {
        var longer = new ArrayList<Document<?>>(documents);
        longer.addAll(more);
        return longer;
    }

    private static <F> Told<F> told(Act act, F fact) {
        return new Told<>(act.at().seq(), act.recordedAt(), fact);
    }

    private static <F> List<Told<F>> toldAll(Act act, List<F> facts) {
        return facts.stream().map(fact -> told(act, fact)).toList();
    }
}
