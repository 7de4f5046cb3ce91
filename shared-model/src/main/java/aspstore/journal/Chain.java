package aspstore.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import aspstore.model.Sha256;
import aspstore.model.entry.StreamId;

/// The hash chain over the stored bytes of a stream: `H(n) = SHA-256("asp-ledger/1" ‖ H(n−1) ‖ bytes(n))`, and
/// `H(0) = SHA-256("asp-ledger/1" ‖ stream)`. One changed byte changes every hash after it.
public final class Chain {

    private static final byte[] DOMAIN = "asp-ledger/1".getBytes(UTF_8);

    private Chain() {}

    public static byte[] genesis(StreamId stream) {
        return Sha256.of(DOMAIN, stream.toString().getBytes(UTF_8));
    }

    public static byte[] next(byte[] previous, byte[] bytes) {
        return Sha256.of(DOMAIN, previous, bytes);
    }
}
