package aspstore.model.usage;

import static aspstore.model.usage.Workshop.BOARD;
import static aspstore.model.usage.Workshop.CHALLAN;
import static aspstore.model.usage.Workshop.GAS;
import static aspstore.model.usage.Workshop.JOB;
import static aspstore.model.usage.Workshop.MOTOR;
import static aspstore.model.usage.Workshop.NEWER_BOARD;
import static aspstore.model.usage.Workshop.OTHER_JOB;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.Condition;
import aspstore.model.Contract;
import aspstore.model.ContractClass;
import aspstore.model.India;
import aspstore.model.JobNo;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.SerialNo;
import aspstore.model.books.Act;
import aspstore.model.books.WorkItem;
import aspstore.model.catalog.Part;
import aspstore.model.challan.ChallanNo;
import aspstore.model.indent.Coverage;
import aspstore.model.owed.Debt;
import aspstore.model.owed.OwedCommand;
import aspstore.model.owed.OwedEvent;
import aspstore.model.owed.OwedRules;
import aspstore.model.owed.WarehouseDebt;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Origin;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position;
import aspstore.model.stock.Postings;
import aspstore.model.usage.UsageCommand.DecideSubstitute;
import aspstore.model.usage.UsageCommand.InwardDefective;
import aspstore.model.usage.UsageCommand.RecordUsage;
import aspstore.model.usage.UsageCommand.Verdict;
import aspstore.model.usage.UsageEvent.Mismatch;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InwardTest {

    private final Workshop shop = new Workshop();

    @Test
    void aDefectiveSettlesTheDebtOfItsJobAndBelongsToWhoseThePartWasThatReplacedIt() {
        var use = boardUsed(Owner.PARTNER, "");
        var act = shop.act(Role.COUNTER);

        shop.post(act, inward(BOARD, "OLD1", ""));

        var lot = shop.books.require(act.at().lot(1));
        assertThat(lot.condition()).isEqualTo(Condition.DEFECTIVE);
        assertThat(lot.owner()).isEqualTo(Owner.PARTNER);
        assertThat(lot.contractClass()).isEqualTo(ContractClass.IW);
        assertThat(lot.origin()).isEqualTo(new Origin.Appliance(JOB, Optional.of(shop.lotOut(1))));
        assertThat(shop.at(lot.id(), Place.DEFECTIVE.plain())).isEqualTo(Quantity.ONE);
        assertThat(lot.received()).contains(India.day(act.recordedAt()));
        assertThat(shop.theDebt(use).stage()).isEqualTo("SETTLED");
        assertThat(shop.theChallan().line(1).orElseThrow().defectiveIn()).isEqualTo(Quantity.ONE);
        assertThat(theInward(act).stage()).isEqualTo("RECORDED");
        assertThat(theInward(act).route()).isEqualTo(Part.Route.RETURN);
        assertThat(WarehouseDebt.of(shop.books, lot.id())).isEmpty();
    }

    @Test
    void aDefectiveOfTheMakersIsOwedToTheWarehouse() {
        boardUsed(Owner.OEM, "");
        var act = shop.act(Role.COUNTER);

        shop.post(act, inward(BOARD, "OLD1", ""));

        assertThat(WarehouseDebt.of(shop.books, act.at().lot(1)))
                .map(WarehouseDebt::isOpen)
                .contains(true);
    }

    @Test
    void anotherPartOfTheFamilySettlesAsWell() {
        var use = boardUsed(Owner.OEM, "");

        shop.post(shop.act(Role.COUNTER), inward(NEWER_BOARD, "OLD1", ""));

        assertThat(shop.theDebt(use).isOpen()).isFalse();
    }

    @Test
    void aKnownUnitKeepsItsSodo() {
        boardUsed(Owner.OEM, "");
        var earlier =
                shop.lot(BOARD, Owner.OEM, Optional.of(new SerialNo("OLD1")), Quantity.ONE, Place.CONSUMED.plain());
        var act = shop.act(Role.COUNTER);

        shop.post(act, inward(BOARD, "OLD1", ""));

        var lot = shop.books.require(act.at().lot(1));
        assertThat(lot.origin())
                .isEqualTo(
                        new Origin.Earlier(earlier.id(), Optional.of(Workshop.SODO), JOB, Optional.of(shop.lotOut(1))));
        assertThat(lot.parent()).isEmpty();
    }

    @Test
    void aDefectiveThatNobodyOwesIsTakenInAllTheSame() {
        var act = shop.act(Role.COUNTER);
        var command = new InwardDefective(
                OTHER_JOB,
                MOTOR,
                Quantity.pieces(2),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");

        shop.post(act, command);

        var lot = shop.books.require(act.at().lot(1));
        assertThat(lot.owner()).isEqualTo(Owner.OEM);
        assertThat(lot.contractClass()).isEqualTo(ContractClass.ANY);
        assertThat(theInward(act).isOpen()).isFalse();
    }

    @Test
    void piecesSettleTheOldestDebtsFirst() {
        shop.out(MOTOR, Owner.OEM, "", Quantity.pieces(3)).challan().job(JOB, Contract.IW, Coverage.COMPREHENSIVE);
        var first = used(1, Quantity.ONE, "");
        var second = used(1, Quantity.pieces(2), "");

        shop.post(shop.act(Role.COUNTER), motors(2));

        assertThat(shop.theDebt(first).outstanding()).isEqualTo(Quantity.ZERO);
        assertThat(shop.theDebt(second).outstanding()).isEqualTo(Quantity.ONE);
        assertThat(shop.theChallan().line(1).orElseThrow().owedBack()).isEqualTo(Quantity.ONE);
    }

    @Test
    void theOldestDebtIsTheOneOwedForLongestWhateverItsName() {
        shop.out(MOTOR, Owner.OEM, "", Quantity.pieces(2)).challan().job(JOB, Contract.IW, Coverage.COMPREHENSIVE);
        var younger = shop.later(Role.COUNTER, Duration.ofDays(3));
        shop.post(younger, new RecordUsage(CHALLAN, 1, JOB, Quantity.ONE, serial(""), ""));
        var older = used(1, Quantity.ONE, "");

        shop.post(shop.act(Role.COUNTER), motors(1));

        assertThat(shop.theDebt(older).isOpen()).isFalse();
        assertThat(shop.theDebt(younger).isOpen()).isTrue();
    }

    @Test
    void aUnitSettlesTheDebtThatNamesIt() {
        shop.out(BOARD, Owner.OEM, "S1", Quantity.ONE)
                .out(BOARD, Owner.OEM, "S2", Quantity.ONE)
                .challan()
                .job(JOB, Contract.IW, Coverage.COMPREHENSIVE);
        var any = used(1, Quantity.ONE, "");
        var named = used(2, Quantity.ONE, "OLD2");

        shop.post(shop.act(Role.COUNTER), inward(BOARD, "OLD2", ""));

        assertThat(shop.theDebt(any).isOpen()).isTrue();
        assertThat(shop.theDebt(named).isOpen()).isFalse();
        assertThat(shop.theChallan().line(2).orElseThrow().defectiveIn()).isEqualTo(Quantity.ONE);
    }

    @Test
    void anotherUnitThanWasNotedWaitsForTheManager() {
        var use = boardUsed(Owner.OEM, "OLD1");
        var act = shop.act(Role.COUNTER);

        shop.post(act, inward(BOARD, "OLD9", ""));

        assertThat(shop.theDebt(use).isOpen()).isTrue();
        assertThat(theInward(act).mismatch())
                .contains(new Mismatch(
                        Mismatch.Kind.ANOTHER_SERIAL, shop.theDebt(use).id(), Quantity.ONE));
        assertThat(theInward(act).workItems()).map(WorkItem::kind).containsExactly(WorkItem.Kind.APPROVE_SETTLEMENT);

        var id = theInward(act).id();
        shop.post(shop.act(Role.MANAGER), new DecideSubstitute(id, Verdict.ACCEPTED, "label was misread"));

        assertThat(shop.theDebt(use).isOpen()).isFalse();
        assertThat(shop.theChallan().line(1).orElseThrow().defectiveIn()).isEqualTo(Quantity.ONE);
        assertThat(theInward(act).stage()).isEqualTo("ACCEPTED");
        assertThat(theInward(act).workItems()).isEmpty();
    }

    @Test
    void anotherPartThanIsOwedMayBeRejected() {
        var use = boardUsed(Owner.OEM, "");
        var act = shop.act(Role.COUNTER);
        shop.post(act, motors(1));
        assertThat(theInward(act).mismatch()).map(Mismatch::kind).contains(Mismatch.Kind.ANOTHER_PART);

        shop.post(shop.act(Role.MANAGER), new DecideSubstitute(theInward(act).id(), Verdict.REJECTED, "not the board"));

        assertThat(shop.theDebt(use).isOpen()).isTrue();
        assertThat(theInward(act).stage()).isEqualTo("REJECTED");
    }

    @Test
    void aSubstituteIsDecidedOnceByTheManagerWithAReasonWhileTheDebtIsOpen() {
        var use = boardUsed(Owner.OEM, "");
        var act = shop.act(Role.COUNTER);
        shop.post(act, motors(1));
        var id = theInward(act).id();
        var debt = shop.theDebt(use).id();

        assertThat(shop.refusals(shop.act(Role.COUNTER), new DecideSubstitute(id, Verdict.ACCEPTED, " ")))
                .containsExactly(new UsageRefusal.ManagerOnly(Role.COUNTER), new UsageRefusal.ReasonMissing());
        assertThat(shop.refusals(shop.act(Role.MANAGER), new DecideSubstitute("N0", Verdict.ACCEPTED, "x")))
                .containsExactly(new UsageRefusal.NoSuchInward("N0"));
        var waiver = shop.central(Role.OPERATIONS);
        shop.books.apply(
                Postings.NONE,
                OwedRules.evolve(
                        shop.books,
                        waiver,
                        new OwedEvent.DebtWaived(new OwedCommand.WaiveDebt(debt, Quantity.ONE, "goodwill"))));
        assertThat(shop.refusals(shop.act(Role.MANAGER), new DecideSubstitute(id, Verdict.ACCEPTED, "x")))
                .containsExactly(new UsageRefusal.DebtAlreadySettled(debt));
        shop.post(shop.act(Role.MANAGER), new DecideSubstitute(id, Verdict.REJECTED, "settled"));
        assertThat(shop.refusals(shop.act(Role.MANAGER), new DecideSubstitute(id, Verdict.REJECTED, "x")))
                .containsExactly(new UsageRefusal.NothingToDecide(id, Inward.Stage.REJECTED));
    }

    @Test
    void aUnitThatStandsInTheStoreCannotComeInAgain() {
        boardUsed(Owner.OEM, "");
        var live = shop.lot(BOARD, Owner.OEM, Optional.of(new SerialNo("OLD1")), Quantity.ONE, Place.ON_HAND.plain());

        assertThat(shop.refusals(shop.act(Role.COUNTER), inward(BOARD, "OLD1", "")))
                .containsExactly(
                        new UsageRefusal.SerialAlreadyHere(BOARD, new SerialNo("OLD1"), live.id(), Place.ON_HAND));
    }

    @Test
    void aSerialisedPartNeedsItsSerialOrANoteThatSaysWhyThereIsNone() {
        var act = shop.act(Role.COUNTER);

        assertThat(shop.refusals(act, inward(BOARD, "", ""))).containsExactly(new UsageRefusal.SerialMissing(BOARD));
        shop.post(act, inward(BOARD, "", "label burnt"));
        assertThat(shop.refusals(act, inward(GAS, "S1", ""))).containsExactly(new UsageRefusal.PartHasNoSerials(GAS));
    }

    @Test
    void everyReasonAgainstAnInwardIsToldAtOnce() {
        boardUsed(Owner.OEM, "");
        var unknown = new ChallanNo("PN1D/2627/00099");
        var nowhere = new LotId(Position.journal(77), 1);
        var command = new InwardDefective(
                OTHER_JOB,
                new PartCode("X"),
                Quantity.ZERO,
                Optional.empty(),
                Optional.of(unknown),
                Optional.of(nowhere),
                Optional.of("D0.1"),
                "");

        assertThat(shop.refusals(shop.act(Role.COUNTER), command))
                .containsExactly(
                        new UsageRefusal.NothingCounted(),
                        new UsageRefusal.UnknownPart(new PartCode("X")),
                        new UsageRefusal.NoSuchChallan(unknown),
                        new UsageRefusal.NoSuchLot(nowhere),
                        new UsageRefusal.NoSuchDebt("D0.1"));
    }

    @Test
    void aNamedDebtIsOfTheJobAndStillOpen() {
        var use = boardUsed(Owner.OEM, "");
        var debt = shop.theDebt(use).id();
        var onOther = named(OTHER_JOB, debt);

        assertThat(shop.refusals(shop.act(Role.COUNTER), onOther))
                .containsExactly(
                        new UsageRefusal.OnAnotherJob(CHALLAN, JOB, OTHER_JOB),
                        new UsageRefusal.DebtOfAnotherJob(debt, JOB, OTHER_JOB));
        shop.post(shop.act(Role.COUNTER), named(JOB, debt));
        assertThat(shop.refusals(shop.act(Role.COUNTER), named(JOB, debt)))
                .contains(new UsageRefusal.DebtAlreadySettled(debt));
    }

    @Test
    void onTheServerAnInwardForADebtThatIsMissingStillOpensItsDocument() {
        var use = boardUsed(Owner.OEM, "");
        var act = shop.act(Role.COUNTER);
        var event = Workshop.accepted(UsageRules.decide(shop.books, act, inward(BOARD, "OLD1", "")));
        var empty = new Workshop();

        var changed = UsageRules.evolve(empty.books, act, event);

        assertThat(changed).hasSize(2).noneMatch(Debt.class::isInstance);
        assertThat(use.at().seq()).isPositive();
    }

    private Act boardUsed(Owner owner, String removed) {
        shop.out(BOARD, owner, "S1", Quantity.ONE).challan().job(JOB, Contract.IW, Coverage.COMPREHENSIVE);
        return used(1, Quantity.ONE, removed);
    }

    private Act used(int line, Quantity quantity, String removed) {
        var act = shop.act(Role.COUNTER);
        shop.post(act, new RecordUsage(CHALLAN, line, JOB, quantity, serial(removed), ""));
        return act;
    }

    private Inward theInward(Act act) {
        return shop.books.find(Inward.KIND, act.at().name("N")).orElseThrow();
    }

    private static InwardDefective inward(PartCode part, String serial, String note) {
        return new InwardDefective(
                JOB, part, Quantity.ONE, serial(serial), Optional.empty(), Optional.empty(), Optional.empty(), note);
    }

    private static InwardDefective motors(long pieces) {
        return new InwardDefective(
                JOB,
                MOTOR,
                Quantity.pieces(pieces),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    private static InwardDefective named(JobNo job, String debt) {
        return new InwardDefective(
                job,
                BOARD,
                Quantity.ONE,
                Optional.empty(),
                Optional.of(CHALLAN),
                Optional.empty(),
                Optional.of(debt),
                "no label");
    }

    private static Optional<SerialNo> serial(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new SerialNo(text));
    }
}
