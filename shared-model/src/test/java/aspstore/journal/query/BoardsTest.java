package aspstore.journal.query;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.journal.Databases;
import aspstore.model.BusinessUnit;
import aspstore.model.Contract;
import aspstore.model.Money;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.books.Key;
import aspstore.model.books.Samples;
import aspstore.model.books.Stretch;
import aspstore.model.books.WorkItem;
import aspstore.model.challan.Challan;
import aspstore.model.entry.Command;
import aspstore.model.reversal.ReversalCommand;
import aspstore.model.shipment.Shipment;
import aspstore.model.stock.Position;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Work, turnaround, costs, debts and documents of a store's day.
class BoardsTest {

    private static final Page ALL = Page.first(100);
    private static final Scope STORE = Scope.of(Samples.STORE);

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatIsDueComesBeforeWhatIsNotAndTheOldestFirst(Databases kind) {
        try (var day = StoreDay.worked(kind)) {
            var wanted = new WorkItems.Wanted(STORE, Set.of(), Set.of());
            var rows = day.ask(handle -> WorkItems.list(handle, wanted, ALL)).rows();

            assertThat(rows)
                    .extracting(row -> row.item().kind() + " " + row.item().document())
                    .containsExactly(
                            "ACCOUNT_FOR_PARTS PN1D/2627/00002",
                            "CLOSE_REVERSE_CHALLAN PN1D/2627/00003",
                            "COLLECT_DEFECTIVE D20.1",
                            "RETURN_DEFECTIVE WJ1.4",
                            "RECEIVE_SHIPMENT 80000012",
                            "REORDER BOARDS/ANY",
                            "REORDER GASES/ANY",
                            "DECIDE_DIFFERENCE 80000012");
            var firstTwo = day.ask(handle -> WorkItems.list(handle, wanted, Page.first(2)));
            assertThat(firstTwo.rows()).isEqualTo(rows.subList(0, 2));
            assertThat(firstTwo.more()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void badgesCountByKindForARole(Databases kind) {
        try (var day = StoreDay.worked(kind)) {
            var counter = WorkItems.Wanted.by(STORE, Role.COUNTER);
            var muchLater = StoreDay.START.plus(Duration.ofDays(60));

            assertThat(day.<List<WorkItems.Badge>>ask(handle -> WorkItems.badges(handle, counter, muchLater)))
                    .containsExactly(
                            new WorkItems.Badge(WorkItem.Kind.ACCOUNT_FOR_PARTS, 1, 1, Money.rupees(240)),
                            new WorkItems.Badge(WorkItem.Kind.CLOSE_REVERSE_CHALLAN, 1, 1, Money.rupees(1450)),
                            new WorkItems.Badge(WorkItem.Kind.COLLECT_DEFECTIVE, 1, 1, Money.rupees(1450)),
                            new WorkItems.Badge(WorkItem.Kind.RECEIVE_SHIPMENT, 1, 0, Money.rupees(640)),
                            new WorkItems.Badge(WorkItem.Kind.REORDER, 2, 0, Money.rupees(41_600)),
                            new WorkItems.Badge(WorkItem.Kind.RETURN_DEFECTIVE, 1, 1, Money.rupees(120)));
            assertThat(day.<List<WorkItems.Badge>>ask(
                            handle -> WorkItems.badges(handle, WorkItems.Wanted.by(STORE, Role.WAREHOUSE), muchLater)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void turnaroundHasMedianAndPercentileOfWhatEndedAndListsWhatRuns(Databases kind) {
        try (var day = StoreDay.worked(kind)) {
            var wanted = Turnaround.Wanted.all(STORE);
            var soon = StoreDay.START.plus(Duration.ofHours(5));
            List<Turnaround.Measured> measured =
                    day.ask(handle -> Turnaround.measured(handle, wanted, Turnaround.By.MEASURE, soon));

            assertThat(measured)
                    .extracting(row -> row.measure() + " " + row.ended() + "/" + row.count() + " "
                            + row.median().map(Duration::toString).orElse("-") + " "
                            + row.percentile90().map(Duration::toString).orElse("-") + " " + row.overTarget())
                    .containsExactly(
                            "ALLOCATION_TO_HANDOVER 3/3 PT20M PT20M 0",
                            "CHALLAN_TO_REVERSE_CLOSED 1/3 PT40M PT40M 0",
                            "DEFECTIVE_TO_WAREHOUSE 1/2 PT1H PT1H 0",
                            "HANDOVER_TO_CLOSURE 0/3 - - 0",
                            "INDENT_TO_ALLOCATION 3/3 PT2H10M PT2H10M 0",
                            "SHIPMENT_TO_RECEIPT 0/1 - - 0");
            var running = day.ask(
                    handle -> Turnaround.running(handle, wanted.of(Stretch.Measure.CHALLAN_TO_REVERSE_CLOSED), ALL));
            assertThat(running.rows())
                    .extracting(Turnaround.Running::document)
                    .containsExactly("PN1D/2627/00002", "PN1D/2627/00003");
            assertThat(day.<List<Turnaround.Measured>>ask(handle -> Turnaround.measured(
                            handle, wanted.startedWithin(soon, soon.plusSeconds(1)), Turnaround.By.STORE, soon)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void costsAreGroupedByContractAndWhateverElse(Databases kind) {
        try (var day = StoreDay.worked(kind)) {
            var all = Costs.Wanted.all(STORE);
            var by = List.of(Costs.By.CONTRACT, Costs.By.SETTLEMENT, Costs.By.OWNER, Costs.By.MONTH);

            assertThat(day.ask(handle -> Costs.totals(handle, all, by, ALL)).rows())
                    .containsExactly(
                            new Costs.Cost(
                                    Map.of(
                                            Costs.By.CONTRACT, "AMC",
                                            Costs.By.SETTLEMENT, "CREDIT_NOTE",
                                            Costs.By.OWNER, "OEM",
                                            Costs.By.MONTH, "2026-11"),
                                    1,
                                    1_000,
                                    Money.rupees(1450)),
                            new Costs.Cost(
                                    Map.of(
                                            Costs.By.CONTRACT, "IW",
                                            Costs.By.SETTLEMENT, "REPLENISH_BY_CHALLAN",
                                            Costs.By.OWNER, "OEM",
                                            Costs.By.MONTH, "2026-11"),
                                    1,
                                    1_000,
                                    Money.rupees(1450)));
            assertThat(day.ask(handle -> Costs.totals(handle, all.of(Contract.IW), List.of(Costs.By.JOB), ALL))
                            .rows())
                    .extracting(cost -> cost.of().get(Costs.By.JOB))
                    .containsExactly("SO-1");
            assertThat(day.ask(handle ->
                                    Costs.totals(handle, all.of(new BusinessUnit("AC")), List.of(Costs.By.STORE), ALL))
                            .rows())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aUseTakenBackCostsNothing(Databases kind) {
        try (var day = StoreDay.worked(kind)) {
            long use = day.ask(handle -> handle.createQuery("select max(seq) from cost_line")
                    .mapTo(Long.class)
                    .one());
            day.store(new Command.OfReversal(
                    ReversalCommand.ReverseEntry.of(Position.journal(use), Set.of(), "wrong job")));

            assertThat(day.ask(handle -> Costs.totals(handle, Costs.Wanted.all(STORE), List.of(Costs.By.CONTRACT), ALL))
                            .rows())
                    .extracting(cost -> cost.of().get(Costs.By.CONTRACT))
                    .containsExactly("IW");
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void debtsAreSummedByTechnicianStoreAndBu(Databases kind) {
        try (var day = StoreDay.worked(kind)) {
            var all = Owed.Wanted.all(Scope.EVERYWHERE);
            day.database.jdbi().useHandle(handle -> {
                assertThat(Owed.debtsBy(handle, all, Owed.By.TECHNICIAN))
                        .extracting(sum -> sum.of() + " " + sum.count() + " " + sum.quantity() + " " + sum.value())
                        .containsExactly("PN1/T7 1 1 1450.00");
                assertThat(Owed.debtsBy(handle, all, Owed.By.BU))
                        .extracting(Owed.Sum::of)
                        .containsExactly("HA");
                assertThat(Owed.debts(handle, all.of(new PersonId("T8")))).isEmpty();
                assertThat(Owed.outByTechnician(handle, STORE))
                        .extracting(sum -> sum.of() + " " + sum.count() + " " + sum.quantity() + " " + sum.value())
                        .containsExactly("PN1/T7 1 2 240.00");
                assertThat(Owed.toWarehouse(handle, STORE)).hasSize(1);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void documentsAreListedByKindStageAndWhatTheyCarry(Databases kind) {
        try (var day = StoreDay.worked(kind)) {
            day.database.jdbi().useHandle(handle -> {
                var challans = Documents.Wanted.of(STORE, Challan.KIND);
                assertThat(Documents.list(handle, challans, ALL).rows())
                        .extracting(row -> row.name().id() + " " + row.stage())
                        .containsExactly(
                                "PN1D/2627/00003 ACCOUNTED", "PN1D/2627/00002 HANDED_OVER", "PN1D/2627/00001 CLOSED");
                assertThat(Documents.list(handle, challans.open(), ALL).rows()).hasSize(2);
                assertThat(Documents.count(handle, challans.at(Set.of("CLOSED"))))
                        .isEqualTo(1);
                assertThat(Documents.list(
                                        handle,
                                        Documents.Wanted.all(Scope.EVERYWHERE).with(Key.job(StoreDay.JOB)),
                                        ALL)
                                .rows())
                        .extracting(row -> row.name().kind())
                        .containsExactlyInAnyOrder("challan", "debt", "indent", "inward", "usage");
                assertThat(Documents.find(handle, Samples.STORE, Shipment.KIND, StoreDay.DELIVERY)
                                .orElseThrow()
                                .accepted(2))
                        .isEqualTo(Quantity.pieces(9));
                assertThat(Documents.history(handle, Samples.STORE, new DocumentName("challan", "PN1D/2627/00001")))
                        .extracting(Life.Step::type)
                        .containsExactly(
                                "ChallanIssued",
                                "ChallanHandedOver",
                                "UsageRecorded",
                                "DefectiveInwarded",
                                "ReverseChallanClosed");
            });
        }
    }
}
