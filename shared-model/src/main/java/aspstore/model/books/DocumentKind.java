package aspstore.model.books;

/// One kind of document, by name and type. Each document declares its own.
public record DocumentKind<D extends Document<D>>(String name, Class<D> type) {}
