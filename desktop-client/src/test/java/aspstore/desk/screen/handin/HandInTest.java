package aspstore.desk.screen.handin;

import static aspstore.desk.screen.handin.StoreWithPartsOut.FIRST;
import static aspstore.desk.screen.handin.StoreWithPartsOut.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.engine.Desk;
import aspstore.desk.screen.Destination;
import aspstore.desk.shell.Appearance;
import aspstore.desk.shell.DeskRobot;
import aspstore.model.Contract;
import aspstore.model.Quantity;
import aspstore.model.books.Samples;
import aspstore.model.challan.Challan;
import aspstore.model.stock.Place;
import aspstore.model.usage.Inward;
import aspstore.model.usage.Usage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandInTest {

    @TempDir
    Path folder;

    @Test
    void whatIsScannedAsUsedWithItsDefectiveAccountsForTheChallanAndClosesItInOnePost() {
        try (var store = StoreWithPartsOut.stocked(folder).out(JOB, Contract.IW, 0, 1);
                var desk = at(store)) {
            desk.sees("Account for");
            desk.open(new Destination.HandIn(FIRST))
                    .sees("comes back after use")
                    .sees("Ravi");
            desk.keysPressed();
            desk.scan("B1").sees("Used: 1 of PCB-7781").sees("not here: stays owed");
            desk.scan("OLD77").sees("here OLD77").picture("hand-in-light-en");
            desk.press(KeyCode.F9).sees("reverse challan PN1D/2627/00001R is closed");

            assertThat(desk.keysPressed()).isEqualTo(1);
            assertThat(store.challan().currentStage()).isEqualTo(Challan.Stage.CLOSED);
            assertThat(store.challan().reverse()).isPresent();
            assertThat(store.all(Usage.KIND, JOB)).hasSize(1);
            assertThat(store.all(Inward.KIND, JOB))
                    .singleElement()
                    .satisfies(inward -> assertThat(inward.serial()).hasToString("Optional[OLD77]"));
            assertThat(store.debts()).allMatch(debt -> !debt.isOpen());
            assertThat(store.standing(Samples.BOARD, Place.DEFECTIVE)).isEqualTo(Quantity.ONE);
            assertThat(desk.heard()).containsExactly("accepted", "accepted");
        }
    }

    @Test
    void aUseWithoutItsDefectiveIsPostedAndTheScreenSaysWhatIsStillOutAndOwed() {
        try (var store = StoreWithPartsOut.stocked(folder).out(JOB, Contract.IW, 3, 1);
                var desk = at(store)) {
            desk.open(new Destination.HandIn(FIRST)).sees("FLT-100");
            desk.scan("B1").scan("FLT-100").sees("Used: 1 of FLT-100");
            desk.press(KeyCode.F9)
                    .sees("Still out: 2 of part FLT-100")
                    .sees("Still owed: 1 defective of part PCB-7781");
            desk.picture("hand-in-open-light-en");

            assertThat(store.challan().currentStage()).isEqualTo(Challan.Stage.HANDED_OVER);
            assertThat(store.debts()).singleElement().matches(debt -> debt.isOpen());
            assertThat(store.standing(Samples.FILTER, Place.WITH_TECHNICIAN)).isEqualTo(Quantity.pieces(2));
        }
    }

    @Test
    void whatComesBackUnusedIsOnHandAgainAndTheEarlierDebtIsBrought() {
        try (var store = StoreWithPartsOut.stocked(folder).out(JOB, Contract.IW, 2, 1)) {
            store.used(JOB, boardLine(store));
            try (var desk = at(store)) {
                desk.open(new Destination.HandIn(FIRST)).sees("1 still owed");
                desk.press(KeyCode.F4).press(KeyCode.DOWN).press(KeyCode.ENTER);
                desk.scan("FLT-100").scan("FLT-100").sees("Back unused");
                desk.scan("OLD1").sees("Defective for an earlier use").sees("here OLD1");
                desk.picture("hand-in-unused-light-en");
                desk.press(KeyCode.F9).sees("is closed");
            }
            assertThat(store.standing(Samples.FILTER, Place.ON_HAND)).isEqualTo(Quantity.pieces(10));
            assertThat(store.debts()).noneMatch(debt -> debt.isOpen());
            assertThat(store.challan().currentStage()).isEqualTo(Challan.Stage.CLOSED);
        }
    }

    private static int boardLine(StoreWithPartsOut store) {
        return store.challan().lines().stream()
                .filter(line -> line.part().equals(Samples.BOARD))
                .findFirst()
                .orElseThrow()
                .no();
    }

    @Test
    void aPartToBeLookedAtNeedsAReasonAndTheRefusalKeepsTheDraft() {
        try (var store = StoreWithPartsOut.stocked(folder).out(JOB, Contract.IW, 2, 0);
                var desk = at(store)) {
            desk.open(new Destination.HandIn(FIRST)).sees("FLT-100");
            desk.press(KeyCode.F4).press(KeyCode.DOWN).press(KeyCode.DOWN).press(KeyCode.ENTER);
            desk.press(KeyCode.INSERT).sees("To be looked at");
            long before = store.entries();
            desk.press(KeyCode.F9).sees("reason");
            assertThat(store.entries()).isEqualTo(before);
            desk.sees("To be looked at").press(KeyCode.F2);
            desk.type("2").press(KeyCode.TAB).type("bent").press(KeyCode.F9).sees("is closed");
            assertThat(store.standing(Samples.FILTER, Place.ON_HOLD)).isEqualTo(Quantity.pieces(2));
        }
    }

    @Test
    void whatIsNotOutIsRefusedAndTheMinusOfTheKeyboardTakesTheLastBack() {
        try (var store = StoreWithPartsOut.stocked(folder).out(JOB, Contract.IW, 1, 0);
                var desk = at(store)) {
            desk.open(new Destination.HandIn(FIRST)).sees("FLT-100");
            desk.scan("B4").sees("B4 is not out on this challan");
            desk.press(KeyCode.ESCAPE).scan("FLT-100").sees("Used: 1 of FLT-100");
            desk.press(KeyCode.CONTROL, KeyCode.Z).sees("Nothing yet.");
            assertThat(desk.heard()).containsExactly("refused", "accepted");
        }
    }

    @Test
    void aRestartInTheMiddleLosesNoLine() {
        try (var store = StoreWithPartsOut.stocked(folder).out(JOB, Contract.IW, 0, 1)) {
            try (var desk = at(store)) {
                desk.open(new Destination.HandIn(FIRST))
                        .sees("PCB-7781")
                        .scan("B1")
                        .scan("OLD77")
                        .sees("here OLD77");
            }
            store.restart();
            try (var desk = at(store)) {
                desk.open(new Destination.HandIn(FIRST))
                        .sees("here OLD77")
                        .press(KeyCode.F9)
                        .sees("is closed");
            }
            assertThat(store.challan().currentStage()).isEqualTo(Challan.Stage.CLOSED);
        }
    }

    @Test
    void aTechnicianHandsInTheirOwnPartsAndTheCounterClosesTheReverseChallan() {
        try (var store = StoreWithPartsOut.stocked(folder).out(JOB, Contract.IW, 1, 0)) {
            try (var desk = DeskRobot.at(store.engine(), Desk.PORTS, StoreWithPartsOut.technician())) {
                desk.open(new Destination.PartsOut())
                        .sees("FLT-100")
                        .sees("My parts")
                        .sees("SO-4711");
                desk.picture("my-parts-light-en");
                desk.press(KeyCode.F9).sees("Hand-in of challan");
                desk.press(KeyCode.F4).press(KeyCode.DOWN).press(KeyCode.ENTER);
                desk.scan("FLT-100").press(KeyCode.F9).sees("the counter closes it");
            }
            assertThat(store.challan().currentStage()).isEqualTo(Challan.Stage.ACCOUNTED);
            try (var desk = at(store)) {
                desk.open(new Destination.PartsOut())
                        .sees("Reverse challan to close")
                        .scan("SO-4711");
                desk.sees("Hand-in of challan").press(KeyCode.F9).sees("is closed");
            }
            assertThat(store.challan().currentStage()).isEqualTo(Challan.Stage.CLOSED);
        }
    }

    @Test
    void inHindiInTheDarkAndInLargeTypeItSaysTheSame() {
        try (var store = StoreWithPartsOut.stocked(folder).out(JOB, Contract.IW, 3, 1)) {
            store.used(JOB, boardLine(store));
            for (var look : List.of(
                    Appearance.DEFAULT.with(Appearance.Mode.DARK),
                    Appearance.DEFAULT.with(Appearance.Language.HINDI),
                    Appearance.DEFAULT.withTextSize(150))) {
                var name = look.mode() + "-" + look.language() + "-" + look.hashCode() % 1000;
                try (var desk = DeskRobot.at(store.engine(), Desk.PORTS, Samples.counter(), look)) {
                    desk.open(new Destination.HandIn(FIRST))
                            .sees("FLT-100")
                            .scan("FLT-100")
                            .picture("hand-in-" + name);
                    desk.open(new Destination.PartsOut()).sees("FLT-100").picture("parts-out-" + name);
                    desk.open(new Destination.Swap()).scan("SO-4711").picture("swap-" + name);
                    desk.open(new Destination.OwedParts(Optional.empty()))
                            .sees("PCB-7781")
                            .picture("owed-" + name);
                }
                try (var desk = DeskRobot.at(store.engine(), Desk.PORTS, StoreWithPartsOut.technician(), look)) {
                    desk.open(new Destination.PartsOut()).sees("FLT-100").picture("my-parts-" + name);
                }
            }
            assertThat(store.challan().currentStage()).isEqualTo(Challan.Stage.HANDED_OVER);
        }
    }

    @Test
    void aQuantityThatCanNotBeReadStopsThePostAndTheFieldKeepsIt() {
        try (var store = StoreWithPartsOut.stocked(folder).out(JOB, Contract.IW, 2, 0);
                var desk = at(store)) {
            desk.open(new Destination.HandIn(FIRST)).sees("FLT-100");
            desk.press(KeyCode.INSERT).quiet().press(KeyCode.F2).type("1x");
            long before = store.entries();
            desk.press(KeyCode.F9).sees("This is no quantity").quiet();
            assertThat(store.entries()).isEqualTo(before);
            desk.sees("1x").type("1").press(KeyCode.F9).sees("Still out: 1 of part FLT-100");
        }
    }

    @Test
    void whatIsTypedStaysWhileTheBooksGoOn() {
        try (var store = StoreWithPartsOut.stocked(folder).out(JOB, Contract.IW, 2, 1);
                var desk = at(store)) {
            desk.open(new Destination.HandIn(FIRST))
                    .sees("FLT-100")
                    .scan("FLT-100")
                    .quiet();
            desk.press(KeyCode.F2).type("2").press(KeyCode.TAB).type("be");
            store.used(JOB, boardLine(store));
            desk.sees("1 still owed").quiet().type("nt").sees("bent");
        }
    }

    private static DeskRobot at(StoreWithPartsOut store) {
        return DeskRobot.at(store.engine(), Desk.PORTS, Samples.counter());
    }
}
