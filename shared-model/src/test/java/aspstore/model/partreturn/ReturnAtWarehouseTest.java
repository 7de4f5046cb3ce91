package aspstore.model.partreturn;

import static aspstore.model.partreturn.ReturnDesk.pack;
import static aspstore.model.partreturn.ReturnDesk.packed;
import static aspstore.model.partreturn.ReturnDesk.ship;
import static aspstore.model.stockcare.StockRoom.AC;
import static aspstore.model.stockcare.StockRoom.FAN;
import static aspstore.model.stockcare.StockRoom.goods;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.Condition;
import aspstore.model.Money;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.books.WorkItem;
import aspstore.model.challan.ChallanPaper;
import aspstore.model.owed.WarehouseDebt;
import aspstore.model.partreturn.ReturnCommand.DisposedLine;
import aspstore.model.partreturn.ReturnCommand.Disposition;
import aspstore.model.partreturn.ReturnCommand.Line;
import aspstore.model.partreturn.ReturnCommand.Outcome;
import aspstore.model.partreturn.ReturnCommand.Reason;
import aspstore.model.partreturn.ReturnCommand.ReceiveReturn;
import aspstore.model.partreturn.ReturnCommand.ReceivedLine;
import aspstore.model.partreturn.ReturnCommand.RecordDisposition;
import aspstore.model.partreturn.ReturnCommand.SettleTransitLoss;
import aspstore.model.partreturn.ReturnCommand.SettledLine;
import aspstore.model.partreturn.ReturnCommand.ShipReturn;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import aspstore.model.stock.Postings;
import aspstore.model.stock.Spot;
import aspstore.model.stock.Stand;
import aspstore.model.stockcare.StockRoom;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What the warehouse says of goods that came back, and what the store owed it.
class ReturnAtWarehouseTest {

    private static final Spot BROKEN = Place.DEFECTIVE.plain();

    private final StockRoom room = new StockRoom();
    private final ReturnDesk desk = new ReturnDesk(room);

    @Test
    void theWarehouseSaysWhatCameAndWhatBecomesOfIt() {
        var broken = room.amongDefectives(goods(FAN), 5);
        var id = packedReturn(broken, 5);
        assertThat(desk.refuseTold(received(id, 1, 0, "")))
                .containsExactly(
                        new ReturnRefusal.NotShipped(id),
                        new ReturnRefusal.MoreThanInTransit(1, FAN, Quantity.ONE, Quantity.ZERO));
        shipped(ship(id));
        desk.tell(received(id, 2, 0, ""));
        assertThat(desk.find(id).stage()).isEqualTo("SHIPPED");

        desk.tell(received(id, 2, 1, "carton open"));

        assertThat(desk.find(id).stage()).isEqualTo("RECEIVED");
        assertThat(room.at(broken, Place.TRANSIT_OUT.at(id))).isEqualTo(Quantity.ONE);
        assertThat(desk.find(id).workItems())
                .extracting(WorkItem::kind)
                .containsExactly(WorkItem.Kind.DECIDE_DIFFERENCE, WorkItem.Kind.RECORD_DISPOSITION);

        desk.tell(disposed(id, 3, Disposition.CREDIT, "CN 12"));
        desk.tell(disposed(id, 1, Disposition.REFUSED, "not ours"));
        assertThat(desk.find(id).stage()).isEqualTo("RECEIVED");
        desk.tell(settled(id, 1, Outcome.LOST));
        desk.tell(new ReturnCommand.SendBackReturn(
                id, "80000500", List.of(new ReturnCommand.SentBackLine(1, Quantity.ONE))));

        assertThat(desk.find(id).stage()).isEqualTo("CLOSED");
        assertThat(desk.find(id).isOpen()).isFalse();
        assertThat(room.books.allStands().stream().filter(stand -> stand.place() == Place.LOST))
                .extracting(Stand::quantity)
                .containsExactly(Quantity.ONE);
    }

    @Test
    void whatWasMissingAndTurnsUpHasADispositionToo() {
        var broken = room.amongDefectives(goods(FAN), 1);
        var id = packedReturn(broken, 1);
        shipped(ship(id));
        desk.tell(received(id, 0, 1, "not in the carton"));

        desk.tell(settled(id, 1, Outcome.FOUND_AT_WAREHOUSE));

        assertThat(desk.find(id).toDispose(1)).isEqualTo(Quantity.ONE);
        desk.tell(disposed(id, 1, Disposition.REPAIR, ""));
        assertThat(desk.find(id).stage()).isEqualTo("CLOSED");
    }

    @Test
    void everythingWrongWithWhatCentralSaysIsSaid() {
        var broken = room.amongDefectives(goods(FAN), 2);
        var id = packedReturn(broken, 2);
        shipped(ship(id));
        var asGood = new ReceivedLine(1, Quantity.pieces(3), Quantity.ZERO, Condition.OK, "");
        var strange = new ReceivedLine(2, Quantity.ONE, Quantity.ZERO, Condition.OK, "");

        assertThat(desk.refuseTold(new ReceiveReturn(id, List.of(asGood, strange))))
                .containsExactly(
                        new ReturnRefusal.MoreThanInTransit(1, FAN, Quantity.pieces(3), Quantity.pieces(2)),
                        new ReturnRefusal.DifferenceNeedsReason(1, FAN),
                        new ReturnRefusal.NoSuchLine(id, 2));
        assertThat(desk.refuseTold(received(id, 0, 0, ""))).containsExactly(new ReturnRefusal.NothingSaid(id));
        assertThat(desk.refuseTold(disposed(id, 1, Disposition.REFUSED, "")))
                .containsExactly(
                        new ReturnRefusal.MoreThanReceived(1, FAN, Quantity.ONE, Quantity.ZERO),
                        new ReturnRefusal.RefusalNeedsReason(1));
        assertThat(desk.refuseTold(
                        new SettleTransitLoss(id, List.of(new SettledLine(1, Quantity.ONE, Outcome.LOST)), " ")))
                .containsExactly(
                        new ReturnRefusal.SettlementNeedsReason(id),
                        new ReturnRefusal.MoreThanMissing(1, FAN, Quantity.ONE, Quantity.ZERO));
        assertThat(desk.refuseTold(received("T9", 1, 0, ""))).containsExactly(new ReturnRefusal.NoSuchReturn("T9"));
    }

    @Test
    void theStoresDebtToTheWarehouseEndsWithWhatCameOrWasLostOnTheWay() {
        var broken = room.amongDefectives(goods(FAN), 4);
        var act = room.act(Role.COUNTER);
        var owed = new WarehouseDebt(
                WarehouseDebt.id(broken),
                AC,
                broken,
                FAN,
                Optional.empty(),
                Quantity.pieces(4),
                Money.rupees(100),
                act.recordedAt(),
                Optional.empty(),
                List.of(),
                List.of(),
                false);
        room.books.apply(Postings.NONE, List.of(owed));
        var id = desk.request(
                new Line(broken, BROKEN, Quantity.ONE, Reason.DEFECTIVE),
                new Line(broken, BROKEN, Quantity.pieces(3), Reason.DEFECTIVE));
        desk.tell(desk.approve(id));
        desk.post(pack(id, "1", packed(1, 1), packed(2, 3)));
        shipped(ship(id));
        var first = new ReceivedLine(1, Quantity.ONE, Quantity.ZERO, Condition.DEFECTIVE, "");
        var second = new ReceivedLine(2, Quantity.ONE, Quantity.pieces(2), Condition.DEFECTIVE, "short");

        desk.tell(new ReceiveReturn(id, List.of(first, second)));

        assertThat(debt(broken).outstanding()).isEqualTo(Quantity.pieces(2));

        var found = new SettledLine(2, Quantity.ONE, Outcome.FOUND_AT_WAREHOUSE);
        var lost = new SettledLine(2, Quantity.ONE, Outcome.LOST);
        desk.tell(new SettleTransitLoss(id, List.of(found), "behind the rack"));
        assertThat(debt(broken).outstanding()).isEqualTo(Quantity.ONE);
        desk.tell(new SettleTransitLoss(id, List.of(lost), "stolen"));

        assertThat(debt(broken).isOpen()).isFalse();
    }

    private String approved(LotId broken, int pieces) {
        var id = desk.request(new Line(broken, BROKEN, Quantity.pieces(pieces), Reason.DEFECTIVE));
        desk.tell(desk.approve(id));
        return id;
    }

    private String packedReturn(LotId broken, int pieces) {
        var id = approved(broken, pieces);
        desk.post(pack(id, "1", packed(1, pieces)));
        return id;
    }

    private ChallanPaper shipped(ShipReturn command) {
        return ((ReturnEvent.ReturnShipped) desk.post(command)).paper();
    }

    private WarehouseDebt debt(LotId lot) {
        return room.books.find(WarehouseDebt.KIND, WarehouseDebt.id(lot)).orElseThrow();
    }

    private static ReceiveReturn received(String id, int came, int missing, String note) {
        var line = new ReceivedLine(1, Quantity.pieces(came), Quantity.pieces(missing), Condition.DEFECTIVE, note);
        return new ReceiveReturn(id, List.of(line));
    }

    private static RecordDisposition disposed(String id, int pieces, Disposition disposition, String note) {
        return new RecordDisposition(id, List.of(new DisposedLine(1, Quantity.pieces(pieces), disposition, note)));
    }

    private static SettleTransitLoss settled(String id, int pieces, Outcome outcome) {
        return new SettleTransitLoss(
                id, List.of(new SettledLine(1, Quantity.pieces(pieces), outcome)), "looked for it");
    }
}
