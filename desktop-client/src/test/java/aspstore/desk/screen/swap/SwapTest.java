package aspstore.desk.screen.swap;

import static aspstore.desk.screen.handin.StoreWithPartsOut.FIRST;
import static aspstore.desk.screen.handin.StoreWithPartsOut.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.engine.Desk;
import aspstore.desk.screen.Destination;
import aspstore.desk.screen.handin.StoreWithPartsOut;
import aspstore.desk.shell.DeskRobot;
import aspstore.model.Contract;
import aspstore.model.Quantity;
import aspstore.model.books.Samples;
import aspstore.model.stock.Place;
import aspstore.model.usage.Inward;
import aspstore.model.usage.Usage;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwapTest {

    @TempDir
    Path folder;

    @Test
    void jobGoodPartAndDefectivePartAreThreeScansAndOneKey() {
        try (var store = StoreWithPartsOut.stocked(folder).out(JOB, Contract.IW, 0, 1);
                var desk = at(store)) {
            desk.open(new Destination.Swap()).sees("Scan the job or the challan.");
            desk.keysPressed();
            long before = store.entries();
            desk.scan("SO-4711").sees("Scan the good part that went in");
            desk.scan("B1").sees("Scan the defective part that came out");
            desk.scan("OLD77").sees("Press F9 to post both").picture("swap-light-en");
            desk.press(KeyCode.F9).sees("is used, and its defective part came in");

            assertThat(desk.keysPressed()).isEqualTo(1);
            assertThat(desk.heard()).containsExactly("accepted", "accepted", "accepted");
            assertThat(store.entries()).isEqualTo(before + 2);
            assertThat(store.all(Usage.KIND, JOB)).hasSize(1);
            assertThat(store.all(Inward.KIND, JOB))
                    .singleElement()
                    .satisfies(inward -> assertThat(inward.settles()).hasSize(1));
            assertThat(store.debts()).singleElement().matches(debt -> !debt.isOpen());
            assertThat(store.standing(Samples.BOARD, Place.WITH_TECHNICIAN)).isEqualTo(Quantity.ZERO);
            assertThat(store.standing(Samples.BOARD, Place.DEFECTIVE)).isEqualTo(Quantity.ONE);
            desk.sees("Scan the job or the challan.");
        }
    }

    @Test
    void aChallanAndAPartWithoutSerialsSwapByTheirCodes() {
        try (var store = StoreWithPartsOut.stocked(folder).out(JOB, Contract.IW, 2, 0);
                var desk = at(store)) {
            desk.open(new Destination.Swap()).scan(FIRST.text()).scan("FLT-100").scan("FLT-100");
            desk.sees("Press F9 to post both").press(KeyCode.F9).sees("Posted: FLT-100");
            assertThat(store.standing(Samples.FILTER, Place.DEFECTIVE)).isEqualTo(Quantity.ONE);
            assertThat(store.standing(Samples.FILTER, Place.WITH_TECHNICIAN)).isEqualTo(Quantity.ONE);
        }
    }

    @Test
    void aSerialisedPartWithoutASerialIsRefusedInWordsUntilSomebodySaysWhy() {
        try (var store = StoreWithPartsOut.stocked(folder).out(JOB, Contract.IW, 0, 1);
                var desk = at(store)) {
            desk.open(new Destination.Swap())
                    .scan("SO-4711")
                    .scan("B1")
                    .scan("B1")
                    .sees("B1 is the good part itself");
            desk.press(KeyCode.ESCAPE).scan("PCB-7781").sees("Press F9 to post both");
            long before = store.entries();
            desk.press(KeyCode.F9).sees("serial");
            assertThat(store.entries()).isEqualTo(before);
            desk.press(KeyCode.F2).type("burnt").press(KeyCode.F9).sees("Posted: PCB-7781");
            assertThat(store.debts()).singleElement().matches(debt -> !debt.isOpen());
        }
    }

    @Test
    void aRestartAfterTwoScansWaitsForTheThird() {
        try (var store = StoreWithPartsOut.stocked(folder).out(JOB, Contract.IW, 0, 1)) {
            try (var desk = at(store)) {
                desk.open(new Destination.Swap()).scan("SO-4711").scan("B1").sees("Scan the defective part");
            }
            store.restart();
            try (var desk = at(store)) {
                desk.open(new Destination.Swap())
                        .sees("PCB-7781 B1")
                        .scan("OLD77")
                        .press(KeyCode.F9);
                desk.sees("Posted: PCB-7781");
            }
            assertThat(store.all(Usage.KIND, JOB)).hasSize(1);
        }
    }

    @Test
    void aJobWithNothingOutIsRefused() {
        try (var store = StoreWithPartsOut.stocked(folder);
                var desk = at(store)) {
            desk.open(new Destination.Swap()).scan("SO-9").sees("SO-9 is no job or challan with parts out.");
            assertThat(desk.heard()).containsExactly("refused");
        }
    }

    private static DeskRobot at(StoreWithPartsOut store) {
        return DeskRobot.at(store.engine(), Desk.PORTS, Samples.counter());
    }
}
