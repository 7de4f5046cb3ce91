package aspstore.desk.screen.life;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.screen.Destination;
import aspstore.desk.shell.Appearance;
import aspstore.desk.shell.Practice;
import aspstore.desk.usecase.LifeRepository;
import aspstore.desk.usecase.StockRepository;
import aspstore.journal.query.Page;
import aspstore.journal.query.StockCriterion;
import aspstore.model.PersonId;
import aspstore.model.Role;
import aspstore.model.SerialNo;
import aspstore.model.stock.Place;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifeScreenTest {

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

    private static SerialNo serialAt(Place place) {
        return new StockRepository(practice.engine())
                .rows(List.of(StockCriterion.In.place(place)), Page.first(Page.MOST)).rows().stream()
                        .flatMap(row -> row.stand().lot().serial().stream())
                        .findFirst()
                        .orElseThrow();
    }

    private static String name(PersonId person) {
        return practice.store().people().stream()
                .filter(known -> known.id().equals(person))
                .findFirst()
                .orElseThrow()
                .name();
    }

    @Test
    void whereAUnitIsAndWhoHadItIsAnsweredByAKeyAndAScan() {
        var serial = serialAt(Place.WITH_TECHNICIAN);
        var found = new LifeRepository(practice.engine()).find(serial.text()).orElseThrow();
        var holder = found.holder(found.stands().getFirst().spot()).orElseThrow();
        try (var desk = practice.at(Role.MANAGER)) {
            desk.sees("What waits").keysPressed();
            desk.press(KeyCode.F3).scan(serial.text()).sees("Serial " + serial);
            assertThat(desk.where()).contains(new Destination.LifeOf(serial.text()));
            // The scanner's Enter is counted here as a key of its own, as if a person had pressed it.
            assertThat(desk.keysPressed() + 1).isLessThanOrEqualTo(3);
            desk.sees("Now: with the technician " + name(holder) + ", challan ")
                    .sees("Had by: " + name(holder))
                    .picture("life");
        }
    }

    @Test
    void theArrowKeysWalkAlongItAndEnterOpensTheDocumentOfAStep() {
        var serial = serialAt(Place.WITH_TECHNICIAN);
        var first = new LifeRepository(practice.engine())
                .find(serial.text())
                .orElseThrow()
                .life()
                .steps()
                .getFirst();
        try (var desk = practice.at(Role.COUNTER).open(new Destination.LifeOf(serial.text()))) {
            desk.sees("Had by: ").press(KeyCode.HOME).sees("1. ");
            desk.press(KeyCode.RIGHT).sees("2. ").press(KeyCode.LEFT).sees("1. ");
            desk.press(KeyCode.ENTER);
            var where = desk.where().orElseThrow();
            assertThat(where)
                    .isInstanceOfSatisfying(
                            Destination.OneDocument.class,
                            document -> assertThat(first.documents()).contains(document.name()));
            desk.press(KeyCode.ESCAPE).sees("1. ");
        }
    }

    @Test
    void everyStepIsToldInOneSentenceToWhoDoesNotSeeThePicture() {
        var serial = serialAt(Place.WITH_TECHNICIAN);
        int steps = new LifeRepository(practice.engine())
                .find(serial.text())
                .orElseThrow()
                .life()
                .steps()
                .size();
        try (var desk = practice.at(Role.COUNTER).open(new Destination.LifeOf(serial.text()))) {
            desk.sees("Had by: ");
            var spoken = desk.onScreen(() -> desk.scene().getRoot().lookupAll(".life-picture *").stream()
                    .filter(node -> node.getAccessibleRole() == AccessibleRole.BUTTON)
                    .map(Node::getAccessibleText)
                    .toList());
            assertThat(spoken).hasSize(steps).doesNotHaveDuplicates().allMatch(text -> text.contains("/" + steps));
        }
    }

    @Test
    void whatTheBooksDoNotKnowIsRefusedAndTheLifeStays() {
        var serial = serialAt(Place.ON_HAND);
        try (var desk = practice.at(Role.COUNTER).open(new Destination.LifeOf(serial.text()))) {
            desk.sees("Serial " + serial);
            desk.scan("NO-SUCH-UNIT").sees("The books know no unit, lot, delivery, challan or job NO-SUCH-UNIT");
            assertThat(desk.heard()).containsExactly("refused");
            desk.sees("Serial " + serial);
        }
    }

    @Test
    void aJobADeliveryAndALotLeadToTheGoodsToo() {
        var lives = new LifeRepository(practice.engine());
        var serial = serialAt(Place.WITH_TECHNICIAN);
        var found = lives.find(serial.text()).orElseThrow();
        var challan = found.challans().values().iterator().next();
        for (var code : List.of(
                challan.job().orElseThrow().text(),
                challan.id(),
                found.life().lots().getFirst().lot().id().toString())) {
            var other = lives.find(code).orElseThrow();
            assertThat(other.life().lots())
                    .as(code)
                    .anyMatch(traced ->
                            traced.lot().serial().filter(serial::equals).isPresent());
        }
        assertThat(lives.find("NO-SUCH-UNIT")).isEmpty();
    }

    @Test
    void aUsedUnitShowsWhatItCostAndWhatCameOutForIt() {
        var replaced = new StockRepository(practice.engine())
                .rows(List.of(StockCriterion.In.place(Place.CONSUMED)), Page.first(Page.MOST)).rows().stream()
                        .map(row -> row.stand().lot().id().toString())
                        .filter(lot -> !new LifeRepository(practice.engine())
                                .find(lot)
                                .orElseThrow()
                                .life()
                                .replaced()
                                .isEmpty())
                        .findFirst()
                        .orElseThrow();
        var look = Appearance.DEFAULT.with(Appearance.Mode.DARK);
        try (var desk = practice.at(Role.MANAGER, look).open(new Destination.LifeOf(replaced))) {
            desk.sees("Came out for it: lot ").sees("Used for ₹ ").picture("life-used-dark");
            desk.press(KeyCode.CONTROL, KeyCode.R).sees("Went in for it: lot ");
            assertThat(desk.where()).get().isNotEqualTo(new Destination.LifeOf(replaced));
        }
    }
}
