package aspstore.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import aspstore.model.entry.StreamId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.JacksonException;

/// A stretch of a stream on its way: whole commits, byte for byte, with the hashes at both ends.
///
/// As text: a line of JSON about the batch, then each entry's bytes on a line of its own, and an empty line between
/// commits. Hashes of single entries do not travel: they do not compress, and who receives works them out.
///
/// @param epoch the grant under which the entries were written
/// @param first the number of the first entry; of the next one to come where there are none
/// @param previous the hash of the entry before the first
/// @param last the hash of the last entry; `previous` where there are none
/// @param end the number at which the whole stream ends for now
public record Batch(
        StreamId stream, int epoch, long first, byte[] previous, byte[] last, long end, List<List<byte[]>> commits) {

    /// What a server takes in one push. A commit is never split, so these are limits on a commit too.
    public static final int MOST_ENTRIES = 500;

    /// Bytes as gzip.
    public static final int MOST_PACKED = 512 << 10;

    /// Bytes once unpacked.
    public static final int MOST_UNPACKED = 8 << 20;

    private record About(StreamId stream, int epoch, long first, long count, String previous, String last, long end) {}

    public Batch {
        commits = commits.stream().map(List::copyOf).toList();
    }

    public long count() {
        return commits.stream().mapToLong(List::size).sum();
    }

    /// The batch as gzip.
    public byte[] toGzip() {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes, 8192)) {
            var hex = HexFormat.of();
            gzip.write(Json.mapper()
                    .writeValueAsBytes(new About(
                            stream, epoch, first, count(), hex.formatHex(previous), hex.formatHex(last), end)));
            for (var commit : commits) {
                gzip.write('\n');
                for (var entry : commit) {
                    gzip.write('\n');
                    gzip.write(entry);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// Reads a batch, and stops reading where it would grow beyond `most` bytes.
    ///
    /// @throws WireException where it is broken or too large
    public static Batch fromGzip(byte[] gzip, int most) {
        return fromGzip(new ByteArrayInputStream(gzip), most);
    }

    public static Batch fromGzip(InputStream gzip, int most) {
        try (var in = new GZIPInputStream(gzip, 8192)) {
            var text = in.readNBytes(most + 1);
            if (text.length > most) {
                throw new WireException.TooLarge("a batch is at most " + most + " bytes once unpacked");
            }
            return parse(text);
        } catch (IOException e) {
            throw new WireException("a batch can't be unpacked: " + e.getMessage(), e);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new WireException("a batch can't be read: " + e.getMessage(), e);
        }
    }

    private static Batch parse(byte[] text) {
        var blocks = blocks(text);
        if (blocks.isEmpty() || blocks.getFirst().size() != 1) {
            throw new WireException("a batch begins with one line about itself");
        }
        var about = Json.mapper().readValue(new String(blocks.getFirst().getFirst(), UTF_8), About.class);
        var hex = HexFormat.of();
        var batch = new Batch(
                about.stream(),
                about.epoch(),
                about.first(),
                hex.parseHex(about.previous()),
                hex.parseHex(about.last()),
                about.end(),
                blocks.subList(1, blocks.size()));
        if (batch.count() != about.count()) {
            throw new WireException("a batch of " + about.count() + " entries holds " + batch.count());
        }
        return batch;
    }

    /// Lines in blocks that empty lines part.
    private static List<List<byte[]>> blocks(byte[] text) {
        var blocks = new ArrayList<List<byte[]>>();
        var block = new ArrayList<byte[]>();
        int start = 0;
        for (int i = 0; i <= text.length; i++) {
            if (i == text.length || text[i] == '\n') {
                if (i == start) {
                    blocks.add(block);
                    block = new ArrayList<>();
                } else {
                    block.add(Arrays.copyOfRange(text, start, i));
                }
                start = i + 1;
            }
        }
        if (!block.isEmpty()) {
            blocks.add(block);
        }
        blocks.removeIf(List::isEmpty);
        return blocks;
    }
}
