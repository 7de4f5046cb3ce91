package aspstore.journal.query;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.journal.Databases;
import aspstore.model.SerialNo;
import aspstore.model.books.Samples;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TraceTest {

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aUnitsLifeReachesFromTheWarehouseToItsUse(Databases kind) {
        try (var day = StoreDay.worked(kind)) {
            var life = trace(day, new Trace.Sought.OfUnit(Samples.BOARD, new SerialNo("SN1")));

            assertThat(steps(life))
                    .containsExactly(
                            "F2 ShipmentDispatched [WAREHOUSE → TRANSIT_IN(80000012) PCB-7781 3] [shipment 80000012]",
                            "J1 GoodsReceived [TRANSIT_IN(80000012) → ON_HAND PCB-7781 1] [receipt G1, shipment 80000012, warehouse-debt WJ1.4]",
                            "J3 PartsAllocated [ON_HAND → ALLOCATED(SO-1/J2.1) PCB-7781 1] [indent SO-1]",
                            "J4 ChallanIssued [ALLOCATED(SO-1/J2.1) → WITH_TECHNICIAN(PN1D/2627/00001) PCB-7781 1] [challan PN1D/2627/00001,"
                                    + " indent SO-1, series PN1D/2627]",
                            "J5 ChallanHandedOver [] [challan PN1D/2627/00001, indent SO-1]",
                            "J6 UsageRecorded [WITH_TECHNICIAN(PN1D/2627/00001) → CONSUMED PCB-7781 1] [challan PN1D/2627/00001, debt D6.1,"
                                    + " indent SO-1, usage U6]",
                            "J8 ReverseChallanClosed [] [challan PN1D/2627/00001]");
            assertThat(life.replaced())
                    .containsExactly(new Life.Replacement(Samples.STORE, day.unit("OLD9"), day.unit("SN1")));
            assertThat(life.cut()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aDefectivesLifeReachesFromTheApplianceToItsDisposition(Databases kind) {
        try (var day = StoreDay.worked(kind)) {
            var life = trace(day, new Trace.Sought.OfSerial(new SerialNo("OLD9")));

            assertThat(steps(life))
                    .containsExactly(
                            "J7 DefectiveInwarded [APPLIANCE → DEFECTIVE PCB-7781 1] [challan PN1D/2627/00001, debt D6.1, inward N7,"
                                    + " warehouse-debt WJ7.1]",
                            "J8 ReverseChallanClosed [] [challan PN1D/2627/00001]",
                            "J9 ReturnRequested [DEFECTIVE → RETURN_PENDING(T9) PCB-7781 1] [return T9]",
                            "F3 ReturnDecided [] [return T9]",
                            "J10 ReturnPacked [RETURN_PENDING(T9) → PACKED(T9) PCB-7781 1] [return T9]",
                            "J11 ReturnShipped [PACKED(T9) → TRANSIT_OUT(T9) PCB-7781 1] [return T9, series PN1W/2627]",
                            "F4 ReturnReceived [TRANSIT_OUT(T9) → WAREHOUSE PCB-7781 1] [return T9, warehouse-debt WJ7.1]",
                            "F5 DispositionRecorded [] [return T9]");
            assertThat(life.replaced())
                    .containsExactly(new Life.Replacement(Samples.STORE, day.unit("OLD9"), day.unit("SN1")));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aJobsLifeHasWhatWentInAndWhatCameOut(Databases kind) {
        try (var day = StoreDay.worked(kind)) {
            assertThat(steps(trace(day, new Trace.Sought.OfJob(StoreDay.JOB))))
                    .containsExactly(
                            "F2 ShipmentDispatched [WAREHOUSE → TRANSIT_IN(80000012) PCB-7781 3] [shipment 80000012]",
                            "J1 GoodsReceived [TRANSIT_IN(80000012) → ON_HAND PCB-7781 1] [receipt G1, shipment 80000012, warehouse-debt WJ1.4]",
                            "J2 IndentRaised [] [indent SO-1]",
                            "J3 PartsAllocated [ON_HAND → ALLOCATED(SO-1/J2.1) PCB-7781 1] [indent SO-1]",
                            "J4 ChallanIssued [ALLOCATED(SO-1/J2.1) → WITH_TECHNICIAN(PN1D/2627/00001) PCB-7781 1] [challan PN1D/2627/00001,"
                                    + " indent SO-1, series PN1D/2627]",
                            "J5 ChallanHandedOver [] [challan PN1D/2627/00001, indent SO-1]",
                            "J6 UsageRecorded [WITH_TECHNICIAN(PN1D/2627/00001) → CONSUMED PCB-7781 1] [challan PN1D/2627/00001, debt D6.1,"
                                    + " indent SO-1, usage U6]",
                            "J7 DefectiveInwarded [APPLIANCE → DEFECTIVE PCB-7781 1] [challan PN1D/2627/00001, debt D6.1, inward N7,"
                                    + " warehouse-debt WJ7.1]",
                            "J8 ReverseChallanClosed [] [challan PN1D/2627/00001]",
                            "J9 ReturnRequested [DEFECTIVE → RETURN_PENDING(T9) PCB-7781 1] [return T9]",
                            "F3 ReturnDecided [] [return T9]",
                            "J10 ReturnPacked [RETURN_PENDING(T9) → PACKED(T9) PCB-7781 1] [return T9]",
                            "J11 ReturnShipped [PACKED(T9) → TRANSIT_OUT(T9) PCB-7781 1] [return T9, series PN1W/2627]",
                            "F4 ReturnReceived [TRANSIT_OUT(T9) → WAREHOUSE PCB-7781 1] [return T9, warehouse-debt WJ7.1]",
                            "F5 DispositionRecorded [] [return T9]");
            assertThat(steps(trace(day, new Trace.Sought.OfJob(StoreDay.OTHER_JOB))))
                    .containsExactly(
                            "F2 ShipmentDispatched [WAREHOUSE → TRANSIT_IN(80000012) FLT-100 10] [shipment 80000012]",
                            "J1 GoodsReceived [TRANSIT_IN(80000012) → ON_HAND FLT-100 9] [receipt G1, shipment 80000012, warehouse-debt WJ1.4]",
                            "J12 IndentRaised [] [indent SO-2]",
                            "J13 PartsAllocated [ON_HAND → ALLOCATED(SO-2/J12.1) FLT-100 2] [indent SO-2]",
                            "J14 ChallanIssued [ALLOCATED(SO-2/J12.1) → WITH_TECHNICIAN(PN1D/2627/00002) FLT-100 2] [challan"
                                    + " PN1D/2627/00002, indent SO-2, series PN1D/2627]",
                            "J15 ChallanHandedOver [] [challan PN1D/2627/00002, indent SO-2]");
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aChallansLifeLeavesOutTheOtherPiecesOfItsLots(Databases kind) {
        try (var day = StoreDay.worked(kind)) {
            assertThat(steps(trace(day, new Trace.Sought.OfChallan("PN1D/2627/00002"))))
                    .containsExactly(
                            "F2 ShipmentDispatched [WAREHOUSE → TRANSIT_IN(80000012) FLT-100 10] [shipment 80000012]",
                            "J1 GoodsReceived [TRANSIT_IN(80000012) → ON_HAND FLT-100 9] [receipt G1, shipment 80000012, warehouse-debt WJ1.4]",
                            "J13 PartsAllocated [ON_HAND → ALLOCATED(SO-2/J12.1) FLT-100 2] [indent SO-2]",
                            "J14 ChallanIssued [ALLOCATED(SO-2/J12.1) → WITH_TECHNICIAN(PN1D/2627/00002) FLT-100 2] [challan"
                                    + " PN1D/2627/00002, indent SO-2, series PN1D/2627]",
                            "J15 ChallanHandedOver [] [challan PN1D/2627/00002, indent SO-2]");
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aDeliverysLifeHasAllThatCameUnderIt(Databases kind) {
        try (var day = StoreDay.worked(kind)) {
            var byDelivery = trace(day, new Trace.Sought.OfDelivery(StoreDay.DELIVERY));
            var byOrder = trace(day, new Trace.Sought.OfOrder("4711"));

            assertThat(byDelivery.lots()).hasSize(8);
            assertThat(byOrder).isEqualTo(byDelivery);
            assertThat(byDelivery.lots().getFirst().lot().id()).hasToString("F2.1");
            assertThat(byDelivery.steps())
                    .extracting(Life.Step::type)
                    .containsExactly(
                            "ShipmentDispatched",
                            "GoodsReceived",
                            "PartsAllocated",
                            "ChallanIssued",
                            "ChallanHandedOver",
                            "UsageRecorded",
                            "ReverseChallanClosed",
                            "PartsAllocated",
                            "ChallanIssued",
                            "ChallanHandedOver",
                            "PartsAllocated",
                            "ChallanIssued",
                            "ChallanHandedOver",
                            "UsageRecorded");
        }
    }

    private static Life trace(StoreDay day, Trace.Sought sought) {
        return day.ask(handle -> Trace.of(handle, Scope.of(Samples.STORE), sought));
    }

    private static List<String> steps(Life life) {
        return life.steps().stream()
                .map(step -> step.at() + " " + step.type() + " "
                        + step.moves().stream()
                                .map(move ->
                                        move.from() + " → " + move.to() + " " + move.part() + " " + move.quantity())
                                .toList()
                        + " " + step.documents())
                .toList();
    }
}
