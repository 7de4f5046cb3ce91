package aspstore.model.stockcare;

import static aspstore.model.stockcare.StockRoom.FAN;
import static aspstore.model.stockcare.StockRoom.GAS;
import static aspstore.model.stockcare.StockRoom.TODAY;
import static aspstore.model.stockcare.StockRoom.defective;
import static aspstore.model.stockcare.StockRoom.expiring;
import static aspstore.model.stockcare.StockRoom.goods;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.books.WorkItem;
import aspstore.model.hold.Hold;
import aspstore.model.hold.Hold.Why;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position;
import aspstore.model.stockcare.StockCareCommand.HoldStock;
import aspstore.model.stockcare.StockCareCommand.ReleaseStock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HoldTest {

    private final StockRoom room = new StockRoom();

    @Test
    void stockOnHoldStandsUnderItsHoldUntilItIsReleased() {
        var lot = room.onHand(goods(FAN), 5);

        room.post(Role.COUNTER, hold(lot, 3, Why.QUALITY, "rattles"));

        assertThat(room.at(lot, Place.ON_HOLD.at("H2"))).isEqualTo(Quantity.pieces(3));
        assertThat(held("H2").stage()).isEqualTo("HELD");

        room.post(Role.COUNTER, new ReleaseStock("H2", Quantity.pieces(1), "does not rattle"));

        assertThat(room.at(lot, Place.ON_HAND.plain())).isEqualTo(Quantity.pieces(3));
        assertThat(held("H2").open()).isEqualTo(Quantity.pieces(2));

        room.post(Role.COUNTER, new ReleaseStock("H2", Quantity.pieces(2), "nor do these"));

        assertThat(held("H2").stage()).isEqualTo("RESOLVED");
        assertThat(held("H2").workItems()).isEmpty();
    }

    @Test
    void aHoldWaitsForTheManagerUntilTheLastDayOfItsQuarantine() {
        var lot = room.onHand(goods(FAN), 5);

        room.post(Role.COUNTER, hold(lot, 3, Why.QUALITY, "rattles"));

        assertThat(held("H2").workItems()).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(WorkItem.Kind.RESOLVE_HOLD);
            assertThat(item.waitsFor()).isEqualTo(Role.MANAGER);
            assertThat(item.due()).isEqualTo(Optional.of(Instant.parse("2026-07-13T18:30:00Z")));
            assertThat(item.value().toString()).isEqualTo("300.00");
        });
    }

    @Test
    void everythingWrongWithAHoldIsSaid() {
        var lot = room.onHand(goods(FAN), 5);

        assertThat(room.refuse(
                        Role.COUNTER, new HoldStock(lot, Quantity.pieces(6), Why.EXPIRED, "", TODAY.minusDays(1))))
                .containsExactly(
                        new StockCareRefusal.MoreThanOnHand(lot, Quantity.pieces(6), Quantity.pieces(5)),
                        new StockCareRefusal.NotExpired(lot),
                        new StockCareRefusal.ResolveByPassed(TODAY.minusDays(1), TODAY));
        assertThat(room.refuse(Role.COUNTER, hold(lot, 0, Why.DISPUTED, " ")))
                .containsExactly(new StockCareRefusal.NothingHeld(lot), new StockCareRefusal.HoldNeedsReason(lot));
        var unknown = Position.journal(99).lot(1);
        assertThat(room.refuse(Role.COUNTER, hold(unknown, 1, Why.OTHER, "?")))
                .containsExactly(new StockCareRefusal.NoSuchLot(unknown));
    }

    @Test
    void everythingWrongWithAReleaseIsSaid() {
        var lot = room.onHand(goods(FAN), 5);
        room.post(Role.COUNTER, hold(lot, 3, Why.QUALITY, "rattles"));

        assertThat(room.refuse(Role.COUNTER, new ReleaseStock("H2", Quantity.pieces(4), "")))
                .containsExactly(
                        new StockCareRefusal.MoreThanHeld("H2", Quantity.pieces(4), Quantity.pieces(3)),
                        new StockCareRefusal.ReleaseNeedsReason("H2"));
        assertThat(room.refuse(Role.COUNTER, new ReleaseStock("H2", Quantity.ZERO, "x")))
                .containsExactly(new StockCareRefusal.NothingReleased("H2"));
        assertThat(room.refuse(Role.COUNTER, new ReleaseStock("H9", Quantity.ONE, "x")))
                .containsExactly(new StockCareRefusal.NoSuchHold("H9"));
    }

    @Test
    void expiredStockIsProposedForAHoldAndNeverReleased() {
        var old = room.onHand(expiring(goods(GAS), TODAY.minusDays(1)), 2);
        room.onHand(expiring(goods(GAS), TODAY), 2);

        var proposed = StockCare.expired(room.books, TODAY, GAS);

        assertThat(proposed)
                .containsExactly(new HoldStock(old, Quantity.pieces(2), Why.EXPIRED, "", TODAY.plusDays(30)));
        room.post(Role.COUNTER, proposed.getFirst());
        assertThat(StockCare.expired(room.books, TODAY, GAS)).isEmpty();
        assertThat(room.refuse(Role.MANAGER, new ReleaseStock("H3", Quantity.ONE, "smells fine")))
                .containsExactly(new StockCareRefusal.ExpiredStaysHeld("H3", old, TODAY.minusDays(1)));
    }

    @Test
    void whatIsDefectiveIsNotReleasedToTheShelf() {
        var lot = room.onHand(defective(goods(FAN)), 1);
        room.post(Role.COUNTER, hold(lot, 1, Why.QUALITY, "broken"));

        assertThat(room.refuse(Role.COUNTER, new ReleaseStock("H2", Quantity.ONE, "x")))
                .containsExactly(new StockCareRefusal.DefectiveStaysHeld("H2", lot));
    }

    @Test
    void aHoldIsReleasedAndNotReversed() {
        var lot = room.onHand(goods(FAN), 5);
        var act = room.act(Role.COUNTER);
        var event = room.post(Role.COUNTER, hold(lot, 3, Why.QUALITY, "rattles"));

        assertThat(StockCareRules.undo(room.books, act, event, Set.of())).isEmpty();
    }

    private static HoldStock hold(LotId lot, int pieces, Why why, String reason) {
        return new HoldStock(lot, Quantity.pieces(pieces), why, reason, TODAY.plusDays(7));
    }

    private Hold held(String id) {
        return room.books.find(Hold.KIND, id).orElseThrow();
    }
}
