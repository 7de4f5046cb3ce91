package aspstore.model.indent;

import static aspstore.model.indent.Desk.BU;
import static aspstore.model.indent.Desk.COMPRESSOR;
import static aspstore.model.indent.Desk.DAY;
import static aspstore.model.indent.Desk.GAS;
import static aspstore.model.indent.Desk.JOB;
import static aspstore.model.indent.Desk.OLD_COMPRESSOR;
import static aspstore.model.indent.Desk.allocate;
import static aspstore.model.indent.Desk.assign;
import static aspstore.model.indent.Desk.line;
import static aspstore.model.indent.Desk.order;
import static aspstore.model.indent.Desk.raise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import aspstore.model.BusinessUnit;
import aspstore.model.Contract;
import aspstore.model.FamilyId;
import aspstore.model.Hsn;
import aspstore.model.JobNo;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.books.Stretch;
import aspstore.model.catalog.Part;
import aspstore.model.catalog.Store;
import aspstore.model.hold.Hold;
import aspstore.model.indent.IndentCommand.CloseServiceOrder;
import aspstore.model.indent.IndentCommand.DeclineIndentLine;
import aspstore.model.indent.IndentCommand.Pick;
import aspstore.model.indent.IndentCommand.RaiseIndent;
import aspstore.model.indent.IndentCommand.ReleaseAllocation;
import aspstore.model.indent.IndentCommand.Why;
import aspstore.model.indent.IndentEvent.PartsAllocated;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import aspstore.model.stock.Postings;
import aspstore.model.tax.Uqc;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IndentRulesTest {

    private static final String NAME = "J1.1";

    private static final PartCode SCREEN = new PartCode("SCREEN");

    private final Desk desk = new Desk();

    private static ReleaseAllocation release(String line, LotId lot, int pieces, Why why) {
        return new ReleaseAllocation(JOB, line, List.of(new Pick(lot, Quantity.pieces(pieces))), why, "because");
    }

    @Test
    void anIndentRaisedAtTheCounterWaitsToBeAllocatedUntilItsTarget() {
        desk.does(raise(JOB, COMPRESSOR, 2));

        var indent = desk.indent(JOB);
        assertThat(indent.currentStage()).isEqualTo(Indent.Stage.OPEN);
        assertThat(indent.due()).contains(Desk.START.plus(Duration.ofHours(6)));
        assertThat(Desk.items(indent)).containsExactly("ALLOCATE_INDENT " + NAME);
        assertThat(indent.line(NAME).orElseThrow().wanted()).isEqualTo(Quantity.pieces(2));
    }

    @Test
    void whatIsAllocatedMovesFromHandToTheLine() {
        var lot = desk.stock(COMPRESSOR, 5);
        desk.does(raise(JOB, COMPRESSOR, 2));
        desk.does(allocate(JOB, "J2.1", 2));

        assertThat(desk.at(lot, Place.ON_HAND.plain())).isEqualTo(Quantity.pieces(3));
        assertThat(desk.at(lot, Place.ALLOCATED.at("SO1/J2.1"))).isEqualTo(Quantity.pieces(2));
        assertThat(desk.indent(JOB).currentStage()).isEqualTo(Indent.Stage.ALLOCATED);
        assertThat(Desk.items(desk.indent(JOB))).containsExactly("ISSUE_CHALLAN");
    }

    @Test
    void aShortageLeavesABackOrderAndASecondTryIsRefusedUntilGoodsCome() {
        desk.does(raise(JOB, COMPRESSOR, 3));
        desk.stock(COMPRESSOR, 1);
        var event = (PartsAllocated) desk.does(allocate(JOB, NAME, 3));

        assertThat(event.missing()).isEqualTo(Quantity.pieces(2));
        assertThat(desk.indent(JOB).currentStage()).isEqualTo(Indent.Stage.BACK_ORDERED);
        assertThat(Desk.items(desk.indent(JOB))).containsExactly("FILL_BACK_ORDER " + NAME, "ISSUE_CHALLAN");
        assertThat(desk.refused(allocate(JOB, NAME, 2)))
                .containsExactly(new IndentRefusal.StillShort(JOB, NAME, Quantity.pieces(2)));

        desk.now = desk.now.plus(Duration.ofDays(1));
        desk.stock(OLD_COMPRESSOR, 2);
        desk.does(allocate(JOB, NAME, 2));
        assertThat(desk.indent(JOB).currentStage()).isEqualTo(Indent.Stage.ALLOCATED);
        assertThat(desk.indent(JOB).stretches())
                .contains(new Stretch(
                        Stretch.Measure.WAITING_FOR_PART, NAME, Desk.START, Optional.of(desk.now), Optional.empty()));
    }

    @Test
    void aLineThatWaitsAgainHasAnotherStretch() {
        desk.does(raise(JOB, COMPRESSOR, 1));
        desk.does(allocate(JOB, NAME, 1));
        var lot = desk.stock(COMPRESSOR, 1);
        desk.does(allocate(JOB, NAME, 1));
        desk.does(release(NAME, lot, 1, Why.FOR_ANOTHER_JOB));
        var other = new JobNo("OTHER");
        var line = desk.next().at() + ".1";
        desk.does(raise(other, COMPRESSOR, 1));
        desk.does(allocate(other, line, 1));
        desk.does(allocate(JOB, NAME, 1));

        assertThat(desk.indent(JOB).stretches())
                .filteredOn(stretch -> stretch.measure() == Stretch.Measure.WAITING_FOR_PART)
                .extracting(Stretch::line)
                .containsExactly(NAME, NAME + "#2");
    }

    @Test
    void aPartOfAFamilyThatIsOnTheJobIsNotRaisedAgain() {
        desk.told(assign("Q1", JOB, line("10", COMPRESSOR, 1)));

        assertThat(desk.refused(raise(JOB, OLD_COMPRESSOR, 1)))
                .containsExactly(new IndentRefusal.AlreadyOnIndent(JOB, OLD_COMPRESSOR, "10"));
        desk.does(raise(JOB, GAS, 1));
        assertThat(desk.indent(JOB).lines()).hasSize(2);
    }

    @Test
    void whatCannotBeRaisedIsRefusedWithEveryReason() {
        var stranger = new PartCode("NOPE");
        var lines = List.of(
                new IndentCommand.Line(stranger, Quantity.ZERO),
                new IndentCommand.Line(COMPRESSOR, Quantity.ONE),
                new IndentCommand.Line(OLD_COMPRESSOR, Quantity.ONE));
        assertThat(desk.refused(new RaiseIndent(order(JOB, Contract.IW), lines)))
                .containsExactly(
                        new IndentRefusal.NothingWanted("1", stranger),
                        new IndentRefusal.UnknownPart("1", stranger),
                        new IndentRefusal.AlreadyOnIndent(JOB, OLD_COMPRESSOR, "2"));
        assertThat(desk.refused(new RaiseIndent(order(JOB, Contract.IW), List.of())))
                .containsExactly(new IndentRefusal.NoLines());

        desk.does(raise(JOB, GAS, 1));
        assertThat(desk.refused(new RaiseIndent(
                        order(JOB, Contract.OOW), List.of(new IndentCommand.Line(COMPRESSOR, Quantity.ONE)))))
                .containsExactly(new IndentRefusal.JobUnderAnotherContract(JOB, Contract.IW, Contract.OOW));
        desk.told(new CloseServiceOrder(JOB));
        assertThat(desk.refused(raise(JOB, COMPRESSOR, 1))).containsExactly(new IndentRefusal.OrderIsClosed(JOB));
    }

    @Test
    void aUnitThatTheStoreDoesNotServeIsRefused() {
        var other = new BusinessUnit("TV");
        var tv = new ServiceOrder(
                JOB,
                other,
                Contract.IW,
                Coverage.COMPREHENSIVE,
                "P1",
                Desk.START,
                Desk.party("R. Deshpande"),
                Desk.TECHNICIAN,
                Optional.empty());
        assertThat(desk.refused(new RaiseIndent(tv, List.of(new IndentCommand.Line(GAS, Quantity.ONE)))))
                .containsExactly(
                        new IndentRefusal.UnitNotServed(other), new IndentRefusal.PartOfAnotherUnit("1", GAS, other));
    }

    @Test
    void aDeclinedLineIsDone() {
        desk.does(raise(JOB, COMPRESSOR, 1));
        desk.does(new DeclineIndentLine(JOB, NAME, "discontinued"));

        assertThat(desk.indent(JOB).currentStage()).isEqualTo(Indent.Stage.DECLINED);
        assertThat(desk.indent(JOB).isOpen()).isFalse();
        assertThat(desk.refused(new DeclineIndentLine(JOB, NAME, " ")))
                .containsExactly(
                        new IndentRefusal.ReasonMissing(),
                        new IndentRefusal.NothingOpen(JOB, NAME, IndentLine.Stage.DECLINED));
        assertThat(desk.refused(new DeclineIndentLine(new JobNo("X"), NAME, "r")))
                .containsExactly(new IndentRefusal.NoSuchIndent(new JobNo("X")));
        assertThat(desk.refused(new DeclineIndentLine(JOB, "99", "r")))
                .containsExactly(new IndentRefusal.NoSuchLine(JOB, "99"));
    }

    @Test
    void aPartThatComesBackDeadOpensALineWhoseRestWasDeclined() {
        desk.told(assign("Q1", JOB, line("10", COMPRESSOR, 2)));
        desk.books.apply(Postings.NONE, List.of(desk.indent(JOB).withIssued("10", Quantity.ONE, Contract.IW)));
        var declined = (IndentEvent.IndentDeclined) desk.does(new DeclineIndentLine(JOB, "10", "discontinued"));
        assertThat(declined.quantity()).isEqualTo(Quantity.ONE);
        assertThat(desk.line(JOB, "10").toAllocate()).isEqualTo(Quantity.ZERO);

        desk.books.apply(Postings.NONE, List.of(desk.indent(JOB).withReturned("10", Quantity.ONE)));
        assertThat(desk.line(JOB, "10").toAllocate()).isEqualTo(Quantity.ONE);
        desk.does(new DeclineIndentLine(JOB, "10", "none left"));
        assertThat(desk.indent(JOB).currentStage()).isEqualTo(Indent.Stage.DECLINED);
    }

    @Test
    void aLineWithAllocatedGoodsIsNotDeclined() {
        desk.does(raise(JOB, COMPRESSOR, 1));
        desk.stock(COMPRESSOR, 1);
        desk.does(allocate(JOB, NAME, 1));
        assertThat(desk.refused(new DeclineIndentLine(JOB, NAME, "r")))
                .containsExactly(new IndentRefusal.StillAllocated(JOB, NAME, Quantity.ONE));
    }

    @Test
    void whatCannotBeAllocatedIsRefused() {
        desk.does(raise(JOB, COMPRESSOR, 1));
        assertThat(desk.refused(allocate(JOB, NAME, 2)))
                .containsExactly(new IndentRefusal.MoreThanWanted(JOB, NAME, Quantity.pieces(2), Quantity.ONE));
        assertThat(desk.refused(allocate(JOB, NAME, 0))).containsExactly(new IndentRefusal.NothingAsked(JOB, NAME));
        assertThat(desk.refused(allocate(JOB, "99", 1))).containsExactly(new IndentRefusal.NoSuchLine(JOB, "99"));
        var noRule = new JobNo("SO9");
        var plain = new BusinessUnit("TV");
        desk.books.put(
                new Store(Desk.STORE, "Pune 1", Desk.party("Pune"), List.of(BU, plain)),
                new Part(
                        SCREEN,
                        plain,
                        "Screen",
                        new FamilyId("SCREEN"),
                        new Hsn("8529"),
                        Uqc.NOS,
                        false,
                        false,
                        false,
                        Part.Route.RETURN));
        desk.does(new RaiseIndent(
                new ServiceOrder(
                        noRule,
                        plain,
                        Contract.IW,
                        Coverage.COMPREHENSIVE,
                        "P1",
                        Desk.START,
                        Desk.party("S"),
                        Desk.TECHNICIAN,
                        Optional.empty()),
                List.of(new IndentCommand.Line(SCREEN, Quantity.ONE))));
        assertThat(desk.refused(allocate(noRule, "J2.1", 1)))
                .containsExactly(new IndentRefusal.NoAllocationRule(plain, Contract.IW));
    }

    @Test
    void whatIsReleasedGoesBackToHandOrOnHoldWhereExpired() {
        desk.does(raise(JOB, COMPRESSOR, 2));
        var lot = desk.stock(COMPRESSOR, 2, Desk.expiring(DAY.plusDays(40)));
        desk.does(allocate(JOB, NAME, 2));
        assertThat(desk.refused(release(NAME, lot, 1, Why.EXPIRED))).containsExactly(new IndentRefusal.NotExpired(lot));
        assertThat(desk.refused(release(NAME, lot, 3, Why.NOT_NEEDED)))
                .containsExactly(new IndentRefusal.NotEnoughThere(lot, Quantity.pieces(3), Quantity.pieces(2)));

        desk.does(release(NAME, lot, 1, Why.NOT_NEEDED));
        assertThat(desk.at(lot, Place.ON_HAND.plain())).isEqualTo(Quantity.ONE);
        desk.now = desk.now.plus(Duration.ofDays(41));
        var hold = desk.next().at().name("H") + "/1";
        desk.does(release(NAME, lot, 1, Why.EXPIRED));
        assertThat(desk.at(lot, Place.ON_HOLD.at(hold))).isEqualTo(Quantity.ONE);
        assertThat(desk.indent(JOB).currentStage()).isEqualTo(Indent.Stage.OPEN);
    }

    @Test
    void eachExpiredLotThatIsReleasedWaitsUnderAHoldOfItsOwnToBeSentBack() {
        desk.does(raise(JOB, COMPRESSOR, 2));
        var first = desk.stock(COMPRESSOR, 1, Desk.expiring(DAY.plusDays(40)));
        var second = desk.stock(OLD_COMPRESSOR, 1, Desk.expiring(DAY.plusDays(40)));
        desk.does(allocate(JOB, NAME, 2));
        desk.now = desk.now.plus(Duration.ofDays(41));
        var hold = desk.next().at().name("H");

        desk.does(new IndentCommand.ReleaseAllocation(
                JOB,
                NAME,
                List.of(new IndentCommand.Pick(first, Quantity.ONE), new IndentCommand.Pick(second, Quantity.ONE)),
                Why.EXPIRED,
                "seen at the shelf"));

        assertThat(desk.books.open(Hold.KIND))
                .extracting(Hold::id, Hold::lot, Hold::open, Hold::why, Hold::resolveBy)
                .containsExactly(
                        tuple(hold + "/1", first, Quantity.ONE, Hold.Why.EXPIRED, DAY.plusDays(71)),
                        tuple(hold + "/2", second, Quantity.ONE, Hold.Why.EXPIRED, DAY.plusDays(71)));
        assertThat(desk.at(second, Place.ON_HOLD.at(hold + "/2"))).isEqualTo(Quantity.ONE);
        assertThat(Desk.items(desk.books.open(Hold.KIND).getFirst())).containsExactly("RESOLVE_HOLD");
    }

    @Test
    void whatComesBackUnneededLeavesTheLineAndWhatComesBackDeadOpensIt() {
        desk.told(assign("Q1", JOB, line("10", COMPRESSOR, 2)));
        var out = desk.indent(JOB)
                .withAllocated("10", Quantity.pieces(2), Quantity.ZERO, Desk.START)
                .withIssued("10", Quantity.pieces(2), Contract.IW);
        assertThat(out.currentStage()).isEqualTo(Indent.Stage.ISSUED);

        assertThat(out.withReturned("10", Quantity.ONE).line("10").orElseThrow().toAllocate())
                .isEqualTo(Quantity.ONE);
        var unneeded = out.withUnneeded("10", Quantity.ONE).withUsed("10", Quantity.ONE);
        assertThat(unneeded.currentStage()).isEqualTo(Indent.Stage.CLOSED);
        assertThat(unneeded.withoutUsed("10", Quantity.ONE)
                        .withoutUnneeded("10", Quantity.ONE)
                        .line("10"))
                .isEqualTo(out.line("10"));
    }

    @Test
    void receiptsFillBackOrdersByTargetAndThenByAge() {
        var second = new JobNo("SO2");
        var urgent = new JobNo("SO3");
        desk.does(raise(JOB, COMPRESSOR, 1));
        desk.does(allocate(JOB, NAME, 1));
        desk.now = desk.now.plus(Duration.ofMinutes(1));
        desk.does(raise(second, OLD_COMPRESSOR, 2));
        desk.does(allocate(second, "J3.1", 2));
        desk.does(raiseLogged(urgent, Desk.START.minus(Duration.ofHours(5))));
        desk.does(allocate(urgent, "J5.1", 1));
        desk.stock(COMPRESSOR, 3);

        var commands = BackOrders.fill(desk.books, desk.next(), List.of(COMPRESSOR));
        assertThat(commands)
                .containsExactly(allocate(urgent, "J5.1", 1), allocate(JOB, NAME, 1), allocate(second, "J3.1", 1));
        commands.forEach(desk::does);
        assertThat(desk.line(second, "J3.1").shortage()).isEqualTo(Quantity.ONE);
        assertThat(BackOrders.fill(desk.books, desk.next(), List.of(COMPRESSOR)))
                .isEmpty();
    }

    private static RaiseIndent raiseLogged(JobNo job, Instant loggedAt) {
        var order = new ServiceOrder(
                job,
                BU,
                Contract.IW,
                Coverage.COMPREHENSIVE,
                "P1",
                loggedAt,
                Desk.party("U"),
                Desk.TECHNICIAN,
                Optional.empty());
        return new RaiseIndent(order, List.of(new IndentCommand.Line(COMPRESSOR, Quantity.ONE)));
    }
}
