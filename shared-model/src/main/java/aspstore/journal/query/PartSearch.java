package aspstore.journal.query;

import aspstore.journal.CatalogRows;
import aspstore.model.BusinessUnit;
import aspstore.model.catalog.Part;
import aspstore.model.entry.StreamId;
import aspstore.wire.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Parts by the beginnings of their words: every word of the query must begin some word of the
/// part's code or description.
///
/// Parts whose code begins so come first, by code; then the others, by the word that matched and by code. Each half is
/// read along an index and stops at the end of the page, whatever the number of parts. So the order names all columns
/// of the index, even one that has a single value: H2 sorts everything else.
public final class PartSearch {

    /// Words are counted no further than this to find the rarest.
    private static final int ENOUGH = 500;

    private record Hit(String stream, String part) {}

    private PartSearch() {}

    /// @param bus none means all
    public static Paged<Part> search(Handle handle, Set<BusinessUnit> bus, String query, Page page) {
        var words = CatalogRows.words(query).toList();
        if (words.isEmpty()) {
            return new Paged<>(List.of(), false);
        }
        long enough = page.skipped() + page.fetched();
        var streams = bus.stream().map(StreamId.CatalogOf::new).toList();
        var hits = new LinkedHashSet<Hit>();
        for (int i = 0; i < words.size() && hits.size() < enough; i++) {
            hits.addAll(byCode(handle, streams, words, i, enough));
        }
        if (hits.size() < enough) {
            hits.addAll(byWord(handle, streams, rarestFirst(handle, words), enough + hits.size()));
        }
        var wanted = hits.stream().skip(page.skipped()).limit(page.fetched()).toList();
        return Paged.of(page, parts(handle, wanted));
    }

    /// Parts whose code begins with one of the words, and that have words for the others.
    private static List<Hit> byCode(
            Handle handle, List<StreamId.CatalogOf> streams, List<String> words, int code, long enough) {
        var where = Where.nothing()
                .equal("c.kind", CatalogRows.kind(Part.class))
                .that("c.valid_to_pos is null")
                .that("c.id like ?", prefix(words.get(code)))
                .inAny("c.stream", streams);
        for (int i = 0; i < words.size(); i++) {
            if (i != code) {
                hasWord(where, "c.stream", "c.id", words.get(i));
            }
        }
        return where.query(handle, """
                        select c.stream, c.id from catalog_row c
                        {where}
                        order by c.kind, c.id, c.stream
                        fetch first :enough rows only
                        """)
                .bind("enough", enough)
                .map((row, _) -> new Hit(row.getString("stream"), row.getString("id")))
                .list();
    }

    /// Parts with a word that begins with the first of these, and words for the others. A part with several such words
    /// comes with the first.
    private static List<Hit> byWord(Handle handle, List<StreamId.CatalogOf> streams, List<String> words, long enough) {
        var where =
                Where.nothing().that("w.word like ?", prefix(words.getFirst())).inAny("w.stream", streams);
        words.stream().skip(1).forEach(word -> hasWord(where, "w.stream", "w.part", word));
        where.that("""
                not exists (select 1 from part_word v
                    where v.stream = w.stream and v.part = w.part and v.word < w.word and v.word like ?)""", prefix(words.getFirst()));
        return where.query(handle, """
                        select w.stream, w.part from part_word w
                        {where}
                        order by w.word, w.stream, w.part
                        fetch first :enough rows only
                        """)
                .bind("enough", enough)
                .map((row, _) -> new Hit(row.getString("stream"), row.getString("part")))
                .list();
    }

    private static void hasWord(Where where, String stream, String part, String word) {
        where.that(
                "exists (select 1 from part_word o where o.stream = %s and o.part = %s and o.word like ?)"
                        .formatted(stream, part),
                prefix(word));
    }

    private static List<String> rarestFirst(Handle handle, List<String> words) {
        if (words.size() == 1) {
            return words;
        }
        var counts = new HashMap<String, Long>();
        for (var word : words) {
            counts.put(
                    word,
                    Where.nothing()
                            .that("word like ?", prefix(word))
                            .query(handle, """
                                    select count(*) from (
                                        select 1 from part_word {where} fetch first :enough rows only) f
                                    """)
                            .bind("enough", ENOUGH)
                            .mapTo(Long.class)
                            .one());
        }
        return words.stream().sorted(Comparator.comparing(counts::get)).toList();
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

    /// What begins so, as a pattern: the signs that mean something in a pattern are escaped.
    private static String prefix(String word) {
        return word.replace("\\", "\\\\").replace("_", "\\_").replace("%", "\\%") + "%";
    }
}
