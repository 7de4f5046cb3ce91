package aspstore.desk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.engine.CentralBooks;
import aspstore.desk.engine.Desk;
import aspstore.desk.screen.handin.StoreWithPartsOut;
import aspstore.desk.shell.DeskRobot;
import aspstore.model.Contract;
import aspstore.model.Quantity;
import aspstore.model.books.Samples;
import aspstore.model.entry.Command;
import aspstore.model.partreturn.PartReturn;
import aspstore.model.partreturn.ReturnCommand;
import aspstore.model.partreturn.ReturnCommand.LineDecision;
import aspstore.model.partreturn.ReturnCommand.Verdict;
import aspstore.model.stock.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `5*` before a scan is five pieces, wherever pieces are scanned.
class QuantityScansTest {

    private static final String FIVE = "5*FLT-100";

    @TempDir
    Path folder;

    @Test
    void fiveAreReceived() {
        try (var engine = Desk.create(folder.resolve("PN1"), Desk.PORTS);
                var central = CentralBooks.ofSamples()) {
            central.dispatch("80001234", Samples.FILTER, 5);
            central.tellAll(engine);
            try (var desk = DeskRobot.at(engine, Desk.PORTS, Samples.counter())) {
                desk.open(new Destination.Receive(Optional.of("80001234"))).sees("0 of 1");
                desk.scan(FIVE).sees("5 of 5").press(KeyCode.F9).sees("GRN G");
                assertThat(OpenedStore.standing(desk, Samples.FILTER, Place.ON_HAND))
                        .isEqualTo(5);
            }
        }
    }

    @Test
    void fiveAreAskedFor() {
        try (var store = OpenedStore.empty(folder.resolve("PN1"));
                var desk = store.desk(Samples.counter())) {
            desk.open(new Destination.NewRequest(Optional.empty())).sees("FLT-100");
            // The limits suggest ten lakh of it.
            desk.scan(FIVE).sees("10,00,005");
        }
    }

    @Test
    void fiveAreNeededForAJob() {
        try (var store = OpenedStore.empty(folder.resolve("PN1"));
                var desk = store.desk(Samples.counter())) {
            desk.open(new Destination.RaiseIndent()).sees("Scan the parts");
            desk.scan(FIVE).sees("5 × FLT-100");
        }
    }

    @Test
    void fiveComeBackFromATechnician() {
        try (var store =
                        StoreWithPartsOut.stocked(folder.resolve("PN1")).out(StoreWithPartsOut.JOB, Contract.IW, 6, 0);
                var desk = DeskRobot.at(store.engine(), Desk.PORTS, Samples.counter())) {
            desk.open(new Destination.HandIn(StoreWithPartsOut.FIRST)).sees("FLT-100");
            desk.scan(FIVE).sees("Used: 5 of FLT-100").press(KeyCode.F9).sees("Still out: 1 of part FLT-100");
            assertThat(store.standing(Samples.FILTER, Place.WITH_TECHNICIAN)).isEqualTo(Quantity.ONE);
        }
    }

    @Test
    void fiveGoBackToTheWarehouseAndIntoACarton() {
        try (var store = OpenedStore.with(folder.resolve("PN1"), OpenedStore.pieces(Samples.FILTER, 8));
                var desk = store.desk(Samples.counter())) {
            desk.open(new Destination.NewReturn(Optional.empty())).sees("FLT-100");
            desk.scan(FIVE).sees("1 marked").press(KeyCode.F9).sees("was asked for");
            var id = desk.store().books().open(PartReturn.KIND).getFirst().id();
            store.centralSays(new Command.OfReturn(
                    new ReturnCommand.DecideReturn(id, List.of(new LineDecision(1, Verdict.APPROVED, "")))));
            desk.sees("0 of 5").scan(FIVE).sees("5 of 5").press(KeyCode.F9).sees("Carton 1 is closed");
            assertThat(OpenedStore.standing(desk, Samples.FILTER, Place.PACKED)).isEqualTo(5);
        }
    }

    @Test
    void fiveAreCounted() {
        try (var store = OpenedStore.with(folder.resolve("PN1"), OpenedStore.pieces(Samples.FILTER, 8));
                var desk = store.desk(Samples.manager())) {
            desk.open(new Destination.BlindCount())
                    .sees("HA-20")
                    .press(KeyCode.F9)
                    .sees("1 place left");
            desk.scan(FIVE).sees("0 places left");
            desk.press(KeyCode.F9).sees("F9 again").press(KeyCode.F9).sees("is posted. Differences: 1");
            assertThat(OpenedStore.standing(desk, Samples.FILTER, Place.ON_HAND))
                    .isEqualTo(5);
        }
    }
}
