package aspstore.model.books;

import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.StoreId;
import aspstore.model.catalog.Catalog;
import aspstore.model.stock.Lot;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import aspstore.model.stock.Spot;
import aspstore.model.stock.Stand;
import java.util.List;
import java.util.Optional;

/// The books of one store as a rule sees them: read only, and as of the positions that the store had seen.
///
/// On both sides the same books answer: at the store from its own database, at the server from its shard of the
/// central one.
public interface Books {

    StoreId store();

    Catalog catalog();

    <D extends Document<D>> Optional<D> find(DocumentKind<D> kind, String id);

    /// The documents of a kind that carry a key, in the order of their names.
    <D extends Document<D>> List<D> with(DocumentKind<D> kind, Key key);

    /// The documents of a kind in which something can still happen, in the order of their names.
    <D extends Document<D>> List<D> open(DocumentKind<D> kind);

    Optional<Lot> lot(LotId id);

    /// Every lot, live or gone, that was this unit, oldest first.
    List<Lot> lotsOf(PartCode part, SerialNo serial);

    /// Where lots of a part stand inside the store or on its border, in the order of the lots. Never zero.
    List<Stand> standsOf(PartCode part);

    /// The lot, or a programmer's error: rules may rely on the lots that their documents name.
    default Lot require(LotId id) {
        return lot(id).orElseThrow(() -> new IllegalArgumentException("store " + store() + " has no lot " + id));
    }

    /// Where a lot stands inside the store or on its border.
    default List<Stand> standsOf(LotId id) {
        return lot(id).stream()
                .flatMap(lot -> standsOf(lot.part()).stream())
                .filter(stand -> stand.lot().id().equals(id))
                .toList();
    }

    /// How much of a lot stands at a spot inside the store or on its border.
    default Quantity standing(LotId id, Spot spot) {
        return standsOf(id).stream()
                .filter(stand -> stand.spot().equals(spot))
                .map(Stand::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    /// Where a unit stands inside the store or on its border, in the order of its lots.
    default List<Stand> standsOf(PartCode part, SerialNo serial) {
        return standsOf(part).stream()
                .filter(stand -> stand.lot().serial().equals(Optional.of(serial)))
                .toList();
    }

    /// The live lot of a unit inside the store, of which there is at most one.
    default Optional<Stand> liveUnit(PartCode part, SerialNo serial) {
        return standsOf(part, serial).stream()
                .filter(stand -> stand.place().isInside())
                .filter(stand -> stand.thousandths() > 0)
                .findFirst();
    }

    /// What stands of a part in a place, whatever the reference.
    default List<Stand> standsIn(PartCode part, Place place) {
        return standsOf(part).stream().filter(stand -> stand.place() == place).toList();
    }
}
