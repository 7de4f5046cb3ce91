package aspstore.desk.engine;

/// Nobody knows whether it was saved until the books were opened again and their files read.
public final class UnsureException extends EngineException {

    public UnsureException(Said said) {
        super(said);
    }

    public UnsureException(Said said, Throwable cause) {
        super(said, cause);
    }
}
