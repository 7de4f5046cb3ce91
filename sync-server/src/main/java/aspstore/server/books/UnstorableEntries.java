package aspstore.server.books;

/// Among entries that were to be taken is something that the database can't hold: a NUL character, a name longer
/// than an index takes. The transaction is rolled back.
public final class UnstorableEntries extends RuntimeException {

    public UnstorableEntries(RuntimeException cause) {
        super(cause.getMessage(), cause);
    }
}
