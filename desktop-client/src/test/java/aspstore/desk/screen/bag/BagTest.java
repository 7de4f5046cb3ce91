package aspstore.desk.screen.bag;

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
import aspstore.model.challan.Challan;
import aspstore.model.stock.Place;
import aspstore.model.usage.Usage;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BagTest {

    @TempDir
    Path folder;

    @Test
    void whatIsScannedIsInTheBagAfterTwoPressesAndTheTechnicianSeesItThere() {
        try (var store = StoreWithPartsOut.stocked(folder)) {
            try (var desk = at(store)) {
                desk.open(new Destination.FillBag()).sees("Nothing yet");
                desk.press(KeyCode.F9).sees("Nothing is scanned");
                desk.scan("FLT-100").scan("FLT-100").scan("B2").sees("Main control board");
                desk.press(KeyCode.F9).sees("Nobody is chosen");
                desk.press(KeyCode.F4).press(KeyCode.DOWN).press(KeyCode.ENTER).sees("In the bag now: 0");
                desk.picture("bag-light-en");
                desk.press(KeyCode.F9).sees("Press F9 again");
                desk.press(KeyCode.F9).sees("has the goods in the bag");
                desk.picture("bag-done-light-en");
            }
            assertThat(store.challan().isBag()).isTrue();
            assertThat(store.challan().currentStage()).isEqualTo(Challan.Stage.HANDED_OVER);
            assertThat(store.standing(Samples.FILTER, Place.WITH_TECHNICIAN)).isEqualTo(Quantity.pieces(2));
            try (var desk = DeskRobot.at(store.engine(), Desk.PORTS, StoreWithPartsOut.technician())) {
                desk.open(new Destination.PartsOut())
                        .sees("Bag")
                        .sees("FLT-100")
                        .picture("my-bag-light-en");
            }
        }
    }

    @Test
    void moreThanCentralAllowsIsRefusedInWordsAndTheDraftOutlivesARestart() {
        try (var store = StoreWithPartsOut.stocked(folder)) {
            try (var desk = at(store)) {
                desk.open(new Destination.FillBag()).sees("Nothing yet");
                desk.scan("7*FLT-100").sees("Lint filter");
                desk.press(KeyCode.F4).press(KeyCode.DOWN).press(KeyCode.ENTER).sees("In the bag now: 0");
                desk.press(KeyCode.F9).sees("Press F9 again");
                desk.press(KeyCode.F9).sees("6 is the most for business unit");
            }
            store.restart();
            try (var desk = at(store)) {
                desk.open(new Destination.FillBag()).sees("FLT-100").sees("In the bag now: 0");
            }
            assertThat(store.standing(Samples.FILTER, Place.WITH_TECHNICIAN)).isEqualTo(Quantity.ZERO);
        }
    }

    @Test
    void aPartOfABagIsUsedOnTheJobThatIsSaidAtHandIn() {
        try (var store = StoreWithPartsOut.stocked(folder)
                        .bag(Samples.FILTER, 1)
                        .needs(JOB, Contract.IW, Samples.FILTER, 1);
                var desk = at(store)) {
            desk.open(new Destination.HandIn(FIRST)).sees("bag of");
            desk.scan("FLT-100").sees("Used: 1 of FLT-100");
            desk.press(KeyCode.F9).sees("Say on which job the part was used");
            desk.press(KeyCode.F2).press(KeyCode.TAB).press(KeyCode.TAB);
            desk.type("SO-4711").press(KeyCode.TAB).sees("Used on SO-4711");
            desk.press(KeyCode.F9).sees("is made for job SO-4711");

            assertThat(store.challan().currentStage()).isEqualTo(Challan.Stage.CLOSED);
            assertThat(store.all(Usage.KIND, JOB)).hasSize(1);
        }
    }

    private static DeskRobot at(StoreWithPartsOut store) {
        return DeskRobot.at(store.engine(), Desk.PORTS, Samples.counter());
    }
}
