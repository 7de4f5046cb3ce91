package aspstore.model.partreturn;

import static aspstore.model.partreturn.ReturnDesk.pack;
import static aspstore.model.partreturn.ReturnDesk.packed;
import static aspstore.model.partreturn.ReturnDesk.ship;
import static aspstore.model.stockcare.StockRoom.FAN;
import static aspstore.model.stockcare.StockRoom.PARTNER;
import static aspstore.model.stockcare.StockRoom.WAREHOUSE;
import static aspstore.model.stockcare.StockRoom.goods;
import static aspstore.model.stockcare.StockRoom.ownedBy;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.Condition;
import aspstore.model.Money;
import aspstore.model.Owner;
import aspstore.model.Quantity;
import aspstore.model.StoreId;
import aspstore.model.books.WorkItem;
import aspstore.model.challan.ChallanKind;
import aspstore.model.challan.ChallanPaper;
import aspstore.model.partreturn.ReturnCommand.DisposedLine;
import aspstore.model.partreturn.ReturnCommand.Disposition;
import aspstore.model.partreturn.ReturnCommand.Line;
import aspstore.model.partreturn.ReturnCommand.Reason;
import aspstore.model.partreturn.ReturnCommand.ReceiveReturn;
import aspstore.model.partreturn.ReturnCommand.ReceivedLine;
import aspstore.model.partreturn.ReturnCommand.RecordDisposition;
import aspstore.model.partreturn.ReturnCommand.RedirectReturn;
import aspstore.model.partreturn.ReturnCommand.SendBackReturn;
import aspstore.model.partreturn.ReturnCommand.SentBackLine;
import aspstore.model.partreturn.ReturnEvent.ReturnShipped;
import aspstore.model.stock.Lot;
import aspstore.model.stock.Place;
import aspstore.model.stockcare.StockRoom;
import aspstore.model.tax.Party;
import aspstore.model.tax.SubSupply;
import aspstore.model.tax.TaxScheme;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Parts of a return that go on to another store, or back to the store that sent them.
class RedirectTest {

    private static final StoreId OTHER = new StoreId("BLR1");
    private static final Party IN_ANOTHER_STATE =
            new Party("Bengaluru Cooling", WAREHOUSE.address(), WAREHOUSE.gstin());
    private static final Party SAME_PARTNER = new Party("Pune Cooling, Kothrud", PARTNER.address(), PARTNER.gstin());

    private final StockRoom room = new StockRoom();
    private final ReturnDesk desk = new ReturnDesk(room);
    private String id = "";

    @Test
    void ownStockThatGoesToAPartnerInAnotherStateBearsIntegratedTax() {
        var paper = transferred(ownedBy(Owner.PARTNER, goods(FAN)), IN_ANOTHER_STATE);

        assertThat(paper.kind()).isEqualTo(ChallanKind.TRANSFER);
        assertThat(paper.consignee()).isEqualTo(IN_ANOTHER_STATE);
        assertThat(paper.scheme()).isEqualTo(TaxScheme.INTER_STATE);
        assertThat(paper.totals().total()).isEqualTo(Money.rupees(590));
        assertThat(paper.extras()).contains(new ChallanPaper.Field("To store", "BLR1"));
    }

    @Test
    void theMakersStockChangesStoresWithoutASupply() {
        var paper = transferred(goods(FAN), IN_ANOTHER_STATE);

        assertThat(paper.scheme()).isEqualTo(TaxScheme.NO_SUPPLY);
        assertThat(paper.declaration()).startsWith("Not a supply");
        assertThat(paper.purpose()).isEqualTo(SubSupply.OTHERS);
    }

    @Test
    void whatStaysWithinOneRegistrationIsForOwnUse() {
        var paper = transferred(ownedBy(Owner.PARTNER, goods(FAN)), SAME_PARTNER);

        assertThat(paper.scheme()).isEqualTo(TaxScheme.NO_SUPPLY);
        assertThat(paper.purpose()).isEqualTo(SubSupply.OWN_USE);
    }

    @Test
    void centralIsToAnnounceWhatLeftForAnotherStore() {
        transferred(goods(FAN), IN_ANOTHER_STATE);

        var found = desk.find(id);
        assertThat(found.shippedTo()).contains(OTHER);
        assertThat(found.workItems())
                .singleElement()
                .satisfies(item -> assertThat(item.kind()).isEqualTo(WorkItem.Kind.FORWARD_RETURN));
        desk.tell(received(5));
        desk.tell(disposed(5, Disposition.FORWARDED, "PN1-1"));
        assertThat(desk.find(id).stage()).isEqualTo("CLOSED");
    }

    @Test
    void whatLeftForTheWarehouseIsNotSentOn() {
        shipped(goods(FAN), Optional.empty());
        desk.tell(received(5));

        assertThat(desk.refuseTold(disposed(5, Disposition.FORWARDED, "PN1-1")))
                .containsExactly(new ReturnRefusal.NotRedirected(1, FAN));
    }

    @Test
    void aReturnGoesNeitherToItsOwnStoreNorElsewhereOnceItLeft() {
        shipped(goods(FAN), Optional.empty());

        assertThat(desk.refuseTold(new RedirectReturn(id, OTHER, IN_ANOTHER_STATE)))
                .containsExactly(new ReturnRefusal.AlreadyShipped(id));
        var other =
                desk.request(new Line(room.onHand(goods(FAN), 2), Place.ON_HAND.plain(), Quantity.ONE, Reason.UNUSED));
        assertThat(desk.refuseTold(new RedirectReturn(other, room.books.store(), SAME_PARTNER)))
                .containsExactly(new ReturnRefusal.RedirectedToItself(room.books.store()));
    }

    @Test
    void whatTheWarehouseRefusedWaitsUntilItIsSentBack() {
        shipped(goods(FAN), Optional.empty());
        desk.tell(received(5));
        desk.tell(disposed(2, Disposition.REFUSED, "not of this maker"));
        desk.tell(disposed(3, Disposition.CREDIT, "CN-5"));

        assertThat(desk.find(id).stage()).isEqualTo("RECEIVED");
        assertThat(desk.find(id).workItems())
                .singleElement()
                .satisfies(item -> assertThat(item.kind()).isEqualTo(WorkItem.Kind.SEND_BACK_RETURN));
        assertThat(desk.refuseTold(back(3)))
                .containsExactly(new ReturnRefusal.MoreThanRefused(1, FAN, Quantity.pieces(3), Quantity.pieces(2)));
        desk.tell(back(2));
        assertThat(desk.find(id).stage()).isEqualTo("CLOSED");
    }

    private SendBackReturn back(int pieces) {
        return new SendBackReturn(id, "80000500", List.of(new SentBackLine(1, Quantity.pieces(pieces))));
    }

    private ReceiveReturn received(int pieces) {
        return new ReceiveReturn(
                id, List.of(new ReceivedLine(1, Quantity.pieces(pieces), Quantity.ZERO, Condition.OK, "")));
    }

    private RecordDisposition disposed(int pieces, Disposition disposition, String note) {
        return new RecordDisposition(id, List.of(new DisposedLine(1, Quantity.pieces(pieces), disposition, note)));
    }

    private ChallanPaper transferred(Lot lot, Party to) {
        return shipped(lot, Optional.of(to));
    }

    /// Five of a lot go back, or on to another store.
    private ChallanPaper shipped(Lot lot, Optional<Party> to) {
        var own = room.onHand(lot, 5);
        id = desk.request(new Line(own, Place.ON_HAND.plain(), Quantity.pieces(5), Reason.EXCESS));
        desk.tell(desk.approve(id));
        to.ifPresent(party -> desk.tell(new RedirectReturn(id, OTHER, party)));
        desk.post(pack(id, "1", packed(1, 5)));
        return ((ReturnShipped) desk.post(ship(id))).paper();
    }
}
