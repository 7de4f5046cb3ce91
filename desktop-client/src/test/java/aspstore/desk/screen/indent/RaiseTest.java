package aspstore.desk.screen.indent;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.engine.Desk;
import aspstore.desk.screen.Destination;
import aspstore.desk.screen.issue.JobsAtDesk;
import aspstore.desk.shell.DeskRobot;
import aspstore.model.Contract;
import aspstore.model.JobNo;
import aspstore.model.Quantity;
import aspstore.model.books.Samples;
import aspstore.model.indent.IndentLine;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RaiseTest {

    private static final JobNo WALK_IN = new JobNo("WALK-1");

    @TempDir
    Path folder;

    @Test
    void aWalkInIsRaisedByScansAndKeysAndSurvivesARestartInTheMiddle() {
        try (var store = JobsAtDesk.stocked(folder, 5)) {
            try (var desk = at(store)) {
                desk.open(new Destination.RaiseIndent()).sees("Ravi");
                desk.scan("FLT-100").sees("1 × FLT-100").scan("FLT-100").sees("2 × FLT-100");
                desk.scan("PCB").sees("Several parts begin with PCB: PCB-7781, PCB-7782.");
                desk.scan("PCB-7781").sees("1 × PCB-7781");
                desk.press(KeyCode.F6).type("WALK-1").sees("WALK-1");
            }
            store.restart();
            try (var desk = at(store)) {
                desk.open(new Destination.RaiseIndent()).sees("WALK-1").sees("Main control board");
                desk.press(KeyCode.F9).sees("Write the name of the customer.");
                fill(desk);
                desk.picture("raise-light-en");
                desk.press(KeyCode.F9).sees("Job WALK-1 is raised with 2 parts.");
                assertThat(desk.where()).contains(new Destination.OneIndent(WALK_IN, ""));
            }
            var indent = store.indent(WALK_IN);
            assertThat(indent.lines())
                    .extracting(IndentLine::part)
                    .containsExactlyInAnyOrder(Samples.FILTER, Samples.BOARD);
            assertThat(indent.lines()).extracting(IndentLine::wanted).contains(Quantity.pieces(2));
            assertThat(indent.order().contract()).isEqualTo(Contract.IW);
            assertThat(indent.order().customer().name()).isEqualTo("Asha Kulkarni");
            assertThat(indent.order().customer().address().lines()).isEqualTo(List.of("12 Karve Nagar"));
            assertThat(store.engine().drafts().load("raise-indent")).isEqualTo(Optional.empty());
        }
    }

    /// The focus stands in the first field that was missing.
    private static void fill(DeskRobot desk) {
        desk.type("Asha Kulkarni")
                .press(KeyCode.TAB)
                .type("12 Karve Nagar")
                .press(KeyCode.TAB)
                .press(KeyCode.TAB);
        desk.type("Pune").press(KeyCode.TAB).type("411052");
    }

    @Test
    void whatTheRulesRefuseIsSaidAndTheDraftKept() {
        try (var store = JobsAtDesk.stocked(folder, 5).assigned(WALK_IN, Samples.FILTER, 1);
                var desk = at(store)) {
            desk.open(new Destination.RaiseIndent()).sees("Ravi");
            desk.scan("FLT-100").sees("1 × FLT-100");
            desk.press(KeyCode.F6).type("WALK-1").press(KeyCode.F9).sees("Write the name of the customer.");
            fill(desk);
            desk.press(KeyCode.F9).sees("is on job WALK-1 already, on line 10");
            desk.sees("Asha Kulkarni").sees("Lint filter");
            assertThat(store.indent(WALK_IN).raised()).isEmpty();
        }
    }

    @Test
    void quantitiesAreChangedByKeysAndAChangeIsUndone() {
        try (var store = JobsAtDesk.stocked(folder, 5);
                var desk = at(store)) {
            desk.open(new Destination.RaiseIndent()).sees("Ravi");
            desk.scan("FLT-100").sees("1 × FLT-100");
            desk.press(KeyCode.F2).type("7").press(KeyCode.ENTER);
            desk.until("seven are wanted", () -> desk.texts().contains("7"));
            desk.press(KeyCode.CONTROL, KeyCode.Z);
            desk.until(
                    "one is wanted again",
                    () -> desk.texts().contains("1") && !desk.texts().contains("7"));
            desk.press(KeyCode.CONTROL, KeyCode.DELETE).sees("Scan the parts that the job needs.");
        }
    }

    @Test
    void aQuantityThatIsTypedCountsWithoutEnterAndAWrongOneStopsThePost() {
        try (var store = JobsAtDesk.stocked(folder, 5);
                var desk = at(store)) {
            desk.open(new Destination.RaiseIndent()).sees("Ravi");
            desk.scan("FLT-100").sees("1 × FLT-100").press(KeyCode.F2).type("7x");
            desk.press(KeyCode.F9).sees("A quantity is a number").type("7").press(KeyCode.F9);
            desk.sees("Write the number of the job").press(KeyCode.F6).press(KeyCode.F6);
            desk.until("seven are wanted", () -> desk.texts().contains("7"));
            desk.scan("FLT-100").sees("8 × FLT-100");
        }
    }

    private static DeskRobot at(JobsAtDesk store) {
        return DeskRobot.at(store.engine(), Desk.PORTS, Samples.counter());
    }
}
