package aspstore.desk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.screen.OpenedStore;
import aspstore.journal.Streams;
import aspstore.model.India;
import aspstore.model.books.Samples;
import aspstore.model.entry.Entry;
import aspstore.model.entry.StreamId;
import aspstore.model.hold.Hold;
import aspstore.model.stock.Place;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What expired is set apart when a day begins.
class DayBreakTest {

    @TempDir
    Path folder;

    /// Two cylinders that expire tomorrow, and three that keep.
    @BeforeEach
    void stocked() {
        var today = India.day(Instant.now());
        try (var store = OpenedStore.with(
                folder.resolve("PN1"),
                OpenedStore.expiring(Samples.GAS, 2, today.plusDays(1)),
                OpenedStore.expiring(Samples.GAS, 3, today.plusDays(90)))) {
            assertThat(holds(store.engine())).isEmpty();
        }
    }

    private StoreEngine open(int daysLater) {
        var later = Duration.ofDays(daysLater);
        var ports = new Ports(
                () -> Instant.now().plus(later),
                Desk.PORTS.ids(),
                Desk.PORTS.storage(),
                Desk.PORTS.app(),
                Duration.ofMillis(50));
        return StoreEngine.open(folder.resolve("PN1"), ports);
    }

    private static List<Hold> holds(StoreEngine engine) {
        return engine.look(books -> books.open(Hold.KIND));
    }

    private static long onHand(StoreEngine engine) {
        return engine.look(books -> books.standsIn(Samples.GAS, Place.ON_HAND)).stream()
                .mapToLong(stand -> stand.thousandths() / 1000)
                .sum();
    }

    @Test
    void whatExpiredIsOnHoldOnceTheStoreOpensAndTheSystemIsNamedAsWhoDidIt() {
        try (var engine = open(2)) {
            assertThat(onHand(engine)).isEqualTo(3);
            assertThat(holds(engine)).singleElement().satisfies(hold -> {
                assertThat(hold.why()).isEqualTo(Hold.Why.EXPIRED);
                assertThat(hold.resolveBy())
                        .isEqualTo(India.day(Instant.now()).plusDays(2).plusDays(30));
            });
            assertThat(last(engine).header().by().person()).isEqualTo(Answering.SYSTEM);
        }
    }

    @Test
    void onTheLastDayItIsOnTheShelfStill() {
        try (var engine = open(1)) {
            assertThat(onHand(engine)).isEqualTo(5);
            assertThat(holds(engine)).isEmpty();
        }
    }

    @Test
    void openedAgainOrBuiltAnewTheBooksSayTheSame() {
        Object books;
        try (var engine = open(2)) {
            books = Desk.books(engine);
        }
        try (var engine = open(2)) {
            assertThat(Desk.books(engine)).isEqualTo(books);
            engine.rebuild().join();
            assertThat(Desk.books(engine)).isEqualTo(books);
            assertThat(engine.verify().problems()).isEmpty();
        }
    }

    @Test
    void aStoreThatIsOpenOverMidnightSetsItApartThen() throws InterruptedException {
        var clock = new Instant[] {Instant.now()};
        var ports = new Ports(
                () -> clock[0], Desk.PORTS.ids(), Desk.PORTS.storage(), Desk.PORTS.app(), Duration.ofMillis(50));
        try (var engine = StoreEngine.open(folder.resolve("PN1"), ports)) {
            assertThat(holds(engine)).isEmpty();
            clock[0] = clock[0].plus(Duration.ofDays(2));
            while (holds(engine).isEmpty()) {
                Thread.sleep(20);
            }
            assertThat(onHand(engine)).isEqualTo(3);
        }
    }

    private static Entry last(StoreEngine engine) {
        var own = new StreamId.Journal(Samples.STORE);
        return engine.read(handle -> Streams.find(handle, own, engine.head().seq()))
                .orElseThrow()
                .entry();
    }
}
