package aspstore.desk.screen.losses;

import static aspstore.desk.screen.OpenedStore.standing;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.screen.Destination;
import aspstore.desk.screen.OpenedStore;
import aspstore.desk.shell.Appearance;
import aspstore.model.Money;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.books.Key;
import aspstore.model.books.Samples;
import aspstore.model.correction.Correction;
import aspstore.model.entry.Command;
import aspstore.model.loss.Loss;
import aspstore.model.loss.LossCommand;
import aspstore.model.oversight.GrantedOverride;
import aspstore.model.stock.Place;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Goods are written off and put right, by keyboard and scans.
class LossesTest {

    private static final Destination LOSSES = new Destination.Losses(Optional.empty());

    @TempDir
    Path folder;

    private OpenedStore store() {
        return OpenedStore.with(
                folder.resolve("PN1"),
                OpenedStore.pieces(Samples.FILTER, 5),
                OpenedStore.unit(Samples.BOARD, "B-100"),
                OpenedStore.defective(Samples.BOARD, "B-7"));
    }

    @Test
    void whatIsLostLeavesTheBooksAtTheSecondPressAndWithAReason() {
        try (var store = store();
                var desk = store.desk(Samples.manager())) {
            desk.open(LOSSES).sees("among the defectives").scan("FLT-100").sees("on hand");
            desk.press(KeyCode.F2).type("2").press(KeyCode.F9).sees("Press F9 again");
            assertThat(standing(desk, Samples.FILTER, Place.ON_HAND)).isEqualTo(5);
            desk.press(KeyCode.F9).sees("only with a reason");
            assertThat(standing(desk, Samples.FILTER, Place.ON_HAND)).isEqualTo(5);
            desk.press(KeyCode.F2).press(KeyCode.F6).type("rats").picture("losses");
            desk.press(KeyCode.F9).press(KeyCode.F9).sees("is recorded as lost");
            assertThat(standing(desk, Samples.FILTER, Place.ON_HAND)).isEqualTo(3);
        }
    }

    @Test
    void aSerialIsPutRightByTheKeyboard() {
        try (var store = store();
                var desk = store.desk(Samples.manager())) {
            desk.open(LOSSES).sees("among the defectives");
            desk.press(KeyCode.F4)
                    .press(KeyCode.DOWN)
                    .press(KeyCode.DOWN)
                    .press(KeyCode.ENTER)
                    .sees("Right _serial");
            desk.press(KeyCode.F6).scan("B-100").sees("on hand");
            desk.press(KeyCode.F2).press(KeyCode.TAB).type("B-200").picture("correct");
            desk.press(KeyCode.TAB)
                    .press(KeyCode.TAB)
                    .press(KeyCode.TAB)
                    .press(KeyCode.TAB)
                    .type("read wrongly")
                    .press(KeyCode.F9)
                    .sees("is put right");
            var found = desk.store()
                    .engine()
                    .look(books -> books.with(Correction.KIND, Key.serial(Samples.BOARD, new SerialNo("B-200"))));
            assertThat(found).hasSize(1);
        }
    }

    @Test
    void aDefectiveOfTheMakersIsScrappedUnderCentralsOverride() {
        try (var store = store()) {
            String lot;
            try (var desk = store.desk(Samples.manager(), Appearance.DEFAULT.withTextSize(150))) {
                desk.open(LOSSES).sees("among the defectives");
                desk.press(KeyCode.F4).press(KeyCode.DOWN).press(KeyCode.ENTER).sees("Scrap _paper");
                desk.press(KeyCode.F6).scan("B-7").sees("among the defectives");
                desk.press(KeyCode.F2).press(KeyCode.F6).type("burnt");
                desk.press(KeyCode.F9).press(KeyCode.F9).sees("Only central allows scrap here");
                desk.picture("scrap-150");
                lot = desk.store()
                        .engine()
                        .look(books -> books.liveUnit(Samples.BOARD, new SerialNo("B-7"))
                                .orElseThrow()
                                .lot()
                                .id()
                                .toString());
            }
            var approval = store.approval(GrantedOverride.Kind.SCRAP, lot);
            store.restart();
            try (var desk = store.desk(Samples.manager())) {
                desk.open(LOSSES).sees("among the defectives");
                desk.press(KeyCode.F4).press(KeyCode.DOWN).press(KeyCode.ENTER).sees("Scrap _paper");
                desk.press(KeyCode.F6).scan("B-7").sees("burnt");
                desk.press(KeyCode.F2)
                        .press(KeyCode.TAB)
                        .press(KeyCode.TAB)
                        .type(approval)
                        .press(KeyCode.F9)
                        .press(KeyCode.F9)
                        .sees("is scrapped");
                assertThat(standing(desk, Samples.BOARD, Place.DEFECTIVE)).isZero();
            }
        }
    }

    @Test
    void whatIsToBeRecoveredWaitsOnTheManagersBoardAndIsSettledThere() {
        try (var store = store()) {
            var lot = store.engine()
                    .look(books -> books.standsIn(Samples.FILTER, Place.ON_HAND)
                            .getFirst()
                            .lot()
                            .id());
            var loss = store.posted(
                    Samples.manager(),
                    new Command.OfLoss(new LossCommand.RecordLoss(
                            lot,
                            Place.ON_HAND.plain(),
                            Quantity.ONE,
                            LossCommand.Liable.TECHNICIAN,
                            Optional.of(new PersonId("T7")),
                            Money.rupees(120),
                            LossCommand.Need.NOT_NEEDED,
                            "dropped it",
                            Optional.empty())));
            var id = loss.entry().header().position().name("L");
            try (var desk = store.desk(Samples.manager())) {
                desk.open(new Destination.Board()).sees("is to be recovered for " + id);
                desk.open(new Destination.Losses(Optional.of(id)))
                        .sees("technician T7")
                        .picture("recover");
                desk.press(KeyCode.F6)
                        .press(KeyCode.F6)
                        .type("from the salary")
                        .press(KeyCode.F9)
                        .sees("is settled for part");
                assertThat(desk.store().books().open(Loss.KIND)).isEmpty();
            }
        }
    }
}
