package aspstore.model;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.challan.Challan;
import aspstore.model.hold.Hold;
import aspstore.model.indent.Indent;
import aspstore.model.oversight.Case;
import aspstore.model.oversight.GrantedOverride;
import aspstore.model.owed.Debt;
import aspstore.model.owed.WarehouseDebt;
import aspstore.model.partreturn.PartReturn;
import aspstore.model.receipt.Receipt;
import aspstore.model.request.Request;
import aspstore.model.shipment.Shipment;
import aspstore.model.stockcare.Count;
import aspstore.model.stockcare.Opening;
import aspstore.model.story.Situation;
import aspstore.model.story.Stages;
import aspstore.model.usage.Inward;
import aspstore.model.usage.Usage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What can be done with a document in each stage, held to `stages.csv`, which people write and the rules follow.
class StagesTest {

    private static final Map<String, Class<? extends Enum<?>>> STAGES = Map.ofEntries(
            Map.entry(Request.KIND.name(), Request.Stage.class),
            Map.entry(Shipment.KIND.name(), Shipment.Stage.class),
            Map.entry(Receipt.KIND.name(), Receipt.Stage.class),
            Map.entry(Indent.KIND.name(), Indent.Stage.class),
            Map.entry(Challan.KIND.name(), Challan.Stage.class),
            Map.entry(Usage.KIND.name(), Usage.Stage.class),
            Map.entry(Inward.KIND.name(), Inward.Stage.class),
            Map.entry(Debt.KIND.name(), Debt.Stage.class),
            Map.entry(WarehouseDebt.KIND.name(), WarehouseDebt.Stage.class),
            Map.entry(PartReturn.KIND.name(), PartReturn.Stage.class),
            Map.entry(Hold.KIND.name(), Hold.Stage.class),
            Map.entry(Count.KIND.name(), Count.Stage.class),
            Map.entry(Opening.KIND.name(), Opening.Stage.class),
            Map.entry(Case.KIND.name(), Case.Stage.class),
            Map.entry(GrantedOverride.KIND.name(), GrantedOverride.Stage.class));

    @Test
    void everyStageAnswersEveryCommandAsTheTableSays() throws IOException {
        var table = new TreeMap<String, String>();
        for (var row : rows()) {
            int end = row.lastIndexOf(',');
            assertThat(table.put(row.substring(0, end), row.substring(end + 1)))
                    .as("a second row for " + row.substring(0, end))
                    .isNull();
        }
        var found = new TreeMap<String, String>();
        Stages.all().forEach(situation -> found.putAll(situation.cells()));

        assertThat(differences(table, found)).isEmpty();
    }

    @Test
    void noStageOfADocumentIsLeftOut() {
        var tried = new HashSet<String>();
        for (Situation situation : Stages.all()) {
            tried.add(situation.kind() + " " + situation.stage());
        }
        STAGES.forEach((kind, stages) -> Stream.of(stages.getEnumConstants())
                .forEach(stage -> assertThat(tried).contains(kind + " " + stage.name())));
    }

    private static List<String> differences(Map<String, String> table, Map<String, String> found) {
        var differences = new ArrayList<String>();
        table.forEach((cell, answer) -> {
            var now = found.get(cell);
            if (now == null) {
                differences.add(cell + " is in the table and is not tried");
            } else if (!now.equals(answer)) {
                differences.add(cell + " should be " + answer + " and is " + now);
            }
        });
        found.forEach((cell, answer) -> {
            if (!table.containsKey(cell)) {
                differences.add(cell + "," + answer + " is missing in the table");
            }
        });
        return differences;
    }

    private static List<String> rows() throws IOException {
        try (var csv = Objects.requireNonNull(StagesTest.class.getResourceAsStream("stages.csv"))) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .toList();
        }
    }
}
