package aspstore.journal.query;

import aspstore.journal.query.Life.Step;
import aspstore.model.StoreId;
import aspstore.model.books.Document;
import aspstore.model.books.DocumentKind;
import aspstore.model.books.Key;
import aspstore.wire.Codec;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Documents: lists of them, one with its history, and the open ones with all that they say.
public final class Documents {

    /// @param kinds none means all
    /// @param stages none means all
    /// @param key what they carry: a job, a delivery, a challan, a lot
    public record Wanted(
            Scope scope,
            Set<String> kinds,
            Set<String> stages,
            Optional<DocumentRow.Openness> openness,
            Optional<Key> key) {
        public Wanted {
            kinds = Set.copyOf(kinds);
            stages = Set.copyOf(stages);
        }

        public static Wanted all(Scope scope) {
            return new Wanted(scope, Set.of(), Set.of(), Optional.empty(), Optional.empty());
        }

        public static Wanted of(Scope scope, DocumentKind<?> kind) {
            return new Wanted(scope, Set.of(kind.name()), Set.of(), Optional.empty(), Optional.empty());
        }

        public Wanted at(Set<String> wantedStages) {
            return new Wanted(scope, kinds, wantedStages, openness, key);
        }

        public Wanted open() {
            return new Wanted(scope, kinds, stages, Optional.of(DocumentRow.Openness.OPEN), key);
        }

        public Wanted with(Key wantedKey) {
            return new Wanted(scope, kinds, stages, openness, Optional.of(wantedKey));
        }
    }

    /// A document of a store with all that it says.
    public record OfStore<D>(StoreId store, D document) {}

    /// By what the list may be sorted.
    public static final Map<String, String> SORTS =
            Map.of("changed", "d.changed", "store", "d.store", "kind", "d.kind", "stage", "d.stage", "id", "d.id");

    private Documents() {}

    /// The one that changed last comes first.
    public static Paged<DocumentRow> list(Handle handle, Wanted wanted, Page page) {
        var found = where(wanted)
                .query(handle, """
                        select d.store, d.kind, d.id, d.stage, d.is_open, d.changed
                        from %s
                        {where}
                        order by d.changed desc, d.store, d.kind, d.id""".formatted(from(wanted)), page, SORTS)
                .map((row, _) -> new DocumentRow(
                        Rows.store(row),
                        new DocumentName(row.getString("kind"), row.getString("id")),
                        row.getString("stage"),
                        row.getBoolean("is_open") ? DocumentRow.Openness.OPEN : DocumentRow.Openness.CLOSED,
                        Rows.time(row, "changed")))
                .list();
        return Paged.of(page, found);
    }

    public static long count(Handle handle, Wanted wanted) {
        return where(wanted)
                .query(handle, "select count(*) from " + from(wanted) + " {where}")
                .mapTo(Long.class)
                .one();
    }

    public static <D extends Document<D>> Optional<D> find(
            Handle handle, StoreId store, DocumentKind<D> kind, String id) {
        return Where.store("store", store)
                .equal("kind", kind.name())
                .equal("id", id)
                .query(handle, "select body from document {where}")
                .map((row, _) -> Codec.decode(kind, row.getBytes("body")))
                .findOne();
    }

    /// Every entry that changed the document, in order, with all its moves and the other documents it changed.
    public static List<Step> history(Handle handle, StoreId store, DocumentName document) {
        var entries = Where.store("store", store)
                .equal("kind", document.kind())
                .equal("id", document.id())
                .query(handle, "select writer, seq from document_entry {where} order by writer, seq")
                .map((row, _) -> Rows.position(row))
                .list();
        return Steps.of(handle, store, Steps.allMoves(handle, store, entries));
    }

    /// The open documents of a kind, in the order of their stores and names: bounded by work in progress.
    public static <D extends Document<D>> List<OfStore<D>> open(Handle handle, Scope scope, DocumentKind<D> kind) {
        try (Stream<OfStore<D>> found = Where.scope("store", scope)
                .equal("kind", kind.name())
                .that("is_open")
                .query(handle, "select store, body from document {where}")
                .map((row, _) -> new OfStore<>(Rows.store(row), Codec.decode(kind, row.getBytes("body"))))
                .stream()) {
            return found.sorted(Comparator.comparing((OfStore<D> one) -> one.store())
                            .thenComparing(one -> one.document().id().length())
                            .thenComparing(one -> one.document().id()))
                    .toList();
        }
    }

    /// By a key the index of keys is read first: few documents carry the same.
    private static String from(Wanted wanted) {
        return wanted.key().isEmpty()
                ? "document d"
                : "document_tag t join document d on d.store = t.store and d.kind = t.kind and d.id = t.id";
    }

    private static Where where(Wanted wanted) {
        var where = Where.scope("d.store", wanted.scope())
                .inAny("d.kind", wanted.kinds())
                .inAny("d.stage", wanted.stages());
        wanted.openness()
                .ifPresent(openness -> where.that(
                        switch (openness) {
                            case OPEN -> "d.is_open";
                            case CLOSED -> "not d.is_open";
                        }));
        if (wanted.key().isPresent()) {
            where.equal("t.tag", wanted.key()).equal("t.store", wanted.scope().store());
        }
        return where;
    }
}
