package aspstore.model.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aspstore.model.PersonId;
import aspstore.model.Role;
import aspstore.model.books.Samples;
import aspstore.wire.Json;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinHashTest {

    private static final String SALT = "YSBzYW1wbGUncyBzYWx0IQ";
    private static final String DIGEST = "ucmX4hxkWW3lQevZWw6tbPmgbBu0DWMznAC7SfNzEaE";

    @Test
    void itIsMadeOfItsPartsAndTakenApartAgain() {
        var hash = new PinHash("$argon2id$v=19$m=19456,t=2,p=1$" + SALT + "$" + DIGEST);

        assertThat(hash.cost()).isEqualTo(new PinHash.Cost(19_456, 2, 1));
        assertThat(new String(hash.salt(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("a sample's salt!");
        assertThat(PinHash.of(hash.cost(), hash.salt(), hash.digest())).isEqualTo(hash);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2580",
                "$argon2i$v=19$m=19456,t=2,p=1$" + SALT + "$" + DIGEST,
                "$argon2id$v=16$m=19456,t=2,p=1$" + SALT + "$" + DIGEST,
                "$argon2id$v=19$t=2,m=19456,p=1$" + SALT + "$" + DIGEST,
                "$argon2id$v=19$m=019456,t=2,p=1$" + SALT + "$" + DIGEST,
                "$argon2id$v=19$m=19456,t=2,p=1$" + SALT + "=$" + DIGEST,
                "$argon2id$v=19$m=19456,t=2,p=1$" + SALT,
                "$argon2id$v=19$m=19456,t=2,p=1$" + SALT + "$" + DIGEST + "\n",
            })
    void whatIsNotArgon2idAsThePhcWritesItIsRefused(String text) {
        assertThatThrownBy(() -> new PinHash(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Argon2id");
    }

    @Test
    void whatCouldHoldUpADeskIsRefused() {
        assertRefused("m=262145,t=2,p=1", SALT, DIGEST, "memory in KiB is from 8 to 262144, not 262145");
        assertRefused("m=15,t=2,p=2", SALT, DIGEST, "memory in KiB is from 16 to");
        assertRefused("m=19456,t=11,p=1", SALT, DIGEST, "passes");
        assertRefused("m=999999999,t=2,p=999999999", SALT, DIGEST, "lanes");
    }

    @Test
    void aSaltOrHashThatIsTooShortOrWrittenInAnotherWayIsRefused() {
        assertRefused("m=19456,t=2,p=1", "c2hvcnQ", DIGEST, "length of its salt");
        assertRefused("m=19456,t=2,p=1", SALT, "dG9vIHNob3J0", "length of its hash");
        // The last character holds bits that belong to no byte.
        assertRefused("m=19456,t=2,p=1", SALT.replaceFirst("Q$", "R"), DIGEST, "one way only");
        assertRefused("m=19456,t=2,p=1", SALT + "abc", DIGEST, "base 64");
    }

    private static void assertRefused(String cost, String salt, String digest, String words) {
        assertThatThrownBy(() -> new PinHash("$argon2id$v=19$" + cost + "$" + salt + "$" + digest))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words)
                .message()
                .doesNotContain(digest);
    }

    @Test
    void itIsSentButNotShown() {
        var person = new Person(new PersonId("C1"), "Meena", Role.COUNTER, true, Optional.of(Samples.PIN_HASH));

        assertThat(person.toString()).doesNotContain("argon2", "ucmX4", SALT);
        assertThat(Json.write(person))
                .isEqualTo(
                        "{\"is\":\"Person\",\"id\":\"C1\",\"name\":\"Meena\",\"role\":\"COUNTER\",\"active\":true,\"pin\":\""
                                + Samples.PIN_HASH.text() + "\"}");
        assertThat(Json.read(Json.write(person), Person.class)).isEqualTo(person);
        assertThat(Json.write(person.withPin(Optional.empty())))
                .isEqualTo("{\"is\":\"Person\",\"id\":\"C1\",\"name\":\"Meena\",\"role\":\"COUNTER\",\"active\":true}");
    }
}
