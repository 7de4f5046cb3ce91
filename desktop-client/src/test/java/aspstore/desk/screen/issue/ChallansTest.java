package aspstore.desk.screen.issue;

import static aspstore.desk.screen.issue.JobsAtDesk.FIRST;
import static aspstore.desk.screen.issue.JobsAtDesk.JOB;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.engine.Desk;
import aspstore.desk.screen.Destination;
import aspstore.desk.shell.DeskRobot;
import aspstore.model.Quantity;
import aspstore.model.books.Samples;
import aspstore.model.challan.Challan;
import aspstore.model.stock.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChallansTest {

    @TempDir
    Path folder;

    @Test
    void goodsThatWaitAreHandedOverFromTheBoardWithAProof() {
        try (var store = waiting();
                var desk = at(store)) {
            desk.sees("Hand over a challan").press(KeyCode.DOWN).press(KeyCode.DOWN);
            desk.sees("Challan PN1D/2627/00001 is ready for");
            desk.press(KeyCode.F9).sees("Signature").sees("Ravi").picture("challan-hand-over-light-en");
            desk.press(KeyCode.F9).sees("After that it can not be cancelled").press(KeyCode.F9);
            desk.sees("The goods of challan PN1D/2627/00001 are with Ravi.");
            assertThat(store.challan(FIRST).orElseThrow().currentStage()).isEqualTo(Challan.Stage.HANDED_OVER);
        }
    }

    @Test
    void aChallanIsCancelledBeforeItGoesOutWithAReasonThatARestartDoesNotLose() {
        try (var store = waiting()) {
            try (var desk = at(store)) {
                desk.open(new Destination.OneChallan(FIRST)).sees("Signature");
                desk.press(KeyCode.CONTROL, KeyCode.D).sees("Cancel challan");
                desk.press(KeyCode.F9).sees("Write why the challan is cancelled.");
                desk.type("the customer called it off").sees("the customer called it off");
            }
            store.restart();
            try (var desk = at(store)) {
                desk.open(new Destination.OneChallan(FIRST)).sees("the customer called it off");
                desk.press(KeyCode.F9).sees("its number stays used").picture("challan-cancel-light-en");
                desk.press(KeyCode.F9).sees("Challan PN1D/2627/00001 is cancelled.");
            }
            assertThat(store.challan(FIRST)
                            .orElseThrow()
                            .cancelled()
                            .orElseThrow()
                            .reason())
                    .isEqualTo("the customer called it off");
            assertThat(store.standing(Samples.FILTER, Place.ALLOCATED)).isEqualTo(Quantity.pieces(2));
        }
    }

    @Test
    void dearGoodsLeaveByRoadOnlyWithTheirEwayBill() {
        try (var store = JobsAtDesk.stocked(folder, 1_000)
                        .assigned(JOB, Samples.FILTER, 1_000)
                        .issued(JOB, Optional.empty());
                var desk = at(store)) {
            desk.open(new Destination.OneChallan(FIRST)).sees("Signature");
            desk.press(KeyCode.F6).press(KeyCode.TAB).press(KeyCode.TAB).press(KeyCode.TAB);
            desk.type("mh 12 ab 1234").press(KeyCode.F9).sees("After that").press(KeyCode.F9);
            desk.until(
                    "the number is asked for",
                    () -> "E-way bill number"
                            .equals(desk.scene().getFocusOwner().getAccessibleText()));
            desk.picture("challan-eway-light-en");
            assertThat(store.challan(FIRST).orElseThrow().handedOver()).isEmpty();
            desk.type("123456789012").press(KeyCode.F9).sees("After that").press(KeyCode.F9);
            desk.sees("The goods of challan PN1D/2627/00001 are with Ravi.");
            assertThat(store.challan(FIRST)
                            .orElseThrow()
                            .handedOver()
                            .orElseThrow()
                            .vehicle())
                    .isPresent();
        }
    }

    @Test
    void aScanLeadsOnFromAnOpenChallanAndNothingIsLost() {
        try (var store = waiting();
                var desk = at(store)) {
            desk.open(new Destination.OneChallan(FIRST)).sees("Signature");
            desk.scan("SO-NONE").sees("There is no challan or job SO-NONE in the books.");
            desk.scan("SO-4711").sees("Why this one?");
        }
    }

    @Test
    void whateverTakesTheFocusHasANameForThoseWhoDoNotSeeIt() {
        try (var store = waiting();
                var desk = at(store)) {
            for (var destination : List.of(
                    new Destination.OneChallan(FIRST),
                    new Destination.Challans(),
                    new Destination.Indents(),
                    new Destination.OneIndent(JOB, "10"),
                    new Destination.IssueChallan(JOB),
                    new Destination.RaiseIndent())) {
                desk.open(destination);
                assertThat(nameless(desk)).as(destination.toString()).isEmpty();
            }
        }
    }

    private static List<String> nameless(DeskRobot desk) {
        return desk.onScreen(() -> desk.scene().getRoot().lookupAll("*").stream()
                .filter(node -> node instanceof TextInputControl
                        || node instanceof ComboBoxBase<?>
                        || node instanceof TableView<?>)
                .filter(node -> node.getAccessibleText() == null
                        || node.getAccessibleText().isBlank())
                .map(Object::toString)
                .toList());
    }

    @Test
    void aPinThatProvesNothingIsRefusedInWordsAndTheGoodsStay() {
        try (var store = waiting();
                var desk = at(store)) {
            desk.open(new Destination.OneChallan(FIRST)).sees("Signature");
            desk.onScreen(() -> {
                desk.scene().getRoot().lookupAll(".combo-box").forEach(node -> node.requestFocus());
                return null;
            });
            desk.press(KeyCode.UP).press(KeyCode.F9).sees("Let the technician type the PIN.");
            desk.type("4711").press(KeyCode.F9).sees("Press F9 again").press(KeyCode.F9);
            desk.sees("Let them sign instead");
            assertThat(store.challan(FIRST).orElseThrow().currentStage()).isEqualTo(Challan.Stage.ISSUED);
            assertThat(new String(
                            store.engine()
                                    .drafts()
                                    .load("challan-PN1D-2627-00001-"
                                            + Integer.toHexString(FIRST.text().hashCode()))
                                    .orElseThrow(),
                            UTF_8))
                    .doesNotContain("4711");
        }
    }

    @Test
    void theListShowsWhatIsAtTheStoreFirstAndAScanOpensIt() throws Exception {
        try (var store = waiting();
                var desk = at(store)) {
            desk.open(new Destination.Challans()).sees("PN1D/2627/00001").picture("challans-light-en");
            desk.scan("SO-NONE").sees("No open challan has the number or job SO-NONE.");
            desk.scan("SO-4711");
            desk.until("it is open", () -> desk.where().equals(Optional.of(new Destination.OneChallan(FIRST))));
            var copy = folder.resolve("copy.pdf");
            desk.sees("Signature")
                    .willChoose(copy)
                    .press(KeyCode.CONTROL, KeyCode.S)
                    .sees("Saved as");
            assertThat(Files.readAllBytes(copy)).startsWith("%PDF".getBytes(UTF_8));
            desk.press(KeyCode.F8).sees("is ready to print");
        }
    }

    private JobsAtDesk waiting() {
        return JobsAtDesk.stocked(folder, 5).assigned(JOB, Samples.FILTER, 2).issued(JOB, Optional.empty());
    }

    private static DeskRobot at(JobsAtDesk store) {
        return DeskRobot.at(store.engine(), Desk.PORTS, Samples.counter());
    }
}
