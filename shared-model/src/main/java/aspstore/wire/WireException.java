package aspstore.wire;

/// Bytes that should be an entry or a message and are not.
public class WireException extends RuntimeException {

    public WireException(String message) {
        super(message);
    }

    public WireException(String message, Throwable cause) {
        super(message, cause);
    }

    /// More than the reader takes.
    public static final class TooLarge extends WireException {

        public TooLarge(String message) {
            super(message);
        }
    }
}
