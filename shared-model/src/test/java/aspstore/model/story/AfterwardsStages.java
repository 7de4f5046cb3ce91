package aspstore.model.story;

import static aspstore.model.story.Steps.CHALLAN;
import static aspstore.model.story.Steps.inward;
import static aspstore.model.story.Steps.out;
import static aspstore.model.story.Steps.pieces;
import static aspstore.model.story.Steps.use;
import static aspstore.model.story.SupplyStages.reverse;

import aspstore.model.Condition;
import aspstore.model.Contract;
import aspstore.model.Money;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.StoreId;
import aspstore.model.books.Samples;
import aspstore.model.challan.ChallanCommand;
import aspstore.model.owed.Debt;
import aspstore.model.owed.OwedCommand;
import aspstore.model.owed.WarehouseDebt;
import aspstore.model.partreturn.PartReturn;
import aspstore.model.partreturn.ReturnCommand;
import aspstore.model.stock.Position;
import aspstore.model.tax.Transport;
import aspstore.model.usage.Inward;
import aspstore.model.usage.Usage;
import aspstore.model.usage.UsageCommand;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Uses, defectives that came in and debts in every stage.
final class AfterwardsStages {

    private AfterwardsStages() {}

    static List<Situation> all() {
        return List.of(
                recordedUse(),
                useOnAClosedChallan(),
                useWhoseDebtIsSettled(),
                invoiceDue(),
                invoicedUse(),
                reversedUse(),
                inwardThatSettled(),
                inwardToDecide(Inward.Stage.TO_DECIDE),
                inwardToDecide(Inward.Stage.ACCEPTED),
                inwardToDecide(Inward.Stage.REJECTED),
                inwardWhoseDebtIsSettled(),
                reversedInward(),
                openDebt(),
                partlySettledDebt(),
                settledDebt(),
                reversedDebt(),
                openWarehouseDebt(),
                closedWarehouseDebt(),
                reversedWarehouseDebt());
    }

    private static Situation recordedUse() {
        var story = out(Samples.FILTER, 1, Contract.IW);
        return usage(story, story.store(use(1)), Usage.Stage.RECORDED, "");
    }

    private static Situation useOnAClosedChallan() {
        var story = out(Samples.FILTER, 1, Contract.IW);
        var at = story.store(use(1));
        story.store(new ChallanCommand.CloseReverseChallan(CHALLAN, Transport.BY_HAND, Optional.empty()));
        return usage(story, at, Usage.Stage.RECORDED, "its reverse challan closed");
    }

    private static Situation useWhoseDebtIsSettled() {
        var story = out(Story.MOTOR, 1, Contract.IW);
        var at = story.store(use(1));
        story.store(inward(Story.MOTOR, 1));
        return usage(story, at, Usage.Stage.RECORDED, "its debt is settled");
    }

    private static Situation invoiceDue() {
        var story = out(Samples.FILTER, 1, Contract.OOW);
        return usage(story, story.store(use(1)), Usage.Stage.INVOICE_DUE, "");
    }

    private static Situation invoicedUse() {
        var story = out(Samples.FILTER, 1, Contract.OOW);
        var at = story.store(use(1));
        story.store(invoice(at));
        return usage(story, at, Usage.Stage.INVOICED, "");
    }

    private static Situation reversedUse() {
        var story = out(Samples.FILTER, 1, Contract.OOW);
        var at = story.store(use(1));
        story.store(reverse(at, Set.of()));
        return usage(story, at, Usage.Stage.REVERSED, "");
    }

    private static Situation usage(Story story, Position at, Usage.Stage stage, String detail) {
        return Situation.of(story, Usage.KIND, at.name("U"), stage, detail)
                .store(invoice(at))
                .store(reverse(at, Set.of()));
    }

    private static UsageCommand.LinkInvoice invoice(Position at) {
        return new UsageCommand.LinkInvoice(
                List.of(at.name("U")), "TI/88", LocalDate.of(2026, 11, 24), Money.parse("21.60"));
    }

    private static Situation inwardThatSettled() {
        var story = out(Story.MOTOR, 1, Contract.IW);
        story.store(use(1));
        return decided(story, story.store(inward(Story.MOTOR, 1)), Inward.Stage.RECORDED, "");
    }

    private static Situation inwardToDecide(Inward.Stage stage) {
        var story = out(Samples.BOARD, 1, Contract.IW);
        story.store(use("OLD1"));
        var at = story.store(inward(Samples.BOARD, 1, "OTHER1"));
        switch (stage) {
            case ACCEPTED -> story.store(word(at, UsageCommand.Verdict.ACCEPTED));
            case REJECTED -> story.store(word(at, UsageCommand.Verdict.REJECTED));
            case TO_DECIDE, RECORDED, REVERSED -> {}
        }
        return decided(story, at, stage, "");
    }

    private static Situation inwardWhoseDebtIsSettled() {
        var story = out(Samples.BOARD, 1, Contract.IW);
        var used = story.store(use("OLD1"));
        var at = story.store(inward(Samples.BOARD, 1, "OTHER1"));
        story.central(waive(Debt.id(used, 1), 1));
        return decided(story, at, Inward.Stage.TO_DECIDE, "the debt was waived");
    }

    private static Situation reversedInward() {
        var story = out(Story.MOTOR, 1, Contract.IW);
        story.store(use(1));
        var at = story.store(inward(Story.MOTOR, 1));
        story.store(reverse(at, Set.of()));
        return decided(story, at, Inward.Stage.REVERSED, "");
    }

    private static Situation decided(Story story, Position at, Inward.Stage stage, String detail) {
        return Situation.of(story, Inward.KIND, at.name("N"), stage, detail)
                .store(word(at, UsageCommand.Verdict.ACCEPTED), "to accept")
                .store(word(at, UsageCommand.Verdict.REJECTED), "to reject")
                .store(reverse(at, Set.of()));
    }

    private static UsageCommand.DecideSubstitute word(Position at, UsageCommand.Verdict verdict) {
        return new UsageCommand.DecideSubstitute(at.name("N"), verdict, "seen by me");
    }

    private static Situation openDebt() {
        var story = out(Story.MOTOR, 2, Contract.IW);
        return debt(story, story.store(use(2)), Debt.Stage.OPEN);
    }

    private static Situation partlySettledDebt() {
        var story = out(Story.MOTOR, 2, Contract.IW);
        var used = story.store(use(2));
        story.store(inward(Story.MOTOR, 1));
        return debt(story, used, Debt.Stage.PARTLY_SETTLED);
    }

    private static Situation settledDebt() {
        var story = out(Story.MOTOR, 2, Contract.IW);
        var used = story.store(use(2));
        story.central(waive(Debt.id(used, 1), 1));
        story.store(settle(Debt.id(used, 1), 1));
        return debt(story, used, Debt.Stage.SETTLED);
    }

    private static Situation reversedDebt() {
        var story = out(Story.MOTOR, 2, Contract.IW);
        var used = story.store(use(2));
        story.store(reverse(used, Set.of()));
        return debt(story, used, Debt.Stage.REVERSED);
    }

    private static Situation debt(Story story, Position used, Debt.Stage stage) {
        var id = Debt.id(used, 1);
        return Situation.of(story, Debt.KIND, id, stage, "")
                .store(settle(id, 1), "of one")
                .store(settle(id, 2), "of two")
                .store(
                        new UsageCommand.InwardDefective(
                                Story.JOB,
                                Story.MOTOR,
                                Quantity.ONE,
                                Optional.<SerialNo>empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(id),
                                ""),
                        "for it")
                .central(waive(id, 1))
                .central(new OwedCommand.SettleDebtElsewhere(id, new StoreId("MU2"), Quantity.ONE));
    }

    private static OwedCommand.SettleDebt settle(String id, int pieces) {
        return new OwedCommand.SettleDebt(
                id, OwedCommand.How.RECOVERED_FROM_TECHNICIAN, pieces(pieces), "paid in cash");
    }

    private static OwedCommand.WaiveDebt waive(String id, int pieces) {
        return new OwedCommand.WaiveDebt(id, pieces(pieces), "lost in the flood");
    }

    private static Situation openWarehouseDebt() {
        var story = out(Story.MOTOR, 1, Contract.IW);
        story.store(use(1));
        return owedToTheWarehouse(story, story.store(inward(Story.MOTOR, 1)), WarehouseDebt.Stage.OPEN);
    }

    private static Situation closedWarehouseDebt() {
        var story = out(Story.MOTOR, 1, Contract.IW);
        story.store(use(1));
        var at = story.store(inward(Story.MOTOR, 1));
        var id = story.store(Steps.returned(at.lot(1), 1, ReturnCommand.Reason.DEFECTIVE))
                .name("T");
        story.central(Steps.decide(story.find(PartReturn.KIND, id), ReturnCommand.Verdict.APPROVED));
        story.store(Steps.pack(id, "1", 1));
        story.store(Steps.ship(id));
        story.central(new ReturnCommand.ReceiveReturn(
                id, List.of(new ReturnCommand.ReceivedLine(1, Quantity.ONE, Quantity.ZERO, Condition.DEFECTIVE, ""))));
        return owedToTheWarehouse(story, at, WarehouseDebt.Stage.CLOSED);
    }

    private static Situation reversedWarehouseDebt() {
        var story = out(Story.MOTOR, 1, Contract.IW);
        story.store(use(1));
        var at = story.store(inward(Story.MOTOR, 1));
        story.store(reverse(at, Set.of()));
        return owedToTheWarehouse(story, at, WarehouseDebt.Stage.REVERSED);
    }

    private static Situation owedToTheWarehouse(Story story, Position at, WarehouseDebt.Stage stage) {
        var lot = at.lot(1);
        return Situation.of(story, WarehouseDebt.KIND, WarehouseDebt.id(lot), stage, "")
                .store(Steps.returned(lot, 1, ReturnCommand.Reason.DEFECTIVE), "of the defective")
                .store(reverse(at, Set.of()), "of the inward");
    }
}
