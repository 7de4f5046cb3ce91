package aspstore.journal.query;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.journal.Databases;
import aspstore.journal.query.SapReconciliation.Reason;
import aspstore.journal.query.SapReconciliation.SapHolding;
import aspstore.model.Condition;
import aspstore.model.ContractClass;
import aspstore.model.Owner;
import aspstore.model.Quantity;
import aspstore.model.Sodo;
import aspstore.model.books.Samples;
import aspstore.model.entry.Command;
import aspstore.model.receipt.ReceiptCommand;
import aspstore.model.shipment.Shipment;
import aspstore.model.shipment.ShipmentCommand;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReconciliationTest {

    private static final Page ALL = Page.first(100);
    private static final Scope STORE = Scope.of(Samples.STORE);

    @ParameterizedTest
    @EnumSource(Databases.class)
    void everyShippedItemIsAccountedFor(Databases kind) {
        try (var day = StoreDay.worked(kind)) {
            day.openOtherStore();
            day.dispatch(StoreDay.OTHER_STORE, "80000077", "4800");

            assertThat(rows(day, SodoReconciliation.Wanted.all(STORE)))
                    .containsExactly(
                            "80000012/10 shipped 3000: accepted 2000, damaged 0, short 1000 (1000 undecided, 0 at"
                                    + " warehouse), transit 0, store 0, used 2000, back 0+0, gone 0 []",
                            "80000012/20 shipped 10000: accepted 9000, damaged 1000, short 0 (0 undecided, 0 at"
                                    + " warehouse), transit 0, store 10000, used 0, back 0+0, gone 0 []",
                            "80000012/30 shipped 2500: accepted 1500, damaged 0, short 0 (0 undecided, 0 at"
                                    + " warehouse), transit 1000, store 1500, used 0, back 0+0, gone 0 []");
            assertThat(rows(day, SodoReconciliation.Wanted.all(Scope.EVERYWHERE)))
                    .hasSize(6);
            assertThat(rows(day, SodoReconciliation.Wanted.all(Scope.EVERYWHERE).of("80000077")))
                    .hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aDecidedShortageIsAtTheWarehouseOrGone(Databases kind) {
        try (var day = StoreDay.worked(kind)) {
            day.central(
                    Samples.STORE,
                    new Command.OfReceipt(new ReceiptCommand.DecideDifference(
                            StoreDay.DELIVERY,
                            List.of(new Shipment.Difference(
                                    1, Quantity.ONE, Shipment.Difference.Outcome.AT_WAREHOUSE, "found in the rack")))));

            assertThat(rows(day, SodoReconciliation.Wanted.all(STORE)).getFirst())
                    .isEqualTo("80000012/10 shipped 3000: accepted 2000, damaged 0, short 1000 (0 undecided, 1000 at"
                            + " warehouse), transit 0, store 0, used 2000, back 0+0, gone 0 []");
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void damageToGoodsThatWereSentAsDefectiveIsDamage(Databases kind) {
        try (var day = StoreDay.worked(kind)) {
            day.central(
                    Samples.STORE,
                    new Command.OfShipment(new ShipmentCommand.DispatchShipment(
                            "80000090",
                            ShipmentCommand.Kind.RETURN_REFUSED,
                            ShipmentCommand.Papers.NONE,
                            List.of(new ShipmentCommand.Line(
                                    "10",
                                    Sodo.of("4711", "80000090"),
                                    Samples.FILTER,
                                    Quantity.pieces(5),
                                    Owner.OEM,
                                    ContractClass.ANY,
                                    Condition.DEFECTIVE,
                                    Optional.empty(),
                                    Optional.empty(),
                                    List.of(),
                                    Optional.empty(),
                                    Optional.empty())))));
            day.store(new Command.OfReceipt(new ReceiptCommand.ReceiveGoods(
                    Optional.of("80000090"),
                    "LR 60",
                    List.of(new ReceiptCommand.Line(
                            1,
                            Quantity.pieces(3),
                            Quantity.pieces(2),
                            Quantity.ZERO,
                            List.of(),
                            Optional.empty(),
                            Optional.empty(),
                            "crushed on the way")),
                    List.of())));

            assertThat(rows(day, SodoReconciliation.Wanted.all(STORE).of("80000090")))
                    .containsExactly("80000090/10 shipped 5000: accepted 3000, damaged 2000, short 0 (0 undecided, 0 at"
                            + " warehouse), transit 0, store 5000, used 0, back 0+0, gone 0 []");
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aRowThatDoesNotAddUpSaysWhy(Databases kind) {
        try (var day = StoreDay.worked(kind)) {
            day.database
                    .jdbi()
                    .useHandle(
                            handle -> handle.execute(
                                    "update stand set quantity = quantity + 1000 where part = 'FLT-100' and place = 'ON_HAND'"));

            assertThat(rows(day, SodoReconciliation.Wanted.all(STORE)).get(1)).endsWith("[STANDS_DIFFER]");
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aDifferenceToSapIsExplainedByWhatIsBookedEarlierOrLater(Databases kind) {
        try (var day = StoreDay.worked(kind)) {
            var sap = List.of(
                    new SapHolding(Samples.STORE, Samples.BOARD, 1_000),
                    new SapHolding(Samples.STORE, Samples.FILTER, 6_000),
                    new SapHolding(Samples.STORE, Samples.FILTER, 4_000),
                    new SapHolding(Samples.STORE, Samples.GAS, 4_000));

            assertThat(day.<List<SapReconciliation.Difference>>ask(
                            handle -> SapReconciliation.differences(handle, List.of(Samples.STORE), sap)))
                    .containsExactly(
                            new SapReconciliation.Difference(
                                    Samples.STORE,
                                    Samples.FILTER,
                                    10_000,
                                    9_000,
                                    1_000,
                                    List.of(new SapReconciliation.Explained(Reason.DEFECTIVE_AWAITING_RETURN, 1_000))),
                            new SapReconciliation.Difference(
                                    Samples.STORE,
                                    Samples.GAS,
                                    4_000,
                                    1_500,
                                    2_500,
                                    List.of(
                                            new SapReconciliation.Explained(Reason.IN_TRANSIT, 1_000),
                                            new SapReconciliation.Explained(Reason.UNEXPLAINED, 1_500))),
                            new SapReconciliation.Difference(
                                    Samples.STORE,
                                    Samples.BOARD,
                                    1_000,
                                    0,
                                    1_000,
                                    List.of(new SapReconciliation.Explained(Reason.SHORT_UNDECIDED, 1_000))));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aStoreOfWhichSapListsNothingDiffersInAllThatItHolds(Databases kind) {
        try (var day = StoreDay.worked(kind)) {
            assertThat(day.<List<SapReconciliation.Difference>>ask(
                            handle -> SapReconciliation.differences(handle, List.of(Samples.STORE), List.of())))
                    .filteredOn(difference -> difference.part().equals(Samples.FILTER))
                    .singleElement()
                    .satisfies(difference -> assertThat(difference.difference()).isEqualTo(-9_000));
        }
    }

    private static List<String> rows(StoreDay day, SodoReconciliation.Wanted wanted) {
        return day.ask(handle -> SodoReconciliation.rows(handle, wanted, ALL)).rows().stream()
                .peek(row -> assertThat(row.addsUp()).isEqualTo(row.missing() == 0))
                .map(row ->
                        "%s/%s shipped %d: accepted %d, damaged %d, short %d (%d undecided, %d at warehouse), transit %d, store %d, used %d, back %d+%d, gone %d %s"
                                .formatted(
                                        row.delivery(),
                                        row.item(),
                                        row.shipped(),
                                        row.accepted(),
                                        row.damaged(),
                                        row.shortClosed(),
                                        row.undecided(),
                                        row.atWarehouse(),
                                        row.inTransit(),
                                        row.inStore(),
                                        row.used(),
                                        row.returning(),
                                        row.returned(),
                                        row.goneOtherwise(),
                                        row.reasons()))
                .toList();
    }
}
