package aspstore.model.stockcare;

import aspstore.model.PartCode;
import aspstore.model.books.Books;
import aspstore.model.hold.Hold;
import aspstore.model.stock.Place;
import aspstore.model.stockcare.StockCareCommand.HoldStock;
import java.time.LocalDate;
import java.util.List;

/// What the store should do about its stock, as commands that a person may post.
public final class StockCare {

    private StockCare() {}

    /// What of a part is on the shelf though it is expired on a day: to be set apart until it is sent back.
    public static List<HoldStock> expired(Books books, LocalDate day, PartCode part) {
        return books.standsIn(part, Place.ON_HAND).stream()
                .filter(stand -> stand.thousandths() > 0 && stand.lot().isExpired(day))
                .map(stand -> new HoldStock(
                        stand.lot().id(),
                        stand.quantity(),
                        Hold.Why.EXPIRED,
                        "",
                        Hold.untilReturned(books, stand.lot().bu(), day)))
                .toList();
    }
}
