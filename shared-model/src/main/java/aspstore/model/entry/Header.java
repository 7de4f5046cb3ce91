package aspstore.model.entry;

import aspstore.model.Caller;
import aspstore.model.books.Act;
import aspstore.model.books.Seen;
import aspstore.model.stock.Position;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What every entry says of itself, frozen from the first day: envelope version 1.
///
/// Order is the sequence, never the clock: the times are claims that are shown, not relied on.
///
/// @param ev version of this envelope
/// @param epoch the grant under which the store writes; 1 until there is another
/// @param seq from 1, without gaps
/// @param id UUIDv7, made when the user's action starts; known once, for ever
/// @param type the event's name
/// @param tv version of the event's type
/// @param occurredAt when it happened, as the person says
/// @param recordedAt when it was written down
/// @param app which build of the program wrote it
/// @param seen what the writer had seen of central's streams when it decided
/// @param refs papers outside the books that it belongs to, as printed
/// @param reverses the entry that this one undoes
public record Header(
        int ev,
        StreamId stream,
        int epoch,
        long seq,
        UUID id,
        String type,
        int tv,
        Instant occurredAt,
        Instant recordedAt,
        Caller by,
        String app,
        Seen seen,
        List<String> refs,
        Optional<Position> reverses) {

    public static final int ENVELOPE = 1;

    public Header {
        refs = List.copyOf(refs);
        if (seq < 1 || epoch < 1 || tv < 1) {
            throw new IllegalArgumentException(
                    "sequence, epoch and type version start at 1: " + seq + ", " + epoch + ", " + tv);
        }
    }

    /// Where the entry stands in its store's books.
    ///
    /// @throws IllegalStateException for an entry of a catalogue, which no store's books hold
    public Position position() {
        return switch (stream) {
            case StreamId.Journal journal -> Position.journal(seq);
            case StreamId.Feed feed -> Position.feed(seq);
            case StreamId.CatalogOf catalog -> throw new IllegalStateException(catalog + " belongs to no store");
        };
    }

    public Act act() {
        return new Act(position(), by, occurredAt, recordedAt);
    }
}
