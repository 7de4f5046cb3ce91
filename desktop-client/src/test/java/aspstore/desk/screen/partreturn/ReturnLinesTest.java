package aspstore.desk.screen.partreturn;

import static aspstore.desk.screen.OpenedStore.standing;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.screen.Destination;
import aspstore.desk.screen.OpenedStore;
import aspstore.desk.shell.DeskRobot;
import aspstore.model.India;
import aspstore.model.Quantity;
import aspstore.model.books.Samples;
import aspstore.model.entry.Command;
import aspstore.model.partreturn.PartReturn;
import aspstore.model.partreturn.ReturnCommand;
import aspstore.model.partreturn.ReturnCommand.LineDecision;
import aspstore.model.partreturn.ReturnCommand.Verdict;
import aspstore.model.stock.Place;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of single lines of a return: put back, above the limit, dear enough for an e-way bill; and the
/// labels of its cartons.
class ReturnLinesTest {

    @TempDir
    Path folder;

    private static PartReturn onlyReturn(DeskRobot desk) {
        return desk.store().books().open(PartReturn.KIND).getFirst();
    }

    private static void approve(OpenedStore store, DeskRobot desk) {
        var asked = onlyReturn(desk);
        store.centralSays(new Command.OfReturn(new ReturnCommand.DecideReturn(
                asked.id(),
                asked.lines().stream()
                        .map(line -> new LineDecision(line.no(), Verdict.APPROVED, ""))
                        .toList())));
    }

    private OpenedStore store() {
        return OpenedStore.with(
                folder.resolve("PN1"),
                OpenedStore.pieces(Samples.FILTER, 1_000),
                OpenedStore.expiring(Samples.GAS, 25, India.day(Instant.now()).plusDays(200)),
                OpenedStore.defective(Samples.BOARD, "B-200"),
                OpenedStore.defective(Samples.BOARD, "B-201"));
    }

    @Test
    void anApprovedLineThatDoesNotGoIsPutBackWhereItStood() {
        try (var store = store();
                var desk = store.desk(Samples.counter())) {
            desk.open(new Destination.NewReturn(Optional.empty())).sees("B-200");
            desk.scan("B-200").scan("B-201").press(KeyCode.F9).sees("was asked for");
            approve(store, desk);
            desk.sees("0 of 2").press(KeyCode.F6);
            desk.press(KeyCode.CONTROL, KeyCode.R).sees("Ctrl+R again");
            assertThat(standing(desk, Samples.BOARD, Place.DEFECTIVE)).isZero();
            desk.press(KeyCode.CONTROL, KeyCode.R).sees("0 of 1").picture("return-line-released");
            assertThat(standing(desk, Samples.BOARD, Place.DEFECTIVE)).isEqualTo(1);
            assertThat(standing(desk, Samples.BOARD, Place.RETURN_PENDING)).isEqualTo(1);
        }
    }

    @Test
    void ofWhatIsAboveTheLimitOnlyThatMuchIsMarked() {
        try (var store = store();
                var desk = store.desk(Samples.manager())) {
            desk.open(new Destination.NewReturn(Optional.of(ReturnCommand.Reason.EXCESS)))
                    .sees("GAS-R32");
            desk.press(KeyCode.SPACE).sees("1 marked").picture("return-of-excess");
            desk.press(KeyCode.F9).sees("was asked for");
            assertThat(onlyReturn(desk).lines()).singleElement().satisfies(line -> {
                assertThat(line.reason()).isEqualTo(ReturnCommand.Reason.EXCESS);
                assertThat(line.quantity()).isEqualTo(Quantity.pieces(5));
            });
            assertThat(standing(desk, Samples.GAS, Place.ON_HAND)).isEqualTo(20);
        }
    }

    @Test
    void dearGoodsDoNotLeaveWithoutAnEwayBill() {
        try (var store = store();
                var desk = store.desk(Samples.counter())) {
            desk.open(new Destination.NewReturn(Optional.empty())).sees("FLT-100");
            desk.scan("1000*FLT-100").sees("1 marked").press(KeyCode.F9).sees("was asked for");
            approve(store, desk);
            desk.sees("0 of 1,000").scan("1000*FLT-100").sees("1,000 of 1,000");
            desk.press(KeyCode.F9).sees("Carton 1 is closed").sees("anded to");
            desk.type("Ramesh").press(KeyCode.TAB).press(KeyCode.TAB).type("MH12AB1234");
            desk.press(KeyCode.F9).sees("F9 again").press(KeyCode.F9).sees("-way bill");
            assertThat(standing(desk, Samples.FILTER, Place.TRANSIT_OUT)).isZero();
            desk.until(
                    "the form has the focus",
                    () -> "Handed to".equals(desk.scene().getFocusOwner().getAccessibleText()));
            for (int field = 0; field < 8; field++) {
                desk.press(KeyCode.TAB);
            }
            desk.type("123456789012").picture("return-eway");
            desk.press(KeyCode.F9).sees("F9 again").press(KeyCode.F9).sees("is shipped on challan");
            assertThat(standing(desk, Samples.FILTER, Place.TRANSIT_OUT)).isEqualTo(1_000);
        }
    }

    @Test
    void aCartonsLabelIsPrintedAndSavedForALabelPrinter() throws Exception {
        var zpl = folder.resolve("carton.zpl");
        var pdf = folder.resolve("carton.pdf");
        try (var store = store();
                var desk = store.desk(Samples.counter())) {
            desk.open(new Destination.NewReturn(Optional.empty())).sees("B-200");
            desk.scan("B-200").press(KeyCode.F9).sees("was asked for");
            approve(store, desk);
            desk.sees("0 of 1").scan("B-200").press(KeyCode.F9).sees("Carton 1 is closed");
            desk.press(KeyCode.F8).sees("print queue");
            desk.willChoose(zpl).press(KeyCode.CONTROL, KeyCode.B).sees("is saved as " + zpl);
            desk.willChoose(pdf).press(KeyCode.CONTROL, KeyCode.B).sees("is saved as " + pdf);
            assertThat(Files.readString(zpl)).startsWith("^XA").contains("PCB-7781");
            assertThat(Files.readAllBytes(pdf)).startsWith("%PDF".getBytes(StandardCharsets.UTF_8));
            assertThat(desk.store().prints().jobs()).isNotEmpty();
        }
    }
}
