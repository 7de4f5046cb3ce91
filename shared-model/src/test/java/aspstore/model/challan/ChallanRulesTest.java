package aspstore.model.challan;

import static aspstore.model.indent.Desk.COMPRESSOR;
import static aspstore.model.indent.Desk.DAY;
import static aspstore.model.indent.Desk.GAS;
import static aspstore.model.indent.Desk.JOB;
import static aspstore.model.indent.Desk.TECHNICIAN;
import static aspstore.model.indent.Desk.allocate;
import static aspstore.model.indent.Desk.assign;
import static aspstore.model.indent.Desk.line;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.FamilyId;
import aspstore.model.India;
import aspstore.model.JobNo;
import aspstore.model.Money;
import aspstore.model.Quantity;
import aspstore.model.StateCode;
import aspstore.model.books.Document;
import aspstore.model.books.Key;
import aspstore.model.books.Stretch;
import aspstore.model.catalog.EwayLimit;
import aspstore.model.challan.ChallanCommand.CancelChallan;
import aspstore.model.challan.ChallanCommand.CloseReverseChallan;
import aspstore.model.challan.ChallanCommand.HandOverChallan;
import aspstore.model.challan.ChallanCommand.IssueChallan;
import aspstore.model.challan.ChallanCommand.Line;
import aspstore.model.challan.ChallanCommand.Proof;
import aspstore.model.challan.ChallanCommand.Through;
import aspstore.model.challan.ChallanEvent.ChallanIssued;
import aspstore.model.challan.ChallanEvent.ReverseChallanClosed;
import aspstore.model.indent.Desk;
import aspstore.model.indent.Indent;
import aspstore.model.owed.Debt;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import aspstore.model.stock.Postings;
import aspstore.model.tax.EwayBillNo;
import aspstore.model.tax.EwayThresholds;
import aspstore.model.tax.SubSupply;
import aspstore.model.tax.SupplyKind;
import aspstore.model.tax.Transport;
import aspstore.model.tax.TransportDocument;
import aspstore.model.tax.TransportMode;
import aspstore.model.tax.Transporter;
import aspstore.model.tax.VehicleNo;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChallanRulesTest {

    private static final ChallanNo FIRST = new ChallanNo("PN1D/2627/00001");

    private static final EwayBillNo EWAY = new EwayBillNo("123456789012");

    private static final Through BY_TECHNICIAN = new Through.Technician(TECHNICIAN);

    private final Desk desk = new Desk();

    /// Compressors allocated to line 10 of the job.
    private LotId allocated(int pieces) {
        return allocated(JOB, pieces);
    }

    private LotId allocated(JobNo job, int pieces) {
        desk.told(assign("Q" + job, job, line("10", COMPRESSOR, pieces)));
        var lot = desk.stock(COMPRESSOR, pieces);
        desk.does(allocate(job, "10", pieces));
        return lot;
    }

    private static IssueChallan issue(LotId lot, int pieces) {
        return issue(JOB, BY_TECHNICIAN, Optional.empty(), new Line("10", lot, Quantity.pieces(pieces)));
    }

    private static IssueChallan issue(JobNo job, Through through, Optional<String> override, Line... lines) {
        return new IssueChallan(job, List.of(lines), through, Transport.BY_HAND, Optional.empty(), override, List.of());
    }

    private static HandOverChallan handOver(ChallanNo number) {
        return new HandOverChallan(
                number, "Asha Kulkarni", new Proof(Proof.By.PIN, "T1"), Optional.empty(), Optional.empty());
    }

    private Challan challan() {
        return desk.books.find(Challan.KIND, FIRST.text()).orElseThrow();
    }

    private void put(Document<?> document) {
        desk.books.apply(Postings.NONE, List.of(document));
    }

    private Debt debt(String id, String challan) {
        return new Debt(
                id,
                new Debt.Owing(Desk.BU, JOB, Optional.of(TECHNICIAN), "R. Deshpande", challan),
                COMPRESSOR,
                new FamilyId("CMP"),
                LotId.parse("J1.1"),
                Optional.empty(),
                Quantity.ONE,
                Money.rupees(100),
                desk.now,
                Optional.empty(),
                List.of(),
                List.of(),
                false);
    }

    @Test
    void aCancelledChallanGivesItsGoodsBackToTheLineAndKeepsItsNumber() {
        var lot = allocated(2);
        desk.does(issue(lot, 2));
        assertThat(desk.refused(new CancelChallan(FIRST, " "))).containsExactly(new ChallanRefusal.ReasonMissing());
        desk.does(new CancelChallan(FIRST, "wrong technician"));

        assertThat(desk.at(lot, Place.ALLOCATED.at("SO1/10"))).isEqualTo(Quantity.pieces(2));
        assertThat(challan().currentStage()).isEqualTo(Challan.Stage.CANCELLED);
        assertThat(challan().keys()).doesNotContain(Key.technician(TECHNICIAN));
        assertThat(desk.indent(JOB).currentStage()).isEqualTo(Indent.Stage.ALLOCATED);
        assertThat(((ChallanIssued) desk.does(issue(lot, 2))).number()).isEqualTo(new ChallanNo("PN1D/2627/00002"));
        assertThat(desk.refused(new CancelChallan(FIRST, "r")))
                .containsExactly(new ChallanRefusal.NoLongerAtTheStore(FIRST, Challan.Stage.CANCELLED));
    }

    @Test
    void afterHandOverTheChallanIsNotCancelledAndItsPartsWaitToBeAccountedFor() {
        desk.does(issue(allocated(1), 1));
        desk.does(handOver(FIRST));

        assertThat(challan().currentStage()).isEqualTo(Challan.Stage.HANDED_OVER);
        assertThat(challan().workItems())
                .singleElement()
                .satisfies(item -> assertThat(item.due())
                        .contains(India.endOf(India.day(desk.now).plusDays(7))));
        assertThat(desk.refused(new CancelChallan(FIRST, "r")))
                .containsExactly(new ChallanRefusal.NoLongerAtTheStore(FIRST, Challan.Stage.HANDED_OVER));
        assertThat(challan().paperNow().receivedBy().orElseThrow().name()).isEqualTo("Asha Kulkarni");
        assertThat(desk.indent(JOB).stretches())
                .extracting(Stretch::measure)
                .contains(Stretch.Measure.HANDOVER_TO_CLOSURE);
        assertThat(desk.refused(handOver(new ChallanNo("X"))))
                .containsExactly(new ChallanRefusal.NoSuchChallan(new ChallanNo("X")));
    }

    @Test
    void goodsThatExpiredSinceIssueAreNotHandedOver() {
        desk.told(assign("Q1", JOB, line("10", COMPRESSOR, 1)));
        var lot = desk.stock(COMPRESSOR, 1, Desk.expiring(DAY.plusDays(40)));
        desk.does(allocate(JOB, "10", 1));
        desk.does(issue(lot, 1));
        desk.now = desk.now.plus(Duration.ofDays(41));

        assertThat(desk.refused(handOver(FIRST))).containsExactly(new ChallanRefusal.LotExpired(lot, DAY.plusDays(40)));
    }

    @Test
    void goodsThatNeedAnEwayBillDoNotLeaveInAVehicleWithoutOne() {
        desk.does(issue(allocated(12), 12));
        assertThat(challan().paper().eway()).isInstanceOf(EwayNote.NotRequired.class);
        var byVan = new HandOverChallan(
                FIRST,
                "Asha Kulkarni",
                new Proof(Proof.By.OTP, "8812"),
                Optional.empty(),
                Optional.of(VehicleNo.of("MH 12 AB 1234")));

        assertThat(desk.refused(byVan)).singleElement().isInstanceOf(ChallanRefusal.EwayBillMissing.class);
        desk.does(new HandOverChallan(FIRST, byVan.takenBy(), byVan.proof(), Optional.of(EWAY), byVan.vehicle()));
        assertThat(challan().paperNow().eway()).isEqualTo(new EwayNote.Made(EWAY));
        assertThat(challan().paperNow().transport().vehicle()).isEqualTo(byVan.vehicle());
    }

    @Test
    void theLimitOfTheStoresOwnStateHoldsAsItIsWhenTheGoodsLeave() {
        desk.does(issue(allocated(12), 12));
        var byVan = new HandOverChallan(
                FIRST,
                "Asha Kulkarni",
                new Proof(Proof.By.OTP, "8812"),
                Optional.empty(),
                Optional.of(VehicleNo.of("MH 12 AB 1234")));
        var maharashtra = new StateCode("27");

        desk.books.put(new EwayLimit(new StateCode("29"), new EwayThresholds.WithinState.NotAsked()));
        assertThat(desk.refused(byVan)).singleElement().isInstanceOf(ChallanRefusal.EwayBillMissing.class);
        desk.books.put(new EwayLimit(maharashtra, new EwayThresholds.WithinState.Above(Money.rupees(53_999))));
        assertThat(desk.refused(byVan)).singleElement().isInstanceOf(ChallanRefusal.EwayBillMissing.class);
        desk.books.put(new EwayLimit(maharashtra, new EwayThresholds.WithinState.Above(Money.rupees(100_000))));
        desk.does(byVan);
        assertThat(challan().paperNow().eway())
                .isEqualTo(new EwayNote.NotRequired("the value 54,000.00 is not above 1,00,000.00 within Maharashtra"));
    }

    @Test
    void theReverseChallanClosesOnceEverythingIsAccountedFor() {
        var lot = allocated(3);
        desk.does(issue(lot, 3));
        assertThat(desk.refused(new CloseReverseChallan(FIRST, Transport.BY_HAND, Optional.empty())))
                .containsExactly(new ChallanRefusal.NotHandedOver(FIRST, Challan.Stage.ISSUED));
        desk.does(handOver(FIRST));
        put(challan().withUsed(1, Quantity.ONE).withReturned(1, Quantity.ONE));
        put(debt("D1", FIRST.text()));

        assertThat(desk.refused(new CloseReverseChallan(FIRST, Transport.BY_HAND, Optional.empty())))
                .containsExactly(
                        new ChallanRefusal.StillOut(FIRST, 1, COMPRESSOR, Quantity.ONE),
                        new ChallanRefusal.StillOwed(FIRST, "D1", COMPRESSOR, Quantity.ONE));
        var defective = desk.stock(COMPRESSOR, 1, Place.DEFECTIVE.plain(), one -> one);
        put(challan().withReturned(1, Quantity.ONE).withDefectiveIn(1, defective, Quantity.ONE));
        assertThat(challan().currentStage()).isEqualTo(Challan.Stage.ACCOUNTED);
        assertThat(Desk.items(challan())).containsExactly("CLOSE_REVERSE_CHALLAN");
        assertThat(challan().line(1).orElseThrow().owedBack()).isEqualTo(Quantity.ZERO);
        put(debt("D1", FIRST.text()).asReversed());

        var event =
                (ReverseChallanClosed) desk.does(new CloseReverseChallan(FIRST, Transport.BY_HAND, Optional.empty()));
        assertThat(event.paper().number()).isEqualTo(FIRST.reverse());
        assertThat(event.paper().references().linked()).contains(FIRST);
        assertThat(event.paper().lines())
                .extracting(ChallanLine::description)
                .containsExactly("Part CMP-2 (unused)", "Part CMP-2 (unused)", "Part CMP-2 (defective)");
        assertThat(challan().currentStage()).isEqualTo(Challan.Stage.CLOSED);
        assertThat(challan().isOpen()).isFalse();
        assertThat(desk.refused(new CloseReverseChallan(FIRST, Transport.BY_HAND, Optional.empty())))
                .containsExactly(new ChallanRefusal.ReverseAlreadyClosed(FIRST));
    }

    @Test
    void aReverseChallanSaysHowTheGoodsCameBackAndWhetherThatNeededAnEwayBill() {
        var lot = allocated(12);
        desk.does(issue(lot, 12));
        desk.does(handOver(FIRST));
        put(challan().withReturned(1, Quantity.pieces(12)));
        var byParcel = new Transport(
                TransportMode.ROAD,
                9,
                Optional.empty(),
                Optional.of(new Transporter("Blue Dart", Optional.empty())),
                Optional.of(new TransportDocument("AWB-7", Optional.empty())));

        var event = (ReverseChallanClosed) desk.does(new CloseReverseChallan(FIRST, byParcel, Optional.empty()));
        assertThat(event.paper().transport()).isEqualTo(byParcel);
        assertThat(event.paper().through())
                .contains(new ChallanPaper.Through(ChallanPaper.Carrier.COURIER, "Blue Dart", Optional.of("AWB-7")));
        assertThat(event.paper().eway())
                .isEqualTo(new EwayNote.Awaited("the value 54,000.00 is above 50,000.00 within Maharashtra"));
        assertThat(event.paper().kind().supply()).isEqualTo(SupplyKind.INWARD);
        assertThat(event.paper().purpose()).isEqualTo(SubSupply.OTHERS);
    }

    @Test
    void noCourierBringsPartsBackByHand() {
        var lot = allocated(12);
        desk.does(issue(lot, 12));
        desk.does(handOver(FIRST));
        put(challan().withReturned(1, Quantity.pieces(12)));

        assertThat(desk.refused(new CloseReverseChallan(FIRST, byHandOf("Blue Dart"), Optional.empty())))
                .containsExactly(new ChallanRefusal.CourierByHand("Blue Dart"));
    }

    @Test
    void whoBringsNothingBackIsAskedForNoVehicle() {
        var lot = allocated(1);
        desk.does(issue(lot, 1));
        desk.does(handOver(FIRST));
        put(challan().withUsed(1, Quantity.ONE));

        desk.does(new CloseReverseChallan(FIRST, byHandOf("Blue Dart"), Optional.empty()));
    }

    private static Transport byHandOf(String carrier) {
        return new Transport(
                TransportMode.BY_HAND,
                0,
                Optional.empty(),
                Optional.of(new Transporter(carrier, Optional.empty())),
                Optional.empty());
    }

    @Test
    void aReverseChallanOfPartsThatWereAllUsedClosesWithNil() {
        desk.told(assign("Q1", JOB, line("10", GAS, 1)));
        var lot = desk.stock(GAS, 1);
        desk.does(allocate(JOB, "10", 1));
        desk.does(issue(lot, 1));
        desk.does(handOver(FIRST));
        put(challan().withUsed(1, Quantity.ONE));

        var event =
                (ReverseChallanClosed) desk.does(new CloseReverseChallan(FIRST, Transport.BY_HAND, Optional.empty()));
        assertThat(event.paper().lines()).isEmpty();
        assertThat(event.paper().declaration()).startsWith("Nil");
    }

    @Test
    void whatWasCountedDownCanBeCountedUpAgain() {
        var lot = allocated(2);
        desk.does(issue(lot, 2));
        var before = challan();
        var back = new IssuedLine.Back(IssuedLine.Back.Kind.UNUSED, lot, Quantity.ONE);
        assertThat(before.withUsed(1, Quantity.ONE).withoutUsed(1, Quantity.ONE))
                .isEqualTo(before);
        assertThat(before.withReturned(1, Quantity.ONE).without(1, back)).isEqualTo(before);
        assertThat(before.withReturned(1, Quantity.ONE).line(1).orElseThrow().out())
                .isEqualTo(Quantity.ONE);
    }

    @Test
    void aLineWhosePartsCameBackIsServedAgainOnAnotherChallan() {
        var lot = allocated(1);
        desk.does(issue(lot, 1));
        desk.does(handOver(FIRST));
        put(challan().withReturned(1, Quantity.ONE));
        put(desk.indent(JOB).withReturned("10", Quantity.ONE));
        var again = desk.stock(COMPRESSOR, 1);
        desk.does(allocate(JOB, "10", 1));
        desk.does(issue(again, 1));

        assertThat(desk.at(again, Place.WITH_TECHNICIAN.at("PN1D/2627/00002"))).isEqualTo(Quantity.ONE);
        assertThat(desk.indent(JOB).currentStage()).isEqualTo(Indent.Stage.ISSUED);
    }

    @Test
    void aMisfitFactChangesWhatItCanAndNeverThrows() {
        assertThat(ChallanRules.evolve(
                        desk.books,
                        desk.next(),
                        new ChallanEvent.ChallanHandedOver(handOver(FIRST), new EwayNote.Made(EWAY))))
                .isEmpty();
    }
}
