package aspstore.desk.engine;

/// The store's books could not be kept or read. The message is for the person at the desk: what, why, what to do.
public sealed class EngineException extends RuntimeException
        permits CannotBePostedException, NotSavedException, UnsureException {

    public EngineException(String message) {
        super(message);
    }

    public EngineException(String message, Throwable cause) {
        super(message, cause);
    }
}
