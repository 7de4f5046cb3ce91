package aspstore.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.books.Refusal;
import aspstore.model.books.Samples;
import aspstore.model.books.Seen;
import aspstore.model.entry.CommitTooLarge;
import aspstore.model.entry.CommitTooLong;
import aspstore.model.entry.Entry;
import aspstore.model.entry.Event;
import aspstore.model.entry.StreamId;
import aspstore.wire.Batch;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A commit that a server could never take is refused before it is saved.
class CommitSizeTest {

    @Test
    void whatPacksWellMayBeLarge() {
        assertThat(refusal("the same words again and again ".repeat(40_000))).isEmpty();
    }

    @Test
    void whatIsTooLargeOncePackedIsRefused() {
        var chance = new byte[600_000];
        new Random(1).nextBytes(chance);
        assertThat(refusal(Base64.getEncoder().encodeToString(chance))).containsInstanceOf(CommitTooLarge.class);
    }

    @Test
    void whatIsTooLargeOnceUnpackedIsRefused() {
        assertThat(refusal("x".repeat(Batch.MOST_UNPACKED))).containsInstanceOf(CommitTooLarge.class);
    }

    @Test
    void moreEntriesThanOnePushTakesAreRefused() {
        var entry = entry("{}");
        assertThat(CommitSize.refusal(Collections.nCopies(Batch.MOST_ENTRIES, entry)))
                .isEmpty();
        assertThat(CommitSize.refusal(Collections.nCopies(Batch.MOST_ENTRIES + 1, entry)))
                .contains(new CommitTooLong(Batch.MOST_ENTRIES + 1, Batch.MOST_ENTRIES));
    }

    private static Optional<Refusal> refusal(String text) {
        return CommitSize.refusal(List.of(entry(text)));
    }

    /// Of which only the bytes count here.
    private static StoredEntry entry(String text) {
        var event = new Event.Unreadable("Long", 1);
        var author = new Authorship(Samples.counter(), Instant.EPOCH, Instant.EPOCH, "test", 1, Seen.NOTHING);
        var header = author.header(new StreamId.Journal(Samples.STORE), 1, new UUID(0, 1), event, Optional.empty());
        return new StoredEntry(new Entry(header, event), text.getBytes(UTF_8), new byte[32], 1);
    }
}
