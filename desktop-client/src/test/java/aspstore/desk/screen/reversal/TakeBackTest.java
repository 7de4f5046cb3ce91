package aspstore.desk.screen.reversal;

import static aspstore.desk.screen.OpenedStore.standing;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.screen.Destination;
import aspstore.desk.screen.OpenedStore;
import aspstore.desk.shell.DeskRobot;
import aspstore.journal.query.DocumentName;
import aspstore.journal.query.StockCriterion;
import aspstore.model.Quantity;
import aspstore.model.books.Samples;
import aspstore.model.entry.Command;
import aspstore.model.hold.Hold;
import aspstore.model.stock.Place;
import aspstore.model.stockcare.Opening;
import aspstore.model.stockcare.StockCareCommand;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A posted entry is taken back from a document's history.
class TakeBackTest {

    @TempDir
    Path folder;

    private OpenedStore store() {
        return OpenedStore.with(
                folder.resolve("PN1"), OpenedStore.pieces(Samples.FILTER, 4), OpenedStore.unit(Samples.BOARD, "B-100"));
    }

    private static DeskRobot history(DeskRobot desk) {
        var opening = desk.store().books().documents(Set.of(Opening.KIND.name()), Optional.empty());
        return desk.open(new Destination.OneDocument(new DocumentName(
                        Opening.KIND.name(), opening.getFirst().name().id())))
                .sees("opening posted");
    }

    @Test
    void oneLineIsTakenBackFromTheHistoryAfterASecondPress() {
        try (var store = store();
                var desk = store.desk(Samples.manager())) {
            history(desk).press(KeyCode.CONTROL, KeyCode.B).sees("B-100").picture("take-back");
            desk.type("counted twice")
                    .press(KeyCode.F6)
                    .press(KeyCode.DOWN)
                    .press(KeyCode.SPACE)
                    .sees("✓");
            long before = store.entries();
            desk.press(KeyCode.F9).sees("Lines 2 of");
            assertThat(store.entries()).isEqualTo(before);
            desk.press(KeyCode.F9).sees("was taken back by entry");
            assertThat(standing(desk, Samples.BOARD, Place.ON_HAND)).isZero();
            assertThat(standing(desk, Samples.FILTER, Place.ON_HAND)).isEqualTo(4);
        }
    }

    @Test
    void whatMovedOnIsToldInWordsAndTheReasonIsKept() {
        try (var store = store();
                var desk = store.desk(Samples.manager())) {
            var lot = desk.store()
                    .books()
                    .stock(List.of(new StockCriterion.OfPart(Samples.FILTER)))
                    .getFirst()
                    .stand()
                    .lot()
                    .id();
            store.posted(
                    Samples.manager(),
                    new Command.OfStockCare(new StockCareCommand.HoldStock(
                            lot, Quantity.pieces(1), Hold.Why.QUALITY, "wet", LocalDate.parse("2030-01-01"))));
            history(desk).press(KeyCode.CONTROL, KeyCode.B).sees("B-100");
            desk.type("a mistake").press(KeyCode.F9).press(KeyCode.F9);
            desk.sees("on hand").picture("take-back-refused").sees("a mistake");
            assertThat(standing(desk, Samples.BOARD, Place.ON_HAND)).isEqualTo(1);
        }
    }

    @Test
    void theReasonIsThereAgainAfterThePcWentOut() {
        try (var store = store()) {
            try (var desk = store.desk(Samples.manager())) {
                history(desk).press(KeyCode.CONTROL, KeyCode.B).sees("B-100");
                desk.type("counted twice").press(KeyCode.F6);
            }
            store.restart();
            try (var desk = store.desk(Samples.manager())) {
                history(desk).press(KeyCode.CONTROL, KeyCode.B).sees("counted twice");
            }
        }
    }
}
