package aspstore.desk.screen.delivery;

import static aspstore.desk.screen.issue.JobsAtDesk.FIRST;
import static aspstore.desk.screen.issue.JobsAtDesk.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.engine.Desk;
import aspstore.desk.screen.Destination;
import aspstore.desk.screen.issue.JobsAtDesk;
import aspstore.desk.shell.DeskRobot;
import aspstore.model.Quantity;
import aspstore.model.books.Samples;
import aspstore.model.challan.Challan;
import aspstore.model.stock.Place;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryScreenTest {

    @TempDir
    Path folder;

    private JobsAtDesk sent() {
        return JobsAtDesk.stocked(folder, 10).assigned(JOB, Samples.FILTER, 2).sentByCourier(JOB, "7714402");
    }

    private static DeskRobot at(JobsAtDesk store) {
        return DeskRobot.at(store.engine(), Desk.PORTS, Samples.counter());
    }

    private static Challan challan(JobsAtDesk store) {
        return store.challan(FIRST).orElseThrow();
    }

    @Test
    void aParcelOfWhichNobodyHasHeardIsConfirmedFromTheBoardAndWhatIsTypedSurvivesARestart() {
        try (var store = sent()) {
            try (var desk = at(store)) {
                choose(desk.sees("Confirm a delivery"), "nobody has said that it arrived");
                desk.press(KeyCode.F9).sees("The customer has it");
                desk.press(KeyCode.CONTROL, KeyCode.A)
                        .type("Mrs Joshi next door")
                        .sees("Mrs Joshi next door");
                desk.picture("delivery-light-en");
            }
            store.restart();
            try (var desk = at(store)) {
                desk.open(new Destination.Delivery(FIRST)).sees("Mrs Joshi next door");
                desk.press(KeyCode.F9)
                        .sees("Challan PN1D/2627/00001 is delivered: Mrs Joshi next door took the goods.");
            }
            var delivered = challan(store).parcels().delivered().orElseThrow();
            assertThat(delivered.receivedBy()).isEqualTo("Mrs Joshi next door");
            assertThat(delivered.proof().reference()).isEqualTo("7714402");
            assertThat(store.standing(Samples.FILTER, Place.AT_CUSTOMER)).isEqualTo(Quantity.pieces(2));
        }
    }

    private static void choose(DeskRobot desk, String item) {
        for (int row = 0; row < 5 && desk.texts().stream().noneMatch(text -> text.contains(item)); row++) {
            desk.press(KeyCode.DOWN).settle();
        }
        desk.sees(item);
    }

    @Test
    void aDayThatIsNotToBeIsRefusedAndTheDraftStays() {
        try (var store = sent();
                var desk = at(store)) {
            desk.open(new Destination.Delivery(FIRST)).sees("The customer has it");
            desk.press(KeyCode.TAB).type("yesterday").press(KeyCode.F9);
            desk.sees("Write the day as 24-11-2026, or leave it empty.");
            desk.press(KeyCode.CONTROL, KeyCode.A).type("24-11-2099").press(KeyCode.F9);
            desk.sees("so they cannot have been delivered on")
                    .sees("24-11-2099")
                    .picture("delivery-refused-light-en");
            assertThat(challan(store).isOnTheWay()).isTrue();
        }
    }

    @Test
    void whatTheCustomerHasIsFetchedByACourierUnderItsAirwayBill() {
        try (var store = sent();
                var desk = at(store)) {
            desk.open(new Destination.Delivery(FIRST))
                    .sees("The customer has it")
                    .press(KeyCode.F9);
            desk.sees("is delivered").sees("Pick-up of what comes back");
            desk.press(KeyCode.F9).sees("Write the AWB under which the courier fetches it");
            desk.type("BACK-9").press(KeyCode.F9);
            desk.sees("BlueArrow Couriers fetches what comes back on challan PN1D/2627/00001, AWB BACK-9.");
            desk.picture("delivery-pickup-light-en");
            assertThat(challan(store).parcels().pickup().orElseThrow().courier().airwayBill())
                    .isEqualTo("BACK-9");
        }
    }

    @Test
    void whatTheCourierBringsBackIsTakenInOnTheHandInScreen() {
        try (var store = sent();
                var desk = at(store)) {
            desk.open(new Destination.Delivery(FIRST)).sees("The customer has it");
            desk.press(KeyCode.CONTROL, KeyCode.B);
            desk.until(
                    "the hand-in is open",
                    () -> desk.where()
                            .filter(Destination.HandIn.class::isInstance)
                            .isPresent());
        }
    }
}
