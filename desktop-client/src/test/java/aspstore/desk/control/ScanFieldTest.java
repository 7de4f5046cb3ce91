package aspstore.desk.control;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.scan.ScanParser;
import aspstore.desk.scan.Scanned;
import aspstore.desk.text.Texts;
import aspstore.model.books.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class ScanFieldTest {

    private final FxRobot robot = new FxRobot();
    private final List<String> asked = new ArrayList<>();
    private final List<CompletableFuture<ScanAnswer>> open = new ArrayList<>();
    private Function<String, CompletionStage<ScanAnswer>> answer = this::later;
    private Stage stage;
    private ScanField scans;

    @BeforeEach
    void open() throws TimeoutException {
        stage = FxToolkit.registerPrimaryStage();
        scans = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            var made = new ScanField(
                    Texts.in(Locale.ENGLISH),
                    new ScanParser(2026, Optional.of(ScanField.SEPARATOR), Samples.STORE),
                    Sounds.SILENT,
                    "Scan a part",
                    this::taken);
            stage.setScene(new Scene(made, 600, 300));
            stage.show();
            made.field().requestFocus();
            return made;
        });
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, stage::hide);
    }

    private CompletionStage<ScanAnswer> taken(Scanned scanned) {
        asked.add(scanned.what().toString());
        return answer.apply(scanned.what().toString());
    }

    private CompletionStage<ScanAnswer> later(String ignored) {
        var promise = new CompletableFuture<ScanAnswer>();
        open.add(promise);
        return promise;
    }

    private void scan(String code) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> scans.field().setText(code));
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void answer(int scan, ScanAnswer said) {
        open.get(scan).complete(said);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<String> said() {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> scans.getChildren().stream()
                        .filter(node -> node instanceof Label && node.isVisible())
                        .map(node -> ((Label) node).getText())
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    @Test
    void aScanThatCannotBeWorkedOnIsToldAndTheNextOneIsWorkedOn() {
        answer = _ -> {
            throw new IllegalStateException("nobody is signed in");
        };
        scan("HA-1001");
        assertThat(said()).containsExactly("That scan could not be worked on. Scan it again.");
        answer = _ -> CompletableFuture.completedFuture(new ScanAnswer.Accepted("1 of 5"));
        scan("HA-1002");
        assertThat(said()).containsExactly("1 of 5");
        assertThat(asked).hasSize(2);
    }

    @Test
    void aRefusedScanStaysInTheFieldWithItsReason() {
        scan("HA-1001");
        answer(0, new ScanAnswer.Refused("Not of this job."));
        assertThat(scans.field().getText()).isEqualTo("HA-1001");
        assertThat(scans.field().getSelectedText()).isEqualTo("HA-1001");
        assertThat(said()).containsExactly("Not of this job.");
    }

    @Test
    void aScanThatIsRefusedWhileAnotherWaitsIsListedUntilItIsScannedAgain() {
        scan("HA-1001");
        scan("HA-1002");
        answer(0, new ScanAnswer.Refused("Not of this job."));
        answer(1, new ScanAnswer.Accepted("1 of 5"));
        assertThat(said()).containsExactly("1 of 5", "Not taken: HA-1001 – Not of this job.");
        scan("HA-1001");
        answer(2, new ScanAnswer.Accepted("2 of 5"));
        assertThat(said()).containsExactly("2 of 5");
    }

    @Test
    void escClearsWhatIsListed() {
        scan("HA-1001");
        scan("HA-1002");
        answer(0, new ScanAnswer.Refused("Not of this job."));
        answer(1, new ScanAnswer.Accepted("1 of 5"));
        assertThat(WaitForAsyncUtils.waitForAsyncFx(10_000, scans::clear)).isTrue();
        assertThat(said()).containsExactly("1 of 5");
        assertThat(WaitForAsyncUtils.waitForAsyncFx(10_000, scans::clear)).isFalse();
    }
}
