package aspstore.model.challan;

import static aspstore.model.indent.Desk.BU;
import static aspstore.model.indent.Desk.COMPRESSOR;
import static aspstore.model.indent.Desk.DAY;
import static aspstore.model.indent.Desk.GAS;
import static aspstore.model.indent.Desk.JOB;
import static aspstore.model.indent.Desk.OLD_COMPRESSOR;
import static aspstore.model.indent.Desk.TECHNICIAN;
import static aspstore.model.indent.Desk.assign;
import static aspstore.model.indent.Desk.line;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.Condition;
import aspstore.model.ContractClass;
import aspstore.model.Money;
import aspstore.model.PartCode;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.books.Key;
import aspstore.model.catalog.BagLimit;
import aspstore.model.challan.ChallanCommand.BagLine;
import aspstore.model.challan.ChallanCommand.CancelChallan;
import aspstore.model.challan.ChallanCommand.CloseReverseChallan;
import aspstore.model.challan.ChallanCommand.HandOverChallan;
import aspstore.model.challan.ChallanCommand.IssueBag;
import aspstore.model.challan.ChallanCommand.Left;
import aspstore.model.challan.ChallanCommand.Piece;
import aspstore.model.challan.ChallanCommand.Proof;
import aspstore.model.challan.ChallanCommand.ReassignParts;
import aspstore.model.challan.ChallanCommand.Through;
import aspstore.model.indent.Desk;
import aspstore.model.stock.Place;
import aspstore.model.tax.SubSupply;
import aspstore.model.tax.TaxAmounts;
import aspstore.model.tax.TaxScheme;
import aspstore.model.tax.Transport;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Parts that a technician carries without a job.
class BagTest {

    private static final ChallanNo BAG = new ChallanNo("PN1D/2627/00001");
    private static final ChallanNo NEXT = new ChallanNo("PN1D/2627/00002");

    private final Desk desk = new Desk();

    private static IssueBag bag(PartCode part, int pieces) {
        return bag(TECHNICIAN, new BagLine(part, Optional.empty(), Quantity.pieces(pieces)));
    }

    private static IssueBag bag(PersonId technician, BagLine... lines) {
        return new IssueBag(
                BU, technician, List.of(lines), Transport.BY_HAND, Optional.empty(), Optional.empty(), List.of());
    }

    private void allow(int pieces) {
        desk.books.put(new BagLimit(BU, Optional.of(Quantity.pieces(pieces)), Optional.empty()));
    }

    private Challan challan(ChallanNo number) {
        return desk.books.find(Challan.KIND, number.text()).orElseThrow();
    }

    private void handOver(ChallanNo number) {
        desk.does(new HandOverChallan(
                number, "Asha Kulkarni", new Proof(Proof.By.PIN, "T1"), Optional.empty(), Optional.empty()));
    }

    private static ReassignParts toJob(int pieces) {
        return new ReassignParts(
                JOB,
                List.of(new Piece(BAG, 1, "10", Quantity.pieces(pieces))),
                Left.NOT_NEEDED,
                new Through.Technician(TECHNICIAN),
                Transport.BY_HAND,
                Optional.empty(),
                "Asha Kulkarni",
                new Proof(Proof.By.SIGNATURE, BAG.text()),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void freeStockLeavesForTheBagOnAChallanOfTheStoreToItselfThroughTheTechnician() {
        allow(5);
        var lot = desk.stock(COMPRESSOR, 3);
        desk.does(bag(COMPRESSOR, 2));

        assertThat(desk.at(lot, Place.WITH_TECHNICIAN.at(BAG.text()))).isEqualTo(Quantity.pieces(2));
        assertThat(desk.at(lot, Place.ON_HAND.plain())).isEqualTo(Quantity.ONE);
        var challan = challan(BAG);
        assertThat(challan.isBag()).isTrue();
        assertThat(challan.currentStage()).isEqualTo(Challan.Stage.ISSUED);
        assertThat(challan.keys()).contains(Key.technician(TECHNICIAN));
        var paper = challan.paper();
        assertThat(paper.consignee()).isEqualTo(paper.consigner());
        assertThat(paper.through().orElseThrow().name()).isEqualTo("Asha Kulkarni");
        assertThat(paper.scheme()).isEqualTo(TaxScheme.NO_SUPPLY);
        assertThat(paper.purpose()).isEqualTo(SubSupply.OWN_USE);
        assertThat(paper.totals().tax()).isEqualTo(TaxAmounts.NONE);
        assertThat(paper.references().job()).isEmpty();
        assertThat(paper.contract()).isEmpty();
        assertThat(paper.lines()).allMatch(line -> line.owed() == ChallanLine.Owed.NOTHING);
    }

    @Test
    void whatMayServeTheMostContractsGoesFirstAndThenWhatExpiresFirst() {
        allow(9);
        var forWarranty = desk.stock(COMPRESSOR, 1, Desk.of(ContractClass.IW, Condition.OK));
        var late = desk.stock(
                COMPRESSOR,
                1,
                lot -> Desk.expiring(DAY.plusDays(400))
                        .apply(Desk.of(ContractClass.ANY, Condition.OK).apply(lot)));
        var soon = desk.stock(
                COMPRESSOR,
                1,
                lot -> Desk.expiring(DAY.plusDays(200))
                        .apply(Desk.of(ContractClass.ANY, Condition.OK).apply(lot)));
        desk.does(bag(COMPRESSOR, 3));

        assertThat(challan(BAG).lines()).extracting(IssuedLine::lot).containsExactly(soon, late, forWarranty);
    }

    @Test
    void whatIsSetAsideOrExpiresSoonOrIsAnotherPartStaysHere() {
        allow(9);
        desk.stock(COMPRESSOR, 1, Desk.expiring(DAY.plusDays(10)));
        desk.told(assign("Q1", JOB, line("10", COMPRESSOR, 1)));
        desk.stock(COMPRESSOR, 1);
        desk.does(Desk.allocate(JOB, "10", 1));
        desk.stock(OLD_COMPRESSOR, 1);

        assertThat(desk.refused(bag(COMPRESSOR, 1)))
                .containsExactly(new ChallanRefusal.NotFree(COMPRESSOR, Quantity.ONE, Quantity.ZERO));
    }

    @Test
    void noTechnicianCarriesMoreThanCentralAllows() {
        desk.stock(COMPRESSOR, 9);
        assertThat(desk.refused(bag(COMPRESSOR, 1))).containsExactly(new ChallanRefusal.NoBagLimit(BU));

        allow(3);
        desk.does(bag(COMPRESSOR, 2));
        assertThat(desk.refused(bag(COMPRESSOR, 2)))
                .containsExactly(new ChallanRefusal.BagTooFull(TECHNICIAN, BU, Quantity.pieces(4), Quantity.pieces(3)));
        desk.books.put(new BagLimit(BU, Optional.empty(), Optional.of(Money.rupees(10_000))));
        assertThat(desk.refused(bag(COMPRESSOR, 1)))
                .containsExactly(
                        new ChallanRefusal.BagTooDear(TECHNICIAN, BU, Money.rupees(13_500), Money.rupees(10_000)));
    }

    @Test
    void aBagIsReplenishedByAnotherBagOnceItsPartsCameBackOrWentOn() {
        allow(2);
        desk.stock(COMPRESSOR, 5);
        desk.does(bag(COMPRESSOR, 2));
        handOver(BAG);
        desk.told(assign("Q1", JOB, line("10", COMPRESSOR, 2)));
        desk.does(toJob(1));

        desk.does(bag(COMPRESSOR, 1));
        assertThat(challan(new ChallanNo("PN1D/2627/00003")).isBag()).isTrue();
        assertThat(challan(NEXT).job()).contains(JOB);
    }

    @Test
    void onlyAPartOfTheUnitThatIsKnownAndSomebodyWhoWorksHereFillABag() {
        allow(5);
        var unknown = new PartCode("NO-SUCH");
        assertThat(desk.refused(bag(unknown, 1))).containsExactly(new ChallanRefusal.UnknownPart(unknown));
        assertThat(desk.refused(bag(GAS, 0))).containsExactly(new ChallanRefusal.NothingForTheBag(GAS));
        assertThat(desk.refused(bag(TECHNICIAN))).containsExactly(new ChallanRefusal.NoLines());
        desk.stock(GAS, 1);
        var gone = new PersonId("T9");
        assertThat(desk.refused(bag(gone, new BagLine(GAS, Optional.empty(), Quantity.ONE))))
                .containsExactly(new ChallanRefusal.TechnicianInactive(gone));
        assertThat(desk.refused(bag(TECHNICIAN, new BagLine(GAS, Optional.of(new SerialNo("S1")), Quantity.ONE))))
                .containsExactly(new ChallanRefusal.UnitNotFree(GAS, new SerialNo("S1")));
    }

    @Test
    void aUnitIsOnePieceHoweverOftenItIsNamed() {
        allow(5);
        var serial = new SerialNo("S1");
        desk.stock(COMPRESSOR, 1, Desk.numbered(serial));
        desk.stock(COMPRESSOR, 3);
        var once = new BagLine(COMPRESSOR, Optional.of(serial), Quantity.ONE);

        assertThat(desk.refused(bag(TECHNICIAN, new BagLine(COMPRESSOR, Optional.of(serial), Quantity.pieces(3)))))
                .containsExactly(new ChallanRefusal.UnitIsOne(COMPRESSOR, serial, Quantity.pieces(3)));
        assertThat(desk.refused(bag(TECHNICIAN, once, once)))
                .containsExactly(new ChallanRefusal.UnitIsOne(COMPRESSOR, serial, Quantity.pieces(2)));
        desk.does(bag(TECHNICIAN, once));
    }

    @Test
    void aCancelledBagIsOnHandAgain() {
        allow(5);
        var lot = desk.stock(COMPRESSOR, 2);
        desk.does(bag(COMPRESSOR, 2));
        desk.does(new CancelChallan(BAG, "wrong technician"));

        assertThat(desk.at(lot, Place.ON_HAND.plain())).isEqualTo(Quantity.pieces(2));
        assertThat(challan(BAG).currentStage()).isEqualTo(Challan.Stage.CANCELLED);
    }

    @Test
    void thePartGoesOnToAJobsChallanWhereItIsUsedAndTheBagClosesWhenItIsEmpty() {
        allow(5);
        var lot = desk.stock(COMPRESSOR, 1);
        desk.does(bag(COMPRESSOR, 1));
        handOver(BAG);
        assertThat(desk.refused(new CloseReverseChallan(BAG, Transport.BY_HAND, Optional.empty())))
                .containsExactly(new ChallanRefusal.StillOut(BAG, 1, COMPRESSOR, Quantity.ONE));
        desk.told(assign("Q1", JOB, line("10", COMPRESSOR, 1)));
        desk.does(toJob(1));

        assertThat(desk.at(lot, Place.WITH_TECHNICIAN.at(NEXT.text()))).isEqualTo(Quantity.ONE);
        assertThat(challan(NEXT).lines().getFirst().owed()).isEqualTo(ChallanLine.Owed.DEFECTIVE_PART);
        desk.does(new CloseReverseChallan(BAG, Transport.BY_HAND, Optional.empty()));
        assertThat(challan(BAG).currentStage()).isEqualTo(Challan.Stage.CLOSED);
    }

    @Test
    void whatIsInTheBagTooLongStopsTheNextIssueLikeADebt() {
        allow(9);
        desk.stock(COMPRESSOR, 9);
        desk.does(bag(COMPRESSOR, 4));
        handOver(BAG);
        assertThat(challan(BAG).accountDue()).isPresent();
        desk.now = Desk.START.plus(Duration.ofDays(8));

        assertThat(desk.refused(bag(COMPRESSOR, 1))).singleElement().isInstanceOf(ChallanRefusal.OwesTooMuch.class);
    }
}
