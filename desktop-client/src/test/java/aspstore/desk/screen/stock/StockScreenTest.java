package aspstore.desk.screen.stock;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.control.Choice;
import aspstore.desk.screen.Destination;
import aspstore.desk.shell.DeskRobot;
import aspstore.desk.shell.Practice;
import aspstore.desk.usecase.StockFilter;
import aspstore.desk.usecase.StockRepository;
import aspstore.journal.query.Page;
import aspstore.journal.query.StockCriterion;
import aspstore.journal.query.StockRow;
import aspstore.model.Role;
import aspstore.model.SerialNo;
import aspstore.model.stock.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StockScreenTest {

    @TempDir
    private static Path temp;

    private static Practice practice;

    @BeforeAll
    static void create() {
        practice = Practice.in(temp.resolve("PN1"));
    }

    @AfterAll
    static void close() {
        practice.close();
    }

    private static DeskRobot opened(StockFilter filter) {
        return practice.at(Role.COUNTER).open(new Destination.Stock(filter));
    }

    private static List<StockRow> books(StockCriterion... criteria) {
        return new StockRepository(practice.engine())
                .rows(List.of(criteria), Page.first(Page.MOST))
                .rows();
    }

    private static SerialNo serialOnHand() {
        return books(StockCriterion.In.place(Place.ON_HAND)).stream()
                .flatMap(row -> row.stand().lot().serial().stream())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aScannedUnitIsAllThatIsShownAndEnterTellsItsLife() {
        var serial = serialOnHand();
        int rows = books(new StockCriterion.OfSerial(serial)).size();
        try (var desk = opened(StockFilter.ALL)) {
            desk.sees(books().size() + " rows, ").keysPressed();
            desk.scan(serial.text()).sees(rows + " rows, ");
            assertThat(desk.heard()).containsExactly("accepted");
            desk.press(KeyCode.ENTER);
            assertThat(desk.where()).contains(new Destination.LifeOf(serial.text()));
            assertThat(desk.keysPressed()).isEqualTo(1);
            desk.press(KeyCode.ESCAPE).sees(rows + " rows, ");
        }
    }

    @Test
    void aCodeThatTheBooksDoNotKnowIsRefusedInWords() {
        try (var desk = opened(StockFilter.ALL)) {
            desk.scan("NO-SUCH-THING").sees("The books have no part, serial or lot like that");
            assertThat(desk.heard()).containsExactly("refused");
        }
    }

    @Test
    void whatIsShownIsWhatTheBooksSayOfTheSameMix() {
        var all = books(StockCriterion.In.place(Place.WITH_TECHNICIAN));
        assertThat(all).isNotEmpty();
        long thousandths =
                all.stream().mapToLong(row -> row.stand().thousandths()).sum();
        try (var desk = opened(StockFilter.at(Place.WITH_TECHNICIAN))) {
            desk.sees(all.size() + " rows, " + StockViewModel.quantity(thousandths) + " units")
                    .picture("stock");
        }
    }

    @Test
    void aMixIsKeptUnderANameAndThereAgainAfterTheDeskWasClosed() {
        var some = books(StockCriterion.In.place(Place.WITH_TECHNICIAN)).size();
        try (var desk = opened(StockFilter.at(Place.WITH_TECHNICIAN))) {
            desk.sees(some + " rows, ");
            desk.press(KeyCode.CONTROL, KeyCode.S).sees("Give the mix a name, then press Ctrl+S.");
            desk.type("Out on jobs").press(KeyCode.CONTROL, KeyCode.S).sees("The view Out on jobs is kept on this PC.");
        }
        try (var desk = opened(StockFilter.ALL)) {
            desk.sees(books().size() + " rows, ");
            var views = firstChoice(desk);
            desk.until("the view is offered", () -> views.getItems().size() == 2);
            desk.onScreen(() -> {
                views.requestFocus();
                return true;
            });
            desk.press(KeyCode.DOWN).sees(some + " rows, ");
            desk.press(KeyCode.CONTROL, KeyCode.DELETE).sees("The view Out on jobs is forgotten.");
            desk.press(KeyCode.CONTROL, KeyCode.D).sees(books().size() + " rows, ");
        }
    }

    private static Choice<?> firstChoice(DeskRobot desk) {
        return desk.onScreen(() -> (Choice<?>) desk.scene().getRoot().lookupAll(".combo-box").stream()
                .filter(Choice.class::isInstance)
                .findFirst()
                .orElseThrow());
    }

    @Test
    void stockGoesOutAsCsvAndXlsxWithEveryRow() throws IOException {
        int rows = books().size();
        var csv = temp.resolve("stock.csv");
        var xlsx = temp.resolve("stock.xlsx");
        try (var desk = opened(StockFilter.ALL)) {
            desk.sees(" rows, ").willChoose(csv).press(KeyCode.CONTROL, KeyCode.E);
            desk.sees(rows + " rows were written to " + csv);
            desk.willChoose(xlsx).press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
            desk.sees(rows + " rows were written to " + xlsx);
        }
        var lines = Files.readAllLines(csv, StandardCharsets.UTF_8);
        assertThat(lines).hasSize(rows + 1);
        assertThat(lines.getFirst()).startsWith("\uFEFFPart,Lot,Serial number,Place");
        try (var zip = new ZipFile(xlsx.toFile())) {
            var sheet = new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(sheet.split("<row ", -1)).hasSize(rows + 2);
        }
        assertThat(temp.resolve("stock.csv.part")).doesNotExist();
    }

    @Test
    void totalsByPlaceAddUpToTheWhole() {
        var repository = new StockRepository(practice.engine());
        var whole = repository.total(List.of());
        var parts = repository.totals(List.of(), Dimension.PLACE.by()).rows();
        assertThat(parts.stream().mapToLong(total -> total.thousandths()).sum()).isEqualTo(whole.thousandths());
        try (var desk = opened(StockFilter.ALL)) {
            desk.sees(" rows, ");
            desk.onScreen(() -> {
                desk.scene().getRoot().lookupAll(".combo-box").stream()
                        .reduce((_, last) -> last)
                        .orElseThrow()
                        .requestFocus();
                return true;
            });
            desk.press(KeyCode.DOWN).press(KeyCode.DOWN).sees("Total of").picture("stock-totals");
        }
    }

    @Test
    void stockOfAnAgeIsAllThatOldOrOlder() {
        var repository = new StockRepository(practice.engine());
        var old = repository.criteria(
                StockFilter.olderThan(30), Optional.empty(), aspstore.model.India.day(Practice.NOW));
        assertThat(repository.rows(old, Page.first(100)).rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.stand().lot().received().orElseThrow())
                        .isBeforeOrEqualTo(
                                aspstore.model.India.day(Practice.NOW).minusDays(30)));
    }
}
