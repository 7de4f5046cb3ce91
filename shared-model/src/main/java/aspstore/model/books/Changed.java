package aspstore.model.books;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The documents that one entry changes. Each may be changed more than once; what is missing stays missing.
public final class Changed {

    private record Name(String kind, String id) {}

    private final Books books;
    private final Map<Name, Document<?>> documents = new LinkedHashMap<>();

    public Changed(Books books) {
        this.books = books;
    }

    public void add(Document<?> document) {
        documents.put(new Name(document.kind().name(), document.id()), document);
    }

    public <D extends Document<D>> void change(DocumentKind<D> kind, String id, UnaryOperator<D> step) {
        find(kind, id).ifPresent(document -> add(step.apply(document)));
    }

    /// The document as changed so far.
    public <D extends Document<D>> Optional<D> find(DocumentKind<D> kind, String id) {
        var changed = documents.get(new Name(kind.name(), id));
        return changed == null ? books.find(kind, id) : Optional.of(kind.type().cast(changed));
    }

    public List<Document<?>> all() {
        return List.copyOf(documents.values());
    }
}
