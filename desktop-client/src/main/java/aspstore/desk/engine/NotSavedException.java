package aspstore.desk.engine;

/// It was certainly not saved: the books are as before, and it may be tried again.
public final class NotSavedException extends EngineException {

    public NotSavedException(Said said, Throwable cause) {
        super(said, cause);
    }
}
