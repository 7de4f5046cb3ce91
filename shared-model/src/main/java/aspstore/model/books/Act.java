package aspstore.model.books;

import aspstore.model.Caller;
import aspstore.model.India;
import aspstore.model.Role;
import aspstore.model.stock.Position;
import java.time.Instant;
import java.time.LocalDate;

/// Who posts an entry, when, and at which position: all that a rule may know besides the books and the command.
///
/// @param occurredAt when it happened, as the person says
/// @param recordedAt when it was written down; numbers and financial years follow this
public record Act(Position at, Caller by, Instant occurredAt, Instant recordedAt) {

    public LocalDate day() {
        return India.day(recordedAt);
    }

    public boolean is(Role role) {
        return by.role() == role;
    }
}
