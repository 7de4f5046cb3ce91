package aspstore.desk.practice;

import aspstore.desk.example.Example;
import aspstore.model.Money;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.entry.Command;
import aspstore.model.hold.Hold;
import aspstore.model.oversight.Case;
import aspstore.model.oversight.GrantedOverride;
import aspstore.model.oversight.OversightCommand;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position;
import aspstore.model.stockcare.StockCareCommand;
import aspstore.model.stockcare.StockCareCommand.CountedLine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What is set apart, counted, taken back and asked about today.
final class Care {

    private final Scene scene;

    Care(Scene scene) {
        this.scene = scene;
    }

    /// @param grn about which somebody wonders
    void play(Position grn) {
        scene.at(scene.before(Duration.ofMinutes(28)));
        hold();
        count();
        scene.at(scene.before(Duration.ofMinutes(12)));
        scene.post(
                scene.counter(),
                new Command.OfOversight(new OversightCommand.OpenCase(
                        grn, Case.Kind.OTHER, "the lorry receipt names four cartons, and three came")));
        scene.tell(new Command.OfOversight(new OversightCommand.GrantOverride(
                GrantedOverride.Kind.COUNT,
                Example.AC,
                "Rack C",
                Money.rupees(8_000),
                "the compressors are counted tonight, with a witness")));
    }

    private void hold() {
        scene.post(
                scene.counter(),
                hold(
                        Day.UNFIT,
                        Hold.Why.QUALITY,
                        "the seal of the box is broken",
                        scene.today().plusDays(1)));
        scene.post(
                scene.counter(),
                hold(
                        Day.SEAL,
                        Hold.Why.CUSTOMER_CLAIM,
                        "the customer says that it leaks",
                        scene.today().plusDays(12)));
    }

    private Command hold(PartCode part, Hold.Why why, String reason, LocalDate resolveBy) {
        var lot = scene.stands(part, Place.ON_HAND).getFirst().lot().id();
        return new Command.OfStockCare(new StockCareCommand.HoldStock(lot, Quantity.ONE, why, reason, resolveBy));
    }

    /// A gasket is not where the books have it.
    private void count() {
        var stand = scene.stands(Day.COUNTED, Place.ON_HAND).getFirst();
        scene.post(
                scene.manager(),
                new Command.OfStockCare(new StockCareCommand.PostCount(
                        Example.HA,
                        "Rack B",
                        List.of(Day.COUNTED),
                        List.of(new CountedLine(
                                stand.lot().id(), stand.spot(), stand.quantity().minus(Quantity.ONE))),
                        List.of(),
                        "counted twice",
                        Optional.empty())));
    }
}
