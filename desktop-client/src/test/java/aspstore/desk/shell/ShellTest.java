package aspstore.desk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.engine.Desk;
import aspstore.desk.engine.StoreEngine;
import aspstore.desk.example.Example;
import aspstore.desk.practice.PracticeStore;
import aspstore.desk.screen.Destination;
import aspstore.desk.usecase.OpenStore;
import aspstore.model.Role;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.Optional;
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
            desk.until("the challan is open", () -> isChallan(desk));
        }
    }

    @Test
    void aCodeThatIsScannedIntoTheSearchIsOpenedWhenItIsFound() {
        try (var desk = signedIn()) {
            desk.press(KeyCode.F3).scan("PN1D/2627/00039");
            desk.until("the challan is open", () -> isChallan(desk));
        }
    }

    @Test
    void escLeavesTheSearchAndNotTheScreenBehindIt() {
        try (var desk = signedIn()) {
            desk.open(new Destination.Indents()).press(KeyCode.F3).type("PN1D");
            desk.until("something is found", () -> desk.popups() > 0);
            desk.press(KeyCode.ESCAPE).until("the list is gone", () -> desk.popups() == 0);
            desk.press(KeyCode.ESCAPE);
            assertThat(desk.where()).contains(new Destination.Indents());
        }
    }

    @Test
    void typingOnTheCardOfKeysGoesToTheScreen() {
        try (var desk = signedIn()) {
            desk.open(new Destination.RaiseIndent()).press(KeyCode.F1).sees("Keys of this screen");
            desk.type("q7").until("the card is gone", () -> !desk.texts().contains("Keys of this screen"));
            assertThat(desk.texts()).contains("q7");
        }
    }

    @Test
    void aLargerTextIsAskedForWithShiftAndEqualsToo() {
        try (var desk = signedIn()) {
            double before = rootFont(desk);
            desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.EQUALS);
            desk.until("the text is larger", () -> rootFont(desk) > before);
            desk.press(KeyCode.CONTROL, KeyCode.SUBTRACT);
            desk.until("the text is as before", () -> rootFont(desk) == before);
        }
    }

    @Test
    void theNextTaskOfTheBoardOpensWithF10() {
        try (var desk = signedIn()) {
            desk.open(new Destination.Indents()).press(KeyCode.F10);
            desk.until(
                    "the first task is open", () -> !desk.where().orElseThrow().equals(new Destination.Indents()));
            assertThat(desk.where()).get().isNotInstanceOf(Destination.Board.class);
        }
    }

    @Test
    void aDeskThatIsMadeToLookOtherwiseKeepsWhoIsSignedInAndTheUnit() {
        try (var desk = signedIn()) {
            var unit = desk.store().engine().identity().units().getLast();
            desk.onScreen(() -> {
                desk.window().desk().session().unit().set(Optional.of(unit));
                return true;
            });
            desk.restyle(Appearance.DEFAULT.with(Appearance.Mode.DARK)).sees("Close the reverse challan");
            assertThat(desk.window().desk().session().unit().get()).contains(unit);
            assertThat(desk.where()).contains(new Destination.Board());
        }
    }

    @Test
    void aWindowThatAnotherTookThePlaceOfIsFreed() throws InterruptedException {
        var person = new Gallery(OpenStore.of(engine, Desk.PORTS))
                .someone(Role.COUNTER)
                .caller();
        try (var desk = DeskRobot.at(engine, Desk.PORTS, person)) {
            desk.sees("Close the reverse challan");
            var old = new WeakReference<>(desk.window());
            desk.restyle(Appearance.DEFAULT.with(Appearance.Mode.DARK)).sees("Close the reverse challan");
            for (int i = 0; i < 60 && old.get() != null; i++) {
                desk.forgetEvents();
                System.gc();
                Thread.sleep(30);
            }
            assertThat(old.get()).isNull();
        }
    }

    private static double rootFont(DeskRobot desk) {
        var style = desk.onScreen(() -> desk.scene().getRoot().getStyle());
        return Double.parseDouble(style.replaceAll("[^0-9.]", ""));
    }

    private static boolean isChallan(DeskRobot desk) {
        return desk.where().orElseThrow() instanceof Destination.OneChallan;
    }

    private DeskRobot signedIn() {
        var desk = DeskRobot.locked(engine, Desk.PORTS);
        desk.sees("Asha Gaikwad").press(KeyCode.TAB).type(Example.PIN).press(KeyCode.ENTER);
        return desk.sees("What waits").sees("Close the reverse challan");
    }
}
