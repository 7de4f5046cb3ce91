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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    @ParameterizedTest
    @EnumSource(Databases.class)
    void codesWithDashesAndBlanksAreFoundByTheirBeginningAndByTheirWords(Databases kind) {
        try (var day = new StoreDay(kind)) {
            tell(day, List.of(part("AB 12-X", "Clamp"), part("AB-12", "Clamp 12-X"), part("Q9", "Clamp of AB-12")));

            assertThat(found(day, "ab")).containsExactly("AB 12-X", "AB-12", "Q9");
            assertThat(found(day, "ab-1 cla")).containsExactly("AB-12", "Q9");
            assertThat(found(day, "cla 12-x")).containsExactly("AB 12-X", "AB-12");
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theLongestDescriptionIsFoundByItsOnlyWord(Databases kind) {
        try (var day = new StoreDay(kind)) {
            var description = IntStream.range(0, 400)
                    .mapToObj(letter -> Character.toString(0x4E00 + letter * 37 % 20_000))
                    .collect(Collectors.joining());
            tell(day, List.of(part("LONG", description)));

            assertThat(found(day, description.substring(0, 3))).containsExactly("LONG");
        }
    }

    /// Letters are few, so that some words begin a third of all words, and others none.
    @ParameterizedTest
    @EnumSource(Databases.class)
    void randomQueriesFindWhatAWalkOverAllPartsFinds(Databases kind) {
        long seed = Long.getLong("search.seed", System.nanoTime());
        var draw = new Random(seed);
        try (var day = new StoreDay(kind)) {
            var parts = new LinkedHashMap<String, Part>();
            for (int i = 0; i < 12_000; i++) {
                var code = "%s-%d".formatted(word(draw, 2), draw.nextInt(100_000));
                parts.put(
                        code,
                        part(
                                code,
                                IntStream.range(0, 3)
                                        .mapToObj(_ -> word(draw, 3))
                                        .collect(Collectors.joining(" "))));
            }
            tell(day, List.copyOf(parts.values()));
            for (int i = 0; i < 60; i++) {
                var query = IntStream.rangeClosed(0, draw.nextInt(3))
                        .mapToObj(_ -> word(draw, 1 + draw.nextInt(2)))
                        .collect(Collectors.joining(" "));
                var expected = parts.values().stream()
                        .filter(part -> matches(part, query))
                        .map(part -> part.code().text())
                        .sorted()
                        .toList();
                var found = pages(day, query);

                var sentence = "search.seed=" + seed + ", query '" + query + "'";
                assertThat(found.stream().sorted().toList()).as(sentence).isEqualTo(expected);
                assertThat(found.stream().map(code -> begins(code, query)))
                        .as(sentence + ": codes first")
                        .isSortedAccordingTo(Comparator.reverseOrder());
                assertThat(found(day, query))
                        .as(sentence + ": first page")
                        .isEqualTo(found.subList(0, Math.min(50, found.size())));
            }
        }
    }

    private static String word(Random draw, int letters) {
        return IntStream.range(0, letters)
                .mapToObj(_ -> "XXXXYYZ".substring(draw.nextInt(7)).substring(0, 1))
                .collect(Collectors.joining());
    }

    private static boolean matches(Part part, String query) {
        var words = List.of((part.code().text() + " " + part.description()).split(" "));
        return Stream.of(query.split(" ")).allMatch(sought -> words.stream().anyMatch(word -> word.startsWith(sought)));
    }

    /// A word that begins another word of the query asks nothing more.
    private static boolean begins(String code, String query) {
        var words = Set.copyOf(List.of(query.split(" ")));
        return words.stream()
                .filter(word ->
                        words.stream().filter(other -> other.startsWith(word)).count() == 1)
                .anyMatch(code::startsWith);
    }

    private static List<String> pages(StoreDay day, String query) {
        var all = new ArrayList<String>();
        var page = Page.first(4_000);
        while (true) {
            var asked = page;
            var found = day.ask(handle -> PartSearch.search(handle, Set.of(Samples.HA), query, asked));
            found.rows().forEach(part -> all.add(part.code().text()));
            if (!found.more()) {
                return all;
            }
            page = page.next();
        }
    }

    private static void tell(StoreDay day, List<Part> parts) {
        day.database.jdbi().useTransaction(handle -> day.tell(handle, 2, parts));
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
