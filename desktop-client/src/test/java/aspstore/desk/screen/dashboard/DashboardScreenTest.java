package aspstore.desk.screen.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.screen.Destination;
import aspstore.desk.shell.DeskRobot;
import aspstore.desk.shell.Practice;
import aspstore.desk.usecase.BooksRepository;
import aspstore.desk.usecase.DashboardRepository;
import aspstore.desk.usecase.DashboardTile;
import aspstore.model.Money;
import aspstore.model.Role;
import aspstore.model.owed.Debt;
import aspstore.model.partreturn.PartReturn;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DashboardScreenTest {

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

    private static DeskRobot opened() {
        return practice.at(Role.MANAGER).open(new Destination.Dashboard()).sees("Turnaround");
    }

    @Test
    void thereAreEightTilesAndEachIsToldInOneSentence() {
        try (var desk = opened()) {
            desk.picture("dashboard");
            var spoken = desk.onScreen(() -> desk.scene().getRoot().lookupAll(".tile").stream()
                    .map(node -> ((Button) node).getAccessibleText())
                    .toList());
            assertThat(spoken).hasSize(8).doesNotHaveDuplicates().noneMatch(String::isBlank);
        }
    }

    @Test
    void theArrowKeysWalkBetweenTilesAndEachOpensTheListBehindIt() {
        try (var desk = opened()) {
            for (var tile : DashboardTile.values()) {
                desk.press(KeyCode.ENTER);
                assertThat(desk.where()).get().as(tile.name()).isNotEqualTo(new Destination.Dashboard());
                desk.settle().press(KeyCode.ESCAPE);
                assertThat(desk.where()).contains(new Destination.Dashboard());
                desk.press(KeyCode.RIGHT);
            }
            desk.press(KeyCode.F9);
            assertThat(desk.where()).get().isInstanceOf(Destination.Stock.class);
        }
    }

    @Test
    void theNumberOnATileIsTheNumberOfRowsBehindIt() {
        var figures = new DashboardRepository(practice.engine()).figures(Practice.NOW);
        for (var tile : List.of(DashboardTile.LEAKAGE, DashboardTile.RETURNS, DashboardTile.BACK_ORDERS)) {
            long count = switch (tile) {
                case LEAKAGE -> figures.leakage().count();
                case RETURNS -> figures.returns().count();
                default -> figures.backOrders().count();
            };
            assertThat(count).as(tile.name()).isPositive();
            try (var desk = practice.at(Role.MANAGER).open(new Destination.BehindTile(tile))) {
                desk.until(
                        count + " rows behind " + tile,
                        () -> desk.find(".table-view", TableView.class)
                                        .getItems()
                                        .size()
                                == count);
                desk.picture("behind-" + tile).press(KeyCode.ENTER);
                assertThat(desk.where()).get().isInstanceOf(Destination.OneDocument.class);
            }
        }
    }

    @Test
    void theFiguresAreThoseOfTheDocuments() {
        var books = new BooksRepository(practice.engine());
        var repository = new DashboardRepository(practice.engine());
        var figures = repository.figures(Practice.NOW);
        assertThat(figures.leakage().value())
                .isEqualTo(books.open(Debt.KIND).stream()
                        .map(Debt::outstandingValue)
                        .reduce(Money.ZERO, Money::plus));
        assertThat(figures.returns().count())
                .isEqualTo(books.open(PartReturn.KIND).size());
        assertThat(repository.missed(Practice.NOW))
                .hasSize((int) figures.thisMonth().missed());
        assertThat(figures.costs()).isNotEmpty();
        assertThat(figures.ages()).hasSize(4);
    }
}
