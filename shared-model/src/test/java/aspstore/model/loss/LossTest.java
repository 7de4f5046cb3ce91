package aspstore.model.loss;

import static aspstore.model.story.Steps.CHALLAN;
import static aspstore.model.story.Steps.out;
import static aspstore.model.story.Steps.pieces;
import static aspstore.model.story.Steps.stocked;
import static aspstore.model.story.Steps.unused;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.format.words.Words;
import aspstore.model.Contract;
import aspstore.model.Decision;
import aspstore.model.Money;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.books.Document;
import aspstore.model.books.Refusal;
import aspstore.model.books.Samples;
import aspstore.model.books.WorkItem;
import aspstore.model.catalog.ApprovalLimit;
import aspstore.model.catalog.Person;
import aspstore.model.challan.Challan;
import aspstore.model.challan.ChallanCommand;
import aspstore.model.entry.Event;
import aspstore.model.hold.Hold;
import aspstore.model.indent.Indent;
import aspstore.model.indent.IndentLine;
import aspstore.model.oversight.ApprovalRefusal;
import aspstore.model.oversight.GrantedOverride;
import aspstore.model.oversight.OversightCommand;
import aspstore.model.owed.Debt;
import aspstore.model.owed.WarehouseDebt;
import aspstore.model.reversal.ReversalCommand.ReverseEntry;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position;
import aspstore.model.stock.Spot;
import aspstore.model.stock.Stand;
import aspstore.model.stockcare.StockCareCommand;
import aspstore.model.stockcare.StockRoom;
import aspstore.model.story.LossStages;
import aspstore.model.story.Story;
import aspstore.model.tax.Transport;
import aspstore.model.usage.UsageCommand;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LossTest {

    private final Story story = out(Story.MOTOR, 2, Contract.IW);
    private final LotId motors = challan().lines().getFirst().lot();

    private Challan challan() {
        return story.find(Challan.KIND, CHALLAN.text());
    }

    @Test
    void aPartThatATechnicianLosesIsNoLongerOutAndLeavesNoDefectiveOwed() {
        var at = story.store(LossStages.lost(story, CHALLAN));

        assertThat(outside(motors, Place.LOST.at(Loss.id(at)))).isEqualTo(Quantity.ONE);
        assertThat(challan().lines().getFirst().out()).isEqualTo(Quantity.ONE);
        assertThat(challan().lines().getFirst().owedBack()).isEqualTo(Quantity.ZERO);
        assertThat(story.books().open(Debt.KIND)).isEmpty();
    }

    @Test
    void theIndentsLineOpensAgainWhereTheJobStillNeedsThePart() {
        story.store(LossStages.lost(story, CHALLAN));

        assertThat(line().toAllocate()).isEqualTo(Quantity.ONE);
    }

    @Test
    void theIndentsLineStaysWhereTheJobDoesNotNeedThePart() {
        story.store(lost(LossCommand.Need.NOT_NEEDED));

        assertThat(line().toAllocate()).isEqualTo(Quantity.ZERO);
        assertThat(line().out()).isEqualTo(Quantity.ONE);
    }

    @Test
    void whatIsToBeRecoveredStandsAgainstTheTechnicianUntilItIsSettled() {
        var id = Loss.id(story.store(LossStages.lost(story, CHALLAN)));

        var item = item(story.find(Loss.KIND, id));
        assertThat(item.kind()).isEqualTo(WorkItem.Kind.RECOVER_LOSS);
        assertThat(item.waitsFor()).isEqualTo(Role.MANAGER);
        assertThat(item.subject()).isEqualTo(Samples.TECHNICIAN.text());
        assertThat(item.value()).isEqualTo(Money.rupees(500));

        story.store(settled(id, LossCommand.How.RECOVERED, 300));
        story.store(settled(id, LossCommand.How.WRITTEN_OFF, 200));

        assertThat(story.find(Loss.KIND, id).currentStage()).isEqualTo(Loss.Stage.CLOSED);
        assertThat(story.find(Loss.KIND, id).workItems()).isEmpty();
    }

    @Test
    void noMoreIsSettledThanIsOpen() {
        var id = Loss.id(story.store(LossStages.lost(story, CHALLAN)));

        assertThat(refused(settled(id, LossCommand.How.RECOVERED, 501)))
                .containsExactly(new LossRefusal.MoreThanToRecover(id, Money.rupees(501), Money.rupees(500)));
    }

    @Test
    void theReverseChallanClosesWithoutWhatIsLost() {
        story.store(LossStages.lost(story, CHALLAN));
        story.store(LossStages.lost(story, CHALLAN));
        story.store(new ChallanCommand.CloseReverseChallan(CHALLAN, Transport.BY_HAND, Optional.empty()));

        assertThat(challan().currentStage()).isEqualTo(Challan.Stage.CLOSED);
        assertThat(challan().reverse().orElseThrow().paper().lines()).isEmpty();
    }

    @Test
    void aWriteOffAboveTheManagersLimitNeedsCentral() {
        var id = Loss.id(story.store(LossStages.lost(story, CHALLAN)));
        story.tell(List.of(new ApprovalLimit(Samples.HA, Money.rupees(100))));

        assertThat(keys(story.decide(Position.Writer.STORE, settled(id, LossCommand.How.WRITTEN_OFF, 101))))
                .containsExactly("ApprovalNeeded");

        var leave = story.central(new OversightCommand.GrantOverride(
                        GrantedOverride.Kind.LOSS, Samples.HA, id, Money.rupees(101), "he has left"))
                .name("V");
        story.store(new LossCommand.SettleLoss(
                id, LossCommand.How.WRITTEN_OFF, Money.rupees(101), "he has left", Optional.of(leave)));
        assertThat(story.find(GrantedOverride.KIND, leave).currentStage()).isEqualTo(GrantedOverride.Stage.USED);
        story.store(settled(id, LossCommand.How.RECOVERED, 399));
    }

    @Test
    void aDefectiveOfTheMakersIsNotLostMoreEasilyThanItIsScrapped() {
        story.store(unused(1, UsageCommand.State.DEAD_ON_ARRIVAL));
        var dead = story.lot(Story.MOTOR, Place.DEFECTIVE);

        assertThat(refused(lost(dead, Place.DEFECTIVE.plain(), LossCommand.Liable.STORE, Money.ZERO)))
                .containsExactly(new ApprovalRefusal.CentralApprovalNeeded(GrantedOverride.Kind.LOSS, dead.toString()));
    }

    @Test
    void aTechnicianIsNamedOnlyWhereOneIsLiableAndIsStillThere() {
        var named = Optional.of(Samples.TECHNICIAN);
        assertThat(refused(of(LossCommand.Liable.COURIER, named, Money.rupees(500))))
                .containsExactly(new LossRefusal.TechnicianNotLiable(Samples.TECHNICIAN, LossCommand.Liable.COURIER));

        var person = story.books().catalog().person(Samples.TECHNICIAN).orElseThrow();
        story.tell(List.of(new Person(person.id(), person.name(), person.role(), false, person.pin())));
        assertThat(refused(of(LossCommand.Liable.TECHNICIAN, named, Money.rupees(500))))
                .containsExactly(new LossRefusal.TechnicianInactive(Samples.TECHNICIAN));
    }

    @Test
    void noMoreIsRecoveredThanWhatIsLostIsWorth() {
        var value = story.books().require(motors).rate();
        var more = value.plus(Money.rupees(1));

        assertThat(refused(of(LossCommand.Liable.CUSTOMER, Optional.empty(), more)))
                .containsExactly(new LossRefusal.MoreThanWorth(motors, more, value));
    }

    @Test
    void whereNoTechnicianIsLiableTheBoardNamesWhoIs() {
        var id = Loss.id(story.store(of(LossCommand.Liable.COURIER, Optional.empty(), Money.rupees(500))));

        assertThat(Words.in(Locale.ENGLISH).of(item(story.find(Loss.KIND, id)))).contains("(liable: courier)");
    }

    @Test
    void theReverseChallanSaysWhatIsLost() {
        story.store(LossStages.lost(story, CHALLAN));
        story.store(unused(1, UsageCommand.State.UNUSED));
        story.store(new ChallanCommand.CloseReverseChallan(CHALLAN, Transport.BY_HAND, Optional.empty()));

        assertThat(challan().reverse().orElseThrow().paper().declaration())
                .endsWith(" Lost: 1 of " + Story.MOTOR + ".");
    }

    @Test
    void whatIsFoundAgainIsOutAgain() {
        var at = story.store(LossStages.lost(story, CHALLAN));
        story.store(taken(at));

        assertThat(challan().lines().getFirst().out()).isEqualTo(pieces(2));
        assertThat(line().toAllocate()).isEqualTo(Quantity.ZERO);
        assertThat(story.at(motors, challan().spot())).isEqualTo(pieces(2));
        assertThat(story.find(Loss.KIND, Loss.id(at)).workItems()).isEmpty();
    }

    @Test
    void aLossForWhichSomethingWasRecoveredIsNotTakenBack() {
        var at = story.store(LossStages.lost(story, CHALLAN));
        story.store(settled(Loss.id(at), LossCommand.How.RECOVERED, 100));

        assertThat(refused(taken(at))).extracting(Refusal::key).containsExactly("HeldBy");
    }

    @Test
    void nothingIsLostThatIsPromisedToSomeone() {
        var other = stocked();
        var filters = other.lot(Samples.FILTER, Place.ON_HAND);

        assertThat(keys(other.decide(
                        Position.Writer.STORE,
                        lost(filters, Place.RETURN_PENDING.at("T1"), LossCommand.Liable.STORE, Money.ZERO))))
                .containsExactly("NotFromThere", "MoreThanThere");
    }

    @Test
    void nothingIsRecoveredOfTheStoreItself() {
        var other = stocked();
        var filters = other.lot(Samples.FILTER, Place.ON_HAND);

        assertThat(keys(other.decide(
                        Position.Writer.STORE,
                        lost(filters, Place.ON_HAND.plain(), LossCommand.Liable.STORE, Money.rupees(1)))))
                .containsExactly("NobodyToRecoverFrom");
    }

    @Test
    void centralApprovesALossAboveTheManagersLimit() {
        var other = stocked();
        other.tell(List.of(new ApprovalLimit(Samples.HA, Money.rupees(100))));
        var filters = other.lot(Samples.FILTER, Place.ON_HAND);
        var loss = lost(filters, Place.ON_HAND.plain(), LossCommand.Liable.NONE, Money.ZERO);

        assertThat(keys(other.decide(Position.Writer.STORE, loss))).containsExactly("ApprovalNeeded");

        var leave = leave(other, GrantedOverride.Kind.LOSS, filters, 120);
        other.store(new LossCommand.RecordLoss(
                loss.lot(),
                loss.from(),
                loss.quantity(),
                loss.liable(),
                loss.technician(),
                loss.recover(),
                loss.need(),
                loss.reason(),
                Optional.of(leave)));
        assertThat(other.find(GrantedOverride.KIND, leave).currentStage()).isEqualTo(GrantedOverride.Stage.USED);
    }

    @Test
    void aDefectiveOfTheMakersIsScrappedOnlyWithCentralsLeaveAndIsNotDueAtTheWarehouseAnyMore() {
        story.store(unused(1, UsageCommand.State.DEAD_ON_ARRIVAL));
        var dead = story.lot(Story.MOTOR, Place.DEFECTIVE);

        assertThat(refused(scrap(dead, Place.DEFECTIVE.plain(), Optional.empty())))
                .containsExactly(
                        new ApprovalRefusal.CentralApprovalNeeded(GrantedOverride.Kind.SCRAP, dead.toString()));

        var leave = leave(story, GrantedOverride.Kind.SCRAP, dead, 500);
        var at = story.store(scrap(dead, Place.DEFECTIVE.plain(), Optional.of(leave)));

        assertThat(outside(dead, Place.SCRAPPED.at(Loss.id(at)))).isEqualTo(Quantity.ONE);
        var debt = story.find(WarehouseDebt.KIND, WarehouseDebt.id(dead));
        assertThat(debt.isOpen()).isFalse();
        assertThat(debt.kept()).extracting(WarehouseDebt.Kept::why).containsExactly(WarehouseDebt.Kept.Why.SCRAPPED);

        story.store(taken(at));
        assertThat(story.find(WarehouseDebt.KIND, WarehouseDebt.id(dead)).isOpen())
                .isTrue();
        assertThat(story.find(GrantedOverride.KIND, leave).isOpen()).isTrue();
    }

    @Test
    void scrapOfWhatIsOnHoldEndsTheHold() {
        var other = stocked();
        var gas = other.lot(Samples.GAS, Place.ON_HAND);
        var hold = other.store(new StockCareCommand.HoldStock(
                        gas, pieces(1), Hold.Why.QUALITY, "leaks", LocalDate.of(2026, 12, 24)))
                .name("H");
        var leave = leave(other, GrantedOverride.Kind.SCRAP, gas, 5_000);
        var at = other.store(scrap(gas, Place.ON_HOLD.at(hold), Optional.of(leave)));

        assertThat(other.find(Hold.KIND, hold).currentStage()).isEqualTo(Hold.Stage.RESOLVED);

        other.store(taken(at));
        assertThat(other.find(Hold.KIND, hold).currentStage()).isEqualTo(Hold.Stage.HELD);
    }

    @Test
    void goodStockOnTheShelfIsNoScrap() {
        var other = stocked();
        var filters = other.lot(Samples.FILTER, Place.ON_HAND);
        var leave = leave(other, GrantedOverride.Kind.SCRAP, filters, 5_000);

        assertThat(keys(other.decide(Position.Writer.STORE, scrap(filters, Place.ON_HAND.plain(), Optional.of(leave)))))
                .containsExactly("NothingToScrap");
    }

    private Quantity outside(LotId lot, Spot spot) {
        return story.books().allStands().stream()
                .filter(stand -> stand.lot().id().equals(lot) && stand.spot().equals(spot))
                .map(Stand::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    private IndentLine line() {
        return story.find(Indent.KIND, Story.JOB.text()).lines().getFirst();
    }

    private LossCommand.RecordLoss lost(LossCommand.Need need) {
        var loss = LossStages.lost(story, CHALLAN);
        return new LossCommand.RecordLoss(
                loss.lot(),
                loss.from(),
                loss.quantity(),
                loss.liable(),
                loss.technician(),
                loss.recover(),
                need,
                loss.reason(),
                loss.approval());
    }

    private LossCommand.RecordLoss of(LossCommand.Liable liable, Optional<PersonId> technician, Money recover) {
        var loss = LossStages.lost(story, CHALLAN);
        return new LossCommand.RecordLoss(
                loss.lot(),
                loss.from(),
                loss.quantity(),
                liable,
                technician,
                recover,
                loss.need(),
                loss.reason(),
                loss.approval());
    }

    private static LossCommand.RecordLoss lost(LotId lot, Spot from, LossCommand.Liable liable, Money recover) {
        return new LossCommand.RecordLoss(
                lot,
                from,
                Quantity.ONE,
                liable,
                Optional.empty(),
                recover,
                LossCommand.Need.NOT_NEEDED,
                "not found",
                Optional.empty());
    }

    private static LossCommand.ScrapStock scrap(LotId lot, Spot from, Optional<String> approval) {
        return new LossCommand.ScrapStock(lot, from, Quantity.ONE, "scrap note 7", "burnt", approval);
    }

    private static LossCommand.SettleLoss settled(String loss, LossCommand.How how, long rupees) {
        return new LossCommand.SettleLoss(loss, how, Money.rupees(rupees), "agreed", Optional.empty());
    }

    private static String leave(Story story, GrantedOverride.Kind kind, LotId lot, long rupees) {
        return story.central(new OversightCommand.GrantOverride(
                        kind, Samples.HA, lot.toString(), Money.rupees(rupees), "looked at it"))
                .name("V");
    }

    private static ReverseEntry taken(Position at) {
        return ReverseEntry.of(at, Set.of(), "found again");
    }

    private List<Refusal> refused(Object command) {
        return StockRoom.refused(story.decide(Position.Writer.STORE, command));
    }

    private static List<String> keys(Decision<Event, Refusal> decision) {
        return StockRoom.refused(decision).stream().map(Refusal::key).toList();
    }

    private static WorkItem item(Document<?> document) {
        assertThat(document.workItems()).hasSize(1);
        return document.workItems().getFirst();
    }
}
