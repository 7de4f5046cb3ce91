package aspstore.desk.screen.limits;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.screen.Destination;
import aspstore.desk.shell.DeskRobot;
import aspstore.desk.shell.Practice;
import aspstore.desk.usecase.LimitsRepository;
import aspstore.desk.usecase.OpenStore;
import aspstore.model.Role;
import aspstore.model.request.StockLevel;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitsScreenTest {

    @TempDir
    Path temp;

    @Test
    void everyLimitStandsThereWithItsArithmeticAndLeadsToItsStock() {
        try (var practice = Practice.in(temp.resolve("PN1"))) {
            var store = OpenStore.of(practice.engine(), Practice.PORTS);
            var limits = new LimitsRepository(practice.engine(), store.requests())
                    .of(practice.store().units());
            var due = limits.stream().filter(limit -> limit.level().isPresent()).toList();
            assertThat(limits).hasSize(store.books().limits().size());
            assertThat(due).isNotEmpty().hasSameSizeAs(store.books().open(StockLevel.KIND));
            try (DeskRobot desk = practice.at(Role.MANAGER).open(new Destination.Limits())) {
                desk.sees(" in stock (").sees("Reorder at ").picture("limits");
                assertThat(rows(desk)).isEqualTo(limits.size());
                desk.press(KeyCode.CONTROL, KeyCode.D)
                        .until("only those that need something are left", () -> rows(desk) == due.size());
                desk.press(KeyCode.ENTER);
                assertThat(desk.where()).get().isInstanceOf(Destination.Stock.class);
                desk.sees(" rows, ");
            }
        }
    }

    private static int rows(DeskRobot desk) {
        return desk.find(".table-view", javafx.scene.control.TableView.class)
                .getItems()
                .size();
    }
}
