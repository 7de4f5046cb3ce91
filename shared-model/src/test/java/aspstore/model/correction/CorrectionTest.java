package aspstore.model.correction;

import static aspstore.model.story.Steps.CHALLAN;
import static aspstore.model.story.Steps.out;
import static aspstore.model.story.Steps.pieces;
import static aspstore.model.story.Steps.stocked;
import static aspstore.model.story.Steps.unused;
import static aspstore.model.story.Steps.use;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.Condition;
import aspstore.model.Contract;
import aspstore.model.ContractClass;
import aspstore.model.Money;
import aspstore.model.Owner;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.books.Key;
import aspstore.model.books.Refusal;
import aspstore.model.books.Samples;
import aspstore.model.challan.Challan;
import aspstore.model.hold.Hold;
import aspstore.model.oversight.GrantedOverride;
import aspstore.model.oversight.OversightCommand;
import aspstore.model.owed.Debt;
import aspstore.model.owed.WarehouseDebt;
import aspstore.model.partreturn.PartReturn;
import aspstore.model.partreturn.ReturnCommand;
import aspstore.model.reversal.ReversalCommand.ReverseEntry;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position;
import aspstore.model.stock.Spot;
import aspstore.model.stockcare.StockCareCommand;
import aspstore.model.stockcare.StockRoom;
import aspstore.model.story.Steps;
import aspstore.model.story.Story;
import aspstore.model.usage.UsageCommand;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CorrectionTest {

    private static final SerialNo RIGHT = new SerialNo("SN-RIGHT");

    @Test
    void aSerialThatWasReadWronglyAtTheGrnIsPutRightAsAChildLotThatKeepsTheTrace() {
        var story = stocked();
        var wrong = story.lot(Samples.BOARD, Place.ON_HAND);
        var at = story.store(serial(wrong, Place.ON_HAND.plain(), RIGHT));

        var right = story.books().liveUnit(Samples.BOARD, RIGHT).orElseThrow().lot();
        assertThat(right.id()).isEqualTo(at.lot(1));
        assertThat(right.parent()).contains(wrong);
        assertThat(right.origin().sodo())
                .isEqualTo(story.books().require(wrong).origin().sodo());
        assertThat(story.books().standsOf(wrong)).isEmpty();
        assertThat(story.books().with(Correction.KIND, Key.serial(Samples.BOARD, RIGHT)))
                .hasSize(1);
        assertThat(story.books().with(Correction.KIND, Key.serial(Samples.BOARD, new SerialNo("SN1"))))
                .hasSize(1);
    }

    @Test
    void aSerialThatStandsInTheStoreIsNotGivenToAnotherPiece() {
        var story = stocked();
        var first = story.lot(Samples.BOARD, Place.ON_HAND);

        assertThat(refused(story, serial(first, Place.ON_HAND.plain(), new SerialNo("SN2"))))
                .containsExactly("SerialAlreadyHere");
    }

    @Test
    void aUnitThatIsOutIsCorrectedUnderItsChallanWhosePaperStaysAsPrinted() {
        var story = out(Samples.BOARD, 1, Contract.IW);
        var before = challan(story);
        var wrong = before.lines().getFirst().lot();
        var at = story.store(serial(wrong, before.spot(), RIGHT));

        var after = challan(story);
        assertThat(after.lines().getFirst().lot()).isEqualTo(at.lot(1));
        assertThat(after.lines().getFirst().serial()).contains(RIGHT);
        assertThat(after.paper()).isEqualTo(before.paper());
        assertThat(story.books().with(Correction.KIND, Key.challan(CHALLAN.text())))
                .hasSize(1);

        story.store(use("OLD1"));
        assertThat(story.books().standsOf(at.lot(1))).isEmpty();
        assertThat(story.books().open(Debt.KIND)).extracting(Debt::used).containsExactly(at.lot(1));
    }

    @Test
    void aCorrectionIsTakenBackWhileTheGoodsStandWhereTheyStood() {
        var story = out(Samples.BOARD, 1, Contract.IW);
        var wrong = challan(story).lines().getFirst().lot();
        var at = story.store(serial(wrong, challan(story).spot(), RIGHT));
        story.store(ReverseEntry.of(at, Set.of(), "it was right"));

        assertThat(challan(story).lines().getFirst().lot()).isEqualTo(wrong);
        assertThat(story.books().liveUnit(Samples.BOARD, RIGHT)).isEmpty();
        story.store(use("OLD1"));
    }

    @Test
    void aLineOfAChallanThatIsPartlyUsedIsNotAnotherLotAllAtOnce() {
        var story = out(Story.MOTOR, 3, Contract.IW);
        story.store(use(1));
        var challan = challan(story);

        assertThat(refused(story, batch(challan.lines().getFirst().lot(), challan.spot(), 2)))
                .containsExactly("CountedDown");
    }

    @Test
    void aPartOfALotIsOfAnotherBatch() {
        var story = stocked();
        var filters = story.lot(Samples.FILTER, Place.ON_HAND);
        var at = story.store(batch(filters, Place.ON_HAND.plain(), 4));

        assertThat(story.at(filters, Place.ON_HAND.plain())).isEqualTo(pieces(6));
        assertThat(story.at(at.lot(1), Place.ON_HAND.plain())).isEqualTo(pieces(4));
        assertThat(story.books().require(at.lot(1)).batch()).contains("B-9");
    }

    @Test
    void aHoldNamesTheLotAsItIsAndIsReleasedAsThat() {
        var story = stocked();
        var gas = story.lot(Samples.GAS, Place.ON_HAND);
        var hold = hold(story, gas, 1);
        var at = story.store(batch(gas, Place.ON_HOLD.at(hold), 1));

        assertThat(story.find(Hold.KIND, hold).lot()).isEqualTo(at.lot(1));
        story.store(new StockCareCommand.ReleaseStock(hold, pieces(1), "good after all"));
        assertThat(story.at(at.lot(1), Place.ON_HAND.plain())).isEqualTo(pieces(1));
    }

    @Test
    void aReturnShipsTheLotAsItIs() {
        var story = stocked();
        var filters = story.lot(Samples.FILTER, Place.ON_HAND);
        var id = story.store(Steps.returned(filters, 4, ReturnCommand.Reason.EXCESS))
                .name("T");
        var at = story.store(batch(filters, Place.RETURN_PENDING.at(id), 4));
        story.central(Steps.decide(story.find(PartReturn.KIND, id), ReturnCommand.Verdict.APPROVED));
        story.store(Steps.pack(id, "1", 4));
        story.store(Steps.ship(id));

        assertThat(story.at(at.lot(1), Place.TRANSIT_OUT.at(id))).isEqualTo(pieces(4));
    }

    @Test
    void withCentralsLeaveTheMakersStockIsOfAnotherClassAndOwnerFromNowOn() {
        var story = stocked();
        var filters = story.lot(Samples.FILTER, Place.ON_HAND);
        assertThat(refused(story, bought(filters, Optional.empty()))).containsExactly("CentralApprovalNeeded");

        var leave = story.central(new OversightCommand.GrantOverride(
                        GrantedOverride.Kind.CORRECTION,
                        Samples.HA,
                        filters.toString(),
                        Money.rupees(5_000),
                        "invoiced"))
                .name("V");
        var at = story.store(bought(filters, Optional.of(leave)));

        var lot = story.books().require(at.lot(1));
        assertThat(lot.owner()).isEqualTo(Owner.PARTNER);
        assertThat(lot.contractClass()).isEqualTo(ContractClass.OOW);
        assertThat(story.at(filters, Place.ON_HAND.plain())).isEqualTo(pieces(7));
    }

    @Test
    void whatTurnsOutDefectiveOnHoldIsDueAtTheWarehouse() {
        var story = stocked();
        var gas = story.lot(Samples.GAS, Place.ON_HAND);
        var hold = hold(story, gas, 2);
        var at = story.store(defective(gas, Place.ON_HOLD.at(hold), 2));

        var debt = story.find(WarehouseDebt.KIND, WarehouseDebt.id(at.lot(1)));
        assertThat(debt.outstanding()).isEqualTo(pieces(2));
        assertThat(debt.due()).isPresent();

        story.store(ReverseEntry.of(at, Set.of(), "it works"));
        assertThat(story.find(WarehouseDebt.KIND, WarehouseDebt.id(at.lot(1))).isOpen())
                .isFalse();
    }

    @Test
    void nothingTurnsDefectiveOnTheShelf() {
        var story = stocked();
        var gas = story.lot(Samples.GAS, Place.ON_HAND);

        assertThat(refused(story, defective(gas, Place.ON_HAND.plain(), 1)))
                .containsExactly("ConditionNotChangedThere");
    }

    @Test
    void aDefectiveKeepsItsOwner() {
        var story = out(Story.MOTOR, 1, Contract.IW);
        story.store(unused(1, UsageCommand.State.DEAD_ON_ARRIVAL));
        var dead = story.lot(Story.MOTOR, Place.DEFECTIVE);

        assertThat(refused(
                        story,
                        new CorrectionCommand.ReclassifyStock(
                                dead,
                                Place.DEFECTIVE.plain(),
                                pieces(1),
                                Optional.of(Owner.PARTNER),
                                Optional.empty(),
                                Optional.empty(),
                                "ours",
                                Optional.empty())))
                .containsExactly("NotCorrectableThere", "DefectiveStays", "CentralApprovalNeeded");
    }

    @Test
    void nothingHadExpiredWhenItCame() {
        var story = stocked();
        var gas = story.lot(Samples.GAS, Place.ON_HAND);

        assertThat(refused(
                        story,
                        new CorrectionCommand.CorrectLot(
                                gas,
                                Place.ON_HAND.plain(),
                                pieces(1),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(LocalDate.of(1926, 12, 24)),
                                "as on the box",
                                Optional.empty())))
                .containsExactly("ExpiredBeforeReceipt");
    }

    @Test
    void theWarehouseIsOwedADefectiveUnderTheSerialThatItBears() {
        var story = defectiveBoard();
        var dead = story.lot(Samples.BOARD, Place.DEFECTIVE);
        var debt = WarehouseDebt.of(story.books(), dead).orElseThrow();
        var at = story.store(serial(dead, Place.DEFECTIVE.plain(), RIGHT));

        assertThat(story.find(WarehouseDebt.KIND, debt.id()).serial()).contains(RIGHT);

        story.store(ReverseEntry.of(at, Set.of(), "it was right"));
        assertThat(story.find(WarehouseDebt.KIND, debt.id())).isEqualTo(debt);
    }

    private static Story defectiveBoard() {
        var story = out(Samples.BOARD, 1, Contract.IW);
        story.store(unused(1, UsageCommand.State.DEAD_ON_ARRIVAL));
        return story;
    }

    private static CorrectionCommand.ReclassifyStock bought(LotId lot, Optional<String> approval) {
        return new CorrectionCommand.ReclassifyStock(
                lot,
                Place.ON_HAND.plain(),
                pieces(3),
                Optional.of(Owner.PARTNER),
                Optional.of(ContractClass.OOW),
                Optional.empty(),
                "bought by the partner",
                approval);
    }

    private static Challan challan(Story story) {
        return story.find(Challan.KIND, CHALLAN.text());
    }

    private static String hold(Story story, LotId lot, int pieces) {
        return story.store(new StockCareCommand.HoldStock(
                        lot, pieces(pieces), Hold.Why.QUALITY, "dented", LocalDate.of(2026, 12, 24)))
                .name("H");
    }

    private static CorrectionCommand.CorrectLot serial(LotId lot, Spot at, SerialNo serial) {
        return new CorrectionCommand.CorrectLot(
                lot,
                at,
                Quantity.ONE,
                Optional.of(serial),
                Optional.empty(),
                Optional.empty(),
                "read wrongly at the GRN",
                Optional.empty());
    }

    private static CorrectionCommand.CorrectLot batch(LotId lot, Spot at, int pieces) {
        return new CorrectionCommand.CorrectLot(
                lot,
                at,
                pieces(pieces),
                Optional.empty(),
                Optional.of("B-9"),
                Optional.empty(),
                "as on the box",
                Optional.empty());
    }

    private static CorrectionCommand.ReclassifyStock defective(LotId lot, Spot at, int pieces) {
        return new CorrectionCommand.ReclassifyStock(
                lot,
                at,
                pieces(pieces),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Condition.DEFECTIVE),
                "does not turn",
                Optional.empty());
    }

    private static List<String> refused(Story story, Object command) {
        return StockRoom.refused(story.decide(Position.Writer.STORE, command)).stream()
                .map(Refusal::key)
                .toList();
    }
}
