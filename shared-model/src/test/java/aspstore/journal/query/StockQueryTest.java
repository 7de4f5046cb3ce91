package aspstore.journal.query;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.journal.Databases;
import aspstore.model.Condition;
import aspstore.model.ContractClass;
import aspstore.model.FamilyId;
import aspstore.model.Money;
import aspstore.model.Owner;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.books.Samples;
import aspstore.model.stock.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StockQueryTest {

    private static final Page ALL = Page.first(100);

    @ParameterizedTest
    @EnumSource(Databases.class)
    void stockIsWhatStandsInsideAndOnTheBorder(Databases kind) {
        try (var day = StoreDay.worked(kind)) {
            assertThat(rows(day, List.of()))
                    .containsExactlyInAnyOrder(
                            "FLT-100 7 ON_HAND 840.00",
                            "FLT-100 1 DEFECTIVE 120.00",
                            "FLT-100 2 WITH_TECHNICIAN(PN1D/2627/00002) 240.00",
                            "GAS-R32 1.5 ON_HAND 960.00",
                            "GAS-R32 1 TRANSIT_IN(80000012) 640.00");
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void everyCriterionNarrowsAndAllMustHold(Databases kind) {
        try (var day = StoreDay.worked(kind)) {
            day.openOtherStore();
            day.dispatch(StoreDay.OTHER_STORE, "80000077", "4800");

            assertThat(rows(day, List.of(new StockCriterion.OfFamily(new FamilyId("GASES")))))
                    .hasSize(2);
            assertThat(rows(
                            day,
                            List.of(new StockCriterion.OfPart(Samples.FILTER), StockCriterion.In.place(Place.ON_HAND))))
                    .containsExactly("FLT-100 7 ON_HAND 840.00");
            assertThat(rows(day, List.of(new StockCriterion.Under("PN1D/2627/00002"))))
                    .hasSize(1);
            assertThat(rows(day, List.of(new StockCriterion.Being(Condition.DEFECTIVE))))
                    .hasSize(1);
            assertThat(rows(day, List.of(new StockCriterion.ExpiresBefore(StoreDay.EXPIRY.plusDays(1)))))
                    .hasSize(1);
            assertThat(rows(day, List.of(new StockCriterion.ExpiresBefore(StoreDay.EXPIRY))))
                    .isEmpty();
            assertThat(rows(day, List.of(new StockCriterion.ReceivedUntil(LocalDate.of(2026, 11, 24)))))
                    .hasSize(4);
            assertThat(rows(day, List.of(new StockCriterion.ReceivedUntil(LocalDate.of(2026, 11, 23)))))
                    .isEmpty();
            assertThat(rows(
                            day,
                            List.of(
                                    new StockCriterion.OfBu(Samples.HA),
                                    new StockCriterion.OwnedBy(Owner.OEM),
                                    new StockCriterion.OfClass(ContractClass.ANY),
                                    new StockCriterion.OfDelivery(StoreDay.DELIVERY),
                                    new StockCriterion.OfOrder("4711"))))
                    .hasSize(5);
            assertThat(rows(day, List.of(new StockCriterion.OfOrder("4800")))).isEmpty();
            Paged<StockRow> elsewhere = day.ask(handle ->
                    StockQuery.rows(handle, Scope.EVERYWHERE, List.of(new StockCriterion.OfOrder("4800")), ALL));
            assertThat(elsewhere.rows())
                    .extracting(StockRow::store)
                    .containsOnly(StoreDay.OTHER_STORE)
                    .hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void rowsOfSomePartsAreThoseOfEachOfThem(Databases kind) {
        try (var day = StoreDay.worked(kind)) {
            assertThat(rows(
                            day,
                            List.of(
                                    new StockCriterion.OfParts(Set.of(Samples.FILTER, Samples.GAS)),
                                    StockCriterion.In.place(Place.ON_HAND))))
                    .containsExactly("FLT-100 7 ON_HAND 840.00", "GAS-R32 1.5 ON_HAND 960.00");
            assertThat(rows(day, List.of(new StockCriterion.OfParts(Set.of())))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void rowsCutOutOfTheStandsAreThoseCutOutOfStandsAndLots(Databases kind) {
        try (var day = StoreDay.worked(kind)) {
            var scope = Scope.of(Samples.STORE);
            for (int number = 0; number < 3; number++) {
                var page = new Page(2, number);
                var ofStands = day.ask(handle -> StockQuery.rows(handle, scope, List.of(), page));
                var ofLots = day.ask(
                        handle -> StockQuery.rows(handle, scope, List.of(new StockCriterion.OfBu(Samples.HA)), page));
                assertThat(ofStands).isEqualTo(ofLots);
                assertThat(ofStands.rows()).isNotEmpty();
            }
            var byQuantity = new Page(2, 0, Optional.of(new Page.Sort("quantity", Page.Direction.DESCENDING)));
            assertThat(day.ask(handle -> StockQuery.rows(handle, scope, List.of(), byQuantity))
                            .rows())
                    .extracting(row -> row.stand().quantity())
                    .containsExactly(Quantity.pieces(7), Quantity.pieces(2));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatWasUsedIsFoundOutside(Databases kind) {
        try (var day = StoreDay.worked(kind)) {
            assertThat(rows(
                            day,
                            List.of(
                                    new StockCriterion.OfSerial(new SerialNo("SN1")),
                                    new StockCriterion.In(Set.of(Place.CONSUMED)))))
                    .containsExactly("PCB-7781 1 CONSUMED 1450.00");
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void pagesFollowEachOtherWithoutGapOrOverlap(Databases kind) {
        try (var day = StoreDay.worked(kind)) {
            var scope = Scope.of(Samples.STORE);
            var all = day.ask(handle -> StockQuery.rows(handle, scope, List.of(), ALL));
            var paged = new ArrayList<StockRow>();
            var page = Page.first(2);
            while (true) {
                var wanted = page;
                var part = day.ask(handle -> StockQuery.rows(handle, scope, List.of(), wanted));
                paged.addAll(part.rows());
                if (!part.more()) {
                    break;
                }
                page = page.next();
            }

            assertThat(paged).isEqualTo(all.rows());
            assertThat(all.more()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void totalsRoundEachRowToPaise(Databases kind) {
        try (var day = StoreDay.worked(kind)) {
            var scope = Scope.of(Samples.STORE);
            day.database.jdbi().useHandle(handle -> {
                assertThat(StockQuery.totals(handle, scope, List.of(), StockQuery.By.PART, ALL)
                                .rows())
                        .containsExactly(
                                new StockQuery.Total("FLT-100", 3, 10_000, Money.rupees(1200)),
                                new StockQuery.Total("GAS-R32", 2, 2_500, Money.rupees(1600)));
                assertThat(StockQuery.totals(handle, scope, List.of(), StockQuery.By.PLACE, ALL)
                                .rows())
                        .extracting(StockQuery.Total::of)
                        .containsExactly("DEFECTIVE", "ON_HAND", "TRANSIT_IN", "WITH_TECHNICIAN");
                assertThat(StockQuery.total(handle, scope, List.of()))
                        .isEqualTo(new StockQuery.Total("", 5, 12_500, Money.rupees(2800)));

                handle.execute("update lot set rate = 33 where part = 'GAS-R32'");
                assertThat(StockQuery.total(handle, scope, List.of(new StockCriterion.OfPart(Samples.GAS)))
                                .value())
                        .as("1.5 × 0.33 = 0.495 and 1 × 0.33")
                        .isEqualTo(new Money(50 + 33));
                handle.execute("update lot set rate = 64000 where part = 'GAS-R32'");
            });
        }
    }

    private static List<String> rows(StoreDay day, List<StockCriterion> criteria) {
        return day.ask(handle -> StockQuery.rows(handle, Scope.of(Samples.STORE), criteria, ALL)).rows().stream()
                .map(row -> row.stand().lot().part() + " " + row.stand().quantity() + " "
                        + row.stand().spot() + " " + row.value())
                .toList();
    }
}
