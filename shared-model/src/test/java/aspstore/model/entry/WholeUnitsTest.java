package aspstore.model.entry;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.Contract;
import aspstore.model.Decision;
import aspstore.model.JobNo;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.books.Samples;
import aspstore.model.hold.Hold;
import aspstore.model.indent.IndentCommand;
import aspstore.model.indent.IndentRefusal;
import aspstore.model.receipt.ReceiptCommand;
import aspstore.model.receipt.ReceiptRefusal;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position.Writer;
import aspstore.model.stockcare.StockCareCommand;
import aspstore.model.story.Steps;
import aspstore.model.story.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Half a unit has no serial.
class WholeUnitsTest {

    private static final Quantity HALF = new Quantity(500);

    @Test
    void aUnitIsNotReceivedHalfGoodAndHalfDamaged() {
        var story = new Story();
        story.central(Steps.dispatch(Steps.DELIVERY, Steps.shipped(Samples.BOARD, 1, "SN1")));

        assertThat(story.decide(
                        Writer.STORE,
                        new ReceiptCommand.ReceiveGoods(
                                Optional.of(Steps.DELIVERY),
                                "LR-9",
                                List.of(new ReceiptCommand.Line(
                                        1,
                                        HALF,
                                        HALF,
                                        Quantity.ZERO,
                                        List.of(new SerialNo("SN1")),
                                        Optional.empty(),
                                        Optional.empty(),
                                        "box torn")),
                                List.of())))
                .isEqualTo(new Decision.Refused<>(List.of(
                        new ReceiptRefusal.NotWhole(1, Samples.BOARD, HALF),
                        new ReceiptRefusal.NotWhole(1, Samples.BOARD, HALF))));
    }

    @Test
    void aUnitIsNotWantedByHalves() {
        var story = new Story();
        assertThat(story.decide(Writer.STORE, raise(Samples.BOARD)))
                .isEqualTo(Decision.refuse(new IndentRefusal.NotWhole("1", Samples.BOARD, HALF)));
        assertThat(story.decide(Writer.STORE, raise(Samples.FILTER))).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void aUnitIsNotHeldByHalvesAndGoodsWithoutSerialsAre() {
        var story = Steps.stocked();
        assertThat(story.decide(Writer.STORE, hold(story, Samples.BOARD)))
                .isEqualTo(Decision.refuse(new SplitUnit(Samples.BOARD, HALF)));
        assertThat(story.decide(Writer.STORE, hold(story, Samples.FILTER))).isInstanceOf(Decision.Accepted.class);
    }

    private static IndentCommand.RaiseIndent raise(PartCode part) {
        return new IndentCommand.RaiseIndent(
                Story.order(new JobNo("SO-9"), Contract.IW), List.of(new IndentCommand.Line(part, HALF)));
    }

    private static StockCareCommand.HoldStock hold(Story story, PartCode part) {
        return new StockCareCommand.HoldStock(
                story.lot(part, Place.ON_HAND), HALF, Hold.Why.QUALITY, "looks odd", LocalDate.of(2026, 12, 1));
    }
}
