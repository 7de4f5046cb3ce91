package aspstore.journal;

import aspstore.journal.Changes.RowTold;
import aspstore.model.catalog.CatalogRow;
import aspstore.model.catalog.Part;
import aspstore.wire.Json;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// The catalogue's table: each row valid from the entry that told it until the one that told otherwise.
public final class CatalogRows {

    private record Name(String stream, String kind, String id) {}

    /// @param words all words of the part
    private record Word(String stream, boolean ofCode, String word, String part, String words) {}

    private CatalogRows() {}

    /// The name under which rows of a type are kept.
    public static String kind(Class<? extends CatalogRow> type) {
        return type.getSimpleName();
    }

    static void write(Handle handle, List<RowTold> rows) {
        if (rows.isEmpty()) {
            return;
        }
        end(handle, rows);
        // Within one list a later row ends an earlier one of the same name.
        var ends = new LinkedHashMap<Name, Long>();
        var written = new ArrayDeque<Ended>();
        for (var row : rows.reversed()) {
            var name = name(row);
            var end = Optional.ofNullable(ends.put(name, row.at()));
            if (end.isEmpty() || end.get() != row.at()) {
                written.addFirst(new Ended(row, end));
            }
        }
        new Columns<>(written)
                .text("stream", row -> row.told().stream().toString())
                .text("kind", row -> kind(row.told().row().getClass()))
                .text("id", row -> row.told().row().key())
                .number("valid_from_pos", row -> row.told().at())
                .optionalNumber("valid_to_pos", Ended::end)
                .bytes("body", row -> Json.bytes(row.told().row()))
                .insertInto(handle, "catalog_row");
        writeWords(handle, rows);
    }

    /// @param end the position from which another row holds in its place
    private record Ended(RowTold told, Optional<Long> end) {}

    private static void end(Handle handle, List<RowTold> rows) {
        var first = new LinkedHashMap<Name, Long>();
        rows.forEach(row -> first.putIfAbsent(name(row), row.at()));
        new Columns<>(first.entrySet())
                .text("stream", row -> row.getKey().stream())
                .text("kind", row -> row.getKey().kind())
                .text("id", row -> row.getKey().id())
                .number("ended", row -> row.getValue())
                .run(handle, """
                        merge into catalog_row c using {rows}
                        on (c.stream = r.stream and c.kind = r.kind and c.id = r.id and c.valid_to_pos is null)
                        when matched then update set valid_to_pos = r.ended
                        """);
    }

    /// A part is found under the words of what was told of it last.
    private static void writeWords(Handle handle, List<RowTold> rows) {
        var last = new LinkedHashMap<Name, RowTold>();
        rows.stream().filter(row -> row.row() instanceof Part).forEach(row -> last.put(name(row), row));
        new Columns<>(last.keySet())
                .text("stream", Name::stream)
                .text("part", Name::id)
                .run(handle, """
                        merge into part_word w using {rows} on (w.stream = r.stream and w.part = r.part)
                        when matched then delete
                        """);
        var words = last.values().stream().flatMap(CatalogRows::words).toList();
        new Columns<>(words)
                .text("stream", Word::stream)
                .flag("of_code", Word::ofCode)
                .text("word", Word::word)
                .text("part", Word::part)
                .text("words", Word::words)
                .insertInto(handle, "part_word");
    }

    private static Stream<Word> words(RowTold told) {
        if (!(told.row() instanceof Part part)) {
            return Stream.empty();
        }
        var stream = told.stream().toString();
        var code = part.code().text();
        var words = words(code + " " + part.description()).sorted().toList();
        var all = " " + String.join(" ", words) + " ";
        // What the code begins with is found by the code.
        return Stream.concat(
                Stream.of(new Word(stream, true, code, code, all)),
                words.stream()
                        .filter(word -> !code.startsWith(word))
                        .map(word -> new Word(stream, false, word, code, all)));
    }

    /// The words of a text as they are searched for: upper case, letters and digits.
    public static Stream<String> words(String text) {
        return Arrays.stream(text.toUpperCase(Locale.ROOT).split("[^\\p{L}\\p{N}/._-]+"))
                .filter(word -> !word.isBlank())
                .distinct();
    }

    private static Name name(RowTold row) {
        return new Name(
                row.stream().toString(), kind(row.row().getClass()), row.row().key());
    }
}
