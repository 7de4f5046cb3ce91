package aspstore.journal;

import aspstore.model.books.Document;
import aspstore.model.books.DocumentKind;
import aspstore.model.books.Key;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// The documents that were touched, and who carries which key.
final class WorkingDocuments {

    private static final int MOST_DOCUMENTS = 20_000;

    private static final int MOST_KEYS = 100_000;

    /// Shorter names first: `R9` before `R10`. The order is the same on both sides, whatever came first.
    static final Comparator<String> BY_NAME =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private record Name(String kind, String id) {}

    private record Tag(String kind, Key key) {}

    private BooksSource source;
    private final Map<Name, Optional<Document<?>>> documents = new HashMap<>();
    /// Changed since the last write.
    private final Map<Name, Document<?>> unwritten = new HashMap<>();
    private final Map<Tag, Set<String>> tagged = new HashMap<>();
    private final Map<String, Set<String>> open = new HashMap<>();

    WorkingDocuments(BooksSource source) {
        this.source = source;
    }

    <D extends Document<D>> Optional<D> find(DocumentKind<D> kind, String id) {
        var name = new Name(kind.name(), id);
        var known = documents.get(name);
        if (known != null) {
            return known.map(kind.type()::cast);
        }
        var loaded = source.document(kind, id);
        documents.put(name, loaded.map(document -> document));
        return loaded;
    }

    /// The names of the documents that carry a key, in order.
    Set<String> tagged(DocumentKind<?> kind, Key key) {
        return tagged(new Tag(kind.name(), key));
    }

    /// The names of the documents in which something can still happen, in order.
    Set<String> open(DocumentKind<?> kind) {
        return open(kind.name());
    }

    void put(Document<?> document, Optional<Document<?>> before) {
        var kind = document.kind().name();
        documents.put(new Name(kind, document.id()), Optional.of(document));
        unwritten.put(new Name(kind, document.id()), document);
        before.ifPresent(earlier -> earlier.keys().forEach(key -> forget(new Tag(kind, key), document.id())));
        for (var key : document.keys()) {
            index(tagged, new Tag(kind, key)).ifPresent(names -> names.add(document.id()));
        }
        index(open, kind).ifPresent(names -> {
            if (document.isOpen()) {
                names.add(document.id());
            } else {
                names.remove(document.id());
            }
        });
    }

    /// The names under a heading where they are held. From an empty source nothing can be loaded later, so every
    /// heading is held from its first name on.
    private <H> Optional<Set<String>> index(Map<H, Set<String>> headings, H heading) {
        return Optional.ofNullable(
                source.isEmpty()
                        ? headings.computeIfAbsent(heading, _ -> new TreeSet<>(BY_NAME))
                        : headings.get(heading));
    }

    /// All that changed is written now.
    void trim() {
        unwritten.clear();
        if (documents.size() > MOST_DOCUMENTS || tagged.size() > MOST_KEYS) {
            documents.clear();
            tagged.clear();
            open.clear();
            source = source.afterLettingGo();
        }
    }

    private void forget(Tag tag, String id) {
        var names = tagged.get(tag);
        if (names != null) {
            names.remove(id);
        }
    }

    /// Loaded before the first change that is not written yet, since every change goes through the index
    /// if it is there.
    private Set<String> tagged(Tag tag) {
        return tagged.computeIfAbsent(tag, missing -> {
            var names = new TreeSet<>(BY_NAME);
            names.addAll(source.tagged(missing.kind(), missing.key()));
            unwritten(missing.kind(), names, document -> document.keys().contains(missing.key()));
            return names;
        });
    }

    private Set<String> open(String kind) {
        return open.computeIfAbsent(kind, missing -> {
            var names = new TreeSet<>(BY_NAME);
            names.addAll(source.open(missing));
            unwritten(missing, names, Document::isOpen);
            return names;
        });
    }

    /// Puts right what the source does not know yet: documents that changed since the last write.
    private void unwritten(String kind, Set<String> names, Predicate<Document<?>> carries) {
        unwritten.forEach((name, document) -> {
            if (name.kind().equals(kind)) {
                if (carries.test(document)) {
                    names.add(name.id());
                } else {
                    names.remove(name.id());
                }
            }
        });
    }
}
