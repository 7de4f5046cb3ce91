package aspstore.journal;

import aspstore.model.Caller;
import aspstore.model.books.Seen;
import aspstore.model.entry.Event;
import aspstore.model.entry.Header;
import aspstore.model.entry.StreamId;
import aspstore.model.stock.Position;
import aspstore.wire.Codec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Who writes entries, when, with which program, and knowing what: the part of a header that is the same for a commit.
///
/// @param epoch the grant under which the store writes
public record Authorship(Caller by, Instant occurredAt, Instant recordedAt, String app, int epoch, Seen seen) {

    /// Times are kept to the millisecond: finer claims would be noise.
    public Authorship {
        occurredAt = occurredAt.truncatedTo(ChronoUnit.MILLIS);
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    Header header(StreamId stream, long seq, UUID id, Event event, Optional<Position> reverses) {
        return new Header(
                Header.ENVELOPE,
                stream,
                epoch,
                seq,
                id,
                Codec.typeOf(event),
                Codec.versionOf(event),
                occurredAt,
                recordedAt,
                by,
                app,
                seen,
                List.of(),
                reverses);
    }
}
