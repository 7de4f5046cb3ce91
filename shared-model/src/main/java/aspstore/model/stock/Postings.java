package aspstore.model.stock;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// All that an event does to stock: the lots it bears and the moves it causes, in order.
///
/// The postings of an event type and version never change: golden files hold them. New meaning is a new version.
public record Postings(List<Birth> births, List<Move> moves) {

    public static final Postings NONE = new Postings(List.of(), List.of());

    public Postings {
        births = List.copyOf(births);
        moves = List.copyOf(moves);
    }

    public static Postings of(List<Move> moves) {
        return new Postings(List.of(), moves);
    }

    /// Collects births and moves while numbering the lots of one entry.
    public static final class Writer {

        private final Position at;
        private final List<Birth> births = new ArrayList<>();
        private final List<Move> moves = new ArrayList<>();

        public Writer(Position at) {
            this.at = at;
        }

        public LotId child(LotId parent, Lot.Change change) {
            var id = nextLot();
            births.add(new Birth.Child(id, parent, change));
            return id;
        }

        /// Bears a lot that has no parent; `make` gets its name.
        public LotId fresh(Function<LotId, Lot> make) {
            var id = nextLot();
            births.add(new Birth.Fresh(make.apply(id)));
            return id;
        }

        public void move(Move move) {
            moves.add(move);
        }

        /// How many moves there are so far.
        public int size() {
            return moves.size();
        }

        /// The moves that were added since there were so many.
        public List<Move> since(int size) {
            return List.copyOf(moves.subList(size, moves.size()));
        }

        public Postings done() {
            return new Postings(births, moves);
        }

        private LotId nextLot() {
            return at.lot(births.size() + 1);
        }
    }
}
