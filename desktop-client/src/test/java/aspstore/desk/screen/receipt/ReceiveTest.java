package aspstore.desk.screen.receipt;

import static aspstore.desk.screen.OpenedStore.standing;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.screen.Destination;
import aspstore.desk.screen.OpenedStore;
import aspstore.desk.shell.DeskRobot;
import aspstore.model.Condition;
import aspstore.model.ContractClass;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.Sodo;
import aspstore.model.books.Samples;
import aspstore.model.entry.Command;
import aspstore.model.receipt.Receipt;
import aspstore.model.shipment.Shipment;
import aspstore.model.shipment.ShipmentCommand;
import aspstore.model.stock.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Goods arrive: they are received by scans, with what is damaged, missing or on no paper.
class ReceiveTest {

    private static final String DELIVERY = "80001234";

    @TempDir
    Path folder;

    private OpenedStore with(ShipmentCommand.Line... lines) {
        var store = OpenedStore.empty(folder.resolve("PN1"));
        store.centralSays(new Command.OfShipment(new ShipmentCommand.DispatchShipment(
                DELIVERY, ShipmentCommand.Kind.SALE, ShipmentCommand.Papers.NONE, List.of(lines))));
        return store;
    }

    private static ShipmentCommand.Line line(PartCode part, int pieces, String... serials) {
        return new ShipmentCommand.Line(
                "10",
                Sodo.of("4711", DELIVERY),
                part,
                Quantity.pieces(pieces),
                Owner.OEM,
                ContractClass.ANY,
                Condition.OK,
                Optional.empty(),
                Optional.empty(),
                Stream.of(serials).map(SerialNo::new).toList(),
                Optional.empty(),
                Optional.empty());
    }

    private static DeskRobot receiving(DeskRobot desk) {
        return desk.open(new Destination.Receive(Optional.of(DELIVERY))).sees("0 of");
    }

    private static Shipment shipment(DeskRobot desk) {
        return desk.store().books().document(Shipment.KIND, DELIVERY).orElseThrow();
    }

    @Test
    void twentyLinesTakeTwentyScansAndTwoKeysFromTheBoard() {
        var lines = IntStream.rangeClosed(1, 20)
                .mapToObj(_ -> line(Samples.FILTER, 1))
                .toArray(ShipmentCommand.Line[]::new);
        try (var store = with(lines);
                var desk = store.desk(Samples.counter())) {
            desk.sees(DELIVERY).press(KeyCode.END);
            desk.keysPressed();
            desk.press(KeyCode.ENTER);
            for (int i = 0; i < 20; i++) {
                desk.scan("FLT-100");
            }
            desk.sees("20 of 20").picture("receive-twenty");
            desk.press(KeyCode.F9).sees("20 lines are received").sees("GRN G");
            assertThat(desk.keysPressed()).isEqualTo(2);
            assertThat(standing(desk, Samples.FILTER, Place.ON_HAND)).isEqualTo(20);
            assertThat(shipment(desk).currentStage()).isEqualTo(Shipment.Stage.RECEIVED);
        }
    }

    @Test
    void whatIsOnlyStillToComeNeedsNoWordAndStaysOnTheWay() {
        try (var store = with(line(Samples.FILTER, 5));
                var desk = store.desk(Samples.counter())) {
            receiving(desk).scan("FLT-100").sees("1 of 5").press(KeyCode.F9).sees("GRN G");
            assertThat(standing(desk, Samples.FILTER, Place.TRANSIT_IN)).isEqualTo(4);
            desk.sees("1 received before").open(new Destination.Deliveries()).sees("partly received");
            desk.picture("deliveries");
        }
    }

    @Test
    void aSerialTwiceIsRefusedAndTheDraftOutlivesARestart() {
        try (var store = with(line(Samples.BOARD, 2, "B-1", "B-2"))) {
            try (var desk = store.desk(Samples.counter())) {
                receiving(desk).scan("B-1").sees("1 of 2");
                desk.scan("B-1").sees("was scanned already");
                assertThat(desk.heard()).containsExactly("accepted", "refused");
            }
            store.restart();
            try (var desk = store.desk(Samples.counter())) {
                desk.open(new Destination.Receive(Optional.of(DELIVERY))).sees("1 of 1");
                desk.scan("PCB-7781").sees("now scan its serial").scan("B-2").sees("2 of 2");
                desk.press(KeyCode.F9).sees("GRN G");
                assertThat(standing(desk, Samples.BOARD, Place.ON_HAND)).isEqualTo(2);
            }
        }
    }

    @Test
    void damagedAndMissingGoodsAskForAReasonBeforeTheyArePosted() {
        try (var store = with(line(Samples.FILTER, 5));
                var desk = store.desk(Samples.counter())) {
            receiving(desk).scan("FLT-100").sees("1 of 5").scan("FLT-100").sees("2 of 5");
            desk.press(KeyCode.CONTROL, KeyCode.D).sees("say why");
            desk.press(KeyCode.F9).sees("Fill it in").picture("receive-reason");
            assertThat(desk.store().books().documents("G", 5)).isEmpty();
            desk.type("carton crushed").press(KeyCode.ENTER);
            desk.press(KeyCode.CONTROL, KeyCode.M).press(KeyCode.F9).sees("GRN G");
            assertThat(standing(desk, Samples.FILTER, Place.ON_HAND)).isEqualTo(1);
            assertThat(standing(desk, Samples.FILTER, Place.DEFECTIVE)).isEqualTo(1);
            assertThat(standing(desk, Samples.FILTER, Place.SHORT)).isEqualTo(3);
            desk.sees("central has not decided").picture("receive-undecided");
        }
    }

    @Test
    void whatNoLineAnnouncedGoesOnHoldAndIsSettledWithAReason() {
        try (var store = with(line(Samples.FILTER, 1));
                var desk = store.desk(Samples.manager())) {
            receiving(desk).scan("FLT-100").sees("1 of 1").scan("FLT-100").sees("more than announced");
            desk.press(KeyCode.F9).sees("Press F9 again").picture("receive-extra");
            desk.press(KeyCode.F9).sees("GRN G");
            assertThat(standing(desk, Samples.FILTER, Place.ON_HOLD)).isEqualTo(1);
            var receipt = desk.store().books().open(Receipt.KIND).getFirst().id();
            desk.open(new Destination.SettleUnlisted(receipt))
                    .sees("Lint filter")
                    .picture("settle");
            desk.press(KeyCode.F9).sees("Press F9 again").press(KeyCode.F9);
            desk.until(
                    "it is refused without a reason",
                    () -> desk.texts().stream().noneMatch(text -> text.contains("Press F9 again")));
            assertThat(standing(desk, Samples.FILTER, Place.ON_HOLD)).isEqualTo(1);
            desk.press(KeyCode.F6).press(KeyCode.F6).press(KeyCode.F6).type("sent by mistake, we keep it");
            desk.press(KeyCode.F9).sees("Press F9 again").press(KeyCode.F9).sees("are in stock");
            assertThat(standing(desk, Samples.FILTER, Place.ON_HAND)).isEqualTo(2);
        }
    }

    @Test
    void goodsWithoutADeliveryAreReceivedOnHold() {
        try (var store = OpenedStore.empty(folder.resolve("PN1"));
                var desk = store.desk(Samples.counter())) {
            desk.open(new Destination.Receive(Optional.empty())).scan("NONE-1").sees("no part in the catalogue");
            desk.press(KeyCode.ESCAPE).scan("FLT-100").sees("announced by no paper");
            desk.press(KeyCode.F9).sees("Press F9 again").press(KeyCode.F9).sees("GRN G");
            assertThat(standing(desk, Samples.FILTER, Place.ON_HOLD)).isEqualTo(1);
        }
    }
}
