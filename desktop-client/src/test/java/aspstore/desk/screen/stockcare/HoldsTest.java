package aspstore.desk.screen.stockcare;

import static aspstore.desk.screen.OpenedStore.standing;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.screen.Destination;
import aspstore.desk.screen.OpenedStore;
import aspstore.desk.shell.Appearance;
import aspstore.model.India;
import aspstore.model.books.Samples;
import aspstore.model.hold.Hold;
import aspstore.model.stock.Place;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Stock is set apart and released, by keyboard and scans.
class HoldsTest {

    private static final Destination HOLDS = new Destination.Holds(Optional.empty());

    @TempDir
    Path folder;

    private OpenedStore store() {
        var today = India.day(Instant.now());
        return OpenedStore.with(
                folder.resolve("PN1"),
                OpenedStore.pieces(Samples.FILTER, 5),
                OpenedStore.unit(Samples.BOARD, "B-100"),
                OpenedStore.expiring(Samples.GAS, 2, today.minusDays(10)),
                OpenedStore.expiring(Samples.GAS, 3, today.plusDays(20)));
    }

    @Test
    void aScannedPartIsHeldWithAReasonAndReleasedWithOne() {
        try (var store = store();
                var desk = store.desk(Samples.manager())) {
            desk.open(HOLDS)
                    .sees("There is nothing of this kind")
                    .scan("FLT-100")
                    .sees("on hand");
            desk.press(KeyCode.F2)
                    .type("2")
                    .press(KeyCode.F6)
                    .type("box was wet")
                    .press(KeyCode.F9);
            desk.sees("is on hold now");
            assertThat(standing(desk, Samples.FILTER, Place.ON_HOLD)).isEqualTo(2);
            var hold = desk.store().books().open(Hold.KIND).getFirst();
            assertThat(hold.reason()).isEqualTo("box was wet");

            desk.open(new Destination.Holds(Optional.of(hold.id())))
                    .sees("box was wet")
                    .picture("holds");
            desk.press(KeyCode.F9).sees("reason");
            assertThat(standing(desk, Samples.FILTER, Place.ON_HOLD)).isEqualTo(2);
            desk.press(KeyCode.F6)
                    .press(KeyCode.F6)
                    .type("dried")
                    .press(KeyCode.F9)
                    .sees("was released");
            assertThat(standing(desk, Samples.FILTER, Place.ON_HOLD)).isZero();
        }
    }

    @Test
    void whatIsExpiredIsPutOnHoldByOneKey() {
        try (var store = store();
                var desk = store.desk(Samples.manager())) {
            desk.open(HOLDS).sees("There is nothing of this kind");
            desk.press(KeyCode.F4).press(KeyCode.DOWN).press(KeyCode.ENTER).sees("expired on");
            desk.picture("expired");
            assertThat(desk.texts()).noneMatch(text -> text.startsWith("expires on"));
            desk.press(KeyCode.F9).sees("is on hold now");
            assertThat(desk.store().books().open(Hold.KIND))
                    .singleElement()
                    .extracting(Hold::why)
                    .isEqualTo(Hold.Why.EXPIRED);
            assertThat(standing(desk, Samples.GAS, Place.ON_HOLD)).isEqualTo(2);
        }
    }

    @Test
    void whatWasTypedAboutAHoldIsThereAgainAfterThePcWentOut() {
        try (var store = store()) {
            try (var desk = store.desk(Samples.manager())) {
                desk.open(HOLDS)
                        .sees("There is nothing of this kind")
                        .scan("B-100")
                        .sees("1 on hand");
                desk.press(KeyCode.F6)
                        .press(KeyCode.F6)
                        .press(KeyCode.F6)
                        .press(KeyCode.F6)
                        .type("cracked")
                        .press(KeyCode.F6);
            }
            store.restart();
            try (var desk = store.desk(Samples.manager(), Appearance.DEFAULT.withTextSize(150))) {
                desk.open(HOLDS).sees("Expired").scan("B-100").sees("cracked");
                desk.picture("holds-150").press(KeyCode.F9).sees("is on hold now");
                assertThat(standing(desk, Samples.BOARD, Place.ON_HOLD)).isEqualTo(1);
            }
        }
    }
}
