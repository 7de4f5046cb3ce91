package aspstore.desk.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aspstore.model.PersonId;
import aspstore.model.books.Samples;
import aspstore.model.catalog.PinHash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInAttemptsTest {

    private static final PersonId WHO = Samples.COUNTER;
    private static final PinHash HASH = Samples.PIN_HASH;
    private static final Instant START = Desk.NOW;

    @TempDir
    Path temp;

    private Instant now = START;
    private final InstantSource clock = () -> now;

    private SignInAttempts opened() {
        return new SignInAttempts(new DiskStorage(temp), clock);
    }

    private static void fail(SignInAttempts attempts, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(attempts.begin(WHO, HASH)).as("try " + i).isEmpty();
        }
    }

    private static Optional<Instant> lock(SignInAttempts attempts) {
        return attempts.standing(WHO, HASH).lockedUntil();
    }

    @Test
    void eachLockLastsTwiceAsLongAsTheOneBeforeUpToAnHour() {
        var attempts = opened();
        for (int minutes : new int[] {5, 10, 20, 40, 60, 60, 60}) {
            fail(attempts, 5);
            assertThat(lock(attempts)).contains(now.plus(Duration.ofMinutes(minutes)));
            now = now.plus(Duration.ofMinutes(minutes)).minusMillis(1);
            assertThat(attempts.begin(WHO, HASH)).isPresent();
            now = now.plusMillis(1);
        }
    }

    @Test
    void aTryWhileLockedNeitherCountsNorProlongs() {
        var attempts = opened();
        fail(attempts, 5);
        now = START.plusSeconds(60);
        for (int i = 0; i < 20; i++) {
            assertThat(attempts.begin(WHO, HASH)).contains(START.plusSeconds(300));
        }
        now = START.plusSeconds(300);
        assertThat(attempts.standing(WHO, HASH)).isEqualTo(new SignInAttempts.Standing(5, Optional.empty()));
    }

    @Test
    void theRightPinForgivesAllButTheLocksOfOthers() {
        var attempts = opened();
        fail(attempts, 5);
        now = START.plusSeconds(300);
        fail(attempts, 3);
        attempts.right(WHO, HASH);

        assertThat(attempts.standing(WHO, HASH).left()).isEqualTo(5);
        fail(attempts, 5);
        assertThat(lock(attempts)).contains(now.plusSeconds(300));
        assertThat(attempts.standing(Samples.MANAGER, HASH).lockedUntil()).isEmpty();
    }

    @Test
    void startingAgainForgivesNothing() {
        fail(opened(), 3);
        assertThat(opened().standing(WHO, HASH).left()).isEqualTo(2);
        fail(opened(), 2);
        assertThat(opened().begin(WHO, HASH)).contains(START.plusSeconds(300));
        now = START.plusSeconds(300);
        fail(opened(), 5);
        assertThat(lock(opened())).contains(now.plusSeconds(600));
    }

    @Test
    void settingTheClockBackEndsNoLockAndMakesNoneEndless() {
        fail(opened(), 5);
        now = START.minus(Duration.ofDays(30));

        assertThat(opened().begin(WHO, HASH)).contains(now.plusSeconds(300));
        now = now.plusSeconds(299);
        assertThat(lock(opened())).isPresent();
        now = now.plusSeconds(1);
        assertThat(lock(opened())).isEmpty();
    }

    @Test
    void aClockThatIsSetAheadEndsTheLockButTheNextIsLonger() {
        fail(opened(), 5);
        now = START.plus(Duration.ofDays(1));
        fail(opened(), 5);
        now = START.plus(Duration.ofDays(2));
        fail(opened(), 5);

        assertThat(lock(opened())).contains(now.plus(Duration.ofMinutes(20)));
    }

    @Test
    void anotherPinFromCentralEndsTheLock() {
        var attempts = opened();
        fail(attempts, 5);
        var other = PinHash.of(HASH.cost(), "another salt".getBytes(StandardCharsets.UTF_8), HASH.digest());

        assertThat(attempts.begin(WHO, other)).isEmpty();
        assertThat(attempts.standing(WHO, other).left()).isEqualTo(4);
    }

    @Test
    void aBrokenFileLocksNobodyOut() throws IOException {
        fail(opened(), 5);
        for (var broken :
                new String[] {"", "{", "[]", "{\"people\":{\"C1\":{\"of\":\"x\",\"wrong\":0,\"locks\":0}}}"}) {
            Files.writeString(temp.resolve("sign-in.json"), broken);
            assertThat(lock(opened())).as(broken).isEmpty();
        }
        Files.writeString(
                temp.resolve("sign-in.json"),
                "{\"people\":{\"C1\":{\"of\":\"" + HASH.text() + "\",\"wrong\":99,\"locks\":0}}}");
        assertThat(opened().standing(WHO, HASH).left()).isEqualTo(5);
    }

    @Test
    void aTryThatThePowerCutInterruptsIsCounted() {
        var folder = temp.resolve("PN1");
        var disk = new LossyDisk(7);
        fail(new SignInAttempts(disk.at(folder), clock), 4);
        disk.restart();

        assertThat(new SignInAttempts(disk.at(folder), clock)
                        .standing(WHO, HASH)
                        .left())
                .isEqualTo(1);
    }

    @Test
    void whatCannotBeCountedIsNotChecked() throws IOException {
        var folder = Files.createDirectory(temp.resolve("gone"));
        var attempts = new SignInAttempts(new DiskStorage(folder), clock);
        Files.delete(folder);

        assertThatThrownBy(() -> attempts.begin(WHO, HASH))
                .isInstanceOf(EngineException.class)
                .hasMessageStartingWith("Nobody can sign in, since tries can't be counted on the disk: there is no ");
    }
}
