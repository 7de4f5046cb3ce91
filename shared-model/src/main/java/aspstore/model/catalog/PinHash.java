package aspstore.model.catalog;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is kept of a person's PIN: its Argon2id hash (RFC 9106) in the form of the PHC,
/// `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`.
///
/// What checking it may cost is bounded here, so that no row can hold up a desk.
public record PinHash(String text) {

    private static final int MOST_MEMORY = 262_144;
    private static final int MOST_PASSES = 10;
    private static final int MOST_LANES = 4;
    private static final int LEAST_SALT = 8;
    private static final int LEAST_DIGEST = 16;
    private static final int MOST_BYTES = 64;

    private static final Pattern SHAPE =
            Pattern.compile("\\$argon2id\\$v=19\\$m=([1-9][0-9]{0,8}),t=([1-9][0-9]{0,8}),p=([1-9][0-9]{0,8})"
                    + "\\$([A-Za-z0-9+/]{1,88})\\$([A-Za-z0-9+/]{1,88})");

    /// @param memory in KiB
    /// @param passes over that memory
    /// @param lanes that could run beside each other
    public record Cost(int memory, int passes, int lanes) {
        public Cost {
            within("number of lanes", lanes, 1, MOST_LANES);
            within("memory in KiB", memory, 8 * lanes, MOST_MEMORY);
            within("number of passes", passes, 1, MOST_PASSES);
        }
    }

    /// The messages tell nothing of the hash.
    public PinHash {
        var read = read(text);
        cost(read);
        within("length of its salt", bytes(read, 4).length, LEAST_SALT, MOST_BYTES);
        within("length of its hash", bytes(read, 5).length, LEAST_DIGEST, MOST_BYTES);
    }

    public static PinHash of(Cost cost, byte[] salt, byte[] digest) {
        var base64 = Base64.getEncoder().withoutPadding();
        return new PinHash("$argon2id$v=19$m=" + cost.memory() + ",t=" + cost.passes() + ",p=" + cost.lanes() + "$"
                + base64.encodeToString(salt) + "$" + base64.encodeToString(digest));
    }

    public Cost cost() {
        return cost(read(text));
    }

    public byte[] salt() {
        return bytes(read(text), 4);
    }

    public byte[] digest() {
        return bytes(read(text), 5);
    }

    private static Matcher read(String text) {
        var read = SHAPE.matcher(text);
        if (!read.matches()) {
            throw new IllegalArgumentException(
                    "the hash of a PIN is Argon2id's, version 19, as the PHC writes it: $argon2id$v=19$m=…,t=…,p=…");
        }
        return read;
    }

    private static Cost cost(Matcher read) {
        return new Cost(number(read, 1), number(read, 2), number(read, 3));
    }

    private static int number(Matcher read, int group) {
        return Integer.parseInt(read.group(group));
    }

    private static byte[] bytes(Matcher read, int group) {
        var text = read.group(group);
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the salt and the hash of a PIN are written in base 64", e);
        }
        if (!Base64.getEncoder().withoutPadding().encodeToString(bytes).equals(text)) {
            throw new IllegalArgumentException("the salt and the hash of a PIN are written in one way only");
        }
        return bytes;
    }

    private static void within(String what, int number, int least, int most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException(
                    "for the hash of a PIN the " + what + " is from " + least + " to " + most + ", not " + number);
        }
    }

    /// Never in a log: a PIN is so short that its hash gives it away to who tries them all.
    @Override
    public String toString() {
        return "the hash of a PIN";
    }
}
