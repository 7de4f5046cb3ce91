package aspstore.model.reversal;

import aspstore.model.Decision;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.books.Document;
import aspstore.model.books.Undo;
import aspstore.model.reversal.ReversalCommand.ReverseEntry;
import aspstore.model.reversal.ReversalEvent.EntryReversed;
import aspstore.model.reversal.ReversalRefusal.AlreadyReversed;
import aspstore.model.reversal.ReversalRefusal.HeldBy;
import aspstore.model.reversal.ReversalRefusal.StockMovedOn;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Position;
import aspstore.model.stock.Postings;
import aspstore.model.stock.Spot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// The rules of taking back. How an entry is undone its own room says; this room sees that it is undone once, and
/// only while what it put somewhere is still there.
public final class ReversalRules {

    private ReversalRules() {}

    /// What the rooms say of the entry that is to be taken back.
    public sealed interface Target {

        /// There is no such entry of the store's.
        record Unknown() implements Target {}

        /// Its room answered no [Undo].
        record Fixed() implements Target {}

        record Undoable(Undo undo) implements Target {}
    }

    public static Decision<ReversalEvent, ReversalRefusal> decide(
            Books books, Act act, ReverseEntry command, Target target) {
        var refusals = refused(books, act, command);
        return switch (target) {
            case Target.Unknown _ -> {
                refusals.add(new ReversalRefusal.NoSuchEntry(command.of()));
                yield new Decision.Refused<>(refusals);
            }
            case Target.Fixed _ -> {
                refusals.add(new ReversalRefusal.NotReversible(command.of()));
                yield new Decision.Refused<>(refusals);
            }
            case Target.Undoable undoable -> {
                if (refusals.stream().noneMatch(AlreadyReversed.class::isInstance)) {
                    undoable.undo().held().forEach(document -> refusals.add(new HeldBy(command.of(), document)));
                    refusals.addAll(check(books, undoable.undo()));
                }
                yield Decision.unless(
                        refusals,
                        () -> new EntryReversed(command, undoable.undo().moves()));
            }
        };
    }

    public static Postings postings(Position at, ReversalEvent event) {
        return switch (event) {
            case EntryReversed reversed -> Postings.of(reversed.moves());
        };
    }

    /// The mark that the lines are taken back. The other documents are those of the [Undo].
    public static List<Document<?>> evolve(Books books, Act act, ReversalEvent event) {
        return switch (event) {
            case EntryReversed reversed -> List.of(marked(books, act, reversed.command()));
        };
    }

    /// Whether what the entry put somewhere is still there, for every stand together.
    public static List<ReversalRefusal> check(Books books, Undo undo) {
        var needed = new LinkedHashMap<Taken, Quantity>();
        for (var move : undo.moves()) {
            if (!move.from().place().isOutside()) {
                needed.merge(new Taken(move.fromLot(), move.from()), move.quantity(), Quantity::plus);
            }
        }
        var refusals = new ArrayList<ReversalRefusal>();
        needed.forEach((taken, quantity) -> {
            var there = books.standing(taken.lot(), taken.spot());
            if (quantity.isMoreThan(there)) {
                refusals.add(new StockMovedOn(taken.lot(), taken.spot(), quantity, there));
            }
        });
        return refusals;
    }

    private record Taken(LotId lot, Spot spot) {}

    private static Reversal marked(Books books, Act act, ReverseEntry command) {
        return books.find(Reversal.KIND, Reversal.id(command.of()))
                .orElseGet(() -> Reversal.none(command.of()))
                .with(new Reversal.Part(act.at(), command.lines(), command.reason(), act.recordedAt()));
    }

    private static ArrayList<ReversalRefusal> refused(Books books, Act act, ReverseEntry command) {
        var refusals = new ArrayList<ReversalRefusal>();
        if (!act.is(Role.MANAGER)) {
            refusals.add(new ReversalRefusal.ManagerOnly(act.by().role()));
        }
        books.find(Reversal.KIND, Reversal.id(command.of()))
                .ifPresent(earlier -> refusals.addAll(alreadyReversed(earlier, command)));
        if (command.reason().isBlank()) {
            refusals.add(new ReversalRefusal.ReasonMissing(command.of()));
        }
        return refusals;
    }

    private static List<AlreadyReversed> alreadyReversed(Reversal earlier, ReverseEntry command) {
        if (command.lines().isEmpty()) {
            return earlier.parts().stream()
                    .map(part -> new AlreadyReversed(
                            command.of(),
                            part.lines().isEmpty() ? 0 : part.lines().first(),
                            part.by()))
                    .toList();
        }
        return command.lines().stream()
                .flatMap(line ->
                        earlier.of(line).stream().map(part -> new AlreadyReversed(command.of(), line, part.by())))
                .toList();
    }
}
