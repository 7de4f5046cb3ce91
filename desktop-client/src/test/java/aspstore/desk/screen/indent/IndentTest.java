package aspstore.desk.screen.indent;

import static aspstore.desk.screen.issue.JobsAtDesk.FIRST;
import static aspstore.desk.screen.issue.JobsAtDesk.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.engine.Desk;
import aspstore.desk.screen.Destination;
import aspstore.desk.screen.issue.JobsAtDesk;
import aspstore.desk.shell.DeskRobot;
import aspstore.desk.usecase.ChallanDesk;
import aspstore.model.Caller;
import aspstore.model.JobNo;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.books.Samples;
import aspstore.model.challan.ChallanCommand.Proof;
import aspstore.model.indent.Indent;
import aspstore.model.indent.IndentCommand;
import aspstore.model.stock.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndentTest {

    @TempDir
    Path folder;

    @Test
    void theRulesSetAsideAndSayOfEveryLotWhy() {
        try (var store = JobsAtDesk.stocked(folder, 5).assigned(JOB, Samples.BOARD, 2);
                var desk = at(store, Samples.counter())) {
            desk.open(new Destination.OneIndent(JOB, "10"));
            desk.sees("Taken: 1, as choice 1").sees("it fits as choice 3, and better ones were enough");
            desk.picture("indent-light-en");
            desk.press(KeyCode.F7).sees("Line 10: 2 set aside.").sees("Set aside for this line");
            assertThat(store.indent(JOB).currentStage()).isEqualTo(Indent.Stage.ALLOCATED);
            assertThat(store.standing(Samples.BOARD, Place.ALLOCATED)).isEqualTo(Quantity.pieces(2));
            desk.press(KeyCode.F7).sees("Nothing of this line is still to be set aside.");
        }
    }

    @Test
    void whatIsShortIsABackOrderInWords() {
        try (var store = JobsAtDesk.stocked(folder, 1).assigned(JOB, Samples.FILTER, 3);
                var desk = at(store, Samples.counter())) {
            desk.open(new Destination.OneIndent(JOB, "10")).sees("Taken: 1");
            desk.press(KeyCode.F7).sees("Line 10: 1 set aside, 2 short.").sees("on back-order");
            desk.press(KeyCode.F7).sees("nothing that fits has come since");
            assertThat(store.indent(JOB).line("10").orElseThrow().shortage()).isEqualTo(Quantity.pieces(2));
        }
    }

    @Test
    void theManagerPicksAnotherUnitWithAReasonThatARestartDoesNotLose() {
        try (var store = JobsAtDesk.stocked(folder, 5).assigned(JOB, Samples.BOARD, 1)) {
            try (var desk = at(store, Samples.manager())) {
                desk.open(new Destination.OneIndent(JOB, "10")).sees("Taken: 1, as choice 1");
                desk.press(KeyCode.CONTROL, KeyCode.P).sees("1 still wanted, 0 picked");
                desk.press(KeyCode.F9).sees("Write the reason.");
                desk.press(KeyCode.F6).press(KeyCode.F6);
                desk.press(KeyCode.DOWN)
                        .press(KeyCode.DOWN)
                        .press(KeyCode.SPACE)
                        .sees("1 still wanted, 1 picked");
                desk.press(KeyCode.F6).type("tested on the bench").sees("tested on the bench");
                desk.picture("indent-pick-light-en");
            }
            store.restart();
            try (var desk = at(store, Samples.manager())) {
                desk.open(new Destination.OneIndent(JOB, "10"));
                desk.sees("1 still wanted, 1 picked").sees("tested on the bench");
                desk.press(KeyCode.F9).sees("Line 10: 1 set aside.");
            }
            var unit = store.engine()
                    .look(books -> books.standsIn(Samples.BOARD, Place.ALLOCATED))
                    .getFirst();
            assertThat(unit.lot().serial()).contains(new SerialNo("B3"));
        }
    }

    @Test
    void aScanPicksTheUnitInTheManagersHand() {
        try (var store = JobsAtDesk.stocked(folder, 5).assigned(JOB, Samples.BOARD, 1);
                var desk = at(store, Samples.manager())) {
            desk.open(new Destination.OneIndent(JOB, "10")).sees("Taken: 1, as choice 1");
            desk.press(KeyCode.CONTROL, KeyCode.P).sees("1 still wanted, 0 picked");
            desk.scan("B9").sees("B9 is not among the lots that can be picked").press(KeyCode.ESCAPE);
            desk.scan("B4").sees("1 still wanted, 1 picked").picture("indent-pick-scan-light-en");
            desk.press(KeyCode.F6).type("the others are bent").press(KeyCode.F9).sees("Line 10: 1 set aside.");
            var unit = store.engine()
                    .look(books -> books.standsIn(Samples.BOARD, Place.ALLOCATED))
                    .getFirst();
            assertThat(unit.lot().serial()).contains(new SerialNo("B4"));
        }
    }

    @Test
    void theCounterMayNotPickByHandAndIsToldSo() {
        try (var store = JobsAtDesk.stocked(folder, 5).assigned(JOB, Samples.BOARD, 1);
                var desk = at(store, Samples.counter())) {
            desk.open(new Destination.OneIndent(JOB, "10")).sees("Taken: 1");
            desk.press(KeyCode.CONTROL, KeyCode.P).sees("Only the manager picks lots against the rules.");
        }
    }

    @Test
    void whatWasSetAsideIsReleasedAndALineDeclinedWithReasons() {
        try (var store = JobsAtDesk.stocked(folder, 5)
                        .assigned(JOB, Samples.FILTER, 2)
                        .allocated(JOB, 2);
                var desk = at(store, Samples.counter())) {
            desk.open(new Destination.OneIndent(JOB, "10")).sees("Set aside for this line");
            desk.press(KeyCode.CONTROL, KeyCode.R).sees("Line 10: 2 go back to hand");
            desk.type("job put off").press(KeyCode.F9).sees("Line 10: released.");
            assertThat(store.standing(Samples.FILTER, Place.ON_HAND)).isEqualTo(Quantity.pieces(5));
            desk.until(
                    "it can be set aside again",
                    () -> desk.texts().stream().anyMatch(text -> text.startsWith("Taken")));
            desk.press(KeyCode.CONTROL, KeyCode.D).sees("will not supply the 2");
            desk.type("not stocked here").press(KeyCode.F9).sees("Line 10: 2 declined.");
            assertThat(store.indent(JOB).currentStage()).isEqualTo(Indent.Stage.DECLINED);
        }
    }

    @Test
    void aWithdrawnLineWhoseGoodsAreOutSaysHowTheyComeBack() {
        var handOver = new ChallanDesk.HandOver("Ravi", new Proof(Proof.By.SIGNATURE, "signed"));
        try (var store = JobsAtDesk.stocked(folder, 5)
                        .assigned(JOB, Samples.FILTER, 2)
                        .issued(JOB, Optional.of(handOver))
                        .central(new IndentCommand.WithdrawIndent(JOB, List.of(), "the customer called it off"));
                var desk = at(store, Samples.manager())) {
            desk.sees("Job SO-4711, line 10 was withdrawn").press(KeyCode.F9);
            desk.sees("The service system withdrew this line.").sees("2 are out on challan PN1D/2627/00001");
            desk.picture("indent-withdrawn-light-en");
            desk.press(KeyCode.CONTROL, KeyCode.O);
            desk.until(
                    "the challan is open", () -> desk.where().equals(Optional.of(new Destination.OneChallan(FIRST))));
        }
    }

    @Test
    void theListOpensAJobByItsNumberOrByTheArrowKeys() {
        var other = new JobNo("SO-9");
        try (var store = JobsAtDesk.stocked(folder, 5)
                        .assigned(JOB, Samples.FILTER, 2)
                        .assigned(other, Samples.BOARD, 1);
                var desk = at(store, Samples.counter())) {
            desk.press(KeyCode.CONTROL, KeyCode.DIGIT2)
                    .sees("2 × FLT-100 (open)")
                    .picture("indents-light-en");
            desk.press(KeyCode.DOWN).press(KeyCode.F9).sees("Job SO-9").press(KeyCode.ESCAPE);
            desk.scan("so-4711").sees("Job SO-4711");
        }
    }

    private static DeskRobot at(JobsAtDesk store, Caller caller) {
        return DeskRobot.at(store.engine(), Desk.PORTS, caller);
    }
}
