package aspstore.model.stock;

import aspstore.model.Quantity;

/// One line of double entry: a quantity of a lot leaves a spot and arrives at another, perhaps as a child lot.
///
/// Moves are only ever added, so stock can change place but cannot appear or vanish.
public record Move(LotId fromLot, Spot from, LotId toLot, Spot to, Quantity quantity) {

    public Move {
        if (!quantity.isPositive()) {
            throw new IllegalArgumentException("a move carries a positive quantity, not " + quantity);
        }
        if (fromLot.equals(toLot) && from.equals(to)) {
            throw new IllegalArgumentException("a move changes lot or spot, yet both ends are " + fromLot + " " + from);
        }
    }

    public static Move of(LotId lot, Spot from, Spot to, Quantity quantity) {
        return new Move(lot, from, lot, to, quantity);
    }

    /// The same goods the other way: what undoes this move.
    public Move mirrored() {
        return new Move(toLot, to, fromLot, from, quantity);
    }
}
