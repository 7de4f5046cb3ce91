package aspstore.model.reversal;

import static aspstore.model.usage.Workshop.BOARD;
import static aspstore.model.usage.Workshop.GAS;
import static aspstore.model.usage.Workshop.MOTOR;
import static aspstore.model.usage.Workshop.SODO;
import static aspstore.model.usage.Workshop.accepted;
import static aspstore.model.usage.Workshop.refused;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.Condition;
import aspstore.model.ContractClass;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.SerialNo;
import aspstore.model.books.Act;
import aspstore.model.books.Told;
import aspstore.model.owed.WarehouseDebt;
import aspstore.model.receipt.Receipt;
import aspstore.model.receipt.ReceiptCommand;
import aspstore.model.receipt.ReceiptRefusal;
import aspstore.model.receipt.ReceiptRules;
import aspstore.model.reversal.ReversalCommand.ReverseEntry;
import aspstore.model.reversal.ReversalRules.Target;
import aspstore.model.shipment.Shipment;
import aspstore.model.shipment.ShipmentCommand;
import aspstore.model.shipment.ShipmentRules;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Move;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position;
import aspstore.model.stock.Postings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReceiptReversalTest extends ReversalBench {

    private static final String DELIVERY = "80000012";

    @Test
    void aReceiptTakenBackWholeLeavesTheBooksAsTheyWere() {
        dispatch();
        var before = stands();
        var shipment = shipment();
        var act = receive();

        reverse(act, Set.of());

        assertThat(stands()).isEqualTo(before);
        assertThat(shipment()).isEqualTo(shipment);
        assertThat(receipt(act).stage()).isEqualTo("REVERSED");
        assertThat(receipt(act).workItems()).isEmpty();
    }

    @Test
    void oneLineOfAReceiptIsTakenBackAlone() {
        dispatch();
        var act = receive();

        reverse(act, Set.of(1));

        assertThat(shipment().inTransit(1)).isEqualTo(Quantity.pieces(2));
        assertThat(shipment().accepted(2)).isEqualTo(Quantity.pieces(3));
        assertThat(receipt(act).stage()).isEqualTo("UNLISTED_OPEN");
        assertThat(receipt(act).reversed()).containsExactly(1);

        reverse(act, Set.of(3));
        assertThat(receipt(act).stage()).isEqualTo("POSTED");
        reverse(act, Set.of(2));
        assertThat(receipt(act).stage()).isEqualTo("REVERSED");
    }

    @Test
    void onlyTheManagerTakesBack() {
        dispatch();
        var act = receive();

        assertThat(refusals(Role.COUNTER, act, ReverseEntry.of(act.at(), Set.of(1), "")))
                .containsExactly(
                        new ReversalRefusal.ManagerOnly(Role.COUNTER), new ReversalRefusal.ReasonMissing(act.at()));
    }

    @Test
    void noLineIsTakenBackTwice() {
        dispatch();
        var act = receive();
        var by = reverse(act, Set.of(1));

        assertThat(refusals(act, Set.of(1, 2), "again"))
                .containsExactly(new ReversalRefusal.AlreadyReversed(act.at(), 1, by.at()));
        assertThat(refusals(act, Set.of(), ""))
                .containsExactly(
                        new ReversalRefusal.AlreadyReversed(act.at(), 1, by.at()),
                        new ReversalRefusal.ReasonMissing(act.at()));
        var rest = reverse(act, Set.of(2, 3));
        assertThat(refusals(act, Set.of(3), "again"))
                .containsExactly(new ReversalRefusal.AlreadyReversed(act.at(), 3, rest.at()));
    }

    @Test
    void aReceiptWhoseGoodsMovedOnStays() {
        dispatch();
        var act = receive();
        var lot = act.at().lot(3);
        move(Move.of(lot, Place.ON_HAND.plain(), Place.ALLOCATED.at("SO-1/J1.1"), Quantity.ONE));

        assertThat(refusals(act, Set.of(), "typo"))
                .containsExactly(new ReversalRefusal.StockMovedOn(
                        lot, Place.ON_HAND.plain(), Quantity.pieces(3), Quantity.pieces(2)));
        reverse(act, Set.of(1));
    }

    @Test
    void whatCameInDamagedIsOwedToTheWarehouseUntilTheReceiptIsTakenBack() {
        dispatch();
        var act = receive();
        var bent = act.at().lot(2);

        var debt = shop.books.open(WarehouseDebt.KIND).getFirst();
        assertThat(debt.lot()).isEqualTo(bent);
        assertThat(debt.part()).isEqualTo(BOARD);
        assertThat(debt.serial()).contains(new SerialNo("B2"));
        assertThat(debt.outstanding()).isEqualTo(Quantity.ONE);
        assertThat(debt.due()).contains(Instant.parse("2026-07-31T18:30:00Z"));
        assertThat(shop.books.open(WarehouseDebt.KIND)).hasSize(1);

        reverse(act, Set.of(1));
        assertThat(shop.books.open(WarehouseDebt.KIND)).isEmpty();
    }

    @Test
    void whatACountFoundBesidesIsOwedOnWhenTheReceiptIsTakenBack() {
        dispatch();
        var act = receive();
        var debt = shop.books.open(WarehouseDebt.KIND).getFirst();
        shop.books.apply(Postings.NONE, List.of(debt.withMore(Quantity.ONE)));

        reverse(act, Set.of(1));

        assertThat(shop.books.open(WarehouseDebt.KIND))
                .singleElement()
                .extracting(WarehouseDebt::outstanding)
                .isEqualTo(Quantity.ONE);
    }

    @Test
    void whatACountFindsAfterTheReceiptWasTakenBackIsOwed() {
        dispatch();
        var act = receive();
        var debt = shop.books.open(WarehouseDebt.KIND).getFirst();
        reverse(act, Set.of(1));
        var takenBack = shop.books.find(WarehouseDebt.KIND, debt.id()).orElseThrow();

        assertThat(takenBack.withMore(Quantity.ONE).outstanding()).isEqualTo(Quantity.ONE);
    }

    @Test
    void aReceiptWhoseDamagedGoodsTheWarehouseHasStays() {
        dispatch();
        var act = receive();
        var debt = shop.books.open(WarehouseDebt.KIND).getFirst();
        var there = new WarehouseDebt.Settled("T9", WarehouseDebt.Settled.Outcome.RECEIVED, Quantity.ONE);
        shop.books.apply(Postings.NONE, List.of(debt.withTold(new Told<>(9, act.recordedAt(), there))));

        assertThat(refusals(act, Set.of(1), "typo")).containsExactly(new ReversalRefusal.HeldBy(act.at(), debt.id()));
    }

    @Test
    void aReceiptStaysOnceCentralDecidedAboutWhatIsMissing() {
        dispatch();
        var act = receive();
        var decision = new ReceiptCommand.DecideDifference(
                DELIVERY, List.of(new Shipment.Difference(2, Quantity.ONE, Shipment.Difference.Outcome.LOST, "")));
        post(shop.central(Role.OPERATIONS), decision);

        assertThat(refusals(act, Set.of(2), "typo")).containsExactly(new ReversalRefusal.HeldBy(act.at(), DELIVERY));
        reverse(act, Set.of(1));
    }

    @Test
    void takingBackAReceiptLineLeavesWhatUnlistedGoodsWereMatchedToIt() {
        dispatch();
        var act = receive();
        var match = post(
                shop.act(Role.MANAGER),
                new ReceiptCommand.AcceptUnlisted(
                        unlisted(act), Quantity.ONE, Optional.of(new ReceiptCommand.Match(DELIVERY, 3)), ""));
        assertThat(shipment().accepted(3)).isEqualTo(Quantity.ONE);

        reverse(act, Set.of(2));
        assertThat(shipment().accepted(3)).isEqualTo(Quantity.ONE);
        assertThat(refusals(act, Set.of(3), "typo"))
                .hasSize(1)
                .first()
                .isInstanceOf(ReversalRefusal.StockMovedOn.class);

        reverse(match, Set.of());
        assertThat(shipment().accepted(3)).isEqualTo(Quantity.ZERO);
        assertThat(receipt(act).unlisted(unlisted(act)).orElseThrow().open()).isEqualTo(Quantity.ONE);
        reverse(act, Set.of(3));
    }

    @Test
    void whatWasSentAsDefectiveIsDefectiveThoughItCameBeforeItsPaper() {
        dispatch();
        var act = receive();
        dispatch("80000013", line("10", GAS, 1, Condition.DEFECTIVE));

        var match = post(
                shop.act(Role.MANAGER),
                new ReceiptCommand.AcceptUnlisted(
                        unlisted(act), Quantity.ONE, Optional.of(new ReceiptCommand.Match("80000013", 1)), ""));

        var broken = match.at().lot(1);
        assertThat(shop.at(broken, Place.DEFECTIVE.plain())).isEqualTo(Quantity.ONE);
        assertThat(shop.at(broken, Place.ON_HAND.plain())).isEqualTo(Quantity.ZERO);
        var debt = shop.books.find(WarehouseDebt.KIND, WarehouseDebt.id(broken)).orElseThrow();
        assertThat(debt.due()).contains(Instant.parse("2026-07-31T18:30:00Z"));
        reverse(match, Set.of());
        assertThat(shop.books
                        .find(WarehouseDebt.KIND, WarehouseDebt.id(broken))
                        .orElseThrow()
                        .isOpen())
                .isFalse();
    }

    /// It would bear no lot, and the receipt would count fewer lines than its entry has.
    @Test
    void anUnlistedLineOfNothingIsRefusedBesideOneOfSomething() {
        var one = unlistedGas(Quantity.ONE);
        var none = unlistedGas(Quantity.ZERO);
        var command = new ReceiptCommand.ReceiveGoods(Optional.empty(), "LR 7", List.of(), List.of(one, none));

        assertThat(refused(ReceiptRules.decide(shop.books, shop.act(Role.COUNTER), command)))
                .containsExactly(new ReceiptRefusal.NothingUnlisted(GAS));
    }

    @Test
    void linesThatAnEntryDoesNotHaveAreNotTakenBack() {
        dispatch();
        var act = receive();

        assertThat(refusals(act, Set.of(4), "typo")).containsExactly(new ReversalRefusal.NotReversible(act.at()));
    }

    @Test
    void anEntryThatIsNotThereCannotBeTakenBack() {
        var command = ReverseEntry.of(Position.journal(3), Set.of(), "typo");

        assertThat(refused(ReversalRules.decide(shop.books, shop.act(Role.MANAGER), command, new Target.Unknown())))
                .containsExactly(new ReversalRefusal.NoSuchEntry(Position.journal(3)));
    }

    private void dispatch() {
        dispatch(
                DELIVERY,
                line("10", BOARD, 2, Condition.OK),
                line("20", MOTOR, 4, Condition.OK),
                line("30", GAS, 5, Condition.OK));
    }

    private void dispatch(String delivery, ShipmentCommand.Line... lines) {
        var act = shop.central(Role.WAREHOUSE);
        var command = new ShipmentCommand.DispatchShipment(
                delivery, ShipmentCommand.Kind.SALE, ShipmentCommand.Papers.NONE, List.of(lines));
        var event = accepted(ShipmentRules.decide(shop.books, act, command));
        shop.books.apply(ShipmentRules.postings(act.at(), event), ShipmentRules.evolve(shop.books, act, event));
    }

    private static ShipmentCommand.Line line(String item, PartCode part, long pieces, Condition condition) {
        return new ShipmentCommand.Line(
                item,
                SODO,
                part,
                Quantity.pieces(pieces),
                Owner.OEM,
                ContractClass.IW,
                condition,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /// Two boards with serials, three of four motors and the fourth missing, and a bottle of gas too many.
    private Act receive() {
        var boards = new ReceiptCommand.Line(
                1,
                Quantity.ONE,
                Quantity.ONE,
                Quantity.ZERO,
                List.of(new SerialNo("B1"), new SerialNo("B2")),
                Optional.empty(),
                Optional.empty(),
                "one is bent");
        var motors = new ReceiptCommand.Line(
                2,
                Quantity.pieces(3),
                Quantity.ZERO,
                Quantity.ONE,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "not in the lorry");
        var gas = unlistedGas(Quantity.ONE);
        return post(
                shop.act(Role.COUNTER),
                new ReceiptCommand.ReceiveGoods(Optional.of(DELIVERY), "LR 7", List.of(boards, motors), List.of(gas)));
    }

    private static ReceiptCommand.UnlistedLine unlistedGas(Quantity quantity) {
        return new ReceiptCommand.UnlistedLine(
                GAS, quantity, ReceiptCommand.UnlistedLine.Why.EXTRA, List.of(), Optional.empty(), Optional.empty());
    }

    private Shipment shipment() {
        return shop.books.find(Shipment.KIND, DELIVERY).orElseThrow();
    }

    private Receipt receipt(Act act) {
        return shop.books.find(Receipt.KIND, act.at().name("G")).orElseThrow();
    }

    private LotId unlisted(Act act) {
        return receipt(act).unlisted().getFirst().lot();
    }
}
