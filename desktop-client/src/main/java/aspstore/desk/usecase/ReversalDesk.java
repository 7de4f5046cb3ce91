package aspstore.desk.usecase;

import aspstore.desk.engine.StoreEngine;
import aspstore.model.Caller;
import aspstore.model.Decision;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.books.Books;
import aspstore.model.books.Refusal;
import aspstore.model.entry.Command;
import aspstore.model.entry.Event;
import aspstore.model.reversal.ReversalCommand;
import aspstore.model.reversal.ReversalEvent;
import aspstore.model.reversal.ReversalRefusal;
import aspstore.model.stock.Lot;
import aspstore.model.stock.Move;
import aspstore.model.stock.Position;
import aspstore.model.stock.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What taking back an entry would do, line by line, and what hinders it. Nothing is posted here.
public final class ReversalDesk {

    private static final int MOST_LINES = 2_000;
    /// Stands for the reason that a person has not written yet.
    private static final String SOME_REASON = "-";

    private final StoreEngine engine;

    public ReversalDesk(StoreEngine engine) {
        this.engine = engine;
    }

    /// @param from where the goods are taken from
    /// @param to where they go back to
    public record Effect(PartCode part, Optional<SerialNo> serial, Quantity quantity, Spot from, Spot to) {}

    /// @param effects what would move; none where it is refused, or where nothing moves
    public record Line(int no, List<Effect> effects, List<Refusal> refusals) {
        public Line {
            effects = List.copyOf(effects);
            refusals = List.copyOf(refusals);
        }
    }

    /// @param whole what hinders taking back all of it
    /// @param lines none where the entry can't be taken back line by line
    public record Proposal(List<Refusal> whole, List<Line> lines) {
        public Proposal {
            whole = List.copyOf(whole);
            lines = List.copyOf(lines);
        }
    }

    public Proposal propose(Caller by, Position entry) {
        var whole = line(by, entry, 0).refusals();
        var lines = new ArrayList<Line>();
        if (whole.stream().noneMatch(ReversalDesk::isFixed)) {
            for (int no = 1; no <= MOST_LINES; no++) {
                var line = line(by, entry, no);
                if (line.refusals().stream().anyMatch(ReversalDesk::isFixed)) {
                    break;
                }
                lines.add(line);
            }
        }
        return new Proposal(whole, lines);
    }

    /// It has a counter-document of its own, or no such line.
    private static boolean isFixed(Refusal refusal) {
        return refusal instanceof ReversalRefusal.NotReversible || refusal instanceof ReversalRefusal.NoSuchEntry;
    }

    /// @param no 0 for the whole
    private Line line(Caller by, Position entry, int no) {
        var lines = no == 0 ? Set.<Integer>of() : Set.of(no);
        var asked = new Command.OfReversal(ReversalCommand.ReverseEntry.of(entry, lines, SOME_REASON));
        return switch (engine.preview(by, asked)) {
            case Decision.Accepted<Event, Refusal>(var event) -> new Line(no, effects(event), List.of());
            case Decision.Refused<Event, Refusal>(var reasons) -> new Line(no, List.of(), reasons);
        };
    }

    private List<Effect> effects(Event event) {
        return event instanceof Event.OfReversal(ReversalEvent.EntryReversed reversed)
                ? engine.look(books -> reversed.moves().stream()
                        .map(move -> effect(books, move))
                        .toList())
                : List.of();
    }

    private static Effect effect(Books books, Move move) {
        Lot lot = books.require(move.fromLot());
        return new Effect(lot.part(), lot.serial(), move.quantity(), move.from(), move.to());
    }
}
