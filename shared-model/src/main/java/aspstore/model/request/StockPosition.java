package aspstore.model.request;

import aspstore.model.ContractClass;
import aspstore.model.Money;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.books.Books;
import aspstore.model.books.Key;
import aspstore.model.catalog.Part;
import aspstore.model.catalog.Rate;
import aspstore.model.catalog.StockLimit;
import aspstore.model.stock.Place;
import aspstore.model.stock.Stand;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What a store has, or is about to have, of a part family in a class: what its limit (MSL) is held against.
///
/// @param stock usable and not expired, on hand, allocated, with technicians and at customers
/// @param onHand what of this stands on hand, free to be sent somewhere
/// @param inTransit shipped to the store and not yet received
/// @param requested asked for, neither refused nor shipped
public record StockPosition(Quantity stock, Quantity onHand, Quantity inTransit, Quantity requested, Money value) {

    private static final Set<Place> COUNTED =
            EnumSet.of(Place.ON_HAND, Place.ALLOCATED, Place.WITH_TECHNICIAN, Place.AT_CUSTOMER);

    public Quantity total() {
        return stock.plus(inTransit).plus(requested);
    }

    /// What may still be asked for under a limit: by quantity, and as far as its value goes at this rate.
    public Quantity roomUnder(StockLimit limit, Money unit) {
        var open = limit.most().minusAtMost(total());
        if (unit.paise() <= 0) {
            return open;
        }
        long left = Math.max(0, limit.mostValue().minus(value).paise());
        return open.min(Quantity.pieces(left / unit.paise()));
    }

    public static StockPosition of(Books books, Part part, ContractClass contractClass, LocalDate day) {
        return of(books, books.catalog().familyOf(part), contractClass, day);
    }

    static StockPosition of(Books books, List<PartCode> members, ContractClass contractClass, LocalDate day) {
        var position = new StockPosition(Quantity.ZERO, Quantity.ZERO, Quantity.ZERO, Quantity.ZERO, Money.ZERO);
        for (var member : members) {
            for (var stand : books.standsOf(member)) {
                if (stand.lot().contractClass() == contractClass) {
                    position = position.with(stand, day);
                }
            }
            var unit = books.catalog().rate(member).map(Rate::unit).orElse(Money.ZERO);
            for (var request : books.with(Request.KIND, Key.waitingFor(member))) {
                for (var line : request.lines()) {
                    if (line.part().equals(member) && line.contractClass() == contractClass) {
                        position = position.withRequested(request.outstanding(line.no()), unit);
                    }
                }
            }
        }
        return position;
    }

    private StockPosition with(Stand stand, LocalDate day) {
        var quantity = stand.quantity();
        if (countsAsStock(stand, day)) {
            return new StockPosition(
                    stock.plus(quantity),
                    stand.place() == Place.ON_HAND ? onHand.plus(quantity) : onHand,
                    inTransit,
                    requested,
                    value.plus(stand.lot().rate().times(quantity)));
        }
        return countsAsTransit(stand)
                ? new StockPosition(
                        stock,
                        onHand,
                        inTransit.plus(quantity),
                        requested,
                        value.plus(stand.lot().rate().times(quantity)))
                : this;
    }

    private StockPosition withRequested(Quantity quantity, Money unit) {
        return new StockPosition(stock, onHand, inTransit, requested.plus(quantity), value.plus(unit.times(quantity)));
    }

    /// Whether goods in a place count towards the position, where they are usable.
    static boolean counts(Place place) {
        return COUNTED.contains(place) || place == Place.TRANSIT_IN;
    }

    private static boolean countsAsStock(Stand stand, LocalDate day) {
        return COUNTED.contains(stand.place())
                && stand.lot().condition().isUsable()
                && !stand.lot().isExpired(day);
    }

    private static boolean countsAsTransit(Stand stand) {
        return stand.place() == Place.TRANSIT_IN && stand.lot().condition().isUsable();
    }
}
