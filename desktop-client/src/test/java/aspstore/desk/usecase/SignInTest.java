package aspstore.desk.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.engine.CentralBooks;
import aspstore.desk.engine.Desk;
import aspstore.desk.engine.Ports;
import aspstore.desk.engine.StoreEngine;
import aspstore.desk.usecase.SignIn.LockedOut;
import aspstore.desk.usecase.SignIn.NoPin;
import aspstore.desk.usecase.SignIn.NotActive;
import aspstore.desk.usecase.SignIn.SignedIn;
import aspstore.desk.usecase.SignIn.Someone;
import aspstore.desk.usecase.SignIn.WrongPin;
import aspstore.model.Caller;
import aspstore.model.PersonId;
import aspstore.model.Role;
import aspstore.model.books.Samples;
import aspstore.model.catalog.Person;
import aspstore.model.catalog.PinHash;
import aspstore.model.entry.Command;
import aspstore.security.Pin;
import aspstore.security.PinHashing;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInTest {

    @TempDir
    Path temp;

    private Instant now = Desk.NOW;
    private final Ports ports = Desk.PORTS.withClock(() -> now);
    private final CentralBooks central = CentralBooks.ofSamples();
    private Optional<StoreEngine> engine = Optional.empty();

    @BeforeEach
    void setUpTheStore() {
        engine = Optional.of(Desk.create(temp.resolve("PN1"), ports));
        central.tellAll(store());
    }

    @AfterEach
    void close() {
        engine.ifPresent(StoreEngine::close);
        central.close();
    }

    private StoreEngine store() {
        return engine.orElseThrow();
    }

    private SignIn desk() {
        return new SignIn(store(), new BooksRepository(store()));
    }

    private void restart() {
        store().close();
        engine = Optional.of(StoreEngine.open(temp.resolve("PN1"), ports));
    }

    private void tell(PersonId id, Role role, boolean active, Optional<PinHash> pin) {
        central.tell(new Command.TellStore(List.of(new Person(id, "Meena", role, active, pin))));
        central.tellAll(store());
    }

    private static Optional<PinHash> hashOf(String digits) {
        return Optional.of(PinHashing.real().hash(new Pin(digits)));
    }

    private void failFiveTimes() {
        for (int left = 4; left > 0; left--) {
            assertThat(desk().signIn(Samples.COUNTER, "0000")).isEqualTo(new WrongPin(left));
        }
        assertThat(desk().signIn(Samples.COUNTER, "0000")).isInstanceOf(LockedOut.class);
    }

    @Test
    void whoHasTheRightPinSignsInUnderTheirRoleAtThisDevice() {
        assertThat(desk().signIn(Samples.COUNTER, Samples.PIN))
                .isEqualTo(new SignedIn(new Caller(Samples.COUNTER, Role.COUNTER, "desk-1")));
        assertThat(desk().signIn(Samples.MANAGER, Samples.PIN)).isEqualTo(new SignedIn(Samples.manager()));
    }

    @Test
    void theActivePeopleAreListedByName() {
        tell(new PersonId("C9"), Role.COUNTER, false, hashOf("4711"));

        assertThat(desk().people())
                .containsExactly(
                        new Someone(Samples.COUNTER, "Meena", Role.COUNTER, true),
                        new Someone(Samples.MANAGER, "Prakash", Role.MANAGER, true),
                        new Someone(Samples.TECHNICIAN, "Ravi", Role.TECHNICIAN, false));
    }

    @Test
    void whoHasNoPinOrIsNotThereIsToldSo() {
        assertThat(desk().signIn(Samples.TECHNICIAN, Samples.PIN)).isEqualTo(new NoPin());
        assertThat(desk().signIn(new PersonId("NOBODY"), Samples.PIN)).isEqualTo(new NotActive());
    }

    @Test
    void fiveWrongPinsLockForFiveMinutesEvenForTheRightOne() {
        failFiveTimes();
        var until = now.plus(Duration.ofMinutes(5));

        assertThat(desk().signIn(Samples.COUNTER, Samples.PIN)).isEqualTo(new LockedOut(until));
        assertThat(desk().signIn(Samples.MANAGER, Samples.PIN)).isInstanceOf(SignedIn.class);
        now = until.minusMillis(1);
        assertThat(desk().signIn(Samples.COUNTER, Samples.PIN)).isEqualTo(new LockedOut(until));
        now = until;
        assertThat(desk().signIn(Samples.COUNTER, Samples.PIN)).isInstanceOf(SignedIn.class);
    }

    @Test
    void theNextLockIsTwiceAsLongUntilARightPinResetsIt() {
        failFiveTimes();
        now = now.plus(Duration.ofMinutes(5));
        failFiveTimes();
        assertThat(desk().signIn(Samples.COUNTER, Samples.PIN))
                .isEqualTo(new LockedOut(now.plus(Duration.ofMinutes(10))));
        now = now.plus(Duration.ofMinutes(10));
        assertThat(desk().signIn(Samples.COUNTER, Samples.PIN)).isInstanceOf(SignedIn.class);

        failFiveTimes();
        assertThat(desk().signIn(Samples.COUNTER, Samples.PIN))
                .isEqualTo(new LockedOut(now.plus(Duration.ofMinutes(5))));
    }

    @Test
    void aRestartOrAClockThatIsSetBackEndsNoLock() {
        failFiveTimes();
        restart();
        assertThat(desk().signIn(Samples.COUNTER, Samples.PIN)).isInstanceOf(LockedOut.class);

        now = now.minus(Duration.ofDays(2));
        restart();
        assertThat(desk().signIn(Samples.COUNTER, Samples.PIN))
                .isEqualTo(new LockedOut(now.plus(Duration.ofMinutes(5))));
        now = now.plus(Duration.ofMinutes(5));
        assertThat(desk().signIn(Samples.COUNTER, Samples.PIN)).isInstanceOf(SignedIn.class);
    }

    @Test
    void anotherPinFromCentralHoldsAtOnceAndEndsTheLock() {
        failFiveTimes();
        tell(Samples.COUNTER, Role.COUNTER, true, hashOf("4711"));

        assertThat(desk().signIn(Samples.COUNTER, Samples.PIN)).isEqualTo(new WrongPin(4));
        assertThat(desk().signIn(Samples.COUNTER, "4711")).isInstanceOf(SignedIn.class);
    }

    @Test
    void whoLeftOrChangedRoleMayNotGoOn() {
        var caller = Samples.counter();
        assertThat(desk().isStillValid(caller)).isTrue();

        tell(Samples.COUNTER, Role.MANAGER, true, Optional.of(Samples.PIN_HASH));
        assertThat(desk().isStillValid(caller)).isFalse();
        assertThat(desk().signIn(Samples.COUNTER, Samples.PIN))
                .isEqualTo(new SignedIn(new Caller(Samples.COUNTER, Role.MANAGER, "desk-1")));

        tell(Samples.COUNTER, Role.MANAGER, false, Optional.of(Samples.PIN_HASH));
        assertThat(desk().signIn(Samples.COUNTER, Samples.PIN)).isEqualTo(new NotActive());
        assertThat(desk().isStillValid(new Caller(Samples.COUNTER, Role.MANAGER, "desk-1")))
                .isFalse();
    }

    @Test
    void whatIsTypedMayBeAnything() {
        for (var typed : new String[] {"", "2580 ", "२५८०", "x".repeat(10_000)}) {
            desk().signIn(Samples.COUNTER, Samples.PIN);
            assertThat(desk().signIn(Samples.COUNTER, typed)).isEqualTo(new WrongPin(4));
        }
    }
}
