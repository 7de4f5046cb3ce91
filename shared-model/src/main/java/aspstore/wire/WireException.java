package aspstore.wire;

/// Bytes that should be an entry or a message and are not.
public final class WireException extends RuntimeException {

    public WireException(String message) {
        super(message);
    }

    public WireException(String message, Throwable cause) {
        super(message, cause);
    }
}
