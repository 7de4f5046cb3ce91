package aspstore.journal.query;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.journal.Databases;
import aspstore.model.BusinessUnit;
import aspstore.model.FamilyId;
import aspstore.model.Hsn;
import aspstore.model.PartCode;
import aspstore.model.books.Samples;
import aspstore.model.catalog.Part;
import aspstore.model.tax.Uqc;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PartSearchTest {

    @ParameterizedTest
    @EnumSource(Databases.class)
    void everyWordBeginsSomeWordOfThePart(Databases kind) {
        try (var day = new StoreDay(kind)) {
            assertThat(found(day, "main bo")).containsExactly("PCB-7781", "PCB-7782");
            assertThat(found(day, "bo second ma")).containsExactly("PCB-7782");
            assertThat(found(day, "oard")).isEmpty();
            assertThat(found(day, "lint compressor")).isEmpty();
            assertThat(found(day, "  ")).isEmpty();
            assertThat(found(day, "100%")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void codesThatBeginSoComeFirstThenWordsInTheirOrder(Databases kind) {
        try (var day = new StoreDay(kind)) {
            day.database
                    .jdbi()
                    .useTransaction(handle -> day.tell(
                            handle,
                            2,
                            List.of(part("ZZ-1", "Filterbag"), part("FILTER-9", "Mesh"), part("AA-1", "Oil filter"))));

            assertThat(found(day, "filter")).containsExactly("FILTER-9", "AA-1", "FLT-100", "ZZ-1");
            assertThat(found(day, "mesh filter")).containsExactly("FILTER-9");
            var second = day.ask(handle -> PartSearch.search(handle, Set.of(Samples.HA), "filter", new Page(2, 1)));
            assertThat(second.rows()).extracting(part -> part.code().text()).containsExactly("FLT-100", "ZZ-1");
            assertThat(second.more()).isFalse();
            assertThat(day.ask(handle ->
                                    PartSearch.search(handle, Set.of(new BusinessUnit("AC")), "filter", Page.first(9)))
                            .rows())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aPartToldAnewIsFoundByItsNewWordsOnly(Databases kind) {
        try (var day = new StoreDay(kind)) {
            day.database
                    .jdbi()
                    .useTransaction(handle ->
                            day.tell(handle, 2, List.of(part("FLT-100", "Sieve"), part("FLT-100", "Strainer"))));

            assertThat(found(day, "lint")).isEmpty();
            assertThat(found(day, "sieve")).isEmpty();
            assertThat(found(day, "strain")).containsExactly("FLT-100");
        }
    }

    private static List<String> found(StoreDay day, String query) {
        return day.ask(handle -> PartSearch.search(handle, Set.of(), query, Page.first(50))).rows().stream()
                .map(part -> part.code().text())
                .toList();
    }

    static Part part(String code, String description) {
        return new Part(
                new PartCode(code),
                Samples.HA,
                description,
                new FamilyId("FILTERS"),
                new Hsn("84509090"),
                Uqc.NOS,
                false,
                false,
                false,
                Part.Route.RETURN);
    }
}
