package aspstore.model.stockcare;

import aspstore.model.Decision;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.books.Document;
import aspstore.model.books.Refusal;
import aspstore.model.books.Undo;
import aspstore.model.hold.HeldStock;
import aspstore.model.hold.Hold;
import aspstore.model.oversight.Approval;
import aspstore.model.stock.Position;
import aspstore.model.stock.Postings;
import aspstore.model.stockcare.StockCareCommand.HoldStock;
import aspstore.model.stockcare.StockCareCommand.PostCount;
import aspstore.model.stockcare.StockCareCommand.PostOpening;
import aspstore.model.stockcare.StockCareCommand.ReleaseStock;
import aspstore.model.stockcare.StockCareEvent.CountPosted;
import aspstore.model.stockcare.StockCareEvent.OpeningPosted;
import aspstore.model.stockcare.StockCareEvent.StockHeld;
import aspstore.model.stockcare.StockCareEvent.StockReleased;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The rules of holds, counts and openings: decide, postings, evolve, undo. The checks stand in [HoldChecks],
/// [CountChecks] and [OpeningChecks], the moves in [StockCarePostings].
public final class StockCareRules {

    private StockCareRules() {}

    public static Decision<StockCareEvent, Refusal> decide(Books books, Act act, StockCareCommand command) {
        return switch (command) {
            case HoldStock hold ->
                Decision.unless(HoldChecks.refused(books, act, hold), () -> HoldChecks.held(books, hold));
            case ReleaseStock release ->
                Decision.unless(HoldChecks.refused(books, act, release), () -> HoldChecks.released(books, release));
            case PostCount count ->
                Decision.unless(CountChecks.refused(books, act, count), () -> CountChecks.counted(books, act, count));
            case PostOpening opening ->
                Decision.unless(
                        OpeningChecks.refused(books, act, opening), () -> OpeningChecks.opened(books, act, opening));
        };
    }

    public static Postings postings(Position at, StockCareEvent event) {
        return StockCarePostings.of(at, event);
    }

    public static List<Document<?>> evolve(Books books, Act act, StockCareEvent event) {
        return switch (event) {
            case StockHeld held -> List.of(hold(act, held));
            case StockReleased released -> afterRelease(books, act, released.command());
            case CountPosted counted -> afterCount(books, act, counted);
            case OpeningPosted opened -> OpeningDocuments.of(books, act, opened);
        };
    }

    /// Counts and openings can be taken back line by line; a hold is released instead.
    public static Optional<Undo> undo(Books books, Act act, StockCareEvent event, Set<Integer> lines) {
        return switch (event) {
            case CountPosted counted -> StockCareUndo.of(books, act, counted, lines);
            case OpeningPosted opened -> StockCareUndo.of(books, act, opened, lines);
            case StockHeld _, StockReleased _ -> Optional.empty();
        };
    }

    private static Hold hold(Act act, StockHeld event) {
        var command = event.command();
        return new Hold(
                act.at().name("H"),
                event.bu(),
                command.lot(),
                event.part(),
                command.quantity(),
                event.rate(),
                command.why(),
                command.reason(),
                command.resolveBy(),
                act.recordedAt(),
                List.of());
    }

    private static List<Document<?>> afterRelease(Books books, Act act, ReleaseStock command) {
        var change = new Hold.Change(
                Hold.Change.How.RELEASED, command.quantity(), command.hold(), command.reason(), act.recordedAt());
        return books.find(Hold.KIND, command.hold()).stream()
                .<Document<?>>map(hold -> hold.with(change))
                .toList();
    }

    private static List<Document<?>> afterCount(Books books, Act act, CountPosted event) {
        var count = count(act, event);
        var held = new HeldStock(books);
        for (var difference : event.differences()) {
            var how = difference.more().isPositive() ? Hold.Change.How.COUNTED_MORE : Hold.Change.How.COUNTED_LESS;
            held.change(
                    difference.lot(),
                    difference.postedAt(),
                    new Hold.Change(
                            how,
                            difference.more().plus(difference.less()),
                            count.id(),
                            event.command().note(),
                            act.recordedAt()));
        }
        var changed = new ArrayList<Document<?>>();
        changed.add(count);
        changed.addAll(held.changed());
        changed.addAll(CountedDebts.after(books, act, event));
        event.command().approval().flatMap(id -> Approval.used(books, act, id)).ifPresent(changed::add);
        return changed;
    }

    private static Count count(Act act, CountPosted event) {
        var command = event.command();
        var lines = new ArrayList<Count.Line>();
        for (var difference : event.differences()) {
            lines.add(Count.Line.of(lines.size() + 1, difference));
        }
        for (int i = 0; i < event.found().size(); i++) {
            var found = command.found().get(i);
            lines.add(Count.Line.found(lines.size() + 1, StockCarePostings.foundLot(act.at(), i), found));
        }
        return new Count(
                act.at().name("C"),
                command.bu(),
                command.sheet(),
                act.recordedAt(),
                act.by().person(),
                command.lines().size(),
                lines,
                command.note(),
                ToApprove.valueOf(event),
                command.approval());
    }
}
