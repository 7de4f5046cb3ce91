package aspstore.model.owed;

import static aspstore.model.usage.Workshop.BOARD;
import static aspstore.model.usage.Workshop.BOARDS;
import static aspstore.model.usage.Workshop.BU;
import static aspstore.model.usage.Workshop.CHALLAN;
import static aspstore.model.usage.Workshop.JOB;
import static aspstore.model.usage.Workshop.NOON;
import static aspstore.model.usage.Workshop.RAVI;
import static aspstore.model.usage.Workshop.accepted;
import static aspstore.model.usage.Workshop.refused;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.BusinessUnit;
import aspstore.model.Decision;
import aspstore.model.Money;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.StoreId;
import aspstore.model.books.Act;
import aspstore.model.books.Key;
import aspstore.model.books.Told;
import aspstore.model.books.WorkItem;
import aspstore.model.owed.OwedCommand.How;
import aspstore.model.owed.OwedCommand.SettleDebt;
import aspstore.model.owed.OwedCommand.SettleDebtElsewhere;
import aspstore.model.owed.OwedCommand.WaiveDebt;
import aspstore.model.stock.Position;
import aspstore.model.stock.Postings;
import aspstore.model.usage.Workshop;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwedTest {

    private final Workshop shop = new Workshop();

    @Test
    void aDebtWaitsAtTheCounterUntilAllOfItIsSettled() {
        owe("D1.1", 3, NOON);

        assertThat(debt("D1.1").workItems()).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(WorkItem.Kind.COLLECT_DEFECTIVE);
            assertThat(item.value()).isEqualTo(Money.rupees(3000));
        });
        post(shop.act(Role.MANAGER), new SettleDebt("D1.1", How.CHARGED_TO_CUSTOMER, Quantity.ONE, "kept it"));
        assertThat(debt("D1.1").stage()).isEqualTo("PARTLY_SETTLED");
        var waived = shop.central(Role.OPERATIONS);
        post(waived, new WaiveDebt("D1.1", Quantity.ONE, "goodwill"));
        post(shop.central(Role.OPERATIONS), new SettleDebtElsewhere("D1.1", new StoreId("MU1"), Quantity.ONE));

        assertThat(debt("D1.1").stage()).isEqualTo("SETTLED");
        assertThat(debt("D1.1").workItems()).isEmpty();
        assertThat(debt("D1.1").keys()).contains(Key.job(JOB)).doesNotContain(Key.technician(RAVI));
        assertThat(debt("D1.1").asOf(waived.at().seq() - 1))
                .map(Debt::outstanding)
                .contains(Quantity.pieces(2));
    }

    @Test
    void settlementsOfBothSidesEndInTheSameDebtInEitherOrder() {
        assertThat(debtAfter(false)).isEqualTo(debtAfter(true));
    }

    private static Debt debtAfter(boolean centralFirst) {
        var test = new OwedTest();
        test.owe("D1.1", 2, NOON);
        var store = test.shop.act(Role.MANAGER);
        var central = test.shop.central(Role.OPERATIONS);
        OwedEvent settled =
                new OwedEvent.DebtSettled(new SettleDebt("D1.1", How.NOT_RETURNABLE, Quantity.ONE, "burnt"));
        OwedEvent waived = new OwedEvent.DebtWaived(new WaiveDebt("D1.1", Quantity.ONE, "goodwill"));
        if (centralFirst) {
            test.apply(central, waived);
            test.apply(store, settled);
        } else {
            test.apply(store, settled);
            test.apply(central, waived);
        }
        return test.debt("D1.1");
    }

    @Test
    void everyReasonAgainstASettlementIsToldAtOnce() {
        owe("D1.1", 1, NOON);

        assertThat(refusals(shop.act(Role.COUNTER), new SettleDebt("D1.1", How.NOT_RETURNABLE, Quantity.pieces(2), "")))
                .containsExactly(
                        new OwedRefusal.ManagerOnly(Role.COUNTER),
                        new OwedRefusal.MoreThanOwed("D1.1", Quantity.pieces(2), Quantity.ONE),
                        new OwedRefusal.ReasonMissing("D1.1"));
        assertThat(refusals(shop.central(Role.WAREHOUSE), new WaiveDebt("D1.1", Quantity.ZERO, "")))
                .containsExactly(
                        new OwedRefusal.OperationsOnly(Role.WAREHOUSE),
                        new OwedRefusal.NothingSettled("D1.1"),
                        new OwedRefusal.ReasonMissing("D1.1"));
        assertThat(refusals(
                        shop.central(Role.OPERATIONS),
                        new SettleDebtElsewhere("D9.1", shop.books.store(), Quantity.ONE)))
                .containsExactly(new OwedRefusal.NoSuchDebt("D9.1"), new OwedRefusal.SameStore(shop.books.store()));
        post(shop.act(Role.MANAGER), new SettleDebt("D1.1", How.RECOVERED_FROM_TECHNICIAN, Quantity.ONE, "lost"));
        assertThat(refusals(shop.central(Role.OPERATIONS), new WaiveDebt("D1.1", Quantity.ONE, "x")))
                .containsExactly(new OwedRefusal.AlreadySettled("D1.1"));
    }

    @Test
    void aTechnicianIsStoppedByTheCountOfDebts() {
        owe("D1.1", 1, NOON);
        owe("D2.1", 1, NOON);
        assertThat(stop(0)).isEmpty();

        owe("D3.1", 1, NOON);
        assertThat(stop(0)).hasValueSatisfying(stop -> {
            assertThat(stop.over()).containsExactly(OwedStop.Limit.COUNT);
            assertThat(stop.open()).isEqualTo(Quantity.pieces(3));
            assertThat(stop.value()).isEqualTo(Money.rupees(3000));
        });
        assertThat(OwedStop.of(shop.books, shop.act(Role.COUNTER), BU, new PersonId("T2"), List.of()))
                .isEmpty();
        assertThat(OwedStop.of(shop.books, shop.act(Role.COUNTER), new BusinessUnit("TV"), RAVI, List.of()))
                .isEmpty();
    }

    @Test
    void oneUseOfManyPiecesOwesThemAll() {
        owe("D1.1", 2, NOON);
        assertThat(stop(0)).isEmpty();

        owe("D2.1", 4, NOON);
        assertThat(stop(0)).hasValueSatisfying(stop -> {
            assertThat(stop.over()).contains(OwedStop.Limit.COUNT);
            assertThat(stop.open()).isEqualTo(Quantity.pieces(6));
        });
    }

    @Test
    void aTechnicianIsStoppedByTheValueOwed() {
        owe("D1.1", 1, Money.rupees(6000));

        assertThat(stop(0)).map(OwedStop::over).contains(List.of(OwedStop.Limit.VALUE));
    }

    @Test
    void aTechnicianIsStoppedByAnOldDebtOnTheDayAfterThePolicysLast() {
        owe("D1.1", 1, NOON);

        assertThat(stop(15)).isEmpty();
        assertThat(stop(16)).hasValueSatisfying(stop -> {
            assertThat(stop.over()).containsExactly(OwedStop.Limit.AGE);
            assertThat(stop.oldestDays()).isEqualTo(16);
        });
    }

    @Test
    void aPartOutTooLongCountsLikeADebt() {
        owe("D1.1", 1, NOON);
        owe("D2.1", 1, NOON);
        var out = List.of(new OwedStop.Out(NOON, Quantity.ONE, Money.rupees(10)));

        assertThat(OwedStop.of(shop.books, shop.later(Role.COUNTER, Duration.ofDays(7)), BU, RAVI, out))
                .isEmpty();
        assertThat(OwedStop.of(shop.books, shop.later(Role.COUNTER, Duration.ofDays(8)), BU, RAVI, out))
                .map(OwedStop::open)
                .contains(Quantity.pieces(3));
    }

    @Test
    void theStoreOwesTheWarehouseUntilAllIsReceivedOrKept() {
        var lot = Position.journal(7).lot(1);
        var opened = new WarehouseDebt(
                WarehouseDebt.id(lot),
                BU,
                lot,
                BOARD,
                Optional.empty(),
                Quantity.pieces(2),
                Money.rupees(1000),
                NOON,
                Optional.of(NOON.plus(Duration.ofDays(30))),
                List.of(),
                List.of(),
                false);
        var end = NOON.plusSeconds(60);
        var kept =
                new WarehouseDebt.Kept(Position.journal(9), WarehouseDebt.Kept.Why.REPAIRED_HERE, Quantity.ONE, NOON);
        var received = new Told<>(
                5, end, new WarehouseDebt.Settled("T8", WarehouseDebt.Settled.Outcome.RECEIVED, Quantity.ONE));

        assertThat(opened.workItems()).map(WorkItem::kind).containsExactly(WorkItem.Kind.RETURN_DEFECTIVE);
        assertThat(opened.stretches().getFirst().to()).isEmpty();
        var closed = opened.withKept(kept).withTold(received);
        assertThat(closed).isEqualTo(opened.withTold(received).withKept(kept));
        assertThat(closed.stage()).isEqualTo("CLOSED");
        assertThat(closed.workItems()).isEmpty();
        assertThat(closed.stretches().getFirst().to()).contains(end);
        assertThat(closed.asOf(4)).map(WarehouseDebt::outstanding).contains(Quantity.ONE);
        assertThat(opened.asReversed(opened.quantity()).isOpen()).isFalse();
    }

    @Test
    void whatWasNeverFoundIsOwedNoMoreInWhicheverOrderItIsTakenBack() {
        var lot = Position.journal(7).lot(1);
        var inwarded = new WarehouseDebt(
                WarehouseDebt.id(lot),
                BU,
                lot,
                BOARD,
                Optional.empty(),
                Quantity.ONE,
                Money.rupees(1000),
                NOON,
                Optional.empty(),
                List.of(),
                List.of(),
                false);
        var counted = inwarded.withMore(Quantity.ONE);

        var inwardFirst = counted.asReversed(Quantity.ONE).withLess(Quantity.ONE);
        var countFirst = counted.withLess(Quantity.ONE).asReversed(Quantity.ONE);

        assertThat(inwardFirst).isEqualTo(countFirst);
        assertThat(inwardFirst.stage()).isEqualTo("REVERSED");
        assertThat(inwardFirst.stretches()).isEmpty();
    }

    private Optional<OwedStop> stop(int days) {
        return OwedStop.of(shop.books, shop.later(Role.COUNTER, Duration.ofDays(days)), BU, RAVI, List.of());
    }

    private void owe(String id, long pieces, Instant since) {
        owe(id, pieces, Money.rupees(1000), since);
    }

    private void owe(String id, long pieces, Money rate) {
        owe(id, pieces, rate, NOON);
    }

    private void owe(String id, long pieces, Money rate, Instant since) {
        var owing = new Debt.Owing(BU, JOB, Optional.of(RAVI), "Mrs. Rao", CHALLAN.text());
        var debt = new Debt(
                id,
                owing,
                BOARD,
                BOARDS,
                Position.journal(1).lot(1),
                Optional.empty(),
                Quantity.pieces(pieces),
                rate,
                since,
                Optional.empty(),
                List.of(),
                List.of(),
                false);
        shop.books.apply(Postings.NONE, List.of(debt));
    }

    private Debt debt(String id) {
        return shop.books.find(Debt.KIND, id).orElseThrow();
    }

    private void post(Act act, OwedCommand command) {
        var event = accepted(OwedRules.decide(shop.books, act, command));
        assertThat(OwedRules.decide(shop.books, act, event.command())).isEqualTo(Decision.accept(event));
        apply(act, event);
    }

    private void apply(Act act, OwedEvent event) {
        shop.books.apply(OwedRules.postings(act.at(), event), OwedRules.evolve(shop.books, act, event));
    }

    private List<OwedRefusal> refusals(Act act, OwedCommand command) {
        return refused(OwedRules.decide(shop.books, act, command));
    }
}
