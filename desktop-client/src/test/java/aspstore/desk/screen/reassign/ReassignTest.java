package aspstore.desk.screen.reassign;

import static aspstore.desk.screen.handin.StoreWithPartsOut.FIRST;
import static aspstore.desk.screen.handin.StoreWithPartsOut.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.engine.Desk;
import aspstore.desk.screen.Destination;
import aspstore.desk.screen.handin.StoreWithPartsOut;
import aspstore.desk.shell.DeskRobot;
import aspstore.model.Contract;
import aspstore.model.JobNo;
import aspstore.model.Quantity;
import aspstore.model.books.Samples;
import aspstore.model.challan.Challan;
import aspstore.model.challan.ChallanNo;
import aspstore.model.challan.IssuedLine;
import aspstore.model.entry.Command;
import aspstore.model.indent.Indent;
import aspstore.model.indent.IndentCommand;
import aspstore.model.stock.Place;
import aspstore.model.usage.Usage;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReassignTest {

    private static final JobNo OTHER = new JobNo("SO-4720");
    private static final ChallanNo SECOND = new ChallanNo("PN1D/2627/00002");

    @TempDir
    Path folder;

    @Test
    void aPartThatIsOutGoesOnToTheJobThatIsScannedOnAChallanOfItsOwn() {
        try (var store = StoreWithPartsOut.stocked(folder)
                        .out(JOB, Contract.IW, 0, 1)
                        .needs(OTHER, Contract.AMC, Samples.BOARD, 1);
                var desk = at(store)) {
            desk.open(new Destination.Reassign(FIRST)).sees("SO-4720");
            desk.scan("B1").sees("1 of 1 PCB-7781 goes on");
            desk.scan("SO-4720").sees("Job SO-4720");
            desk.picture("reassign-light-en");
            desk.press(KeyCode.F9).sees("Press F9 again");
            desk.press(KeyCode.F9)
                    .sees("Challan PN1D/2627/00002 is made for job SO-4720")
                    .sees("came from challan PN1D/2627/00001");
            desk.picture("reassigned-light-en");
            desk.open(new Destination.OneChallan(FIRST)).sees("moved on to challan PN1D/2627/00002");

            assertThat(store.challan().currentStage()).isEqualTo(Challan.Stage.ACCOUNTED);
            assertThat(store.challan(SECOND).lines())
                    .singleElement()
                    .satisfies(line -> assertThat(line.from().map(IssuedLine.From::challan))
                            .contains(FIRST));
            assertThat(store.challan(SECOND).handedOver().orElseThrow().proof())
                    .as("who keeps a part has signed for it before")
                    .isEqualTo(store.challan().handedOver().orElseThrow().proof());
            assertThat(store.standing(Samples.BOARD, Place.WITH_TECHNICIAN)).isEqualTo(Quantity.ONE);
        }
    }

    @Test
    void whatWasSetAsideForTheJobIsFreeAgainSinceThePartIsThereAlready() {
        try (var store = StoreWithPartsOut.stocked(folder)
                .out(JOB, Contract.IW, 0, 1)
                .needs(OTHER, Contract.AMC, Samples.BOARD, 1)
                .posted(new Command.OfIndent(
                        new IndentCommand.AllocateParts(OTHER, "10", Quantity.ONE, Optional.empty())))) {
            assertThat(store.standing(Samples.BOARD, Place.ALLOCATED)).isEqualTo(Quantity.ONE);
            try (var desk = at(store)) {
                desk.open(new Destination.Reassign(FIRST)).sees("SO-4720");
                desk.scan("B1").scan("SO-4720").sees("Job SO-4720");
                desk.press(KeyCode.F9).sees("Press F9 again");
                desk.press(KeyCode.F9).sees("is made for job SO-4720");
            }
            assertThat(store.standing(Samples.BOARD, Place.ALLOCATED)).isEqualTo(Quantity.ZERO);
            assertThat(store.standing(Samples.BOARD, Place.ON_HAND)).isEqualTo(Quantity.pieces(3));
        }
    }

    @Test
    void aJobThatNeedsNoSuchPartIsRefusedInWordsAndTheDraftOutlivesARestart() {
        try (var store = StoreWithPartsOut.stocked(folder)
                .out(JOB, Contract.IW, 0, 1)
                .needs(OTHER, Contract.IW, Samples.FILTER, 1)) {
            try (var desk = at(store)) {
                desk.open(new Destination.Reassign(FIRST)).sees("No other open job needs");
                desk.press(KeyCode.F9).sees("No part is chosen");
                desk.scan("B1").scan("SO-4720").sees("Job SO-4720");
                desk.press(KeyCode.F9).sees("Press F9 again");
                desk.press(KeyCode.F9).sees("does not stand in for it");
                desk.scan("X-1").sees("neither a part that is left on this challan nor a job");
            }
            store.restart();
            try (var desk = at(store)) {
                desk.open(new Destination.Reassign(FIRST)).sees("PCB-7781");
                desk.press(KeyCode.F9).sees("goes on to job SO-4720");
            }
            assertThat(store.challan().lines().getFirst().movedOn()).isEqualTo(Quantity.ZERO);
        }
    }

    @Test
    void atHandInAPartThatWasUsedOnAnotherJobIsPostedOnThatJobsChallan() {
        try (var store = StoreWithPartsOut.stocked(folder)
                        .out(JOB, Contract.IW, 0, 2)
                        .needs(OTHER, Contract.AMC, Samples.BOARD, 1);
                var desk = at(store)) {
            desk.open(new Destination.HandIn(FIRST)).sees("PCB-7781");
            desk.scan("B1").scan("OLD1").sees("here OLD1");
            desk.press(KeyCode.F2).press(KeyCode.TAB).press(KeyCode.TAB);
            desk.type("SO-4720").press(KeyCode.TAB).sees("Used on SO-4720");
            desk.picture("hand-in-elsewhere-light-en");
            desk.press(KeyCode.F9).sees("Challan PN1D/2627/00002 is made for job SO-4720");
            desk.picture("hand-in-elsewhere-done-light-en");

            assertThat(store.all(Usage.KIND, JOB)).isEmpty();
            assertThat(store.all(Usage.KIND, OTHER))
                    .singleElement()
                    .satisfies(use -> assertThat(use.challan()).isEqualTo(SECOND));
            assertThat(store.challan(SECOND).currentStage()).isEqualTo(Challan.Stage.CLOSED);
            assertThat(store.challan().currentStage()).isEqualTo(Challan.Stage.HANDED_OVER);
            assertThat(store.all(Indent.KIND, OTHER)).noneMatch(Indent::isOpen);
            assertThat(store.debts()).isEmpty();
        }
    }

    private static DeskRobot at(StoreWithPartsOut store) {
        return DeskRobot.at(store.engine(), Desk.PORTS, Samples.counter());
    }
}
