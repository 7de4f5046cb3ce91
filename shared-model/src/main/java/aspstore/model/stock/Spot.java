package aspstore.model.stock;

/// A place with its reference where that helps: the indent line, the challan, the return. Empty where there is none.
public record Spot(Place place, String reference) {

    @Override
    public String toString() {
        return reference.isEmpty() ? place.name() : place + "(" + reference + ")";
    }
}
