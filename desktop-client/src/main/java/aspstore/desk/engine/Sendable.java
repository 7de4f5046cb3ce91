package aspstore.desk.engine;

import aspstore.journal.Batches;
import aspstore.journal.Head;
import aspstore.journal.StoredEntry;
import java.util.List;

/// Whether the server could ever take a commit: one that it can't would hold up all that follow it, for ever.
///
/// A commit is never split, so the server's limits on a push are limits on a commit.
final class Sendable {

    /// What the server takes in one push, in entries, in bytes as gzip and in bytes once unpacked.
    private static final int MOST_ENTRIES = 500;

    private static final int MOST_PACKED = 512 << 10;
    private static final int MOST_UNPACKED = 8 << 20;

    /// Below this, what is sent is within every limit, however badly it packs.
    private static final int SURELY_FITS = 480 << 10;

    private Sendable() {}

    /// @throws CannotBePostedException in words, where it could not
    static void require(Head before, int epoch, List<StoredEntry> entries) {
        if (entries.size() > MOST_ENTRIES) {
            throw tooLarge(entries.size() + " entries at once, and the server takes " + MOST_ENTRIES);
        }
        for (var entry : entries) {
            if (holdsNul(entry.bytes())) {
                throw new CannotBePostedException(
                        "a text in it holds a character that databases can't keep (NUL), as a damaged barcode or a"
                                + " pasted text may bring",
                        "Type that text anew.");
            }
        }
        long size =
                entries.stream().mapToLong(entry -> entry.bytes().length + 2L).sum();
        if (size > SURELY_FITS) {
            requireFits(before, epoch, entries, size);
        }
    }

    private static void requireFits(Head before, int epoch, List<StoredEntry> entries, long size) {
        if (size > MOST_UNPACKED - 1024) {
            throw tooLarge(kilobytes(size) + ", and the server takes " + kilobytes(MOST_UNPACKED));
        }
        var end = entries.getLast().seq();
        int packed = Batches.of(before.stream(), epoch, before.seq() + 1, before.hash(), end, entries)
                .toGzip()
                .length;
        // Some room, since what is sent later names other ends of the stream.
        if (packed > MOST_PACKED - 256) {
            throw tooLarge(kilobytes(packed) + " once packed, and the server takes " + kilobytes(MOST_PACKED));
        }
    }

    private static CannotBePostedException tooLarge(String size) {
        return new CannotBePostedException(
                "it is too large for one document: " + size, "Post it in several smaller documents.");
    }

    private static String kilobytes(long bytes) {
        return bytes / 1024 + " KB";
    }

    /// JSON writes the character as `\u0000`; a backslash before that one makes it the text of six characters.
    private static boolean holdsNul(byte[] json) {
        for (int at = 0; at < json.length - 5; at++) {
            if (json[at] == '\\') {
                if (json[at + 1] == 'u' && isZeros(json, at + 2)) {
                    return true;
                }
                at++;
            }
        }
        return false;
    }

    private static boolean isZeros(byte[] json, int at) {
        return json[at] == '0' && json[at + 1] == '0' && json[at + 2] == '0' && json[at + 3] == '0';
    }
}
