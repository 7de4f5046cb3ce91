package aspstore.desk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.example.Example;
import aspstore.desk.print.Picture;
import aspstore.desk.text.Texts;
import aspstore.desk.usecase.OpenStore;
import aspstore.desk.work.Background;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class FirstRunTest {

    private final FxRobot robot = new FxRobot();
    private final AtomicBoolean done = new AtomicBoolean();
    private final AtomicBoolean otherLanguage = new AtomicBoolean();
    private final Background background = new Background(Platform::runLater, code -> "fault " + code);

    @TempDir
    Path folder;

    private Path store;
    private Stage stage;

    @BeforeEach
    void open() throws TimeoutException {
        store = folder.resolve("store");
        stage = FxToolkit.registerPrimaryStage();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            var first = new FirstRun(
                    Texts.in(Locale.ENGLISH),
                    background,
                    new StoreSetup(store),
                    () -> done.set(true),
                    () -> otherLanguage.set(true));
            var scene = new Scene(first, 1092, 580);
            Theme.apply(scene, Appearance.DEFAULT);
            stage.setScene(scene);
            stage.show();
        });
    }

    @AfterEach
    void close() {
        background.close();
        WaitForAsyncUtils.waitForAsyncFx(10_000, stage::hide);
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndNothingIsMade() throws IOException, TimeoutException {
        tabTo(5).push(KeyCode.SPACE);
        sees("Address of the server: this is needed.");
        picture("first-run");
        assertThat(store).doesNotExist();
    }

    @Test
    void aServerThatCannotBeReachedIsSaidInWordsAndNothingIsLeftBehind() throws TimeoutException {
        robot.write("http://127.0.0.1:9", 0);
        tabTo(1).write("PN1", 0);
        tabTo(1).write("HA, AC", 0);
        tabTo(2).write("secret", 0);
        tabTo(1).push(KeyCode.SPACE);
        sees("the server can't be reached");
        assertThat(store).doesNotExist();
        assertThat(done).isFalse();
    }

    @Test
    void aPracticeStoreIsMadeAndHasADayToPractiseWith() throws TimeoutException {
        tabTo(6).push(KeyCode.SPACE);
        WaitForAsyncUtils.waitFor(90, TimeUnit.SECONDS, done::get);
        try (var opened = OpenStore.at(store)) {
            assertThat(opened.books().people()).isNotEmpty();
            try (var desk = DeskRobot.locked(opened.engine(), OpenStore.ports())) {
                desk.sees("everybody has the PIN " + Example.PIN).picture("practice-sign-in");
                desk.press(KeyCode.TAB).type(Example.PIN).press(KeyCode.ENTER).sees("What waits");
            }
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void aStoreWhoseMakingBrokeOffIsNotTakenForOneAndIsMadeAnew() throws IOException, TimeoutException {
        var begun = Files.createDirectories(folder.resolve("store.new"));
        Files.writeString(begun.resolve("store.json"), "{");
        assertThat(new StoreSetup(store).isDone()).isFalse();
        tabTo(6).push(KeyCode.SPACE);
        WaitForAsyncUtils.waitFor(90, TimeUnit.SECONDS, done::get);
        assertThat(begun).doesNotExist();
        assertThat(new StoreSetup(store).isDone()).isTrue();
    }

    @Test
    void aPracticeStoreThatIsCalledOffLeavesNothingBehind() throws TimeoutException {
        tabTo(6).push(KeyCode.SPACE);
        robot.push(KeyCode.SPACE);
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> background.running().isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(folder).isEmptyDirectory();
        assertThat(done).isFalse();
    }

    @Test
    void aNameOfThePcThatIsTooLongAndUnitsThatNameNoneAreSaidAtTheirFields() throws TimeoutException {
        robot.write("http://127.0.0.1:9", 0);
        tabTo(1).write("PN1", 0);
        tabTo(1).write(",", 0);
        tabTo(1).write("d".repeat(41), 0);
        tabTo(1).write("secret", 0);
        tabTo(1).push(KeyCode.SPACE);
        sees("\",\" can not be right");
        sees("d".repeat(41) + "\" can not be right");
        assertThat(store).doesNotExist();
    }

    @Test
    void theFirstCardIsThereInBothLanguages() {
        tabTo(7).push(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(otherLanguage).isTrue();
    }

    private FxRobot tabTo(int steps) {
        for (int i = 0; i < steps; i++) {
            robot.push(KeyCode.TAB);
        }
        return robot;
    }

    private void sees(String text) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                30,
                TimeUnit.SECONDS,
                () -> robot.lookup(node -> node instanceof Labeled label
                                && label.isVisible()
                                && label.getText() != null
                                && label.getText().contains(text))
                        .tryQuery()
                        .isPresent());
    }

    private void picture(String name) throws IOException {
        var wanted = System.getProperty("desk.pictures");
        if (wanted != null) {
            Files.createDirectories(Path.of(wanted));
            var image = WaitForAsyncUtils.waitForAsyncFx(
                    10_000, () -> stage.getScene().snapshot(null));
            Picture.write(image, Path.of(wanted, name + ".png"));
        }
    }
}
