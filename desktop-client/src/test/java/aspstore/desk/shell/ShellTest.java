package aspstore.desk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.engine.Desk;
import aspstore.desk.engine.StoreEngine;
import aspstore.desk.example.Example;
import aspstore.desk.practice.PracticeStore;
import aspstore.desk.screen.Destination;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class ShellTest {

    private StoreEngine engine;

    @BeforeAll
    void open(@TempDir Path folder) {
        var store = folder.resolve("store");
        PracticeStore.create(store, Desk.PORTS, _ -> {});
        engine = StoreEngine.open(store, Desk.PORTS);
    }

    @AfterAll
    void close() {
        engine.close();
    }

    @Test
    void aPersonSignsInByNameAndPinAndAWrongPinSaysHowManyTriesAreLeft() {
        try (var desk = DeskRobot.locked(engine, Desk.PORTS)) {
            desk.sees("Who is at the desk?").sees("Asha Gaikwad").picture("sign-in");
            desk.press(KeyCode.TAB).type("1111").press(KeyCode.ENTER);
            desk.sees("That PIN is not right. 4 attempts are left.");
            assertThat(desk.where()).isEmpty();
            desk.type(Example.PIN).press(KeyCode.ENTER).sees("What waits");
            assertThat(desk.where()).contains(new Destination.Board());
        }
    }

    @Test
    void thePaletteFindsAnActByItsNameAndDoesIt() {
        try (var desk = signedIn()) {
            desk.press(KeyCode.CONTROL, KeyCode.K).sees("Go to: Board").picture("palette");
            desk.type("lock").press(KeyCode.ENTER).sees("Who is at the desk?");
            assertThat(desk.where()).isEmpty();
        }
    }

    @Test
    void theCardOfKeysTellsTheKeysOfTheScreenAndEscTakesItAway() {
        try (var desk = signedIn()) {
            desk.press(KeyCode.F1).sees("Keys of this screen").sees("Do it").picture("keys");
            desk.press(KeyCode.ESCAPE)
                    .until("the card is gone", () -> !desk.texts().contains("Keys of this screen"));
        }
    }

    @Test
    void whatCannotBeDoneNowStaysVisibleAndSaysWhy() {
        try (var desk = signedIn()) {
            desk.press(KeyCode.CONTROL, KeyCode.N).sees("Nothing new has come.");
            desk.press(KeyCode.F5).sees("this store works on its own");
        }
    }

    @Test
    void theSearchFindsDocumentsAndPartsAsTheyAreTyped() {
        try (var desk = signedIn()) {
            desk.press(KeyCode.F3).type("PN1D/2627/00039").press(KeyCode.ENTER);
            desk.until("the challan is open", () -> desk.where().orElseThrow() instanceof Destination.OneDocument);
        }
    }

    private DeskRobot signedIn() {
        var desk = DeskRobot.locked(engine, Desk.PORTS);
        desk.sees("Asha Gaikwad").press(KeyCode.TAB).type(Example.PIN).press(KeyCode.ENTER);
        return desk.sees("What waits").sees("Close the reverse challan");
    }
}
