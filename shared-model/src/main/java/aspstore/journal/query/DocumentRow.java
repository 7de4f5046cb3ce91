package aspstore.journal.query;

import aspstore.model.StoreId;
import java.time.Instant;

/// A document in a list.
///
/// @param changed when the latest of the entries that changed it was recorded
public record DocumentRow(StoreId store, DocumentName name, String stage, Openness openness, Instant changed) {

    public enum Openness {
        OPEN,
        CLOSED
    }
}
