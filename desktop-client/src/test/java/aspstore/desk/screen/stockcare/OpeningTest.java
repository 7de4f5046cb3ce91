package aspstore.desk.screen.stockcare;

import static aspstore.desk.screen.OpenedStore.standing;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.screen.Destination;
import aspstore.desk.screen.OpenedStore;
import aspstore.desk.shell.Appearance;
import aspstore.model.JobNo;
import aspstore.model.books.Samples;
import aspstore.model.challan.Challan;
import aspstore.model.oversight.GrantedOverride;
import aspstore.model.owed.Debt;
import aspstore.model.stock.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A store's books begin, from a file and by hand.
class OpeningTest {

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("stock.csv"), text);
    }

    @Test
    void aFileIsPostedOnceEveryLineIsRight() throws IOException {
        var file = file("""
                Part,Quantity,Serial,Expiry
                FLT-100,12,,
                PCB-7781,1,B-500,
                PCB-7781,1,,
                GAS-R32,2,,soon
                """);
        try (var store = OpenedStore.empty(folder.resolve("PN1"));
                var desk = store.desk(Samples.manager())) {
            var approval = store.approval(GrantedOverride.Kind.OPENING, "HA");
            desk.open(new Destination.OpeningStock())
                    .sees("There are no lines yet")
                    .willChoose(file);
            desk.press(KeyCode.CONTROL, KeyCode.O)
                    .sees("Lines: 4 · with problems: 2")
                    .picture("opening");
            long before = store.entries();
            desk.press(KeyCode.F9).sees("2 lines are not right yet");
            assertThat(store.entries()).isEqualTo(before);

            desk.press(KeyCode.CONTROL, KeyCode.DELETE).sees("Lines: 3 · with problems: 1");
            desk.press(KeyCode.F9).press(KeyCode.CONTROL, KeyCode.DELETE).sees("Lines: 2 · with problems: 0");
            desk.press(KeyCode.F6).press(KeyCode.F6).type(approval);
            desk.press(KeyCode.F9).sees("F9 again").press(KeyCode.F9).sees("is posted: the books of HA");
            assertThat(standing(desk, Samples.FILTER, Place.ON_HAND)).isEqualTo(12);
            assertThat(standing(desk, Samples.BOARD, Place.ON_HAND)).isEqualTo(1);
        }
    }

    @Test
    void whatIsOutWithATechnicianAndWhatTheyOweIsTakenOnToo() throws IOException {
        var file = file("""
                Part,Quantity,Place,Reference,Technician,Job,Since
                FLT-100,12,,,,,
                FLT-100,2,WITH_TECHNICIAN,DC/OLD/17,T7,SO-1,05-01-2026
                PCB-7781,1,OWED,DC/OLD/18,T7,SO-2,05-01-2026
                PCB-7781,1,OWED,DC/OLD/18,T99,SO-2,05-01-2026
                FLT-100,2,WITH_TECHNICIAN,DC/OLD/17,T7,SO-1,
                """);
        try (var store = OpenedStore.empty(folder.resolve("PN1"));
                var desk = store.desk(Samples.manager())) {
            var approval = store.approval(GrantedOverride.Kind.OPENING, "HA");
            desk.open(new Destination.OpeningStock())
                    .sees("There are no lines yet")
                    .willChoose(file);
            desk.press(KeyCode.CONTROL, KeyCode.O)
                    .sees("Lines: 5 · with problems: 2")
                    .picture("opening-out");
            desk.press(KeyCode.F9).press(KeyCode.CONTROL, KeyCode.DELETE).sees("Lines: 4 · with problems: 1");
            desk.press(KeyCode.F9).press(KeyCode.CONTROL, KeyCode.DELETE).sees("Lines: 3 · with problems: 0");
            desk.press(KeyCode.F6).press(KeyCode.F6).type(approval);
            desk.press(KeyCode.F9).sees("F9 again").press(KeyCode.F9).sees("is posted: the books of HA");
            assertThat(standing(desk, Samples.FILTER, Place.ON_HAND)).isEqualTo(12);
            assertThat(standing(desk, Samples.FILTER, Place.WITH_TECHNICIAN)).isEqualTo(2);
            assertThat(desk.store().books().open(Debt.KIND))
                    .singleElement()
                    .satisfies(debt -> assertThat(debt.owing().technician()).contains(Samples.TECHNICIAN));
            assertThat(desk.store().books().open(Challan.KIND))
                    .singleElement()
                    .satisfies(challan -> assertThat(challan.job()).contains(new JobNo("SO-1")));
        }
    }

    @Test
    void aLineThatIsOnlyInTheFormHoldsUpPosting() {
        try (var store = OpenedStore.empty(folder.resolve("PN1"));
                var desk = store.desk(Samples.manager())) {
            desk.open(new Destination.OpeningStock()).sees("There are no lines yet");
            desk.type("flt-100").press(KeyCode.INSERT).sees("Lines: 1 · with problems: 0");
            desk.type("flt-100").press(KeyCode.F9).sees("is not taken yet");
            desk.press(KeyCode.ESCAPE).press(KeyCode.F9).sees("F9 again");
        }
    }

    @Test
    void theFormScrollsWhereTheTextIsLarge() throws IOException {
        var file = file("Part,Quantity\nFLT-100,12\nFLT-100,soon\n");
        try (var store = OpenedStore.empty(folder.resolve("PN1"));
                var desk = store.desk(Samples.manager(), Appearance.DEFAULT.withTextSize(150))) {
            desk.open(new Destination.OpeningStock())
                    .sees("There are no lines yet")
                    .picture("opening-empty-150");
            desk.willChoose(file).press(KeyCode.CONTROL, KeyCode.O).sees("Lines: 2 · with problems: 1");
            desk.picture("opening-150");
            desk.type("FLT-100").press(KeyCode.ENTER).type("3");
            for (int field = 0; field < 6; field++) {
                desk.press(KeyCode.ENTER);
            }
            desk.sees("Lines: 3 · with problems: 1");
        }
    }

    @Test
    void aLineByHandIsThereAgainAfterThePcWentOutAndIsRefusedWithoutApproval() {
        try (var store = OpenedStore.empty(folder.resolve("PN1"))) {
            try (var desk = store.desk(Samples.manager())) {
                desk.open(new Destination.OpeningStock()).sees("There are no lines yet");
                desk.type("flt-100").press(KeyCode.TAB).type("7").press(KeyCode.INSERT);
                desk.sees("Lines: 1 · with problems: 0");
            }
            store.restart();
            try (var desk = store.desk(Samples.manager())) {
                desk.open(new Destination.OpeningStock()).sees("Lines: 1 · with problems: 0");
                long before = store.entries();
                desk.press(KeyCode.F9).sees("F9 again").press(KeyCode.F9).sees("pproval");
                assertThat(store.entries()).isEqualTo(before);
                desk.sees("Lines: 1");
            }
        }
    }
}
