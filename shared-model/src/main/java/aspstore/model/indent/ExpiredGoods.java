package aspstore.model.indent;

import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.hold.Hold;
import aspstore.model.indent.IndentCommand.Pick;
import aspstore.model.indent.IndentCommand.ReleaseAllocation;
import aspstore.model.indent.IndentEvent.AllocationReleased;
import aspstore.model.stock.Lot;
import aspstore.model.stock.Position;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What was set aside and is found expired: on hold, each lot under a hold of its own.
final class ExpiredGoods {

    private ExpiredGoods() {}

    /// @param hold the name of the hold, under which the goods stand
    record Held(String hold, Pick pick) {}

    static List<Held> held(Position at, ReleaseAllocation command) {
        var held = new ArrayList<Held>();
        AllocationChecks.perLot(command.picks())
                .forEach((lot, quantity) ->
                        held.add(new Held(at.name("H") + "/" + (held.size() + 1), new Pick(lot, quantity))));
        return held;
    }

    static List<Hold> holds(Books books, Act act, AllocationReleased event) {
        var holds = new ArrayList<Hold>();
        event.resolveBy().ifPresent(last -> {
            for (var held : held(act.at(), event.command())) {
                books.lot(held.pick().lot())
                        .map(lot -> hold(act, event.command(), held, lot, last))
                        .ifPresent(holds::add);
            }
        });
        return holds;
    }

    private static Hold hold(Act act, ReleaseAllocation command, Held held, Lot lot, LocalDate last) {
        return new Hold(
                held.hold(),
                lot.bu(),
                lot.id(),
                lot.part(),
                held.pick().quantity(),
                lot.rate(),
                Hold.Why.EXPIRED,
                command.reason(),
                last,
                act.recordedAt(),
                List.of());
    }
}
