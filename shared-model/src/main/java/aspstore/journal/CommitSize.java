package aspstore.journal;

import aspstore.model.books.Refusal;
import aspstore.model.entry.CommitTooLarge;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/// How large a commit of a store's may be. A commit is sent whole, and a server takes a push of half a megabyte packed
/// and eight megabytes unpacked at most: a larger one would be saved at the store and never leave it.
final class CommitSize {

    /// Below the server's limits by what a batch says about itself.
    static final int MOST_PACKED = 480 << 10;

    static final int MOST_UNPACKED = 7 << 20;

    private CommitSize() {}

    static Optional<Refusal> refusal(List<StoredEntry> commit) {
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
