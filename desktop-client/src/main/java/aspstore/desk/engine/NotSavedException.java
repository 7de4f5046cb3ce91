package aspstore.desk.engine;

/// It was certainly not saved: the books are as before, and it may be tried again.
public final class NotSavedException extends EngineException {

    public NotSavedException(String message, Throwable cause) {
        super(message, cause);
    }
}
