package aspstore.journal.query;

import aspstore.journal.CatalogRows;
import aspstore.model.BusinessUnit;
import aspstore.model.catalog.Part;
import aspstore.model.entry.StreamId;
import aspstore.wire.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// Parts by the beginnings of their words: every word of the query must begin some word of the
/// part's code or description.
///
/// Parts whose code begins so come first, by code; then the others, by the word that matched and by code. Each half
/// reads one range of an index that holds all words of each part, so that nothing is looked up elsewhere. Where many
/// parts match, it stops at the end of the page; where few do, the range is that of the rarest word. So the order
/// names all columns of the index, even one that has a single value: H2 sorts everything else.
public final class PartSearch {

    /// What is read in a few milliseconds, whatever the number of parts.
    private static final int SOON = 5_000;

    /// Words are counted no further than this to find the rarest: first to tell the rare from the frequent.
    private static final List<Integer> ENOUGH = List.of(500, SOON);

    private record Hit(String stream, String part) {}

    /// A word of the query, and how many parts have it; a count that is too long to finish ends early.
    ///
    /// @param codes parts whose code begins so
    /// @param others words that begin so and are not what the code begins with
    private record Sought(String word, long codes, long others) {

        /// Of words that are all frequent the longest is likely the rarest.
        private static final Comparator<Sought> RAREST_FIRST = Comparator.comparing(Sought::all)
                .thenComparing(sought -> sought.word().length(), Comparator.reverseOrder());

        long all() {
            return codes + others;
        }
    }

    private PartSearch() {}

    /// @param bus none means all
    public static Paged<Part> search(Handle handle, Set<BusinessUnit> bus, String query, Page page) {
        var words = telling(CatalogRows.words(query).toList());
        if (words.isEmpty()) {
            return new Paged<>(List.of(), false);
        }
        long enough = page.skipped() + page.fetched();
        var streams = bus.stream().map(StreamId.CatalogOf::new).toList();
        var counted = counted(handle, words);
        var rarest = Collections.min(counted, Sought.RAREST_FIRST);
        var hits = new LinkedHashSet<Hit>();
        for (int i = 0; i < words.size() && hits.size() < enough; i++) {
            hits.addAll(byCode(handle, streams, words, counted.get(i), rarest, enough));
        }
        if (hits.size() < enough) {
            hits.addAll(byWord(handle, streams, words, rarest.word(), enough - hits.size()));
        }
        var wanted = hits.stream().skip(page.skipped()).limit(page.fetched()).toList();
        return Paged.of(page, parts(handle, wanted));
    }

    /// Without the words that begin another: they ask nothing more. So no code begins with two of the others.
    private static List<String> telling(List<String> words) {
        return words.stream()
                .filter(word -> words.stream().noneMatch(other -> !other.equals(word) && other.startsWith(word)))
                .toList();
    }

    /// Parts whose code begins with one of the words, and that have the others: along the codes, or from the
    /// rarest word where that is sooner.
    private static List<Hit> byCode(
            Handle handle,
            List<StreamId.CatalogOf> streams,
            List<String> words,
            Sought code,
            Sought rarest,
            long enough) {
        if (code.equals(rarest) || code.codes() < Math.min(SOON, rarest.all() + 1)) {
            return alongCodes(handle, streams, words, code.word(), enough);
        }
        if (code.codes() <= rarest.all()) {
            var first = amongFirstCodes(handle, streams, words, code.word(), enough);
            if (first.size() >= enough) {
                return first;
            }
        }
        return fromRarest(handle, streams, words, code.word(), rarest.word(), enough);
    }

    private static List<Hit> alongCodes(
            Handle handle, List<StreamId.CatalogOf> streams, List<String> words, String code, long enough) {
        var where = Where.nothing()
                .that("w.of_code = true")
                .that("w.word >= ?", code)
                .that("w.word < ?", after(code))
                .inAny("w.stream", streams);
        hasOthers(where, words, code);
        return hits(where.query(handle, """
                        select w.stream, w.part from part_word w
                        {where}
                        order by w.of_code, w.word, w.stream, w.part
                        fetch first :enough rows only
                        """), enough);
    }

    /// No further than the first codes that begin so: they fill a page where parts with all words are many.
    private static List<Hit> amongFirstCodes(
            Handle handle, List<StreamId.CatalogOf> streams, List<String> words, String code, long enough) {
        var where = Where.nothing().inAny("w.stream", streams);
        hasOthers(where, words, code);
        return hits(
                where.query(handle, """
                                select w.stream, w.part from (
                                    select f.stream, f.part, f.words from part_word f
                                    where f.of_code = true and f.word >= :code and f.word < :after
                                    order by f.of_code, f.word, f.stream, f.part
                                    fetch first :soon rows only) w
                                {where}
                                order by w.part, w.stream
                                fetch first :enough rows only
                                """)
                        .bind("code", code)
                        .bind("after", after(code))
                        .bind("soon", SOON),
                enough);
    }

    /// The offset keeps PostgreSQL from walking along all parts for the sake of their order.
    private static List<Hit> fromRarest(
            Handle handle,
            List<StreamId.CatalogOf> streams,
            List<String> words,
            String code,
            String rarest,
            long enough) {
        return hits(having(streams, words, rarest).query(handle, """
                                select h.stream, h.part from (
                                    select w.stream, w.part from part_word w {where} offset 0 rows) h
                                where h.part like :code
                                order by h.part, h.stream
                                fetch first :enough rows only
                                """).bind("code", prefix(code)), enough);
    }

    /// Parts that have all words and whose code begins with none of them.
    private static List<Hit> byWord(
            Handle handle, List<StreamId.CatalogOf> streams, List<String> words, String rarest, long enough) {
        var where = having(streams, words, rarest);
        words.forEach(word -> where.that("w.part not like ?", prefix(word)));
        return hits(where.query(handle, """
                        select w.stream, w.part from part_word w
                        {where}
                        order by w.of_code, w.word, w.stream, w.part
                        fetch first :enough rows only
                        """), enough);
    }

    /// Parts that have all words, each once: with the first of its words that the rarest begins.
    private static Where having(List<StreamId.CatalogOf> streams, List<String> words, String rarest) {
        var where = Where.nothing()
                .that("w.of_code = false")
                .that("w.word >= ?", rarest)
                .that("w.word < ?", after(rarest))
                .inAny("w.stream", streams);
        hasOthers(where, words, rarest);
        return where.that("position(' ' || w.word || ' ' in w.words) = position(? in w.words)", " " + rarest);
    }

    private static void hasOthers(Where where, List<String> words, String word) {
        words.stream()
                .filter(other -> !other.equals(word))
                .forEach(other -> where.that("w.words like ?", "% " + prefix(other)));
    }

    private static List<Hit> hits(Query query, long enough) {
        return query.bind("enough", enough)
                .map((row, _) -> new Hit(row.getString("stream"), row.getString("part")))
                .list();
    }

    /// A word that stands alone is not counted: there is no choice.
    private static List<Sought> counted(Handle handle, List<String> words) {
        if (words.size() == 1) {
            return List.of(new Sought(words.getFirst(), 0, 0));
        }
        var counted = new ArrayList<Sought>();
        for (int enough : ENOUGH) {
            counted.clear();
            words.forEach(word -> counted.add(counted(handle, word, enough)));
            if (counted.stream().anyMatch(sought -> sought.all() < enough)) {
                break;
            }
        }
        return counted;
    }

    private static Sought counted(Handle handle, String word, int enough) {
        return handle.createQuery("""
                        select
                            (select count(*) from (select 1 from part_word w
                                where w.of_code = true and w.word >= :word and w.word < :after
                                fetch first :enough rows only) c) as codes,
                            (select count(*) from (select 1 from part_word w
                                where w.of_code = false and w.word >= :word and w.word < :after
                                fetch first :enough rows only) o) as others
                        """)
                .bind("word", word)
                .bind("after", after(word))
                .bind("enough", enough)
                .map((row, _) -> new Sought(word, row.getLong("codes"), row.getLong("others")))
                .one();
    }

    /// By a join, which looks each code up: of a list of codes behind the kind H2 makes a walk over all parts.
    private static List<Part> parts(Handle handle, List<Hit> hits) {
        var found = new HashMap<Hit, Part>();
        var codes = hits.stream().map(Hit::part).distinct().toArray(String[]::new);
        handle.createQuery("""
                        select c.stream, c.id, c.body from unnest(cast(:codes as text array)) as u(code)
                            join catalog_row c on c.kind = :kind and c.id = u.code
                        where c.valid_to_pos is null
                        """)
                .bindArray("codes", String.class, (Object[]) codes)
                .bind("kind", CatalogRows.kind(Part.class))
                .map((row, _) -> Map.entry(
                        new Hit(row.getString("stream"), row.getString("id")),
                        Json.read(row.getBytes("body"), Part.class)))
                .forEach(part -> found.put(part.getKey(), part.getValue()));
        var parts = new ArrayList<Part>();
        hits.forEach(hit -> Optional.ofNullable(found.get(hit)).ifPresent(parts::add));
        return parts;
    }

    /// What stands behind all words that begin so. Both ends of the range are named, because of a `like` with a bound
    /// pattern in an inner query H2 makes a walk over all words.
    private static String after(String word) {
        int last = word.codePointBefore(word.length());
        return word.substring(0, word.length() - Character.charCount(last)) + Character.toString(last + 1);
    }

    /// What begins so, as a pattern: the signs that mean something in a pattern are escaped.
    private static String prefix(String word) {
        return word.replace("\\", "\\\\").replace("_", "\\_").replace("%", "\\%") + "%";
    }
}
