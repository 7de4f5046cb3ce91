package aspstore.model.partreturn;

import static aspstore.model.stockcare.StockRoom.AC;
import static aspstore.model.stockcare.StockRoom.FAN;
import static aspstore.model.stockcare.StockRoom.GAS;
import static aspstore.model.stockcare.StockRoom.TODAY;
import static aspstore.model.stockcare.StockRoom.expiring;
import static aspstore.model.stockcare.StockRoom.goods;
import static aspstore.model.stockcare.StockRoom.ownedBy;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.BusinessUnit;
import aspstore.model.Condition;
import aspstore.model.Owner;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.books.Document;
import aspstore.model.books.WorkItem;
import aspstore.model.hold.Hold;
import aspstore.model.partreturn.ReturnCommand.Line;
import aspstore.model.partreturn.ReturnCommand.Reason;
import aspstore.model.partreturn.ReturnCommand.ReleaseReturnLine;
import aspstore.model.partreturn.ReturnCommand.RequestReturn;
import aspstore.model.partreturn.ReturnCommand.WithdrawReturn;
import aspstore.model.receipt.Receipt;
import aspstore.model.receipt.ReceiptCommand;
import aspstore.model.receipt.ReceiptRules;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position;
import aspstore.model.stock.Spot;
import aspstore.model.stockcare.StockCare;
import aspstore.model.stockcare.StockRoom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Asking for a return, withdrawing it, deciding about it, and what goes back.
class PartReturnTest {

    private static final Spot SHELF = Place.ON_HAND.plain();
    private static final Spot BROKEN = Place.DEFECTIVE.plain();

    private final StockRoom room = new StockRoom();
    private final ReturnDesk desk = new ReturnDesk(room);

    @Test
    void whatIsAskedForWaitsUnderTheReturn() {
        var good = room.onHand(goods(FAN), 5);
        var broken = room.amongDefectives(goods(FAN), 2);

        var id = desk.request(
                new Line(good, SHELF, Quantity.pieces(3), Reason.EXCESS),
                new Line(broken, BROKEN, Quantity.pieces(2), Reason.DEFECTIVE));

        assertThat(room.at(good, SHELF)).isEqualTo(Quantity.pieces(2));
        assertThat(room.at(good, Place.RETURN_PENDING.at(id))).isEqualTo(Quantity.pieces(3));
        assertThat(room.at(broken, Place.RETURN_PENDING.at(id))).isEqualTo(Quantity.pieces(2));
        assertThat(desk.find(id).stage()).isEqualTo("REQUESTED");
        assertThat(desk.find(id).workItems()).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(WorkItem.Kind.DECIDE_RETURN);
            assertThat(item.waitsFor()).isEqualTo(Role.OPERATIONS);
            assertThat(item.value().toString()).isEqualTo("500.00");
        });
    }

    @Test
    void aWithdrawnReturnGoesBackWhereEachLineStood() {
        var good = room.onHand(goods(FAN), 5);
        var broken = room.amongDefectives(goods(FAN), 2);
        var id = desk.request(
                new Line(good, SHELF, Quantity.pieces(3), Reason.UNUSED),
                new Line(broken, BROKEN, Quantity.pieces(2), Reason.DEFECTIVE));

        desk.post(new WithdrawReturn(id, "needed after all"));

        assertThat(room.at(good, SHELF)).isEqualTo(Quantity.pieces(5));
        assertThat(room.at(broken, BROKEN)).isEqualTo(Quantity.pieces(2));
        assertThat(desk.find(id).stage()).isEqualTo("WITHDRAWN");
        assertThat(desk.find(id).isOpen()).isFalse();
        assertThat(desk.refuse(new WithdrawReturn(id, "again")))
                .containsExactly(new ReturnRefusal.AlreadyWithdrawn(id));
        assertThat(desk.refuseTold(desk.approve(id))).contains(new ReturnRefusal.AlreadyWithdrawn(id));
    }

    @Test
    void theStoreAnswersARefusedLineByPuttingItBack() {
        var good = room.onHand(goods(FAN), 5);
        var broken = room.amongDefectives(goods(FAN), 2);
        var id = desk.request(
                new Line(good, SHELF, Quantity.pieces(3), Reason.EXCESS),
                new Line(broken, BROKEN, Quantity.pieces(2), Reason.DEFECTIVE));

        desk.tell(desk.decide(id, Set.of(1)));

        assertThat(room.at(good, SHELF)).isEqualTo(Quantity.pieces(5));
        assertThat(room.at(broken, Place.RETURN_PENDING.at(id))).isEqualTo(Quantity.pieces(2));
        assertThat(desk.find(id).stage()).isEqualTo("DECIDED");
        assertThat(desk.find(id).workItems())
                .singleElement()
                .satisfies(item -> assertThat(item.kind()).isEqualTo(WorkItem.Kind.PACK_RETURN));
    }

    @Test
    void aReturnRefusedAltogetherIsDoneOnceAllIsBack() {
        var good = room.onHand(goods(FAN), 5);
        var id = desk.request(new Line(good, SHELF, Quantity.pieces(3), Reason.EXCESS));

        desk.tell(desk.decide(id, Set.of(1)));

        assertThat(desk.find(id).stage()).isEqualTo("REFUSED");
        assertThat(desk.find(id).isOpen()).isFalse();
        assertThat(desk.refuse(new ReleaseReturnLine(id, 1)))
                .containsExactly(new ReturnRefusal.NothingToRelease(id, 1));
    }

    @Test
    void anApprovedLineThatIsNotSentMayBePutBack() {
        var good = room.onHand(goods(FAN), 5);
        var id = desk.request(new Line(good, SHELF, Quantity.pieces(3), Reason.EXCESS));
        desk.tell(desk.approve(id));

        desk.post(new ReleaseReturnLine(id, 1));

        assertThat(room.at(good, SHELF)).isEqualTo(Quantity.pieces(5));
        assertThat(desk.find(id).stage()).isEqualTo("WITHDRAWN");
    }

    @Test
    void centralAndStoreInEitherOrderMakeTheSameDocument() {
        var good = room.onHand(goods(FAN), 5);
        var id = desk.request(new Line(good, SHELF, Quantity.pieces(3), Reason.EXCESS));
        var withdrawn = new ReturnEvent.ReturnWithdrawn(
                new WithdrawReturn(id, "needed"), List.of(new ReturnEvent.Back(good, SHELF, Quantity.pieces(3))));
        var decided = new ReturnEvent.ReturnDecided(desk.decide(id, Set.of(1)));
        var store = room.act(Role.COUNTER);
        var central = room.told(Role.OPERATIONS);

        room.book(store, ReturnRules.postings(store.at(), withdrawn), ReturnRules.evolve(room.books, store, withdrawn));
        List<Document<?>> storeFirst = ReturnRules.evolve(room.books, central, decided);
        assertThat(ReturnRules.answers(room.books, central, decided)).isEmpty();

        var other = new StockRoom();
        var otherDesk = new ReturnDesk(other);
        otherDesk.request(new Line(other.onHand(goods(FAN), 5), SHELF, Quantity.pieces(3), Reason.EXCESS));
        other.book(
                central,
                ReturnRules.postings(central.at(), decided),
                ReturnRules.evolve(other.books, central, decided));
        List<Document<?>> centralFirst = ReturnRules.evolve(other.books, store, withdrawn);

        assertThat(centralFirst).isEqualTo(storeFirst);
        assertThat(otherDesk.find(id).asOf(0).orElseThrow().stage()).isEqualTo("REQUESTED");
    }

    @Test
    void everyLineIsDecidedOnceAndARefusalHasItsReason() {
        var good = room.onHand(goods(FAN), 5);
        var id = desk.request(
                new Line(good, SHELF, Quantity.ONE, Reason.EXCESS), new Line(good, SHELF, Quantity.ONE, Reason.UNUSED));
        var first = new ReturnCommand.LineDecision(1, ReturnCommand.Verdict.REFUSED, " ");
        var third = new ReturnCommand.LineDecision(3, ReturnCommand.Verdict.APPROVED, "");

        assertThat(desk.refuseTold(new ReturnCommand.DecideReturn(id, List.of(first, first, third))))
                .containsExactly(
                        new ReturnRefusal.RefusalNeedsReason(1),
                        new ReturnRefusal.LineDecidedTwice(1),
                        new ReturnRefusal.RefusalNeedsReason(1),
                        new ReturnRefusal.NoSuchLine(id, 3),
                        new ReturnRefusal.LinesUndecided(id, 1));
        assertThat(desk.refuseTold(new ReturnCommand.DecideReturn("T9", List.of())))
                .containsExactly(new ReturnRefusal.NoSuchReturn("T9"));
        desk.tell(desk.approve(id));
        assertThat(desk.refuseTold(desk.approve(id))).containsExactly(new ReturnRefusal.AlreadyDecided(id));
        assertThat(desk.refuse(new WithdrawReturn(id, "")))
                .containsExactly(new ReturnRefusal.AlreadyDecided(id), new ReturnRefusal.WithdrawalNeedsReason(id));
        assertThat(desk.refuse(new WithdrawReturn("T9", "x"))).containsExactly(new ReturnRefusal.NoSuchReturn("T9"));
    }

    @Test
    void nothingIsReleasedBeforeItIsDecided() {
        var good = room.onHand(goods(FAN), 5);
        var id = desk.request(new Line(good, SHELF, Quantity.ONE, Reason.EXCESS));

        assertThat(desk.refuse(new ReleaseReturnLine(id, 1))).containsExactly(new ReturnRefusal.NotDecided(id));
        assertThat(desk.refuse(new ReleaseReturnLine(id, 2))).containsExactly(new ReturnRefusal.NoSuchLine(id, 2));
        assertThat(desk.refuse(new ReleaseReturnLine("T9", 1))).containsExactly(new ReturnRefusal.NoSuchReturn("T9"));
    }

    @Test
    void noMoreIsAskedForThanStands() {
        var good = room.onHand(goods(FAN), 5);

        assertThat(desk.refuse(asked(
                        new Line(good, SHELF, Quantity.pieces(3), Reason.EXCESS),
                        new Line(good, SHELF, Quantity.pieces(3), Reason.UNUSED),
                        new Line(good, SHELF, Quantity.ZERO, Reason.UNUSED))))
                .containsExactly(
                        new ReturnRefusal.MoreThanStands(2, good, SHELF, Quantity.pieces(6), Quantity.pieces(5)),
                        new ReturnRefusal.NothingReturned(3));
        assertThat(desk.refuse(asked())).containsExactly(new ReturnRefusal.NoLines());
    }

    @Test
    void onlyGoodsOnHandOnHoldOrDefectiveGoBack() {
        var out = Place.WITH_TECHNICIAN.at("DC1");
        var good = room.stock(goods(FAN), Quantity.ONE, out);
        var unknown = Position.journal(99).lot(1);

        assertThat(desk.refuse(asked(
                        new Line(good, out, Quantity.ONE, Reason.UNUSED),
                        new Line(unknown, SHELF, Quantity.ONE, Reason.UNUSED))))
                .containsExactly(
                        new ReturnRefusal.NotReturnableFrom(1, good, out), new ReturnRefusal.NoSuchLot(2, unknown));
    }

    @Test
    void theConditionFitsTheReason() {
        var good = room.onHand(goods(FAN), 5);
        var broken = room.amongDefectives(goods(FAN), 5);
        var lastDay = room.onHand(expiring(goods(GAS), TODAY), 1);
        var over = room.onHand(expiring(goods(GAS), TODAY.minusDays(1)), 1);

        assertThat(desk.refuse(asked(
                        new Line(good, SHELF, Quantity.ONE, Reason.DEFECTIVE),
                        new Line(broken, BROKEN, Quantity.ONE, Reason.UNUSED),
                        new Line(broken, BROKEN, Quantity.ONE, Reason.EXCESS),
                        new Line(lastDay, SHELF, Quantity.ONE, Reason.EXPIRED),
                        new Line(over, SHELF, Quantity.ONE, Reason.EXPIRED))))
                .containsExactly(
                        new ReturnRefusal.WrongCondition(1, good, Reason.DEFECTIVE, Condition.OK),
                        new ReturnRefusal.WrongCondition(2, broken, Reason.UNUSED, Condition.DEFECTIVE),
                        new ReturnRefusal.WrongCondition(3, broken, Reason.EXCESS, Condition.DEFECTIVE),
                        new ReturnRefusal.NotExpired(4, lastDay));
    }

    @Test
    void aReturnIsOfOneUnitAndOneOwner() {
        var makers = room.onHand(goods(FAN), 5);
        var partners = room.onHand(ownedBy(Owner.PARTNER, goods(FAN)), 5);

        assertThat(desk.refuse(asked(
                        new Line(makers, SHELF, Quantity.ONE, Reason.EXCESS),
                        new Line(partners, SHELF, Quantity.ONE, Reason.EXCESS))))
                .containsExactly(new ReturnRefusal.OwnersMixed());
        var television = new RequestReturn(
                new BusinessUnit("TV"), List.of(new Line(makers, SHELF, Quantity.ONE, Reason.EXCESS)), "");
        assertThat(desk.refuse(television)).containsExactly(new ReturnRefusal.PartOfAnotherUnit(1, FAN, "TV"));
    }

    @Test
    void aHoldIsResolvedByTheReturnOfWhatItHolds() {
        var over = room.onHand(expiring(goods(GAS), TODAY.minusDays(1)), 2);
        room.post(Role.COUNTER, StockCare.expired(room.books, TODAY, GAS).getFirst());
        var held = Place.ON_HOLD.at("H2");

        var id = desk.request(new Line(over, held, Quantity.pieces(2), Reason.EXPIRED));

        assertThat(hold("H2").isOpen()).isFalse();

        desk.post(new WithdrawReturn(id, "not yet"));

        assertThat(hold("H2").open()).isEqualTo(Quantity.pieces(2));
        assertThat(room.at(over, held)).isEqualTo(Quantity.pieces(2));
    }

    @Test
    void goodsThatNoPaperAnnouncedMayBeSentBack() {
        var act = room.act(Role.COUNTER);
        var unlisted = new ReceiptCommand.UnlistedLine(
                FAN,
                Quantity.pieces(2),
                ReceiptCommand.UnlistedLine.Why.UNANNOUNCED,
                List.of(),
                Optional.empty(),
                Optional.empty());
        var event = StockRoom.accepted(ReceiptRules.decide(
                room.books,
                act,
                new ReceiptCommand.ReceiveGoods(Optional.empty(), "LR 7", List.of(), List.of(unlisted))));
        room.book(act, ReceiptRules.postings(act.at(), event), ReceiptRules.evolve(room.books, act, event));
        var lot = act.at().lot(1);

        var id = desk.request(new Line(lot, Place.ON_HOLD.at("G1"), Quantity.pieces(2), Reason.UNUSED));

        assertThat(room.books.find(Receipt.KIND, "G1").orElseThrow().isOpen()).isFalse();

        desk.tell(desk.decide(id, Set.of(1)));

        assertThat(room.at(lot, Place.ON_HOLD.at("G1"))).isEqualTo(Quantity.pieces(2));
        assertThat(room.books.find(Receipt.KIND, "G1").orElseThrow().isOpen()).isTrue();
    }

    private static RequestReturn asked(Line... lines) {
        return new RequestReturn(AC, List.of(lines), "");
    }

    private Hold hold(String id) {
        return room.books.find(Hold.KIND, id).orElseThrow();
    }
}
