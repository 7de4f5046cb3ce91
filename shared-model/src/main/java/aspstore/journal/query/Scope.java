package aspstore.journal.query;

import aspstore.model.StoreId;
import java.util.Optional;

/// Whose books are asked: those of one store, or of all that the database holds.
public record Scope(Optional<StoreId> store) {

    public static final Scope EVERYWHERE = new Scope(Optional.empty());

    public static Scope of(StoreId store) {
        return new Scope(Optional.of(store));
    }
}
