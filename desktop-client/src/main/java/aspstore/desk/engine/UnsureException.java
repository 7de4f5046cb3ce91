package aspstore.desk.engine;

/// Nobody knows whether it was saved until the books were opened again and their files read.
public final class UnsureException extends EngineException {

    public UnsureException(String message) {
        super(message);
    }

    public UnsureException(String message, Throwable cause) {
        super(message, cause);
    }
}
