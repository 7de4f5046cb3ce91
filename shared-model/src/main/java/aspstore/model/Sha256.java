package aspstore.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 (FIPS 180-4) of bytes: 32 bytes, or 64 lower-case hexadecimal digits.
public final class Sha256 {

    private Sha256() {}

    /// The hash of the parts one after the other.
    public static byte[] of(byte[]... parts) {
        var sha = begin();
        for (var part : parts) {
            sha.update(part);
        }
        return sha.digest();
    }

    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(of(bytes));
    }

    /// A hash that takes its bytes bit by bit.
    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
