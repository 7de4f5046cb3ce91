package aspstore.model.books;

import java.time.Instant;
import java.util.Optional;

/// A stretch of time between two steps, for turnaround: `REQUEST_TO_APPROVAL` of request R34 ran from then to then.
///
/// @param line which line of the document, empty for the whole; measure and line are unique within a document
public record Stretch(Measure measure, String line, Instant from, Optional<Instant> to, Optional<Instant> target) {

    public enum Measure {
        REQUEST_TO_APPROVAL,
        APPROVAL_TO_SHIPMENT,
        SHIPMENT_TO_RECEIPT,
        INDENT_TO_ALLOCATION,
        ALLOCATION_TO_HANDOVER,
        HANDOVER_TO_CLOSURE,
        WAITING_FOR_PART,
        CHALLAN_TO_REVERSE_CLOSED,
        DEFECTIVE_TO_WAREHOUSE
    }
}
