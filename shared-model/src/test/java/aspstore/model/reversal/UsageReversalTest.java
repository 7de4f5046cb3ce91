package aspstore.model.reversal;

import static aspstore.model.usage.Workshop.BOARD;
import static aspstore.model.usage.Workshop.CHALLAN;
import static aspstore.model.usage.Workshop.JOB;
import static aspstore.model.usage.Workshop.MOTOR;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.Contract;
import aspstore.model.Money;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.SerialNo;
import aspstore.model.books.Act;
import aspstore.model.challan.Challan;
import aspstore.model.hold.Hold;
import aspstore.model.indent.Coverage;
import aspstore.model.indent.Indent;
import aspstore.model.owed.Debt;
import aspstore.model.owed.OwedCommand;
import aspstore.model.owed.OwedEvent;
import aspstore.model.owed.OwedRules;
import aspstore.model.owed.WarehouseDebt;
import aspstore.model.stock.Move;
import aspstore.model.stock.Place;
import aspstore.model.stock.Postings;
import aspstore.model.usage.Inward;
import aspstore.model.usage.Usage;
import aspstore.model.usage.UsageCommand.DecideSubstitute;
import aspstore.model.usage.UsageCommand.InwardDefective;
import aspstore.model.usage.UsageCommand.LinkInvoice;
import aspstore.model.usage.UsageCommand.RecordUsage;
import aspstore.model.usage.UsageCommand.ReturnUnused;
import aspstore.model.usage.UsageCommand.State;
import aspstore.model.usage.UsageCommand.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UsageReversalTest extends ReversalBench {

    @Test
    void aUseTakenBackTakesItsDebtWithIt() {
        boardOut();
        var before = stands();
        var challan = challan();
        var indent = indent();
        var use = use(Optional.empty());

        reverse(use, Set.of());

        assertThat(stands()).isEqualTo(before);
        assertThat(challan()).isEqualTo(challan);
        assertThat(indent()).isEqualTo(indent);
        assertThat(shop.theDebt(use).stage()).isEqualTo("REVERSED");
        assertThat(shop.theDebt(use).workItems()).isEmpty();
        assertThat(shop.books.find(Usage.KIND, use.at().name("U")).orElseThrow().stage())
                .isEqualTo("REVERSED");
    }

    @Test
    void aUseWhoseDebtWasTouchedStays() {
        boardOut();
        var use = use(Optional.empty());
        var inward = post(inward(BOARD, "OLD1"));
        assertThat(refusals(use, Set.of(), "typo"))
                .containsExactly(
                        new ReversalRefusal.HeldBy(use.at(), shop.theDebt(use).id()));

        reverse(inward, Set.of());
        assertThat(shop.theDebt(use).stage()).isEqualTo("OPEN");
        assertThat(challan().line(1).orElseThrow().defectiveIn()).isEqualTo(Quantity.ZERO);
        reverse(use, Set.of());
    }

    @Test
    void aUseOnAnInvoiceStaysUntilTheInvoiceIsUnlinked() {
        shop.out(MOTOR, Owner.OEM, "", Quantity.ONE).challan().job(JOB, Contract.OOW, Coverage.NONE);
        var use = use(Optional.empty());
        var id = use.at().name("U");
        var link = post(new LinkInvoice(List.of(id), "INV/1", LocalDate.parse("2026-07-01"), Money.ZERO));
        assertThat(refusals(use, Set.of(), "typo")).containsExactly(new ReversalRefusal.HeldBy(use.at(), "INV/1"));

        reverse(link, Set.of());
        assertThat(shop.books.find(Usage.KIND, id).orElseThrow().stage()).isEqualTo("INVOICE_DUE");
        reverse(use, Set.of());
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void whatCameBackGoesOutAgain(State state) {
        boardOut();
        var before = stands();
        var challan = challan();
        var indent = indent();
        var back = post(new ReturnUnused(CHALLAN, 1, Quantity.ONE, state, "reason"));

        reverse(back, Set.of());

        assertThat(stands()).isEqualTo(before);
        assertThat(challan()).isEqualTo(challan);
        assertThat(indent()).isEqualTo(indent);
        assertThat(shop.books.open(WarehouseDebt.KIND)).isEmpty();
        assertThat(shop.books.open(Hold.KIND)).isEmpty();
    }

    @Test
    void aHoldWhoseReturnIsTakenBackSaysSo() {
        boardOut();
        var back = post(new ReturnUnused(CHALLAN, 1, Quantity.ONE, State.HOLD, "looks wet"));

        reverse(back, Set.of());

        var hold = shop.books.find(Hold.KIND, back.at().name("H")).orElseThrow();
        assertThat(hold.changes()).extracting(Hold.Change::how).containsExactly(Hold.Change.How.TAKEN_BACK);
    }

    @Test
    void anAcceptedSubstituteIsTakenBackBeforeItsInward() {
        boardOut();
        var use = use(Optional.of(new SerialNo("OLD1")));
        var inward = post(inward(BOARD, "OLD9"));
        var id = inward.at().name("N");
        var decision = post(shop.act(Role.MANAGER), new DecideSubstitute(id, Verdict.ACCEPTED, "misread"));
        assertThat(shop.theDebt(use).isOpen()).isFalse();
        assertThat(refusals(inward, Set.of(), "typo")).containsExactly(new ReversalRefusal.HeldBy(inward.at(), id));

        reverse(decision, Set.of());
        assertThat(shop.theDebt(use).isOpen()).isTrue();
        assertThat(shop.books.find(Inward.KIND, id).orElseThrow().stage()).isEqualTo("TO_DECIDE");
        reverse(inward, Set.of());
        assertThat(shop.books.find(Inward.KIND, id).orElseThrow().stage()).isEqualTo("REVERSED");
        assertThat(shop.books.open(WarehouseDebt.KIND)).isEmpty();
    }

    @Test
    void anInwardWhoseDefectiveWasPackedStays() {
        boardOut();
        use(Optional.empty());
        var inward = post(inward(BOARD, "OLD1"));
        var lot = inward.at().lot(1);
        move(Move.of(lot, Place.DEFECTIVE.plain(), Place.RETURN_PENDING.at("T5"), Quantity.ONE));

        assertThat(refusals(inward, Set.of(), "typo"))
                .containsExactly(
                        new ReversalRefusal.StockMovedOn(lot, Place.DEFECTIVE.plain(), Quantity.ONE, Quantity.ZERO));
    }

    @Test
    void aWaiverAndTheTakingBackOfItsUseEndInTheSameDebtInEitherOrder() {
        assertThat(debtAfter(List.of("waive", "reverse"))).isEqualTo(debtAfter(List.of("reverse", "waive")));
    }

    private static Debt debtAfter(List<String> steps) {
        var test = new UsageReversalTest();
        test.boardOut();
        var use = test.use(Optional.empty());
        var waiver = test.shop.central(Role.OPERATIONS);
        var waived =
                new OwedEvent.DebtWaived(new OwedCommand.WaiveDebt(Debt.id(use.at(), 1), Quantity.ONE, "goodwill"));
        for (var step : steps) {
            var changed = step.equals("waive")
                    ? OwedRules.evolve(test.shop.books, waiver, waived)
                    : test.undo(use, Set.of()).orElseThrow().documents();
            test.shop.books.apply(Postings.NONE, changed);
        }
        return test.shop.theDebt(use);
    }

    @Test
    void aChallanWhoseReverseClosedHoldsWhatItShows() {
        boardOut();
        var use = use(Optional.empty());
        var inward = post(inward(BOARD, "OLD1"));
        shop.closeReverse();

        assertThat(refusals(inward, Set.of(), "typo"))
                .containsExactly(new ReversalRefusal.HeldBy(inward.at(), CHALLAN.text()));
        assertThat(refusals(use, Set.of(), "typo")).contains(new ReversalRefusal.HeldBy(use.at(), CHALLAN.text()));
    }

    @Test
    void takingBackMovesTheMirrorOfTheEntry() {
        boardOut();
        var use = use(Optional.empty());
        var undo = undo(use, Set.of()).orElseThrow();

        assertThat(undo.moves())
                .containsExactly(Move.of(
                        shop.lotOut(1),
                        Place.CONSUMED.plain(),
                        Place.WITH_TECHNICIAN.at(CHALLAN.text()),
                        Quantity.ONE));
    }

    private void boardOut() {
        shop.out(BOARD, Owner.OEM, "S1", Quantity.ONE).challan().job(JOB, Contract.IW, Coverage.COMPREHENSIVE);
    }

    private Act use(Optional<SerialNo> removed) {
        return post(new RecordUsage(CHALLAN, 1, JOB, Quantity.ONE, removed, ""));
    }

    private static InwardDefective inward(PartCode part, String serial) {
        return new InwardDefective(
                JOB,
                part,
                Quantity.ONE,
                Optional.of(new SerialNo(serial)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    private Challan challan() {
        return shop.theChallan();
    }

    private Indent indent() {
        return shop.theIndent();
    }
}
