package aspstore.server;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.journal.Databases;
import aspstore.model.PersonId;
import aspstore.model.books.Samples;
import aspstore.model.catalog.Person;
import aspstore.model.catalog.PinHash;
import aspstore.security.PinHashing;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaffPinTest {

    private static final String PATH = "/v1/stores/PN1/people/C1/pin";

    private static Map<String, Object> pin(String digits) {
        return Map.of("pin", digits);
    }

    private static Optional<PinHash> pinAtStore(TestServer server, TestStore store) {
        store.pull(server);
        return store.books(books -> books.catalog().person(Samples.COUNTER)).flatMap(Person::pin);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aPinIsToldByTheFeedAsItsHashAndNowhereElse(Databases kind) {
        try (var server = TestServer.on(kind);
                var store = new TestStore(Samples.STORE, server.prepare())) {
            assertThat(pinAtStore(server, store)).isEmpty();

            var answer =
                    server.put(server.token("OPERATIONS"), PATH, pin("4711")).expect(200);

            var said = new String(answer.bytes(), StandardCharsets.UTF_8);
            assertThat(said).contains("CatalogPosted").doesNotContain("4711", "argon2");
            var first = pinAtStore(server, store).orElseThrow();
            assertThat(PinHashing.matches("4711", first)).isTrue();

            server.put(server.admin, PATH, pin("852036")).expect(200);
            var second = pinAtStore(server, store).orElseThrow();
            assertThat(PinHashing.matches("852036", second)).isTrue();
            assertThat(PinHashing.matches("4711", second)).isFalse();
            var row = store.books(books -> books.catalog().person(Samples.COUNTER))
                    .orElseThrow();
            assertThat(row.name()).isEqualTo("Meena");
            assertThat(row.active()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234", "0000", "4545", "471", "123456789", "47 11", ""})
    void aPinThatIsNoneIsRefusedInWordsThatDoNotRepeatIt(String digits) {
        try (var server = TestServer.on(Databases.H2)) {
            server.prepare();
            var refused = server.put(server.admin, PATH, pin(digits)).expect(400);

            var words = refused.json().path("detail").asString();
            assertThat(words).contains("PIN");
            if (!digits.isEmpty()) {
                assertThat(words).doesNotContain(digits);
            }
            server.putText(server.admin, PATH, "{\"pin\":{\"x\":\"471147\"}}").expect(400);
        }
    }

    @Test
    void onlyAdministratorsAndOperationsSetPins() {
        try (var server = TestServer.on(Databases.H2)) {
            var ofStore = server.prepare();
            for (var role : new String[] {"WAREHOUSE", "AUDITOR", "INTEGRATION"}) {
                server.put(server.token(role), PATH, pin("4711")).expect(403);
            }
            server.put(ofStore, PATH, pin("4711")).expect(403);
            server.put("", PATH, pin("4711")).expect(401);
            var row =
                    "{\"rows\":[{\"is\":\"Person\",\"id\":\"C9\",\"name\":\"Nobody\",\"role\":\"MANAGER\",\"active\":true}]}";
            server.postText(server.token("OPERATIONS"), "/v1/stores/PN1/rows", row)
                    .expect(403);
        }
    }

    @Test
    void aPinIsForSomeoneWhomTheStoreHas() {
        try (var server = TestServer.on(Databases.H2)) {
            server.prepare();
            var unknown = server.put(server.admin, "/v1/stores/PN1/people/C9/pin", pin("4711"))
                    .expect(404);
            assertThat(unknown.json().path("detail").asString()).isEqualTo("Store PN1 has no person C9");
            server.put(server.admin, "/v1/stores/XX9/people/C1/pin", pin("4711"))
                    .expect(404);
        }
    }

    @Test
    void whatIsToldOfAPersonLaterLeavesThePinAsItIs() {
        try (var server = TestServer.on(Databases.H2);
                var store = new TestStore(Samples.STORE, server.prepare())) {
            server.put(server.admin, PATH, pin("4711")).expect(200);
            var rows =
                    "{\"rows\":[{\"is\":\"Person\",\"id\":\"C1\",\"name\":\"Meena\",\"role\":\"MANAGER\",\"active\":true}]}";
            var key = TestServer.key();
            server.postText(server.admin, "/v1/stores/PN1/rows", rows, "Idempotency-Key", key)
                    .expect(200);

            assertThat(PinHashing.matches("4711", pinAtStore(server, store).orElseThrow()))
                    .isTrue();

            server.put(server.admin, PATH, pin("852036")).expect(200);
            server.postText(server.admin, "/v1/stores/PN1/rows", rows, "Idempotency-Key", key)
                    .expect(200);
            assertThat(PinHashing.matches("852036", pinAtStore(server, store).orElseThrow()))
                    .as("asked again under its key, the row is not told again")
                    .isTrue();
        }
    }

    @Test
    void noHashIsTakenFromOutside() {
        try (var server = TestServer.on(Databases.H2)) {
            server.prepare();
            var rows =
                    "{\"rows\":[{\"is\":\"Person\",\"id\":\"C1\",\"name\":\"Meena\",\"role\":\"COUNTER\",\"active\":true,"
                            + "\"pin\":\"" + Samples.PIN_HASH.text() + "\"}]}";
            var refused =
                    server.postText(server.admin, "/v1/stores/PN1/rows", rows).expect(400);
            assertThat(refused.json().path("detail").asString())
                    .contains("person C1 holds the hash of a PIN", PATH)
                    .doesNotContain("argon2");
        }
    }

    @Test
    void theSameKeyTwiceIsDoneOnceAndStandsForOnePinOfOnePerson() {
        try (var server = TestServer.on(Databases.H2);
                var store = new TestStore(Samples.STORE, server.prepare())) {
            var key = TestServer.key();
            var first = server.putText(server.admin, PATH, "{\"pin\":\"4711\"}", "Idempotency-Key", key)
                    .expect(200);
            var hash = pinAtStore(server, store);
            var again = server.putText(server.admin, PATH, "{\"pin\":\"4711\"}", "Idempotency-Key", key)
                    .expect(200);

            assertThat(again.bytes()).isEqualTo(first.bytes());
            assertThat(pinAtStore(server, store)).isEqualTo(hash);
            var other = server.putText(server.admin, PATH, "{\"pin\":\"4712\"}", "Idempotency-Key", key)
                    .expect(422);
            assertThat(other.problem()).isEqualTo("key-reused");
        }
    }

    @Test
    void anotherPersonsPinStaysAsItIs() {
        try (var server = TestServer.on(Databases.H2);
                var store = new TestStore(Samples.STORE, server.prepare())) {
            server.put(server.admin, PATH, pin("4711")).expect(200);
            server.put(server.admin, "/v1/stores/PN1/people/M1/pin", pin("852036"))
                    .expect(200);

            assertThat(PinHashing.matches("4711", pinAtStore(server, store).orElseThrow()))
                    .isTrue();
            assertThat(store.books(books -> books.catalog().person(new PersonId("T7")))
                            .flatMap(Person::pin))
                    .isEmpty();
        }
    }
}
