package aspstore.model.partreturn;

import static aspstore.model.partreturn.ReturnDesk.pack;
import static aspstore.model.partreturn.ReturnDesk.packed;
import static aspstore.model.partreturn.ReturnDesk.ship;
import static aspstore.model.stockcare.StockRoom.AC;
import static aspstore.model.stockcare.StockRoom.BOARD;
import static aspstore.model.stockcare.StockRoom.FAN;
import static aspstore.model.stockcare.StockRoom.PARTNER;
import static aspstore.model.stockcare.StockRoom.WAREHOUSE;
import static aspstore.model.stockcare.StockRoom.goods;
import static aspstore.model.stockcare.StockRoom.ownedBy;
import static aspstore.model.stockcare.StockRoom.unit;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.Money;
import aspstore.model.Owner;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.SerialNo;
import aspstore.model.Sodo;
import aspstore.model.books.Key;
import aspstore.model.books.WorkItem;
import aspstore.model.catalog.Agreement;
import aspstore.model.catalog.EwayLimit;
import aspstore.model.catalog.Rate;
import aspstore.model.catalog.SeriesGrant;
import aspstore.model.catalog.Store;
import aspstore.model.challan.ChallanKind;
import aspstore.model.challan.ChallanPaper;
import aspstore.model.challan.EwayNote;
import aspstore.model.challan.NumberSeries;
import aspstore.model.partreturn.ReturnCommand.DisposedLine;
import aspstore.model.partreturn.ReturnCommand.Disposition;
import aspstore.model.partreturn.ReturnCommand.Line;
import aspstore.model.partreturn.ReturnCommand.Reason;
import aspstore.model.partreturn.ReturnCommand.RecordDisposition;
import aspstore.model.partreturn.ReturnCommand.ReleaseReturnLine;
import aspstore.model.partreturn.ReturnCommand.ShipReturn;
import aspstore.model.partreturn.ReturnCommand.UnpackReturn;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Move;
import aspstore.model.stock.Place;
import aspstore.model.stock.Postings;
import aspstore.model.stock.Spot;
import aspstore.model.stockcare.StockRoom;
import aspstore.model.tax.EwayBillNo;
import aspstore.model.tax.EwayThresholds;
import aspstore.model.tax.TaxScheme;
import aspstore.model.tax.Transport;
import aspstore.model.tax.TransportMode;
import aspstore.model.tax.Transporter;
import aspstore.model.tax.VehicleNo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A return from its packing to its end at the warehouse.
class ReturnJourneyTest {

    private static final Spot SHELF = Place.ON_HAND.plain();
    private static final Spot BROKEN = Place.DEFECTIVE.plain();
    private static final Transport LORRY = new Transport(
            TransportMode.ROAD, 840, Optional.of(new VehicleNo("MH12AB1234")), Optional.empty(), Optional.empty());

    private final StockRoom room = new StockRoom();
    private final ReturnDesk desk = new ReturnDesk(room);

    @Test
    void approvedGoodsArePackedCartonByCarton() {
        var broken = room.amongDefectives(goods(FAN), 5);
        var id = approved(broken, 5);

        desk.post(pack(id, "1", packed(1, 2)));
        assertThat(desk.find(id).stage()).isEqualTo("PACKING");
        desk.post(pack(id, "2", packed(1, 3)));

        assertThat(desk.find(id).stage()).isEqualTo("PACKED");
        assertThat(room.at(broken, Place.PACKED.at(id))).isEqualTo(Quantity.pieces(5));
        assertThat(desk.find(id).workItems())
                .singleElement()
                .satisfies(item -> assertThat(item.kind()).isEqualTo(WorkItem.Kind.SHIP_RETURN));

        desk.post(new UnpackReturn(id, "1"));

        assertThat(room.at(broken, Place.RETURN_PENDING.at(id))).isEqualTo(Quantity.pieces(2));
        assertThat(desk.find(id).toPack(1)).isEqualTo(Quantity.pieces(2));
        assertThat(desk.refuse(new UnpackReturn(id, "1"))).containsExactly(new ReturnRefusal.NoSuchCarton(id, "1"));
    }

    @Test
    void theScannedSerialIsTheLines() {
        var broken = room.amongDefectives(unit("S1"), 1);
        var fans = room.amongDefectives(goods(FAN), 1);
        var id = desk.request(
                new Line(broken, BROKEN, Quantity.ONE, Reason.DEFECTIVE),
                new Line(fans, BROKEN, Quantity.ONE, Reason.DEFECTIVE));
        desk.tell(desk.approve(id));
        var s1 = new SerialNo("S1");
        var s2 = new SerialNo("S2");

        assertThat(desk.refuse(pack(id, "1", packed(1, 1, "S2"), packed(2, 1, "S2"))))
                .containsExactly(
                        new ReturnRefusal.SerialDiffers(1, BOARD, s1, List.of(s2)),
                        new ReturnRefusal.LotHasNoSerial(2, FAN, List.of(s2)));
        assertThat(desk.refuse(pack(id, "1", packed(1, 1))))
                .containsExactly(new ReturnRefusal.SerialDiffers(1, BOARD, s1, List.of()));
        desk.post(pack(id, "1", packed(1, 1, "S1"), packed(2, 1)));
        assertThat(desk.find(id).stage()).isEqualTo("PACKED");
    }

    @Test
    void onlyWhatIsApprovedIsPackedAndNoMoreOfIt() {
        var broken = room.amongDefectives(goods(FAN), 5);
        var id = desk.request(
                new Line(broken, BROKEN, Quantity.pieces(2), Reason.DEFECTIVE),
                new Line(broken, BROKEN, Quantity.pieces(3), Reason.DEFECTIVE));
        assertThat(desk.refuse(pack(id, "1", packed(1, 1)))).containsExactly(new ReturnRefusal.NotDecided(id));
        desk.tell(desk.decide(id, Set.of(2)));

        assertThat(desk.refuse(pack(id, " ", packed(1, 3), packed(2, 1), packed(3, 1))))
                .containsExactly(
                        new ReturnRefusal.CartonMissing(id),
                        new ReturnRefusal.MoreThanToPack(1, FAN, Quantity.pieces(3), Quantity.pieces(2)),
                        new ReturnRefusal.LineNotApproved(2, FAN),
                        new ReturnRefusal.NoSuchLine(id, 3));
        assertThat(desk.refuse(pack(id, "1"))).containsExactly(new ReturnRefusal.NothingPacked(id));
    }

    @Test
    void aReturnLeavesOnACompleteChallan() {
        var broken = room.amongDefectives(unit("S1"), 1);
        var id = desk.request(new Line(broken, BROKEN, Quantity.ONE, Reason.DEFECTIVE));
        desk.tell(desk.approve(id));
        desk.post(pack(id, "1", packed(1, 1, "S1")));

        var paper = shipped(ship(id));

        assertThat(room.at(broken, Place.TRANSIT_OUT.at(id))).isEqualTo(Quantity.ONE);
        assertThat(paper.number().text()).isEqualTo("PN1W/2627/00001");
        assertThat(paper.kind()).isEqualTo(ChallanKind.WAREHOUSE_RETURN);
        assertThat(paper.consigner()).isEqualTo(PARTNER);
        assertThat(paper.consignee()).isEqualTo(WAREHOUSE);
        assertThat(paper.placeOfSupply()).isEqualTo(WAREHOUSE.state());
        assertThat(paper.scheme()).isEqualTo(TaxScheme.NO_SUPPLY);
        assertThat(paper.totals().total()).isEqualTo(Money.rupees(4000));
        assertThat(paper.reason()).isEqualTo("Defective return");
        assertThat(paper.references().sodos()).containsExactly(Sodo.of("4711", "80000012"));
        assertThat(paper.eway()).isInstanceOf(EwayNote.NotRequired.class);
        assertThat(paper.receivedBy())
                .hasValueSatisfying(by -> assertThat(by.name()).isEqualTo("Ram the driver"));
        assertThat(paper.lines()).singleElement().satisfies(line -> {
            assertThat(line.serials()).containsExactly(new SerialNo("S1"));
            assertThat(line.sodo()).contains(Sodo.of("4711", "80000012"));
        });
        assertThat(room.books.with(PartReturn.KIND, Key.challan("PN1W/2627/00001")))
                .hasSize(1);
        assertThat(desk.find(id).stage()).isEqualTo("SHIPPED");
    }

    @Test
    void numbersRunOnWithoutGaps() {
        var broken = room.amongDefectives(goods(FAN), 5);
        shipped(ship(packedReturn(broken, 1)));

        var second = shipped(ship(packedReturn(broken, 1)));

        assertThat(second.number().text()).isEqualTo("PN1W/2627/00002");
        assertThat(room.books.open(NumberSeries.KIND))
                .singleElement()
                .satisfies(series -> assertThat(series.last()).isEqualTo(2));
    }

    @Test
    void thePartnersOwnGoodsAreSuppliedWithTax() {
        var own = room.onHand(ownedBy(Owner.PARTNER, goods(FAN)), 5);
        var id = desk.request(new Line(own, SHELF, Quantity.pieces(5), Reason.EXCESS));
        desk.tell(desk.approve(id));
        desk.post(pack(id, "1", packed(1, 5)));

        var paper = shipped(ship(id));

        assertThat(paper.scheme()).isEqualTo(TaxScheme.INTER_STATE);
        assertThat(paper.totals().total()).isEqualTo(Money.rupees(590));
    }

    @Test
    void nothingLeavesUntilEveryApprovedLineIsPackedOrReleased() {
        var broken = room.amongDefectives(goods(FAN), 5);
        var id = desk.request(
                new Line(broken, BROKEN, Quantity.pieces(2), Reason.DEFECTIVE),
                new Line(broken, BROKEN, Quantity.pieces(3), Reason.DEFECTIVE));
        assertThat(desk.refuse(ship(id))).containsExactly(new ReturnRefusal.NotDecided(id));
        desk.tell(desk.approve(id));
        assertThat(desk.refuse(ship(id)))
                .containsExactly(
                        new ReturnRefusal.LinesNotPacked(id, List.of(1, 2)), new ReturnRefusal.NothingPacked(id));
        desk.post(pack(id, "1", packed(1, 2), packed(2, 1)));
        assertThat(desk.refuse(ship(id))).containsExactly(new ReturnRefusal.LinesNotPacked(id, List.of(2)));

        desk.post(new ReleaseReturnLine(id, 2));
        shipped(ship(id));

        assertThat(room.at(broken, BROKEN)).isEqualTo(Quantity.pieces(2));
        assertThat(room.at(broken, Place.TRANSIT_OUT.at(id))).isEqualTo(Quantity.pieces(3));
        assertThat(desk.refuse(ship(id))).containsExactly(new ReturnRefusal.AlreadyShipped(id));
        assertThat(desk.refuse(new UnpackReturn(id, "1"))).containsExactly(new ReturnRefusal.AlreadyShipped(id));
        assertThat(desk.refuse(new ReleaseReturnLine(id, 2))).containsExactly(new ReturnRefusal.AlreadyShipped(id));
    }

    @Test
    void anEwayBillThatIsDueIsThereBeforeGoodsLeave() {
        var broken = room.amongDefectives(goods(FAN), 501);
        var id = packedReturn(broken, 501);
        var without = new ShipReturn(id, LORRY, Optional.empty(), "Ram");

        assertThat(desk.refuse(without)).singleElement().isInstanceOf(ReturnRefusal.EwayBillMissing.class);

        var number = new EwayBillNo("123456789012");
        var paper = shipped(new ShipReturn(id, LORRY, Optional.of(number), "Ram"));
        assertThat(paper.eway()).isEqualTo(new EwayNote.Made(number));
    }

    @Test
    void noCourierTakesAReturnByHand() {
        var broken = room.amongDefectives(goods(FAN), 501);
        var byHand = new Transport(
                TransportMode.BY_HAND,
                0,
                Optional.empty(),
                Optional.of(new Transporter("Blue Dart", Optional.empty())),
                Optional.empty());

        assertThat(desk.refuse(new ShipReturn(packedReturn(broken, 501), byHand, Optional.empty(), "Ram")))
                .containsExactly(new ReturnRefusal.CourierByHand("Blue Dart"));
    }

    @Test
    void aStateMayAskForNoEwayBillWithinIt() {
        room.books.put(Agreement.of(AC, Owner.OEM, StockRoom.PARTNER, Map.of(), 30));
        var broken = room.amongDefectives(goods(FAN), 501);
        var without = new ShipReturn(packedReturn(broken, 501), LORRY, Optional.empty(), "Ram");
        assertThat(desk.refuse(without)).singleElement().isInstanceOf(ReturnRefusal.EwayBillMissing.class);

        room.books.put(new EwayLimit(StockRoom.PARTNER.state(), new EwayThresholds.WithinState.NotAsked()));
        assertThat(shipped(without).eway()).isEqualTo(new EwayNote.NotRequired("within Maharashtra none is asked for"));
    }

    @Test
    void whatIsMissingForTheChallanIsSaid() {
        var broken = room.amongDefectives(goods(FAN), 1);
        var id = packedReturn(broken, 1);

        assertThat(desk.refuse(new ShipReturn(id, Transport.BY_HAND, Optional.empty(), " ")))
                .containsExactly(new ReturnRefusal.HandedToMissing(id));
        var endless = "x".repeat(101);
        assertThat(desk.refuse(new ShipReturn(id, Transport.BY_HAND, Optional.empty(), endless)))
                .containsExactly(new ReturnRefusal.HandedToNotPrintable(endless));
        assertThat(desk.refuse(ship("T9"))).containsExactly(new ReturnRefusal.NoSuchReturn("T9"));
    }

    @Test
    void whatCentralHasNotToldIsSaidTogether() {
        var id = packedReturn(room.amongDefectives(goods(FAN), 1), 1);
        room.books.forget(Agreement.class, "AC");
        room.books.forget(Store.class, "PN1");
        room.books.forget(Rate.class, "FAN");
        room.books.forget(SeriesGrant.class, "WAREHOUSE_RETURN");

        assertThat(desk.refuse(ship(id)))
                .containsExactly(
                        new ReturnRefusal.NoAgreement("AC"),
                        new ReturnRefusal.StoreUnknown("PN1"),
                        new ReturnRefusal.UnknownPart(1, FAN),
                        new ReturnRefusal.NoSeries(SeriesGrant.Kind.WAREHOUSE_RETURN));
    }

    @Test
    void cartonsThatHoldLessThanTheyShouldDoNotLeave() {
        var broken = room.amongDefectives(goods(FAN), 3);
        var id = packedReturn(broken, 3);
        var lost = Move.of(broken, Place.PACKED.at(id), Place.LOST.plain(), Quantity.ONE);
        room.books.apply(Postings.of(List.of(lost)), List.of());

        assertThat(desk.refuse(ship(id)))
                .containsExactly(new ReturnRefusal.PackedGoodsMissing(1, FAN, Quantity.pieces(3), Quantity.pieces(2)));
    }

    @Test
    void whatNamesAReturnThatIsNotThereChangesNothing() {
        var act = room.told(Role.WAREHOUSE);
        var event = new ReturnEvent.DispositionRecorded(disposed("T9", 1, Disposition.CREDIT, ""));

        assertThat(ReturnRules.evolve(room.books, act, event)).isEmpty();
    }

    private String approved(LotId broken, int pieces) {
        var id = desk.request(new Line(broken, BROKEN, Quantity.pieces(pieces), Reason.DEFECTIVE));
        desk.tell(desk.approve(id));
        return id;
    }

    private String packedReturn(LotId broken, int pieces) {
        var id = approved(broken, pieces);
        desk.post(pack(id, "1", packed(1, pieces)));
        return id;
    }

    private ChallanPaper shipped(ShipReturn command) {
        return ((ReturnEvent.ReturnShipped) desk.post(command)).paper();
    }

    private static RecordDisposition disposed(String id, int pieces, Disposition disposition, String note) {
        return new RecordDisposition(id, List.of(new DisposedLine(1, Quantity.pieces(pieces), disposition, note)));
    }
}
