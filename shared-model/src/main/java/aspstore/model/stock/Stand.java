package aspstore.model.stock;

import aspstore.model.Quantity;

/// How much of a lot stands at a spot, in thousandths.
///
/// Below zero only outside, or where central marked the stand disputed: then the store's fact is kept and a case open.
public record Stand(Lot lot, Spot spot, long thousandths) {

    public Place place() {
        return spot.place();
    }

    /// What can be taken from here: nothing where the stand is below zero.
    public Quantity quantity() {
        return new Quantity(Math.max(0, thousandths));
    }
}
