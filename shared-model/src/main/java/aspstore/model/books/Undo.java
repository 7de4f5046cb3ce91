package aspstore.model.books;

import aspstore.model.stock.Move;
import java.util.List;
import java.util.Set;

/// What takes back an entry, or chosen lines of one: the mirror of its moves, and the documents as if
/// it had not been.
///
/// Rooms answer it from `undo(books, act, event, lines)`, where `act` is that of the entry to be taken back and
/// `lines` are numbered from 1, none meaning all. They answer empty only for what the event alone tells: it has a
/// counter-document of its own, or no such line. What other documents say stands in `held`: the store is refused by
/// it, but where it took back in good faith what central held by then, both sides change the same documents.
///
/// @param held the documents that rest on the entry and hold it fast: a debt that was settled, an invoice
public record Undo(List<Move> moves, List<Document<?>> documents, List<String> held) {

    public Undo {
        moves = List.copyOf(moves);
        documents = List.copyOf(documents);
        held = List.copyOf(held);
    }

    /// The mirror of these moves, the last first.
    public static Undo of(List<Move> moves, List<Document<?>> documents) {
        return of(moves, documents, List.of());
    }

    public static Undo of(List<Move> moves, List<Document<?>> documents, List<String> held) {
        return new Undo(moves.reversed().stream().map(Move::mirrored).toList(), documents, held);
    }

    /// Whether a line is to be taken back.
    public static boolean takes(Set<Integer> lines, int line) {
        return lines.isEmpty() || lines.contains(line);
    }
}
