package aspstore.model.stock;

import aspstore.model.Text;

/// A place with its reference where that helps: the indent line, the challan, the return. Empty where there is none.
public record Spot(Place place, String reference) {

    public Spot {
        Text.optional("the reference of a place", reference, Text.PAPER);
    }

    @Override
    public String toString() {
        return reference.isEmpty() ? place.name() : place + "(" + reference + ")";
    }
}
