package aspstore.desk.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From which state of the engine which other one is reached, and by what.
class VitalsTest {

    @TempDir
    Path temp;

    private final Vitals vitals = new Vitals();

    private static Said said(String words) {
        return Said.asIs(words);
    }

    private void opened(long head, long acknowledged) {
        vitals.opened(head, acknowledged);
    }

    @Test
    void nothingIsWrittenBeforeTheBooksAreOpen() {
        assertThat(vitals.health()).isInstanceOf(Health.Stopped.class);
        assertThatThrownBy(vitals::requireWritable).isInstanceOf(EngineException.class);
        opened(3, 3);
        assertThat(vitals.isFine()).isTrue();
    }

    @Test
    void booksThatEndBeforeWhatWasAcknowledgedAreRecovering() {
        opened(3, 5);
        assertThat(vitals.health()).isEqualTo(new Health.Recovering(Said.of("health.fetching", 3, 5)));
        vitals.fetched(5, 5);
        assertThat(vitals.isFine()).isTrue();
    }

    @Test
    void whatIsMissingMakesOnlyFineBooksRecover() {
        opened(3, 3);
        vitals.stopped(said("checking"));
        vitals.missing(5, said("5 are there"));
        assertThat(vitals.health()).isEqualTo(new Health.Stopped(said("checking")));

        opened(3, 4);
        var first = vitals.health();
        vitals.missing(5, said("5 are there"));
        assertThat(vitals.health()).isEqualTo(first);

        opened(5, 5);
        vitals.missing(6, said("6 are there"));
        assertThat(vitals.health()).isEqualTo(new Health.Recovering(said("6 are there")));
    }

    @Test
    void whatIsMissingIsNotForgottenWhenTheBooksAreOpenedAgain() {
        opened(3, 3);
        vitals.missing(5, said("5 are there"));
        vitals.stopped(said("a fault"));
        opened(4, 3);
        assertThat(vitals.health()).isInstanceOf(Health.Recovering.class);
        opened(5, 3);
        assertThat(vitals.isFine()).isTrue();
    }

    @Test
    void theEndOfTheRecoveryFreesOnlyWhoHoldsAllThatWasAcknowledged() {
        opened(3, 5);
        vitals.fetched(4, 5);
        assertThat(vitals.health()).isEqualTo(new Health.Recovering(Said.of("health.lost", 5, 4)));
        vitals.fetched(5, 5);
        assertThat(vitals.isFine()).isTrue();

        vitals.missing(9, said("9 are there, of another history"));
        vitals.fetched(5, 5);
        assertThat(vitals.isFine()).isTrue();

        vitals.stopped(said("checking"));
        vitals.fetched(9, 5);
        assertThat(vitals.health()).isEqualTo(new Health.Stopped(said("checking")));
    }

    @Test
    void aStopByAFaultOutlivesARecoveryThatBeginsAndEndsMeanwhile() {
        var disk = new LossyDisk(3);
        try (var engine = Desk.open(temp.resolve("PN1"), Desk.PORTS.withStorage(disk::at))) {
            Desk.posted(engine, Desk.request("J1"));
            disk.force(LossyDisk.Force.FAILS_ONCE);
            assertThatThrownBy(() -> Desk.posted(engine, Desk.request("J2"))).hasCauseInstanceOf(UnsureException.class);

            engine.beginRecovery(9, said("the server holds 9"));
            assertThat(engine.health()).isInstanceOf(Health.Stopped.class);
            engine.endRecovery();
            assertThat(engine.health()).isInstanceOf(Health.Stopped.class);

            engine.beginRecovery(9, said("the server holds 9"));
            engine.reopen().join();
            assertThat(engine.health()).isInstanceOf(Health.Recovering.class);
            assertThatThrownBy(() -> Desk.posted(engine, Desk.request("J3")))
                    .hasMessageContaining("the server has had entry 9");
        }
    }
}
