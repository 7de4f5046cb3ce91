package aspstore.model.entry;

import aspstore.model.books.Books;
import aspstore.model.stock.Position;
import java.util.Optional;

/// Books in which past entries can be looked up: to take one back, its room must see it.
public interface Records extends Books {

    /// The entry of this store at a position, if there is one.
    Optional<Entry> entry(Position at);
}
