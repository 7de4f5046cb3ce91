package aspstore.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import aspstore.model.catalog.PinHash;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.function.Consumer;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Makes and checks the hashes of PINs, by Argon2id.
public final class PinHashing {

    /// OWASP's Password Storage Cheat Sheet: 19 MiB, two passes, one lane.
    static final PinHash.Cost COST = new PinHash.Cost(19_456, 2, 1);

    private static final int SALT_BYTES = 16;
    private static final int DIGEST_BYTES = 32;

    private final Consumer<byte[]> random;

    /// @param random fills a salt
    public PinHashing(Consumer<byte[]> random) {
        this.random = random;
    }

    public static PinHashing real() {
        return new PinHashing(new SecureRandom()::nextBytes);
    }

    /// Another each time, by its salt.
    public PinHash hash(Pin pin) {
        var salt = new byte[SALT_BYTES];
        random.accept(salt);
        return PinHash.of(COST, salt, digest(pin.digits(), COST, salt, DIGEST_BYTES));
    }

    /// Whether what was typed is the PIN. How long it takes does not tell how near it was.
    public static boolean matches(String typed, PinHash hash) {
        var expected = hash.digest();
        return MessageDigest.isEqual(expected, digest(typed, hash.cost(), hash.salt(), expected.length));
    }

    private static byte[] digest(String text, PinHash.Cost cost, byte[] salt, int length) {
        var argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memory())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build());
        var digest = new byte[length];
        argon2.generateBytes(text.getBytes(UTF_8), digest);
        return digest;
    }
}
