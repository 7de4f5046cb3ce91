package aspstore.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import aspstore.model.entry.StreamId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The hash chain over the stored bytes of a stream: `H(n) = SHA-256("asp-ledger/1" ‖ H(n−1) ‖ bytes(n))`, and
/// `H(0) = SHA-256("asp-ledger/1" ‖ stream)`. One changed byte changes every hash after it.
public final class Chain {

    private static final byte[] DOMAIN = "asp-ledger/1".getBytes(UTF_8);

    private Chain() {}

    public static byte[] genesis(StreamId stream) {
        return digest(stream.toString().getBytes(UTF_8));
    }

    public static byte[] next(byte[] previous, byte[] bytes) {
        return digest(previous, bytes);
    }

    private static byte[] digest(byte[]... parts) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(DOMAIN);
            for (var part : parts) {
                sha.update(part);
            }
            return sha.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
