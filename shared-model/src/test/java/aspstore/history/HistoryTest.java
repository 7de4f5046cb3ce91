package aspstore.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Random histories: whatever a store and central do, in whatever order it reaches the other side, the books hold.
///
/// `-Dhistory.seeds=30000` for a long run, `-Dhistory.first=301` to begin it elsewhere; `-Dhistory.seed=4711` to
/// repeat one.
class HistoryTest {

    /// One arena serves so many histories: then its databases have grown enough.
    private static final int HISTORIES_AN_ARENA = 150;

    /// Fewer histories than this say nothing about how often a command is accepted.
    private static final int ENOUGH = 200;

    private static final int HANDFUL = 5;
    private static final Tally TALLY = new Tally();
    private static final Queue<Arena> FREE = new ConcurrentLinkedQueue<>();

    static LongStream seeds() {
        var one = Optional.ofNullable(Long.getLong("history.seed"));
        return one.map(LongStream::of)
                .orElseGet(() -> LongStream.range(0, Long.getLong("history.seeds", 300))
                        .map(nth -> Long.getLong("history.first", 1) + nth));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @Execution(ExecutionMode.CONCURRENT)
    void theBooksHold(long seed) {
        var arena = Optional.ofNullable(FREE.poll()).orElseGet(Arena::new);
        try {
            new History(seed, arena, TALLY, Faults.NONE).run();
        } catch (AssertionError e) {
            throw new AssertionError(
                    "repeat it with: mvn -pl shared-model test -Dtest=HistoryTest -Dhistory.seed=" + seed + "\n"
                            + e.getMessage(),
                    e);
        } finally {
            release(arena);
        }
    }

    private static void release(Arena arena) {
        if (arena.histories.incrementAndGet() < HISTORIES_AN_ARENA) {
            FREE.add(arena);
        } else {
            arena.close();
        }
    }

    @AfterAll
    static void everyCommandWasAcceptedAHandfulOfTimes() {
        FREE.forEach(Arena::close);
        System.out.println(TALLY);
        if (TALLY.histories() >= ENOUGH) {
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
