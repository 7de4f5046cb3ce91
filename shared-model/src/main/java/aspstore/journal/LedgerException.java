package aspstore.journal;

/// The books could not be read or written. Says what, and what the database said of it.
public final class LedgerException extends RuntimeException {

    public LedgerException(String message) {
        super(message);
    }

    public LedgerException(String message, Throwable cause) {
        super(message, cause);
    }
}
