package aspstore.desk.screen.technician;

import static aspstore.desk.screen.handin.StoreWithPartsOut.FIRST;
import static aspstore.desk.screen.handin.StoreWithPartsOut.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.engine.Desk;
import aspstore.desk.screen.Destination;
import aspstore.desk.screen.handin.StoreWithPartsOut;
import aspstore.desk.shell.Appearance;
import aspstore.desk.shell.DeskRobot;
import aspstore.model.Caller;
import aspstore.model.Contract;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.books.Samples;
import aspstore.model.challan.Challan;
import aspstore.model.stock.Place;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A technician at the desk: their jobs, parts and debts, their challan printed, and parts handed in.
class TechnicianDeskTest {

    @TempDir
    Path folder;

    private StoreWithPartsOut store(String name) {
        return StoreWithPartsOut.stocked(folder.resolve(name)).out(JOB, Contract.IW, 2, 1);
    }

    private static DeskRobot at(StoreWithPartsOut store, Appearance look) {
        return DeskRobot.at(store.engine(), Desk.PORTS, StoreWithPartsOut.technician(), look);
    }

    @Test
    void jobsPartsAndDebtsStandOnOneScreenFromWhichTheyAreHandedIn() {
        try (var store = store("PN1").used(JOB, 2);
                var desk = at(store, Appearance.DEFAULT)) {
            desk.open(new Destination.PartsOut())
                    .sees("FLT-100")
                    .sees("SO-4711")
                    .sees("Owed")
                    .picture("technician-light-en");
            assertThat(desk.texts()).anyMatch(text -> text.startsWith("PCB-7781"));
            desk.scan(FIRST.text())
                    .until(
                            "the hand-in is open",
                            () -> desk.where().equals(Optional.of(new Destination.HandIn(FIRST))));
            desk.sees("still owed").scan("OLD77").sees("Defective for an earlier use");
            desk.press(KeyCode.F4).press(KeyCode.DOWN).press(KeyCode.ENTER);
            desk.scan("2*FLT-100").sees("Back unused").press(KeyCode.F9).sees("the counter closes it");
            assertThat(store.challan().currentStage()).isEqualTo(Challan.Stage.ACCOUNTED);
            assertThat(store.standing(Samples.FILTER, Place.ON_HAND)).isEqualTo(Quantity.pieces(10));
            assertThat(store.debts()).allMatch(debt -> !debt.isOpen());
        }
    }

    @Test
    void theChallanIsSeenAndPrintedFromThere() throws Exception {
        try (var store = store("PN1");
                var desk = at(store, Appearance.DEFAULT)) {
            desk.open(new Destination.PartsOut()).sees("FLT-100").press(KeyCode.F8);
            desk.until(
                    "the paper is open",
                    () -> desk.where().equals(Optional.of(new Destination.OnePaper(FIRST.text()))));
            desk.press(KeyCode.F8).sees("can not be printed now");
            var pdf = store.engine().papers().find(FIRST.text()).orElseThrow();
            assertThat(Files.readAllBytes(pdf)).startsWith("%PDF".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void whatIsOutWithOthersIsNotShown() {
        try (var store = store("PN1");
                var desk = DeskRobot.at(
                        store.engine(), Desk.PORTS, new Caller(new PersonId("T9"), Role.TECHNICIAN, "desk-1"))) {
            desk.open(new Destination.PartsOut()).quiet();
            assertThat(desk.texts()).noneMatch(text -> text.contains("FLT-100"));
            desk.scan("FLT-100").sees("FLT-100");
            assertThat(desk.heard()).containsExactly("refused");
        }
    }

    @Test
    void theScreenFitsInHindiInTheDarkAndWithLargeText() {
        for (var look : List.of(
                Appearance.DEFAULT.with(Appearance.Language.HINDI),
                Appearance.DEFAULT.with(Appearance.Mode.DARK),
                Appearance.DEFAULT.withTextSize(150))) {
            var name = look.language() + "-" + look.mode() + "-" + look.textSize();
            try (var store = store(name).used(JOB, 2);
                    var desk = at(store, look)) {
                desk.open(new Destination.PartsOut()).sees("FLT-100").picture("technician-" + name);
            }
        }
    }
}
