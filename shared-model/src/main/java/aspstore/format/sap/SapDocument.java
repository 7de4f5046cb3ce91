package aspstore.format.sap;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;

/// Which message brought a delivery. The same sender and number twice is the same message twice.
///
/// @param sender SNDPRN; empty for OData
/// @param number DOCNUM without leading zeros; empty for OData and where the sender left it out
/// @param created CREDAT and CRETIM (a nonsense time counts as midnight); for OData the delivery's creation
/// @param serial SERIAL, which orders messages of one second; empty where there is none
public record SapDocument(
        Optional<String> sender,
        Optional<String> number,
        Optional<LocalDateTime> created,
        Optional<String> serial,
        Action action) {

    /// What the message says of the delivery (E1EDL18): announced, changed or called off.
    public enum Action {
        ORIGINAL,
        CHANGE,
        DELETE
    }

    /// Whether it says when it was made. A list of deliveries (OData) only says when each delivery was.
    public boolean isDated() {
        return sender.isPresent();
    }

    /// Oldest first: of two messages about one delivery the newer one holds.
    public static final Comparator<SapDocument> BY_AGE = Comparator.comparing(
                    (SapDocument document) -> document.created().orElse(LocalDateTime.MIN))
            .thenComparing(document -> document.serial().orElse(""));
}
