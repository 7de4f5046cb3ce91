package aspstore.desk.engine;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/// Frames in a file: `u32 length | u32 crc32c | payload`, one after the other.
final class Frames {

    static final int HEAD = 8;
    /// Longer ones are never written, so a greater length is damage.
    static final int MOST = 64 << 20;

    private Frames() {}

    /// @param end how far the frames reach without a flaw
    record Scan(List<byte[]> payloads, int end) {}

    static byte[] frame(byte[] payload) {
        if (payload.length == 0 || payload.length > MOST) {
            throw new IllegalArgumentException("a frame holds 1 to " + MOST + " bytes, not " + payload.length);
        }
        return ByteBuffer.allocate(HEAD + payload.length)
                .putInt(payload.length)
                .putInt(crc(payload, 0, payload.length))
                .put(payload)
                .array();
    }

    /// The frames from the start of a file up to its end or the first flaw.
    static Scan scan(byte[] file) {
        var payloads = new ArrayList<byte[]>();
        int at = 0;
        while (isFrame(file, at)) {
            int length = ByteBuffer.wrap(file).getInt(at);
            payloads.add(Arrays.copyOfRange(file, at + HEAD, at + HEAD + length));
            at += HEAD + length;
        }
        return new Scan(payloads, at);
    }

    /// Whether any whole frame begins beyond a flaw: then the flaw is damage, not a write that was cut short.
    static boolean isFrameBeyond(byte[] file, int flaw) {
        for (int at = flaw + 1; at + HEAD < file.length; at++) {
            if (file[at + HEAD] >= ' ' && isFrame(file, at)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a file ends within the frame that begins at `at`, as far as its length says.
    static boolean isCutShort(byte[] file, int at) {
        int left = file.length - at - HEAD;
        return left < 0 || ByteBuffer.wrap(file).getInt(at) > left;
    }

    /// A run of zeros is no frame: its length would be zero.
    private static boolean isFrame(byte[] file, int at) {
        if (file.length - at < HEAD) {
            return false;
        }
        var buffer = ByteBuffer.wrap(file);
        int length = buffer.getInt(at);
        return length > 0
                && length <= Math.min(MOST, file.length - at - HEAD)
                && crc(file, at + HEAD, length) == buffer.getInt(at + 4);
    }

    private static int crc(byte[] bytes, int from, int length) {
        var crc = new CRC32C();
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }
}
