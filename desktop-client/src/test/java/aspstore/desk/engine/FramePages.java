package aspstore.desk.engine;

import aspstore.journal.StoredEntry;
import aspstore.model.books.Samples;
import aspstore.model.books.Seen;
import aspstore.model.entry.Entry;
import aspstore.model.entry.Event;
import aspstore.model.entry.Header;
import aspstore.model.request.RequestCommand;
import aspstore.model.request.RequestEvent;
import aspstore.wire.Codec;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Pages for tests of the files alone.
final class FramePages {

    private FramePages() {}

    /// The page of one entry that comes next.
    static Page page(FrameFile file, long seq) {
        var event = new Event.OfRequest(
                new RequestEvent.RequestWithdrawn(new RequestCommand.WithdrawRequest("R" + seq, "no longer needed")));
        var header = new Header(
                Header.ENVELOPE,
                CentralBooks.JOURNAL,
                1,
                seq,
                new UUID(1, seq),
                Codec.typeOf(event),
                Codec.versionOf(event),
                Desk.NOW,
                Desk.NOW,
                Samples.counter(),
                "test",
                Seen.NOTHING,
                List.of(),
                Optional.empty());
        var before = file.head(CentralBooks.JOURNAL);
        return Page.of(before, List.of(StoredEntry.write(new Entry(header, event), before.hash(), seq)));
    }
}
