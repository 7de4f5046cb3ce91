package aspstore.desk.screen.stockcare;

import static aspstore.desk.screen.OpenedStore.standing;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.control.ScanField;
import aspstore.desk.screen.Destination;
import aspstore.desk.screen.OpenedStore;
import aspstore.desk.shell.Appearance;
import aspstore.desk.shell.DeskRobot;
import aspstore.journal.query.StockCriterion;
import aspstore.model.Quantity;
import aspstore.model.books.Samples;
import aspstore.model.entry.Command;
import aspstore.model.hold.Hold;
import aspstore.model.oversight.GrantedOverride;
import aspstore.model.stock.Place;
import aspstore.model.stockcare.StockCareCommand;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A blind count by scans.
class CountTest {

    @TempDir
    Path folder;

    private OpenedStore store() {
        return OpenedStore.with(
                folder.resolve("PN1"),
                OpenedStore.pieces(Samples.FILTER, 4),
                OpenedStore.unit(Samples.BOARD, "B-100"),
                OpenedStore.unit(Samples.BOARD, "B-101"));
    }

    private static DeskRobot begun(DeskRobot desk) {
        return desk.open(new Destination.BlindCount())
                .sees("HA-20")
                .press(KeyCode.F9)
                .sees("3 places left");
    }

    @Test
    void whatIsCountedIsPostedAndTheDifferencesAreToldOnlyThen() {
        try (var store = store();
                var desk = store.desk(Samples.manager())) {
            begun(desk).picture("count-begun");
            assertThat(desk.texts()).noneMatch(text -> text.equals("4"));
            desk.scan("B-100").scan("FLT-100").scan("FLT-100").scan("FLT-100").sees("1 place left");
            desk.press(KeyCode.F9).sees("1 place is not counted yet").picture("count-left");
            desk.press(KeyCode.CONTROL, KeyCode.E).sees("0 places left");
            desk.press(KeyCode.F9).sees("F9 again").press(KeyCode.F9).sees("is posted. Differences: 2");
            desk.picture("count-result");
            assertThat(standing(desk, Samples.FILTER, Place.ON_HAND)).isEqualTo(3);
            assertThat(standing(desk, Samples.BOARD, Place.ON_HAND)).isEqualTo(1);
        }
    }

    @Test
    void aUnitThatTheBooksDoNotHaveIsFoundByItsPartAndSerial() {
        try (var store = store();
                var desk = store.desk(Samples.manager())) {
            begun(desk).scan("B-100").scan("B-100").sees("is counted already");
            desk.press(KeyCode.ESCAPE)
                    .scan("B-101")
                    .scan("FLT-100")
                    .press(KeyCode.F2)
                    .type("4")
                    .press(KeyCode.ENTER);
            desk.scan("X-900").sees("neither a part nor a serial");
            desk.press(KeyCode.ESCAPE)
                    .scan("PCB-7781")
                    .sees("Scan the serial now")
                    .scan("X-900")
                    .sees("found here");
            desk.picture("count-found");
            desk.press(KeyCode.F9).press(KeyCode.F9).sees("is posted. Differences: 1");
            assertThat(standing(desk, Samples.BOARD, Place.ON_HAND)).isEqualTo(3);
        }
    }

    @Test
    void aLabelWithPartAndSerialCountsTheUnitOnce() {
        try (var store = store();
                var desk = store.desk(Samples.manager())) {
            begun(desk)
                    .scan("]d2240PCB-7781" + ScanField.SEPARATOR + "21B-100")
                    .sees("2 places left")
                    .sees("PCB-7781, serial B-100");
        }
    }

    @Test
    void theExpiryOfOneFoundLineIsNotWrittenOntoAnother() {
        try (var store = store();
                var desk = store.desk(Samples.manager())) {
            begun(desk)
                    .scan("PCB-7781")
                    .sees("Scan the serial now")
                    .scan("X-900")
                    .sees("found here");
            toTheEnd(desk).press(KeyCode.F6).press(KeyCode.F6).press(KeyCode.F6);
            desk.type("05-01-2030").press(KeyCode.TAB).until("it is taken", () -> withTheDay(desk) > 1);
            desk.press(KeyCode.F6)
                    .press(KeyCode.F6)
                    .scan("PCB-7781")
                    .scan("X-901")
                    .sees("X-901");
            toTheEnd(desk);
            assertThat(withTheDay(desk)).isEqualTo(1);
        }
    }

    private static DeskRobot toTheEnd(DeskRobot desk) {
        for (int row = 0; row < 6; row++) {
            desk.press(KeyCode.DOWN);
        }
        return desk;
    }

    private static long withTheDay(DeskRobot desk) {
        return desk.texts().stream().filter(text -> text.contains("2030")).count();
    }

    @Test
    void twoLotsOfAPartAreCountedOneAfterTheOtherWherePeopleStand() {
        try (var store = OpenedStore.with(
                        folder.resolve("PN1"),
                        OpenedStore.pieces(Samples.FILTER, 2),
                        OpenedStore.pieces(Samples.FILTER, 3));
                var desk = store.desk(Samples.manager())) {
            desk.open(new Destination.BlindCount())
                    .sees("HA-20")
                    .press(KeyCode.F9)
                    .sees("2 places left");
            desk.scan("FLT-100").scan("FLT-100").sees("1 place left").press(KeyCode.UP);
            desk.scan("FLT-100").scan("FLT-100").scan("FLT-100").sees("0 places left");
            desk.press(KeyCode.F9).press(KeyCode.F9).sees("Differences: 0");
        }
    }

    @Test
    void whatMovesWhileACountGoesOnIsCountedAgain() {
        try (var store = store();
                var desk = store.desk(Samples.manager())) {
            begun(desk).scan("FLT-100").scan("B-100").sees("1 place left");
            var filters = desk.store().books().stock(List.of(new StockCriterion.OfPart(Samples.FILTER)));
            store.posted(
                    Samples.manager(),
                    new Command.OfStockCare(new StockCareCommand.HoldStock(
                            filters.getFirst().stand().lot().id(),
                            Quantity.ONE,
                            Hold.Why.QUALITY,
                            "wet",
                            LocalDate.parse("2030-01-01"))));
            desk.sees("something moved since it was counted").sees("3 places left");
            desk.press(KeyCode.CONTROL, KeyCode.Z).sees("2 places left");
            desk.press(KeyCode.F9).sees("3 places left");
        }
    }

    @Test
    void aboveTheManagersLimitTheCountWaitsForCentralsApproval() {
        try (var store = OpenedStore.with(folder.resolve("PN1"), OpenedStore.pieces(Samples.FILTER, 100));
                var desk = store.desk(Samples.manager())) {
            desk.open(new Destination.BlindCount()).sees("HA-20").press(KeyCode.F9);
            desk.sees("1 place left").press(KeyCode.CONTROL, KeyCode.E).sees("0 places left");
            long before = store.entries();
            desk.press(KeyCode.F9).press(KeyCode.F9).sees("5,000.00").picture("count-approval");
            assertThat(store.entries()).isEqualTo(before);

            var sheet = desk.texts().stream()
                    .filter(text -> text.startsWith("Blind count of"))
                    .findFirst()
                    .orElseThrow()
                    .replaceFirst(".*sheet ", "");
            var approval = store.approval(GrantedOverride.Kind.COUNT, sheet);
            desk.press(KeyCode.F6).press(KeyCode.F6).press(KeyCode.F6).press(KeyCode.F6);
            desk.type(approval).press(KeyCode.F9).press(KeyCode.F9).sees("is posted. Differences: 1");
            assertThat(standing(desk, Samples.FILTER, Place.ON_HAND)).isZero();
        }
    }

    @Test
    void aCountGoesOnWhereItWasLeftAfterThePcWentOut() {
        try (var store = store()) {
            try (var desk = store.desk(Samples.manager())) {
                begun(desk).scan("B-100").sees("2 places left");
            }
            store.restart();
            try (var desk = store.desk(Samples.manager(), Appearance.DEFAULT.with(Appearance.Mode.DARK))) {
                desk.open(new Destination.BlindCount()).sees("2 places left").picture("count-dark");
            }
        }
    }
}
