package aspstore.model.books;

import aspstore.model.stock.Move;
import java.util.List;
import java.util.Set;

/// What takes back an entry, or chosen lines of one: the mirror of its moves, and the documents as if it had not
/// been.
///
/// Rooms answer it from `undo(books, act, event, lines)`, where `act` is that of the entry to be taken back and
/// `lines` are numbered from 1, none meaning all. They answer empty where an entry is not taken back this way: because
/// it has a counter-document of its own, has no such line, or because its documents have moved on.
public record Undo(List<Move> moves, List<Document<?>> documents) {

    public Undo {
        moves = List.copyOf(moves);
        documents = List.copyOf(documents);
    }

    /// The mirror of these moves, the last first.
    public static Undo of(List<Move> moves, List<Document<?>> documents) {
        return new Undo(moves.reversed().stream().map(Move::mirrored).toList(), documents);
    }

    /// Whether a line is to be taken back.
    public static boolean takes(Set<Integer> lines, int line) {
        return lines.isEmpty() || lines.contains(line);
    }
}
