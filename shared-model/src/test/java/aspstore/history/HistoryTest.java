package aspstore.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Random histories: whatever a store and central do, in whatever order it reaches the other side, the books hold.
///
/// `-Dhistory.seeds=30000` for a long run; `-Dhistory.seed=4711` to repeat one.
class HistoryTest {

    /// One arena serves so many histories: then its databases have grown enough.
    private static final int HISTORIES_AN_ARENA = 250;

    /// Fewer histories than this say nothing about how often a command is accepted.
    private static final int ENOUGH = 200;

    private static final int HANDFUL = 5;
    private static final Tally TALLY = new Tally();
    private static Optional<Arena> arena = Optional.empty();
    private static int histories;

    static LongStream seeds() {
        var one = Optional.ofNullable(Long.getLong("history.seed"));
        return one.map(LongStream::of).orElseGet(() -> LongStream.rangeClosed(1, Long.getLong("history.seeds", 300)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theBooksHold(long seed) {
        try {
            new History(seed, arena(), TALLY, Faults.NONE).run();
        } catch (AssertionError e) {
            throw new AssertionError(
                    "repeat it with: mvn -pl shared-model test -Dtest=HistoryTest -Dhistory.seed=" + seed + "\n"
                            + e.getMessage(),
                    e);
        }
    }

    private static Arena arena() {
        if (histories++ % HISTORIES_AN_ARENA == 0) {
            arena.ifPresent(Arena::close);
            arena = Optional.of(new Arena());
        }
        return arena.orElseThrow();
    }

    @AfterAll
    static void everyCommandWasAcceptedAHandfulOfTimes() {
        arena.ifPresent(Arena::close);
        System.out.println(TALLY);
        if (histories >= ENOUGH) {
            assertThat(never())
                    .as("commands that the histories hardly ever get accepted")
                    .isEmpty();
        }
    }

    private static List<String> never() {
        return Tally.commands().stream()
                .filter(command -> TALLY.accepted(command) < HANDFUL)
                .toList();
    }
}
