package aspstore.model.stockcare;

import static aspstore.model.stockcare.StockRoom.AC;
import static aspstore.model.stockcare.StockRoom.BOARD;
import static aspstore.model.stockcare.StockRoom.FAN;
import static aspstore.model.stockcare.StockRoom.GAS;
import static aspstore.model.stockcare.StockRoom.SHEET;
import static aspstore.model.stockcare.StockRoom.goods;
import static aspstore.model.stockcare.StockRoom.unit;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.BusinessUnit;
import aspstore.model.Condition;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.SerialNo;
import aspstore.model.catalog.Agreement;
import aspstore.model.catalog.Rate;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position;
import aspstore.model.stock.Spot;
import aspstore.model.stockcare.StockCareCommand.CountedLine;
import aspstore.model.stockcare.StockCareCommand.FoundLine;
import aspstore.model.stockcare.StockCareCommand.PostCount;
import aspstore.model.stockcare.StockCareRefusal.Proposal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a count may not say, and which document it misses.
class CountRefusalTest {

    private static final Spot SHELF = Place.ON_HAND.plain();
    private static final SerialNo S1 = new SerialNo("S1");

    private final StockRoom room = new StockRoom();

    @Test
    void aStandThatTheCountDoesNotMentionIsRefusedAsUncounted() {
        var shelf = room.onHand(goods(FAN), 5);
        var held = room.stock(goods(FAN), Quantity.ONE, Place.ON_HOLD.at("G1"));
        room.stock(goods(FAN), Quantity.ONE, Place.WITH_TECHNICIAN.at("DC1"));

        assertThat(room.refuse(Role.MANAGER, count(FAN, line(shelf, SHELF, 5))))
                .containsExactly(new StockCareRefusal.NotCounted(held, FAN, Place.ON_HOLD.at("G1")));
    }

    @Test
    void goodsWithoutAValueOrAnOwnerAreNotFound() {
        room.books.forget(Rate.class, "FAN");
        room.books.forget(Agreement.class, "AC");

        assertThat(room.refuse(Role.MANAGER, found(FAN, foundLine(FAN, 1, Condition.OK))))
                .containsExactly(new StockCareRefusal.NoAgreement("AC"), new StockCareRefusal.NoRate(FAN));
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
    void everythingWrongWithCountedLinesIsSaid() {
        var fan = room.onHand(goods(FAN), 5);
        var gas = room.onHand(goods(GAS), 1);
        var board = room.onHand(unit("S1"), 1);
        var unknown = Position.journal(99).lot(1);

        var refusals = room.refuse(
                Role.MANAGER,
                new PostCount(
                        AC,
                        SHEET,
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
                        SHEET,
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
        var other =
                new PostCount(new BusinessUnit("TV"), SHEET, List.of(FAN), List.of(), List.of(), "", Optional.empty());
        assertThat(room.refuse(Role.MANAGER, other)).containsExactly(new StockCareRefusal.PartOfAnotherUnit(FAN, "TV"));
        var nothing = new PostCount(AC, SHEET, List.of(), List.of(), List.of(), "", Optional.empty());
        assertThat(room.refuse(Role.MANAGER, nothing)).containsExactly(new StockCareRefusal.NoScope());
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
        return new PostCount(AC, SHEET, List.of(scope), List.of(lines), List.of(), "", Optional.empty());
    }

    private static PostCount found(PartCode scope, FoundLine... lines) {
        return new PostCount(AC, SHEET, List.of(scope), List.of(), List.of(lines), "", Optional.empty());
    }
}
