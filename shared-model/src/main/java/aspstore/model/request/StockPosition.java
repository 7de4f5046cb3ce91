package aspstore.model.request;

import aspstore.model.ContractClass;
import aspstore.model.Money;
import aspstore.model.Quantity;
import aspstore.model.books.Books;
import aspstore.model.books.Key;
import aspstore.model.catalog.Part;
import aspstore.model.catalog.Rate;
import aspstore.model.stock.Place;
import aspstore.model.stock.Stand;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/// What a store has, or is about to have, of a part family in a class: what its limit (MSL) is held against.
///
/// @param stock usable and not expired, on hand, allocated, with technicians and at customers
/// @param inTransit shipped to the store and not yet received
/// @param requested asked for, neither refused nor shipped
public record StockPosition(Quantity stock, Quantity inTransit, Quantity requested, Money value) {

    private static final Set<Place> COUNTED =
            EnumSet.of(Place.ON_HAND, Place.ALLOCATED, Place.WITH_TECHNICIAN, Place.AT_CUSTOMER);

    public Quantity total() {
        return stock.plus(inTransit).plus(requested);
    }

    public static StockPosition of(Books books, Part part, ContractClass contractClass, LocalDate day) {
        var stock = Quantity.ZERO;
        var inTransit = Quantity.ZERO;
        var requested = Quantity.ZERO;
        var value = Money.ZERO;
        for (var member : books.catalog().familyOf(part)) {
            for (var stand : books.standsOf(member)) {
                if (stand.lot().contractClass() != contractClass) {
                    continue;
                }
                if (countsAsStock(stand, day)) {
                    stock = stock.plus(stand.quantity());
                    value = value.plus(stand.lot().rate().times(stand.quantity()));
                } else if (countsAsTransit(stand)) {
                    inTransit = inTransit.plus(stand.quantity());
                    value = value.plus(stand.lot().rate().times(stand.quantity()));
                }
            }
            var unit = books.catalog().rate(member).map(Rate::unit).orElse(Money.ZERO);
            for (var request : books.with(Request.KIND, Key.waitingFor(member))) {
                for (var line : request.lines()) {
                    if (line.part().equals(member) && line.contractClass() == contractClass) {
                        requested = requested.plus(request.outstanding(line.no()));
                        value = value.plus(unit.times(request.outstanding(line.no())));
                    }
                }
            }
        }
        return new StockPosition(stock, inTransit, requested, value);
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
