package aspstore.desk.screen.partreturn;

import static aspstore.desk.screen.OpenedStore.standing;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.control.ScanField;
import aspstore.desk.screen.Destination;
import aspstore.desk.screen.OpenedStore;
import aspstore.desk.shell.Appearance;
import aspstore.desk.shell.DeskRobot;
import aspstore.journal.query.StockCriterion;
import aspstore.model.India;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.books.Samples;
import aspstore.model.entry.Command;
import aspstore.model.partreturn.PartReturn;
import aspstore.model.partreturn.ReturnCommand;
import aspstore.model.partreturn.ReturnCommand.LineDecision;
import aspstore.model.partreturn.ReturnCommand.Verdict;
import aspstore.model.stock.Place;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Parts go back to the warehouse: asked for by scans, packed by scans, shipped on a challan.
class ReturnsTest {

    @TempDir
    Path folder;

    private OpenedStore store() {
        return store("PN1");
    }

    private OpenedStore store(String name) {
        return OpenedStore.with(
                folder.resolve(name),
                OpenedStore.pieces(Samples.FILTER, 5),
                OpenedStore.unit(Samples.BOARD, "B-100"),
                OpenedStore.defective(Samples.BOARD, "B-200"),
                OpenedStore.defective(Samples.BOARD, "B-201"),
                OpenedStore.expiring(Samples.GAS, 2, India.day(Instant.now()).minusDays(10)));
    }

    private static DeskRobot newReturn(DeskRobot desk) {
        return desk.open(new Destination.NewReturn(Optional.empty())).sees("B-200");
    }

    private static PartReturn onlyReturn(DeskRobot desk) {
        return desk.store().books().open(PartReturn.KIND).getFirst();
    }

    private static void decide(OpenedStore store, String id, LineDecision... lines) {
        store.centralSays(new Command.OfReturn(new ReturnCommand.DecideReturn(id, List.of(lines))));
    }

    private static LineDecision yes(int line) {
        return new LineDecision(line, Verdict.APPROVED, "");
    }

    @Test
    void whatIsScannedIsAskedForPackedAndShippedOnAChallan() {
        try (var store = store();
                var desk = store.desk(Samples.counter())) {
            newReturn(desk).picture("new-return");
            desk.scan("B-200").scan("B-201").scan("FLT-100").scan("FLT-100").picture("new-return-marked");
            desk.press(KeyCode.F9).sees("was asked for").picture("return-asked");
            assertThat(desk.keysPressed()).isEqualTo(1);
            var asked = onlyReturn(desk);
            assertThat(asked.lines())
                    .extracting(PartReturn.Line::reason)
                    .containsExactly(
                            ReturnCommand.Reason.DEFECTIVE,
                            ReturnCommand.Reason.DEFECTIVE,
                            ReturnCommand.Reason.UNUSED);
            assertThat(standing(desk, Samples.FILTER, Place.RETURN_PENDING)).isEqualTo(2);

            decide(store, asked.id(), yes(1), yes(2), new LineDecision(3, Verdict.REFUSED, "keep them"));
            desk.sees("keep them");
            desk.scan("FLT-100").sees("Central refused to take FLT-100 back");
            desk.press(KeyCode.ESCAPE).scan("B-200").sees("1 of 2").picture("return-packing");
            desk.press(KeyCode.F9).sees("Carton 1 is closed");
            desk.scan("B-201").sees("2 of 2").press(KeyCode.F9).sees("Carton 2 is closed");
            assertThat(standing(desk, Samples.BOARD, Place.PACKED)).isEqualTo(2);

            desk.until(
                    "the ship form is there", () -> desk.texts().stream().anyMatch(text -> text.contains("anded to")));
            desk.type("Ramesh, driver").press(KeyCode.F9).sees("F9 again").picture("return-shipping");
            desk.press(KeyCode.F9).sees("is shipped on challan PN1W");
            assertThat(standing(desk, Samples.BOARD, Place.TRANSIT_OUT)).isEqualTo(2);
            assertThat(onlyReturn(desk).shipped().orElseThrow().handedTo()).isEqualTo("Ramesh, driver");
            desk.open(new Destination.Returns()).sees("shipped").picture("returns");
        }
    }

    @Test
    void rowsAreMarkedBySpaceWithAllThatTheirReasonSpeaksFor() {
        try (var store = store();
                var desk = store.desk(Samples.counter())) {
            desk.open(new Destination.NewReturn(Optional.of(ReturnCommand.Reason.EXPIRED)))
                    .sees("GAS-R32");
            desk.press(KeyCode.SPACE).sees("1 marked").press(KeyCode.F9).sees("was asked for");
            assertThat(onlyReturn(desk).lines()).singleElement().satisfies(line -> {
                assertThat(line.reason()).isEqualTo(ReturnCommand.Reason.EXPIRED);
                assertThat(line.quantity().toString()).isEqualTo("2");
            });
        }
    }

    @Test
    void whatIsMarkedIsThereAgainAfterThePcWentOut() {
        try (var store = store()) {
            try (var desk = store.desk(Samples.counter())) {
                newReturn(desk).scan("B-200").sees("1 marked");
            }
            store.restart();
            try (var desk = store.desk(Samples.counter())) {
                newReturn(desk).sees("1 marked").press(KeyCode.F9).sees("was asked for");
                assertThat(onlyReturn(desk).lines()).hasSize(1);
            }
        }
    }

    @Test
    void anOpenCartonIsThereAgainAfterThePcWentOut() {
        try (var store = store()) {
            String id;
            try (var desk = store.desk(Samples.counter())) {
                newReturn(desk).scan("B-200").scan("B-201").press(KeyCode.F9).sees("was asked for");
                id = onlyReturn(desk).id();
                decide(store, id, yes(1), yes(2));
                desk.sees("0 of 2").scan("B-200").sees("1 of 2");
            }
            store.restart();
            try (var desk = store.desk(Samples.counter())) {
                desk.open(new Destination.OneReturn(id)).sees("1 of 2");
                desk.scan("B-200").sees("All of B-200 that was approved is packed");
            }
        }
    }

    @Test
    void aReturnDoesNotLeaveWithoutSomebodyWhoTakesIt() {
        try (var store = store();
                var desk = store.desk(Samples.counter())) {
            newReturn(desk).scan("B-200").press(KeyCode.F9).sees("was asked for");
            decide(store, onlyReturn(desk).id(), yes(1));
            desk.sees("0 of 1").scan("B-200").press(KeyCode.F9).sees("Carton 1 is closed");
            long before = store.entries();
            desk.press(KeyCode.TAB).press(KeyCode.TAB).type("mh12ab1234");
            desk.press(KeyCode.F9).sees("F9 again").press(KeyCode.F9);
            desk.sees("Enter the name");
            assertThat(store.entries()).isEqualTo(before);
            assertThat(desk.texts()).anyMatch(text -> text.equalsIgnoreCase("mh12ab1234"));
        }
    }

    @Test
    void howItShipsIsThereAgainAfterThePcWentOut() {
        try (var store = store()) {
            String id;
            try (var desk = store.desk(Samples.counter())) {
                newReturn(desk).scan("B-200").press(KeyCode.F9).sees("was asked for");
                id = onlyReturn(desk).id();
                decide(store, id, yes(1));
                desk.sees("0 of 1").scan("B-200").press(KeyCode.F9).sees("Carton 1 is closed");
                desk.until(
                        "the form is there",
                        () -> desk.scene().getFocusOwner() instanceof TextField field
                                && !(field.getParent() instanceof ScanField));
                desk.type("Ramesh").press(KeyCode.TAB);
            }
            store.restart();
            try (var desk = store.desk(Samples.counter())) {
                desk.open(new Destination.OneReturn(id)).sees("Ramesh");
                desk.until("the form is there", () -> desk.scene().getFocusOwner() instanceof TextField);
                desk.press(KeyCode.F9).sees("F9 again").press(KeyCode.F9).sees("is shipped on challan");
                assertThat(standing(desk, Samples.BOARD, Place.TRANSIT_OUT)).isEqualTo(1);
            }
        }
    }

    @Test
    void aCartonIsUnpackedAfterASecondPress() {
        try (var store = store();
                var desk = store.desk(Samples.counter())) {
            newReturn(desk).scan("B-200").press(KeyCode.F9).sees("was asked for");
            decide(store, onlyReturn(desk).id(), yes(1));
            desk.sees("0 of 1").scan("B-200").press(KeyCode.F9).sees("Carton 1 is closed");
            desk.press(KeyCode.CONTROL, KeyCode.U).sees("Ctrl+U again");
            assertThat(onlyReturn(desk).packed()).isNotEmpty();
            desk.press(KeyCode.CONTROL, KeyCode.U).sees("Carton 1 was unpacked");
            assertThat(onlyReturn(desk).packed()).isEmpty();
        }
    }

    @Test
    void aReturnIsWithdrawnBeforeCentralDecidesOnlyWithAReason() {
        try (var store = store();
                var desk = store.desk(Samples.counter())) {
            newReturn(desk).scan("B-200").press(KeyCode.F9).sees("was asked for");
            desk.press(KeyCode.CONTROL, KeyCode.W).sees("Ctrl+W again");
            desk.press(KeyCode.CONTROL, KeyCode.W).sees("reason");
            assertThat(onlyReturn(desk).withdrawn()).isEmpty();
            desk.press(KeyCode.F6).type("wrong part");
            desk.press(KeyCode.CONTROL, KeyCode.W).press(KeyCode.CONTROL, KeyCode.W);
            desk.sees("was withdrawn");
            assertThat(standing(desk, Samples.BOARD, Place.DEFECTIVE)).isEqualTo(2);
        }
    }

    @Test
    void theBoardLeadsToWhereAReturnIsPacked() {
        try (var store = store();
                var desk = store.desk(Samples.counter())) {
            newReturn(desk).scan("B-200").press(KeyCode.F9).sees("was asked for");
            var id = onlyReturn(desk).id();
            decide(store, id, yes(1));
            desk.press(KeyCode.CONTROL, KeyCode.DIGIT1).sees("Pack a return");
            int row = desk.onScreen(() -> 0);
            for (; row < 10 && !desk.where().orElseThrow().equals(new Destination.OneReturn(id)); row++) {
                desk.press(KeyCode.CONTROL, KeyCode.DIGIT1).sees("Pack a return");
                for (int down = 0; down < row; down++) {
                    desk.press(KeyCode.DOWN);
                }
                desk.press(KeyCode.ENTER);
            }
            assertThat(desk.where()).contains(new Destination.OneReturn(id));
            desk.sees("0 of 1");
        }
    }

    @Test
    void whatWasMarkedAndIsGoneIsTakenOffTheReturn() {
        try (var store = store()) {
            try (var desk = store.desk(Samples.counter())) {
                newReturn(desk).scan("B-200").scan("B-201").sees("2 marked");
                var gone = desk.store().books().stock(List.of(new StockCriterion.OfSerial(new SerialNo("B-200"))));
                store.posted(
                        Samples.counter(),
                        new Command.OfReturn(new ReturnCommand.RequestReturn(
                                Samples.HA,
                                List.of(new ReturnCommand.Line(
                                        gone.getFirst().stand().lot().id(),
                                        Place.DEFECTIVE.plain(),
                                        Quantity.ONE,
                                        ReturnCommand.Reason.DEFECTIVE)),
                                "")));
                desk.sees("were taken off: 1").sees("1 marked");
                desk.press(KeyCode.F9).sees("was asked for");
            }
        }
    }

    @Test
    void theScreensFitInHindiInTheDarkAndWithLargeText() {
        for (var look : List.of(
                Appearance.DEFAULT.with(Appearance.Language.HINDI),
                Appearance.DEFAULT.with(Appearance.Mode.DARK),
                Appearance.DEFAULT.withTextSize(150))) {
            var name = look.language() + "-" + look.mode() + "-" + look.textSize();
            try (var store = store(name);
                    var desk = store.desk(Samples.counter(), look)) {
                newReturn(desk).scan("B-201").picture("new-return-" + name).press(KeyCode.F9);
                desk.until("it is asked for", () -> desk.where().orElseThrow() instanceof Destination.OneReturn);
                decide(store, onlyReturn(desk).id(), yes(1));
                desk.until(
                        "the carton is open",
                        () -> desk.scene().getFocusOwner() instanceof TextField field
                                && field.getParent() instanceof ScanField);
                desk.scan("B-201").picture("return-packing-" + name).press(KeyCode.F9);
                desk.until("it is packed", () -> !onlyReturn(desk).packed().isEmpty());
                desk.until(
                        "it is to be shipped",
                        () -> desk.scene().getFocusOwner() instanceof TextField field
                                && !(field.getParent() instanceof ScanField));
                desk.picture("return-shipping-" + name);
                desk.open(new Destination.BlindCount()).sees("HA-20").picture("count-choose-" + name);
            }
        }
    }
}
