package aspstore.model.usage;

import static aspstore.model.usage.Workshop.BOARD;
import static aspstore.model.usage.Workshop.BU;
import static aspstore.model.usage.Workshop.CHALLAN;
import static aspstore.model.usage.Workshop.GAS;
import static aspstore.model.usage.Workshop.JOB;
import static aspstore.model.usage.Workshop.MOTOR;
import static aspstore.model.usage.Workshop.OTHER_JOB;
import static aspstore.model.usage.Workshop.RAVI;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.Condition;
import aspstore.model.Contract;
import aspstore.model.Money;
import aspstore.model.Owner;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.SerialNo;
import aspstore.model.books.Key;
import aspstore.model.books.WorkItem;
import aspstore.model.catalog.Agreement.Settlement;
import aspstore.model.challan.Challan;
import aspstore.model.challan.ChallanNo;
import aspstore.model.hold.Hold;
import aspstore.model.indent.Coverage;
import aspstore.model.owed.Debt;
import aspstore.model.owed.WarehouseDebt;
import aspstore.model.stock.Place;
import aspstore.model.usage.UsageCommand.LinkInvoice;
import aspstore.model.usage.UsageCommand.RecordUsage;
import aspstore.model.usage.UsageCommand.ReturnUnused;
import aspstore.model.usage.UsageCommand.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {

    private final Workshop shop = new Workshop();

    @Test
    void aUseConsumesThePartAndLeavesTheDebtOfADefectiveOne() {
        shop.out(BOARD, Owner.OEM, "S1", Quantity.ONE).challan().job(JOB, Contract.IW, Coverage.COMPREHENSIVE);
        var act = shop.act(Role.COUNTER);

        shop.post(act, use(1, Quantity.ONE, Optional.of(new SerialNo("OLD1"))));

        assertThat(shop.at(shop.lotOut(1), Place.WITH_TECHNICIAN.at(CHALLAN.text())))
                .isEqualTo(Quantity.ZERO);
        assertThat(shop.at(shop.lotOut(1), Place.CONSUMED.plain())).isEqualTo(Quantity.ONE);
        assertThat(shop.theChallan().line(1).orElseThrow().used()).isEqualTo(Quantity.ONE);
        assertThat(shop.theIndent().line("J1.1").orElseThrow().progress().used())
                .isEqualTo(Quantity.ONE);
        var debt = shop.theDebt(act);
        assertThat(debt.owing().technician()).contains(RAVI);
        assertThat(debt.owing().customer()).isEqualTo("Mrs. Rao");
        assertThat(debt.serial()).contains(new SerialNo("OLD1"));
        assertThat(debt.outstandingValue()).isEqualTo(Money.rupees(1000));
        assertThat(debt.due()).contains(Instant.parse("2026-07-16T18:30:00Z"));
        assertThat(debt.keys()).contains(Key.technician(RAVI));
        var usage = shop.books.find(Usage.KIND, act.at().name("U")).orElseThrow();
        assertThat(usage.stage()).isEqualTo("RECORDED");
        assertThat(usage.debt()).contains(debt.id());
        assertThat(usage.keys()).contains(Key.serial(BOARD, new SerialNo("S1")), Key.lot(shop.lotOut(1)));
    }

    @Test
    void aPartThatNeedNotComeBackLeavesNoDebt() {
        shop.out(GAS, Owner.OEM, "", Quantity.parse("2")).challan().job(JOB, Contract.IW, Coverage.COMPREHENSIVE);
        var act = shop.act(Role.COUNTER);

        shop.post(act, use(1, Quantity.parse("0.75"), Optional.empty()));

        assertThat(shop.books.open(Debt.KIND)).isEmpty();
        assertThat(shop.theChallan().line(1).orElseThrow().out()).isEqualTo(Quantity.parse("1.25"));
    }

    @ParameterizedTest
    @CsvSource({
        "IW, COMPREHENSIVE, REPLENISH_BY_CHALLAN, RECORDED",
        "AMC, COMPREHENSIVE, CREDIT_NOTE, RECORDED",
        "AMC, LABOUR_ONLY, BILL_TO_CUSTOMER, INVOICE_DUE",
        "OOW, NONE, BILL_TO_CUSTOMER, INVOICE_DUE"
    })
    void aUseFixesContractAndSettlement(Contract contract, Coverage coverage, Settlement settlement, String stage) {
        shop.out(MOTOR, Owner.PARTNER, "", Quantity.pieces(2)).challan().job(JOB, contract, coverage);
        var act = shop.act(Role.COUNTER);

        var event = shop.post(act, use(1, Quantity.pieces(2), Optional.empty()));

        assertThat(UsageRules.costs(event))
                .containsExactly(new CostLine(
                        1,
                        BU,
                        MOTOR,
                        shop.lotOut(1),
                        JOB,
                        contract,
                        Owner.PARTNER,
                        settlement,
                        Quantity.pieces(2),
                        Money.rupees(1000)));
        assertThat(shop.books.find(Usage.KIND, act.at().name("U")).orElseThrow().stage())
                .isEqualTo(stage);
    }

    @Test
    void aUseBilledToTheCustomerWaitsForItsInvoice() {
        shop.out(MOTOR, Owner.OEM, "", Quantity.ONE).challan().job(JOB, Contract.OOW, Coverage.NONE);
        var act = shop.act(Role.COUNTER);
        shop.post(act, use(1, Quantity.ONE, Optional.empty()));
        var id = act.at().name("U");
        assertThat(usage(id).workItems()).map(WorkItem::kind).containsExactly(WorkItem.Kind.ISSUE_TAX_INVOICE);

        var day = LocalDate.parse("2026-07-01");
        var link = shop.act(Role.COUNTER);
        shop.post(link, new LinkInvoice(List.of(id), "INV/1", day, Money.rupees(90)));

        assertThat(usage(id).workItems()).isEmpty();
        assertThat(usage(id).invoices())
                .containsExactly(new Usage.Invoice(link.at(), "INV/1", day, Money.rupees(90), Quantity.ONE));
        assertThat(shop.refusals(
                        shop.act(Role.COUNTER), new LinkInvoice(List.of(id, "U0"), "INV 2", day, new Money(-1))))
                .containsExactlyInAnyOrder(
                        new UsageRefusal.NoInvoiceDue(id, Usage.Stage.INVOICED),
                        new UsageRefusal.NoSuchUsage("U0"),
                        new UsageRefusal.InvoiceNumberInvalid("INV 2"),
                        new UsageRefusal.NegativeTax(new Money(-1)));
        assertThat(shop.refusals(shop.act(Role.COUNTER), new LinkInvoice(List.of(), "INV/2", day, Money.ZERO)))
                .containsExactly(new UsageRefusal.NothingInvoiced());
    }

    @Test
    void aUseOnAnotherJobNeedsAReassignmentFirst() {
        shop.out(MOTOR, Owner.OEM, "", Quantity.ONE).challan().job(JOB, Contract.IW, Coverage.COMPREHENSIVE);

        var command = new RecordUsage(CHALLAN, 1, OTHER_JOB, Quantity.ONE, Optional.empty(), "");

        assertThat(shop.refusals(shop.act(Role.COUNTER), command))
                .containsExactly(new UsageRefusal.OnAnotherJob(CHALLAN, JOB, OTHER_JOB));
    }

    @Test
    void whatIsNotOutCannotBeUsedOrComeBack() {
        shop.out(MOTOR, Owner.OEM, "", Quantity.ONE).challan().job(JOB, Contract.IW, Coverage.COMPREHENSIVE);
        var unknown = new ChallanNo("PN1D/2627/00099");
        var clerk = shop.act(Role.COUNTER);

        assertThat(shop.refusals(clerk, use(1, Quantity.pieces(2), Optional.empty())))
                .containsExactly(new UsageRefusal.MoreThanOut(CHALLAN, 1, Quantity.pieces(2), Quantity.ONE));
        assertThat(shop.refusals(clerk, use(1, Quantity.ZERO, Optional.empty())))
                .containsExactly(new UsageRefusal.NothingCounted());
        assertThat(shop.refusals(clerk, use(2, Quantity.ONE, Optional.empty())))
                .containsExactly(new UsageRefusal.NoSuchLine(CHALLAN, 2));
        assertThat(shop.refusals(clerk, new ReturnUnused(unknown, 1, Quantity.ONE, State.UNUSED, "")))
                .containsExactly(new UsageRefusal.NoSuchChallan(unknown));
        assertThat(shop.refusals(clerk, new RecordUsage(unknown, 1, JOB, Quantity.ONE, Optional.empty(), "")))
                .containsExactly(new UsageRefusal.NoSuchChallan(unknown));
        assertThat(shop.refusals(clerk, back(State.DEAD_ON_ARRIVAL, Quantity.pieces(2), "")))
                .containsExactly(
                        new UsageRefusal.MoreThanOut(CHALLAN, 1, Quantity.pieces(2), Quantity.ONE),
                        new UsageRefusal.ReasonMissing());
    }

    @Test
    void beforeItsHandOverAChallanIsCancelledNotUsed() {
        shop.out(MOTOR, Owner.OEM, "", Quantity.ONE).challanNotHandedOver();

        assertThat(shop.refusals(shop.act(Role.COUNTER), use(1, Quantity.ONE, Optional.empty())))
                .containsExactly(
                        new UsageRefusal.NoSuchIndent(JOB),
                        new UsageRefusal.ChallanNotOut(CHALLAN, Challan.Stage.ISSUED));
    }

    @ParameterizedTest
    @CsvSource({"UNUSED, 2", "UNDELIVERED, 0"})
    void whatComesBackGoodIsOnHandAgain(State state, String unneeded) {
        motorsOut();

        shop.post(shop.act(Role.COUNTER), back(state, Quantity.pieces(2), "nobody home"));

        assertThat(shop.at(shop.lotOut(1), Place.ON_HAND.plain())).isEqualTo(Quantity.pieces(2));
        var line = shop.theIndent().line("J1.1").orElseThrow();
        assertThat(line.progress().unneeded()).isEqualTo(Quantity.parse(unneeded));
        assertThat(line.progress().returned()).isEqualTo(Quantity.pieces(2));
        assertThat(shop.theChallan().line(1).orElseThrow().returned()).isEqualTo(Quantity.pieces(2));
    }

    @Test
    void anUndeliveredPartReopensTheIndentsLine() {
        motorsOut();

        shop.post(shop.act(Role.COUNTER), back(State.UNDELIVERED, Quantity.pieces(3), "nobody home"));

        assertThat(shop.theIndent().line("J1.1").orElseThrow().toAllocate()).isEqualTo(Quantity.pieces(3));
    }

    @Test
    void whatIsToBeLookedAtGoesOnHold() {
        motorsOut();
        var act = shop.act(Role.COUNTER);

        shop.post(act, back(State.HOLD, Quantity.ONE, "box is torn"));

        var hold = shop.books.find(Hold.KIND, act.at().name("H")).orElseThrow();
        assertThat(shop.at(shop.lotOut(1), Place.ON_HOLD.at(hold.id()))).isEqualTo(Quantity.ONE);
        assertThat(hold.open()).isEqualTo(Quantity.ONE);
    }

    @Test
    void aPartThatIsDeadOnArrivalIsDefectiveAndOwedToTheWarehouseButLeavesNoDebtHere() {
        motorsOut();
        var act = shop.act(Role.COUNTER);

        shop.post(act, back(State.DEAD_ON_ARRIVAL, Quantity.ONE, "does not turn"));

        var dead = shop.books.require(act.at().lot(1));
        assertThat(dead.condition()).isEqualTo(Condition.DEFECTIVE);
        assertThat(dead.parent()).contains(shop.lotOut(1));
        assertThat(dead.origin().sodo()).contains(Workshop.SODO);
        assertThat(shop.at(dead.id(), Place.DEFECTIVE.plain())).isEqualTo(Quantity.ONE);
        assertThat(shop.books.open(Debt.KIND)).isEmpty();
        assertThat(WarehouseDebt.of(shop.books, dead.id()).orElseThrow().due())
                .contains(Instant.parse("2026-07-31T18:30:00Z"));
        assertThat(shop.theIndent().line("J1.1").orElseThrow().toAllocate()).isEqualTo(Quantity.ONE);
    }

    private void motorsOut() {
        shop.out(MOTOR, Owner.OEM, "", Quantity.pieces(3)).challan().job(JOB, Contract.IW, Coverage.COMPREHENSIVE);
    }

    private Usage usage(String id) {
        return shop.books.find(Usage.KIND, id).orElseThrow();
    }

    private static RecordUsage use(int line, Quantity quantity, Optional<SerialNo> removed) {
        return new RecordUsage(CHALLAN, line, JOB, quantity, removed, "");
    }

    private static ReturnUnused back(State state, Quantity quantity, String reason) {
        return new ReturnUnused(CHALLAN, 1, quantity, state, reason);
    }
}
