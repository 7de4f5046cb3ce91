package aspstore.security;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.books.Samples;
import aspstore.model.catalog.PinHash;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PinHashingTest {

    /// From the tests of the reference implementation, https://github.com/P-H-C/phc-winner-argon2 (src/test.c).
    @Test
    void aHashOfAnotherProgramIsChecked() {
        var hash =
                new PinHash("$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");

        assertThat(PinHashing.matches("password", hash)).isTrue();
        assertThat(PinHashing.matches("differentpassword", hash)).isFalse();
    }

    @Test
    void onlyThePinItselfMatches() {
        var hash = PinHashing.real().hash(new Pin("4711"));

        assertThat(PinHashing.matches("4711", hash)).isTrue();
        for (var other : new String[] {"4712", "04711", "47110", "471", "", " 4711"}) {
            assertThat(PinHashing.matches(other, hash)).as(other).isFalse();
        }
    }

    @Test
    void itCostsWhatOwaspAdvises() {
        assertThat(PinHashing.real().hash(new Pin("4711")).text()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void onePinIsHashedDifferentlyEachTimeAndTheSameWithTheSameSalt() {
        var real = PinHashing.real();
        assertThat(real.hash(new Pin("4711"))).isNotEqualTo(real.hash(new Pin("4711")));

        var fixed = new PinHashing(salt -> Arrays.fill(salt, (byte) 7));
        assertThat(fixed.hash(new Pin("4711"))).isEqualTo(fixed.hash(new Pin("4711")));
        assertThat(fixed.hash(new Pin("4711")).salt()).containsOnly(7).hasSize(16);
    }

    @Test
    void theSamplesPinIsWhatItSays() {
        assertThat(PinHashing.matches(Samples.PIN, Samples.PIN_HASH)).isTrue();
    }
}
