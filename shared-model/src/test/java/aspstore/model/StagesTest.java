package aspstore.model;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.books.DocumentKind;
import aspstore.model.challan.Challan;
import aspstore.model.challan.ChallanCommand.ArrangePickup;
import aspstore.model.challan.ChallanCommand.CancelChallan;
import aspstore.model.challan.ChallanCommand.CloseReverseChallan;
import aspstore.model.challan.ChallanCommand.ConfirmDelivery;
import aspstore.model.challan.ChallanCommand.HandOverChallan;
import aspstore.model.challan.ChallanCommand.IssueBag;
import aspstore.model.challan.ChallanCommand.IssueChallan;
import aspstore.model.challan.ChallanCommand.ReassignParts;
import aspstore.model.correction.Correction;
import aspstore.model.correction.CorrectionCommand.CorrectLot;
import aspstore.model.correction.CorrectionCommand.ReclassifyStock;
import aspstore.model.entry.Command;
import aspstore.model.entry.Commands;
import aspstore.model.hold.Hold;
import aspstore.model.indent.Indent;
import aspstore.model.indent.IndentCommand;
import aspstore.model.loss.Loss;
import aspstore.model.loss.LossCommand.RecordLoss;
import aspstore.model.loss.LossCommand.ScrapStock;
import aspstore.model.loss.LossCommand.SettleLoss;
import aspstore.model.oversight.Case;
import aspstore.model.oversight.GrantedOverride;
import aspstore.model.oversight.OversightCommand.GrantOverride;
import aspstore.model.oversight.OversightCommand.OpenCase;
import aspstore.model.oversight.OversightCommand.ResolveCase;
import aspstore.model.owed.Debt;
import aspstore.model.owed.OwedCommand;
import aspstore.model.owed.WarehouseDebt;
import aspstore.model.partreturn.PartReturn;
import aspstore.model.partreturn.ReturnCommand;
import aspstore.model.partreturn.ReturnCommand.RequestReturn;
import aspstore.model.receipt.Receipt;
import aspstore.model.receipt.ReceiptCommand.AcceptUnlisted;
import aspstore.model.receipt.ReceiptCommand.DecideDifference;
import aspstore.model.receipt.ReceiptCommand.ReceiveGoods;
import aspstore.model.request.Request;
import aspstore.model.request.RequestCommand;
import aspstore.model.request.RequestCommand.ProposeBaseStock;
import aspstore.model.request.RequestCommand.RequestParts;
import aspstore.model.reversal.Reversal;
import aspstore.model.reversal.ReversalCommand;
import aspstore.model.reversal.ReversalCommand.ReverseEntry;
import aspstore.model.shipment.Shipment;
import aspstore.model.shipment.ShipmentCommand;
import aspstore.model.shipment.ShipmentCommand.DispatchShipment;
import aspstore.model.stockcare.Count;
import aspstore.model.stockcare.Opening;
import aspstore.model.stockcare.StockCareCommand.HoldStock;
import aspstore.model.stockcare.StockCareCommand.PostCount;
import aspstore.model.stockcare.StockCareCommand.PostOpening;
import aspstore.model.stockcare.StockCareCommand.ReleaseStock;
import aspstore.model.story.Situation;
import aspstore.model.story.Stages;
import aspstore.model.usage.Inward;
import aspstore.model.usage.Usage;
import aspstore.model.usage.UsageCommand.DecideSubstitute;
import aspstore.model.usage.UsageCommand.InwardDefective;
import aspstore.model.usage.UsageCommand.LinkInvoice;
import aspstore.model.usage.UsageCommand.RecordUsage;
import aspstore.model.usage.UsageCommand.ReturnUnused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
            Map.entry(Loss.KIND.name(), Loss.Stage.class),
            Map.entry(Correction.KIND.name(), Correction.Stage.class),
            Map.entry(Case.KIND.name(), Case.Stage.class),
            Map.entry(GrantedOverride.KIND.name(), GrantedOverride.Stage.class));

    /// These begin a document: there is none yet that could be in a stage.
    private static final Set<Class<?>> BEGINNINGS = Set.of(
            RequestParts.class,
            IssueBag.class,
            ProposeBaseStock.class,
            RequestReturn.class,
            HoldStock.class,
            ScrapStock.class,
            CorrectLot.class,
            ReclassifyStock.class,
            GrantOverride.class,
            OpenCase.class,
            Command.TellStore.class);

    /// What can be asked about a document of each kind: the commands of its own room, and of others that change it.
    private static final Map<String, Set<Class<?>>> COMMANDS = Map.ofEntries(
            asked(Request.KIND, room(RequestCommand.class), DispatchShipment.class),
            asked(
                    Shipment.KIND,
                    room(ShipmentCommand.class),
                    ReceiveGoods.class,
                    AcceptUnlisted.class,
                    DecideDifference.class),
            asked(Receipt.KIND, Set.of(AcceptUnlisted.class), ReverseEntry.class),
            asked(Indent.KIND, room(IndentCommand.class), IssueChallan.class, ReverseEntry.class),
            asked(
                    Challan.KIND,
                    Set.of(
                            CancelChallan.class,
                            HandOverChallan.class,
                            ConfirmDelivery.class,
                            ArrangePickup.class,
                            CloseReverseChallan.class,
                            ReassignParts.class),
                    RecordUsage.class,
                    ReturnUnused.class,
                    InwardDefective.class,
                    RecordLoss.class,
                    CorrectLot.class,
                    ReverseEntry.class),
            asked(Usage.KIND, Set.of(LinkInvoice.class), ReverseEntry.class),
            asked(Inward.KIND, Set.of(DecideSubstitute.class), ReverseEntry.class),
            asked(Debt.KIND, room(OwedCommand.class), InwardDefective.class),
            asked(WarehouseDebt.KIND, Set.of(), RequestReturn.class, ReverseEntry.class),
            asked(PartReturn.KIND, room(ReturnCommand.class), ReverseEntry.class),
            asked(
                    Hold.KIND,
                    Set.of(ReleaseStock.class),
                    RequestReturn.class,
                    ScrapStock.class,
                    CorrectLot.class,
                    ReclassifyStock.class,
                    ReverseEntry.class),
            asked(Count.KIND, Set.of(PostCount.class), ReverseEntry.class),
            asked(Opening.KIND, Set.of(PostOpening.class), ReverseEntry.class),
            asked(Loss.KIND, Set.of(SettleLoss.class), ReverseEntry.class),
            asked(Correction.KIND, Set.of(), ReverseEntry.class),
            asked(Case.KIND, Set.of(ResolveCase.class)),
            asked(GrantedOverride.KIND, Set.of(), IssueChallan.class, PostCount.class, PostOpening.class),
            asked(Reversal.KIND, room(ReversalCommand.class)));

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

    @Test
    void everyStageOfADocumentIsAskedEverythingThatCanBeAskedAboutIt() {
        var first = new TreeMap<String, Set<String>>();
        for (var situation : Stages.all()) {
            var what = situation.kind() + " in stage " + situation.stage();
            var names = situation.tried().stream()
                    .map(tried -> tried.split(" ", 2)[0])
                    .collect(Collectors.toSet());

            assertThat(COMMANDS).as("the commands about " + situation.kind()).containsKey(situation.kind());
            assertThat(names)
                    .as(what)
                    .isEqualTo(Objects.requireNonNull(COMMANDS.get(situation.kind())).stream()
                            .map(Class::getSimpleName)
                            .collect(Collectors.toSet()));
            assertThat(situation.tried())
                    .as(what + ", beside the first stage")
                    .isEqualTo(first.computeIfAbsent(situation.kind(), _ -> situation.tried()));
        }
        assertThat(first.keySet()).isEqualTo(COMMANDS.keySet());
    }

    @Test
    void everyCommandIsAskedAboutSomeDocumentOrBeginsOne() {
        var known = new HashSet<>(BEGINNINGS);
        COMMANDS.values().forEach(known::addAll);

        assertThat(Commands.all())
                .extracting(command -> command.command().getClass())
                .allSatisfy(command -> assertThat(known).contains(command));
    }

    private static Map.Entry<String, Set<Class<?>>> asked(
            DocumentKind<?> kind, Set<Class<?>> own, Class<?>... ofOtherRooms) {
        var all = new HashSet<>(own);
        all.addAll(List.of(ofOtherRooms));
        return Map.entry(kind.name(), all);
    }

    /// All commands of a room but those that begin a document.
    private static Set<Class<?>> room(Class<?> sealed) {
        return Stream.of(sealed.getPermittedSubclasses())
                .filter(command -> !BEGINNINGS.contains(command))
                .collect(Collectors.toSet());
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
