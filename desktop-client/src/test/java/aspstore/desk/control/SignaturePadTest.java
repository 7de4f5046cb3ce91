package aspstore.desk.control;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.engine.Backup;
import aspstore.desk.engine.Desk;
import aspstore.desk.usecase.Signatures;
import aspstore.model.challan.ChallanCommand.Proof;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignaturePadTest {

    @TempDir
    Path folder;

    private final SignaturePad pad = new SignaturePad("Signature");

    SignaturePadTest() {
        pad.resize(500, 200);
    }

    private void move(EventType<MouseEvent> type, double x, double y) {
        Event.fireEvent(
                pad,
                new MouseEvent(
                        type,
                        x,
                        y,
                        x,
                        y,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        true,
                        false,
                        true,
                        null));
    }

    private void sign() {
        move(MouseEvent.MOUSE_PRESSED, 50, 100);
        for (int i = 1; i <= 12; i++) {
            move(MouseEvent.MOUSE_DRAGGED, 50 + i * 10, i % 2 == 0 ? 90 : 110);
        }
    }

    @Test
    void strokesAreToldInTheSameFieldWhateverTheSizeAndDelWipesThem() {
        sign();
        assertThat(pad.path()).get().asString().startsWith("M100 200L120 220L140 180");
        Event.fireEvent(pad, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DELETE, false, false, false, false));
        assertThat(pad.path()).isEmpty();
    }

    @Test
    void whatWasDrawnBeforeIsShownAgain() {
        sign();
        var drawn = pad.path().orElseThrow();
        var other = new SignaturePad("Signature");
        other.show(drawn);
        assertThat(other.path()).contains(drawn);
        other.show("");
        assertThat(other.path()).isEmpty();
    }

    @Test
    void aDotIsNoSignatureAndAHandThatLeavesTheFieldStaysInIt() {
        move(MouseEvent.MOUSE_PRESSED, 50, 100);
        move(MouseEvent.MOUSE_DRAGGED, 900, -40);
        assertThat(pad.path()).isEmpty();
        sign();
        assertThat(pad.path()).get().asString().startsWith("M100 200L1000 0M");
    }

    @Test
    void theDrawingIsKeptWithEveryBackupAndTheProofNamesIt() throws IOException {
        sign();
        try (var engine = Desk.create(folder.resolve("PN1"), Desk.PORTS)) {
            var signatures = new Signatures(engine);
            var drawn = pad.path().orElseThrow();
            var proof = signatures.keep(drawn);
            assertThat(proof.by()).isEqualTo(Proof.By.SIGNATURE);
            assertThat(signatures.keep(drawn)).isEqualTo(proof);
            var zip = folder.resolve("backup.zip");
            engine.backup(zip);
            var again = folder.resolve("restored");
            Backup.restore(zip, again, Desk.PORTS);
            var file = again.resolve("signatures").resolve(proof.reference().replace(' ', '-') + ".svg");
            assertThat(Files.readString(file)).contains(drawn);
        }
    }
}
