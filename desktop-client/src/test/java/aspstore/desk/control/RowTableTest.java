package aspstore.desk.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class RowTableTest {

    private record Job(String number, int minutes) {}

    private static final List<Job> JOBS = List.of(new Job("B", 90), new Job("A", 1200), new Job("C", 5));

    @BeforeAll
    static void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    private static RowTable<Job, String> table() {
        var table = new RowTable<>(
                "No jobs.",
                List.of(
                        Column.text("Job", 1, Job::number),
                        Column.<Job>text("Age", 1, job -> job.minutes() + " min")
                                .ordered(Comparator.comparing(Job::minutes))),
                Job::number);
        table.show(JOBS);
        return table;
    }

    private static void sort(RowTable<Job, String> table, int column, SortType type) {
        TableColumn<Job, ?> by = table.getColumns().get(column);
        by.setSortType(type);
        table.getSortOrder().setAll(List.of(by));
        table.sort();
    }

    @Test
    void rowsAreSortedByTheirValuesAndStandAsBeforeOnceTheyAreSortedNoMore() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            var table = table();
            sort(table, 1, SortType.ASCENDING);
            assertThat(table.getItems()).extracting(Job::number).containsExactly("C", "B", "A");
            table.getSortOrder().clear();
            table.sort();
            assertThat(table.getItems()).isEqualTo(JOBS);
        });
    }

    @Test
    void theChosenRowStaysChosenWhenTheTableIsSorted() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            var table = table();
            table.choose("C");
            sort(table, 0, SortType.DESCENDING);
            assertThat(table.chosen()).contains(JOBS.get(2));
        });
    }

    @Test
    void columnsAreAsWideAsWhatTheyHoldAndScrollWhereThatHasNoRoom() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            var table = table();
            table.show(List.of(new Job("SR-8556-000000000001", 90)));
            table.resize(600, 200);
            double roomy = widths(table);
            table.resize(90, 200);
            double narrow = widths(table);
            assertThat(roomy).isBetween(570.0, 600.0);
            assertThat(narrow).as("the job's number stays whole").isGreaterThan(150);
        });
    }

    @Test
    void columnsStayAsWideWhenTheLongestRowGoes() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            var table = table();
            table.resize(90, 200);
            double before = widths(table);
            table.show(List.of(new Job("SR-8556-000000000001", 90)));
            double grown = widths(table);
            table.show(JOBS);
            assertThat(grown).isGreaterThan(before);
            assertThat(widths(table)).isEqualTo(grown);
        });
    }

    private static double widths(RowTable<Job, String> table) {
        return table.getColumns().stream()
                .mapToDouble(TableColumn::getPrefWidth)
                .sum();
    }
}
