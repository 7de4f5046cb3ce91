package aspstore.model.stockcare;

import static aspstore.model.stockcare.StockRoom.AC;
import static aspstore.model.stockcare.StockRoom.BOARD;
import static aspstore.model.stockcare.StockRoom.FAN;
import static aspstore.model.stockcare.StockRoom.SHEET;
import static aspstore.model.stockcare.StockRoom.TODAY;
import static aspstore.model.stockcare.StockRoom.goods;
import static aspstore.model.stockcare.StockRoom.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import aspstore.model.Condition;
import aspstore.model.Money;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.books.Act;
import aspstore.model.catalog.ApprovalLimit;
import aspstore.model.hold.Hold;
import aspstore.model.hold.Hold.Why;
import aspstore.model.oversight.ApprovalRefusal;
import aspstore.model.oversight.GrantedOverride;
import aspstore.model.owed.WarehouseDebt;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Origin;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position;
import aspstore.model.stock.Spot;
import aspstore.model.stockcare.StockCareCommand.CountedLine;
import aspstore.model.stockcare.StockCareCommand.FoundLine;
import aspstore.model.stockcare.StockCareCommand.HoldStock;
import aspstore.model.stockcare.StockCareCommand.PostCount;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CountTest {

    private static final Spot SHELF = Place.ON_HAND.plain();

    private final StockRoom room = new StockRoom();

    @Test
    void aCountThatIsRightMovesNothingAndNeedsNoManager() {
        var lot = room.onHand(goods(FAN), 5);

        room.post(Role.COUNTER, count(FAN, line(lot, SHELF, 5)));

        assertThat(counted("C2").stage()).isEqualTo("RIGHT");
        assertThat(room.at(lot, SHELF)).isEqualTo(Quantity.pieces(5));
    }

    @Test
    void whatWasCountedLessLeavesAndWhatWasCountedMoreArrives() {
        var shelf = room.onHand(goods(FAN), 5);
        var broken = room.amongDefectives(goods(FAN), 2);

        room.post(Role.MANAGER, count(FAN, line(shelf, SHELF, 3), line(broken, Place.DEFECTIVE.plain(), 4)));

        assertThat(room.at(shelf, SHELF)).isEqualTo(Quantity.pieces(3));
        assertThat(room.at(broken, Place.DEFECTIVE.plain())).isEqualTo(Quantity.pieces(4));
        assertThat(counted("C3").value()).isEqualTo(Money.rupees(400));
        assertThat(counted("C3").stage()).isEqualTo("ADJUSTED");
    }

    @Test
    void goodsThatNoLotExplainsBecomeALotOfTheCount() {
        room.post(Role.MANAGER, found(FAN, foundLine(FAN, 2, Condition.OK), foundLine(FAN, 1, Condition.DEFECTIVE)));

        var good = Position.journal(1).lot(1);
        var broken = Position.journal(1).lot(2);
        assertThat(room.at(good, SHELF)).isEqualTo(Quantity.pieces(2));
        assertThat(room.at(broken, Place.DEFECTIVE.plain())).isEqualTo(Quantity.ONE);
        assertThat(room.books.require(good).origin()).isEqualTo(new Origin.Counted("C1"));
        assertThat(room.books.require(good).received()).isEqualTo(Optional.of(TODAY));
    }

    @Test
    void theMakersDefectivesThatAreFoundAreOwedToTheWarehouse() {
        var broken = room.amongDefectives(goods(FAN), 2);
        var own = room.amongDefectives(StockRoom.ownedBy(Owner.PARTNER, goods(FAN)), 1);
        var lines = List.of(line(broken, Place.DEFECTIVE.plain(), 4), line(own, Place.DEFECTIVE.plain(), 3));
        var act = room.act(Role.MANAGER);
        var command = new PostCount(
                AC,
                "sheet 7",
                List.of(FAN),
                lines,
                List.of(foundLine(FAN, 1, Condition.DEFECTIVE)),
                "yearly",
                Optional.empty());

        var event = room.post(Role.MANAGER, command);

        assertThat(room.books.open(WarehouseDebt.KIND))
                .extracting(WarehouseDebt::lot, WarehouseDebt::outstanding, WarehouseDebt::due)
                .containsExactly(
                        tuple(broken, Quantity.pieces(2), Optional.of(Instant.parse("2026-08-05T18:30:00Z"))),
                        tuple(act.at().lot(1), Quantity.ONE, Optional.of(Instant.parse("2026-08-05T18:30:00Z"))));
        takeBack(act, event, Set.of());
        assertThat(room.books.open(WarehouseDebt.KIND)).isEmpty();
    }

    @Test
    void aDefectiveThatIsNotFoundIsNoLongerOwedUntilTheCountIsTakenBack() {
        room.post(Role.MANAGER, found(FAN, foundLine(FAN, 3, Condition.DEFECTIVE)));
        var lot = Position.journal(1).lot(1);
        var act = room.act(Role.MANAGER);

        var event = room.post(Role.MANAGER, count(FAN, line(lot, Place.DEFECTIVE.plain(), 1)));

        assertThat(room.books.open(WarehouseDebt.KIND).getFirst().outstanding()).isEqualTo(Quantity.ONE);
        takeBack(act, event, Set.of());
        assertThat(room.books.open(WarehouseDebt.KIND).getFirst().outstanding()).isEqualTo(Quantity.pieces(3));
    }

    @Test
    void onlyAManagerPostsDifferences() {
        var shelf = room.onHand(goods(FAN), 5);

        assertThat(room.refuse(Role.COUNTER, count(FAN, line(shelf, SHELF, 4))))
                .containsExactly(new ApprovalRefusal.ManagerOnly(Role.COUNTER));
    }

    @Test
    void aManagerMayApproveForWhoeverPostsUpToTheLimit() {
        var shelf = room.onHand(goods(FAN), 20);
        var approval = room.override(room.act(Role.MANAGER), GrantedOverride.Kind.COUNT, 1000);

        room.post(Role.COUNTER, approved(approval, line(shelf, SHELF, 10)));

        assertThat(room.at(shelf, SHELF)).isEqualTo(Quantity.pieces(10));
    }

    @Test
    void aManagersLeaveFromBeforeTheLimitWasLoweredIsNotEnough() {
        var shelf = room.onHand(goods(FAN), 20);
        var approval = room.override(room.act(Role.MANAGER), GrantedOverride.Kind.COUNT, 1000);
        room.books.forget(ApprovalLimit.class, "AC");

        assertThat(room.refuse(Role.MANAGER, approved(approval, line(shelf, SHELF, 19))))
                .containsExactly(new ApprovalRefusal.OverrideNotCentral(approval));
    }

    @Test
    void differencesAboveTheManagersLimitNeedCentralsLeaveWhichIsUsedUp() {
        var shelf = room.onHand(goods(FAN), 20);
        var needed = new ApprovalRefusal.ApprovalNeeded(Money.rupees(1100), Money.rupees(1000), SHEET);
        assertThat(room.refuse(Role.MANAGER, count(FAN, line(shelf, SHELF, 9)))).containsExactly(needed);
        var small = room.override(GrantedOverride.Kind.COUNT, 1050);
        assertThat(room.refuse(Role.MANAGER, approved(small, line(shelf, SHELF, 9))))
                .containsExactly(new ApprovalRefusal.OverrideTooSmall(small, Money.rupees(1050), Money.rupees(1100)));
        var other = room.override(GrantedOverride.Kind.OPENING, 5000);
        assertThat(room.refuse(Role.MANAGER, approved(other, line(shelf, SHELF, 9))))
                .containsExactly(new ApprovalRefusal.OverrideForSomethingElse(other, SHEET));
        assertThat(room.refuse(Role.MANAGER, approved("V99", line(shelf, SHELF, 9))))
                .containsExactly(new ApprovalRefusal.NoSuchOverride("V99"));

        var enough = room.override(GrantedOverride.Kind.COUNT, 1100);
        room.post(Role.MANAGER, approved(enough, line(shelf, SHELF, 9)));

        assertThat(room.at(shelf, SHELF)).isEqualTo(Quantity.pieces(9));
        assertThat(room.refuse(Role.MANAGER, approved(enough, line(shelf, SHELF, 8))))
                .containsExactly(new ApprovalRefusal.OverrideUsed(enough));
    }

    @Test
    void leaveForOneSheetApprovesNoOtherCount() {
        var shelf = room.onHand(goods(FAN), 20);
        var approval = room.override(GrantedOverride.Kind.COUNT, 1100);
        var other = new PostCount(
                AC, "sheet 8", List.of(FAN), List.of(line(shelf, SHELF, 9)), List.of(), "", Optional.of(approval));

        assertThat(room.refuse(Role.MANAGER, other))
                .containsExactly(new ApprovalRefusal.OverrideForSomethingElse(approval, "sheet 8"));
        room.post(Role.MANAGER, approved(approval, line(shelf, SHELF, 9)));
        assertThat(counted("C2").sheet()).isEqualTo(SHEET);
    }

    @Test
    void aCountWithoutASheetIsRefused() {
        var shelf = room.onHand(goods(FAN), 5);
        var nameless =
                new PostCount(AC, " ", List.of(FAN), List.of(line(shelf, SHELF, 5)), List.of(), "", Optional.empty());

        assertThat(room.refuse(Role.MANAGER, nameless)).containsExactly(new StockCareRefusal.SheetMissing());
    }

    @Test
    void aUnitThatTheBooksHaveLostSightOfMayBeFound() {
        var approval = room.override(GrantedOverride.Kind.COUNT, 4000);
        var lot = room.onHand(unit("S1"), 1);
        room.post(Role.MANAGER, approved(approval, BOARD, line(lot, SHELF, 0)));
        var again = room.override(GrantedOverride.Kind.COUNT, 4000);

        room.post(Role.MANAGER, approved(again, BOARD, line(lot, SHELF, 1)));

        assertThat(room.at(lot, SHELF)).isEqualTo(Quantity.ONE);
    }

    @Test
    void goodsBeyondWhatWasPromisedAreFree() {
        var lot = room.stock(goods(FAN), Quantity.pieces(2), Place.ALLOCATED.at("J1/1"));

        room.post(Role.MANAGER, count(FAN, line(lot, Place.ALLOCATED.at("J1/1"), 3)));

        assertThat(room.at(lot, Place.ALLOCATED.at("J1/1"))).isEqualTo(Quantity.pieces(2));
        assertThat(room.at(lot, SHELF)).isEqualTo(Quantity.ONE);
    }

    @Test
    void aHoldKnowsWhatACountDidNotFindOfIt() {
        var lot = room.onHand(goods(FAN), 3);
        room.post(Role.COUNTER, new HoldStock(lot, Quantity.pieces(3), Why.OTHER, "dented", TODAY));

        room.post(Role.MANAGER, count(FAN, line(lot, Place.ON_HOLD.at("H2"), 1)));

        assertThat(room.books.find(Hold.KIND, "H2").orElseThrow().open()).isEqualTo(Quantity.ONE);
    }

    @Test
    void aCountIsTakenBackLineByLine() {
        var first = room.onHand(goods(FAN), 5);
        var second = room.onHand(goods(FAN), 5);
        var act = room.act(Role.MANAGER);
        var event = room.post(
                Role.MANAGER,
                new PostCount(
                        AC,
                        SHEET,
                        List.of(FAN),
                        List.of(line(first, SHELF, 4), line(second, SHELF, 6)),
                        List.of(foundLine(FAN, 1, Condition.OK)),
                        "",
                        Optional.empty()));

        takeBack(act, event, Set.of(1, 3));

        assertThat(room.at(first, SHELF)).isEqualTo(Quantity.pieces(5));
        assertThat(room.at(second, SHELF)).isEqualTo(Quantity.pieces(6));
        assertThat(room.at(act.at().lot(1), SHELF)).isEqualTo(Quantity.ZERO);
        assertThat(counted("C3").stage()).isEqualTo("ADJUSTED");

        takeBack(act, event, Set.of(2));

        assertThat(counted("C3").stage()).isEqualTo("REVERSED");
        assertThat(StockCareRules.undo(room.books, act, event, Set.of(4))).isEmpty();
    }

    @Test
    void aCountThatIsTakenBackGivesTheHoldAndTheOverrideBack() {
        var approval = room.override(GrantedOverride.Kind.COUNT, 5000);
        var lot = room.onHand(goods(FAN), 30);
        room.post(Role.COUNTER, new HoldStock(lot, Quantity.pieces(30), Why.OTHER, "dented", TODAY));
        var act = room.act(Role.MANAGER);
        var event = room.post(Role.MANAGER, approved(approval, line(lot, Place.ON_HOLD.at("H2"), 1)));

        takeBack(act, event, Set.of());

        assertThat(room.books.find(Hold.KIND, "H2").orElseThrow().open()).isEqualTo(Quantity.pieces(30));
        assertThat(room.books.find(GrantedOverride.KIND, approval).orElseThrow().isOpen())
                .isTrue();
    }

    private void takeBack(Act act, StockCareEvent event, Set<Integer> lines) {
        room.takeBack(StockCareRules.undo(room.books, act, event, lines).orElseThrow());
    }

    private Count counted(String id) {
        return room.books.find(Count.KIND, id).orElseThrow();
    }

    private static CountedLine line(LotId lot, Spot spot, int pieces) {
        return new CountedLine(lot, spot, Quantity.pieces(pieces));
    }

    private static FoundLine foundLine(PartCode part, int pieces, Condition condition) {
        return new FoundLine(
                part, Quantity.pieces(pieces), Optional.empty(), condition, Optional.empty(), Optional.empty());
    }

    private static PostCount count(PartCode scope, CountedLine... lines) {
        return new PostCount(AC, SHEET, List.of(scope), List.of(lines), List.of(), "", Optional.empty());
    }

    private static PostCount found(PartCode scope, FoundLine... lines) {
        return new PostCount(AC, SHEET, List.of(scope), List.of(), List.of(lines), "", Optional.empty());
    }

    private static PostCount approved(String override, CountedLine... lines) {
        return approved(override, FAN, lines);
    }

    private static PostCount approved(String override, PartCode scope, CountedLine... lines) {
        return new PostCount(AC, SHEET, List.of(scope), List.of(lines), List.of(), "", Optional.of(override));
    }
}
