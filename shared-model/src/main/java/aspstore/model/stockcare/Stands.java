package aspstore.model.stockcare;

import aspstore.model.PartCode;
import aspstore.model.SerialNo;
import aspstore.model.books.Books;
import aspstore.model.stock.Stand;
import java.util.Optional;

/// Questions about where stock stands.
final class Stands {

    private Stands() {}

    /// Where a unit stands inside the store or on its border.
    static Optional<Stand> ofUnit(Books books, PartCode part, SerialNo serial) {
        return books.standsOf(part, serial).stream()
                .filter(stand -> stand.thousandths() > 0)
                .findFirst();
    }
}
