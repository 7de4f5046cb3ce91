package aspstore.journal;

import aspstore.model.books.Refusal;
import aspstore.model.entry.CommitTooLarge;
import aspstore.model.entry.CommitTooLong;
import aspstore.wire.Batch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/// How large a commit of a store's may be. A commit is sent whole: one beyond what a server takes in one push would be
/// saved at the store, never leave it, and hold up all that follow.
final class CommitSize {

    /// Room for what a batch says about itself.
    private static final int ABOUT = 32 << 10;

    private static final int MOST_PACKED = Batch.MOST_PACKED - ABOUT;
    private static final int MOST_UNPACKED = Batch.MOST_UNPACKED - ABOUT;

    private CommitSize() {}

    static Optional<Refusal> refusal(List<StoredEntry> commit) {
        if (commit.size() > Batch.MOST_ENTRIES) {
            return Optional.of(new CommitTooLong(commit.size(), Batch.MOST_ENTRIES));
        }
        long bytes = commit.stream().mapToLong(entry -> entry.bytes().length).sum();
        if (bytes <= MOST_PACKED) {
            return Optional.empty();
        }
        if (bytes > MOST_UNPACKED) {
            return Optional.of(new CommitTooLarge(bytes >> 10, MOST_UNPACKED >> 10));
        }
        long packed = packed(commit);
        return packed > MOST_PACKED
                ? Optional.of(new CommitTooLarge(packed >> 10, MOST_PACKED >> 10))
                : Optional.empty();
    }

    private static long packed(List<StoredEntry> commit) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            for (var entry : commit) {
                gzip.write(entry.bytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.size();
    }
}
