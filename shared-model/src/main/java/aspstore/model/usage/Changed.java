package aspstore.model.usage;

import aspstore.model.books.Books;
import aspstore.model.books.Document;
import aspstore.model.books.DocumentKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The documents that one entry changes. Each may be changed more than once; what is missing stays missing.
final class Changed {

    private record Name(String kind, String id) {}

    private final Books books;
    private final Map<Name, Document<?>> documents = new LinkedHashMap<>();

    Changed(Books books) {
        this.books = books;
    }

    void add(Document<?> document) {
        documents.put(new Name(document.kind().name(), document.id()), document);
    }

    <D extends Document<D>> void change(DocumentKind<D> kind, String id, UnaryOperator<D> step) {
        find(kind, id).ifPresent(document -> add(step.apply(document)));
    }

    /// The document as changed so far.
    <D extends Document<D>> Optional<D> find(DocumentKind<D> kind, String id) {
        var changed = documents.get(new Name(kind.name(), id));
        return changed == null ? books.find(kind, id) : Optional.of(kind.type().cast(changed));
    }

    List<Document<?>> all() {
        return List.copyOf(documents.values());
    }
}
