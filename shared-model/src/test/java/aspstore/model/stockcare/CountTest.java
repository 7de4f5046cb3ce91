package aspstore.model.stockcare;

import static aspstore.model.stockcare.StockRoom.AC;
import static aspstore.model.stockcare.StockRoom.BOARD;
import static aspstore.model.stockcare.StockRoom.FAN;
import static aspstore.model.stockcare.StockRoom.GAS;
import static aspstore.model.stockcare.StockRoom.TODAY;
import static aspstore.model.stockcare.StockRoom.goods;
import static aspstore.model.stockcare.StockRoom.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import aspstore.model.BusinessUnit;
import aspstore.model.Condition;
import aspstore.model.Money;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.SerialNo;
import aspstore.model.books.Act;
import aspstore.model.catalog.Agreement;
import aspstore.model.catalog.ApprovalLimit;
import aspstore.model.catalog.Rate;
import aspstore.model.hold.Hold;
import aspstore.model.hold.Hold.Why;
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
import aspstore.model.stockcare.StockCareRefusal.Proposal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountTest {

    private static final Spot SHELF = Place.ON_HAND.plain();
    private static final SerialNo S1 = new SerialNo("S1");

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
                AC, List.of(FAN), lines, List.of(foundLine(FAN, 1, Condition.DEFECTIVE)), "yearly", Optional.empty());

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
    void aStandThatTheCountDoesNotMentionIsRefusedAsUncounted() {
        var shelf = room.onHand(goods(FAN), 5);
        var held = room.stock(goods(FAN), Quantity.ONE, Place.ON_HOLD.at("G1"));
        room.stock(goods(FAN), Quantity.ONE, Place.WITH_TECHNICIAN.at("DC1"));

        assertThat(room.refuse(Role.MANAGER, count(FAN, line(shelf, SHELF, 5))))
                .containsExactly(new StockCareRefusal.NotCounted(held, FAN, Place.ON_HOLD.at("G1")));
    }

    @Test
    void onlyAManagerPostsDifferences() {
        var shelf = room.onHand(goods(FAN), 5);

        assertThat(room.refuse(Role.COUNTER, count(FAN, line(shelf, SHELF, 4))))
                .containsExactly(new StockCareRefusal.ManagerOnly(Role.COUNTER));
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
                .containsExactly(new StockCareRefusal.OverrideNotCentral(approval));
    }

    @Test
    void goodsWithoutAValueOrAnOwnerAreNotFound() {
        room.books.forget(Rate.class, "FAN");
        room.books.forget(Agreement.class, "AC");

        assertThat(room.refuse(Role.MANAGER, found(FAN, foundLine(FAN, 1, Condition.OK))))
                .containsExactly(new StockCareRefusal.NoAgreement("AC"), new StockCareRefusal.NoRate(FAN));
    }

    @Test
    void differencesAboveTheManagersLimitNeedCentralsLeaveWhichIsUsedUp() {
        var shelf = room.onHand(goods(FAN), 20);
        var needed = new StockCareRefusal.ApprovalNeeded(Money.rupees(1100), Money.rupees(1000));
        assertThat(room.refuse(Role.MANAGER, count(FAN, line(shelf, SHELF, 9)))).containsExactly(needed);
        var small = room.override(GrantedOverride.Kind.COUNT, 1050);
        assertThat(room.refuse(Role.MANAGER, approved(small, line(shelf, SHELF, 9))))
                .containsExactly(new StockCareRefusal.OverrideTooSmall(small, Money.rupees(1050), Money.rupees(1100)));
        var other = room.override(GrantedOverride.Kind.OPENING, 5000);
        assertThat(room.refuse(Role.MANAGER, approved(other, line(shelf, SHELF, 9))))
                .containsExactly(new StockCareRefusal.OverrideForSomethingElse(other));
        assertThat(room.refuse(Role.MANAGER, approved("V99", line(shelf, SHELF, 9))))
                .containsExactly(new StockCareRefusal.NoSuchOverride("V99"));

        var enough = room.override(GrantedOverride.Kind.COUNT, 1100);
        room.post(Role.MANAGER, approved(enough, line(shelf, SHELF, 9)));

        assertThat(room.at(shelf, SHELF)).isEqualTo(Quantity.pieces(9));
        assertThat(room.refuse(Role.MANAGER, approved(enough, line(shelf, SHELF, 8))))
                .containsExactly(new StockCareRefusal.OverrideUsed(enough));
    }

    @ParameterizedTest
    @CsvSource({
        "TRANSIT_IN, RECEIVE_SHIPMENT", "ON_HAND, COUNT_WHERE_IT_STANDS", "WITH_TECHNICIAN, RETURN_UNUSED",
        "AT_CUSTOMER, RETURN_UNUSED", "IN_REPAIR, CLOSE_REPAIR", "TRANSIT_OUT, SETTLE_TRANSIT_LOSS",
        "ALLOCATED, RELEASE_ALLOCATION", "RETURN_PENDING, RELEASE_RETURN_LINE", "PACKED, UNPACK_RETURN",
        "ON_HOLD, RELEASE_HOLD"
    })
    void aFoundUnitThatStandsElsewhereIsNoGainButNamesTheMissingDocument(Place place, Proposal proposal) {
        var spot = place == Place.ON_HAND ? SHELF : place.at("X");
        var lot = room.stock(unit("S1"), Quantity.ONE, spot);

        assertThat(room.refuse(Role.MANAGER, found(BOARD, foundUnit("S1"))))
                .contains(new StockCareRefusal.SerialStandsElsewhere(BOARD, S1, lot, spot, proposal));
    }

    @Test
    void aUnitCountedWhereItDoesNotStandIsNoGainEither() {
        var lot = room.stock(unit("S1"), Quantity.ONE, Place.WITH_TECHNICIAN.at("DC1"));

        assertThat(room.refuse(Role.MANAGER, count(BOARD, line(lot, SHELF, 1))))
                .contains(new StockCareRefusal.SerialStandsElsewhere(
                        BOARD, S1, lot, Place.WITH_TECHNICIAN.at("DC1"), Proposal.RETURN_UNUSED));
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

    @ParameterizedTest
    @CsvSource({
        "ALLOCATED, RELEASE_ALLOCATION",
        "RETURN_PENDING, RELEASE_RETURN_LINE",
        "PACKED, UNPACK_RETURN",
    })
    void missingGoodsThatArePromisedAreReleasedFirst(Place place, Proposal proposal) {
        var lot = room.stock(goods(FAN), Quantity.pieces(2), place.at("J1/1"));

        assertThat(room.refuse(Role.MANAGER, count(FAN, line(lot, place.at("J1/1"), 1))))
                .containsExactly(new StockCareRefusal.PromisedGoodsMissing(
                        lot, place.at("J1/1"), Quantity.pieces(2), Quantity.ONE, proposal));
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
    void everythingWrongWithCountedLinesIsSaid() {
        var fan = room.onHand(goods(FAN), 5);
        var gas = room.onHand(goods(GAS), 1);
        var board = room.onHand(unit("S1"), 1);
        var unknown = Position.journal(99).lot(1);

        var refusals = room.refuse(
                Role.MANAGER,
                new PostCount(
                        AC,
                        List.of(FAN, BOARD),
                        List.of(
                                line(fan, SHELF, 5),
                                line(fan, SHELF, 5),
                                line(fan, Place.WITH_TECHNICIAN.at("DC1"), 1),
                                line(fan, Place.ON_HOLD.at("H7"), 1),
                                line(gas, SHELF, 1),
                                line(unknown, SHELF, 1),
                                line(board, SHELF, 2)),
                        List.of(),
                        "",
                        Optional.empty()));

        assertThat(refusals)
                .contains(
                        new StockCareRefusal.CountedTwice(fan, SHELF),
                        new StockCareRefusal.NotCountable(fan, Place.WITH_TECHNICIAN.at("DC1")),
                        new StockCareRefusal.NoSuchStand(fan, Place.ON_HOLD.at("H7")),
                        new StockCareRefusal.OutOfScope(GAS),
                        new StockCareRefusal.NoSuchLot(unknown),
                        new StockCareRefusal.MoreThanOneUnit(board, S1, Quantity.pieces(2)));
    }

    @Test
    void everythingWrongWithFoundGoodsIsSaid() {
        var nothing = new FoundLine(
                BOARD, Quantity.pieces(2), Optional.empty(), Condition.OK, Optional.empty(), Optional.empty());
        var refusals = room.refuse(
                Role.MANAGER,
                new PostCount(
                        AC,
                        List.of(FAN, BOARD, GAS),
                        List.of(),
                        List.of(
                                foundLine(FAN, 0, Condition.OK),
                                nothing,
                                foundUnit("S2"),
                                foundUnit("S2"),
                                foundLine(GAS, 1, Condition.OK),
                                foundLine(new PartCode("PUMP"), 1, Condition.OK)),
                        "",
                        Optional.empty()));

        assertThat(refusals)
                .contains(
                        new StockCareRefusal.NothingFound(FAN),
                        new StockCareRefusal.SerialMissing(BOARD, Quantity.pieces(2)),
                        new StockCareRefusal.SerialTwice(BOARD, new SerialNo("S2")),
                        new StockCareRefusal.ExpiryMissing(GAS),
                        new StockCareRefusal.OutOfScope(new PartCode("PUMP")));
    }

    @Test
    void theScopeIsOfPartsOfTheUnit() {
        var pump = new PartCode("PUMP");
        assertThat(room.refuse(Role.MANAGER, count(pump))).containsExactly(new StockCareRefusal.UnknownPart(pump));
        var other = new PostCount(new BusinessUnit("TV"), List.of(FAN), List.of(), List.of(), "", Optional.empty());
        assertThat(room.refuse(Role.MANAGER, other)).containsExactly(new StockCareRefusal.PartOfAnotherUnit(FAN, "TV"));
        var nothing = new PostCount(AC, List.of(), List.of(), List.of(), "", Optional.empty());
        assertThat(room.refuse(Role.MANAGER, nothing)).containsExactly(new StockCareRefusal.NoScope());
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

    private static FoundLine foundUnit(String serial) {
        return new FoundLine(
                BOARD,
                Quantity.ONE,
                Optional.of(new SerialNo(serial)),
                Condition.OK,
                Optional.empty(),
                Optional.empty());
    }

    private static PostCount count(PartCode scope, CountedLine... lines) {
        return new PostCount(AC, List.of(scope), List.of(lines), List.of(), "", Optional.empty());
    }

    private static PostCount found(PartCode scope, FoundLine... lines) {
        return new PostCount(AC, List.of(scope), List.of(), List.of(lines), "", Optional.empty());
    }

    private static PostCount approved(String override, CountedLine... lines) {
        return approved(override, FAN, lines);
    }

    private static PostCount approved(String override, PartCode scope, CountedLine... lines) {
        return new PostCount(AC, List.of(scope), List.of(lines), List.of(), "", Optional.of(override));
    }
}
