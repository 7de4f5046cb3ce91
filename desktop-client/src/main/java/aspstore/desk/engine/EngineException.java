package aspstore.desk.engine;

/// The store's books could not be kept or read. What it says is for the person at the desk: what, why, what to do.
public sealed class EngineException extends RuntimeException
        permits CannotBePostedException, NotSavedException, UnsureException {

    private final transient Said said;

    public EngineException(Said said) {
        super(said.english());
        this.said = said;
    }

    public EngineException(Said said, Throwable cause) {
        super(said.english(), cause);
        this.said = said;
    }

    /// Words that there are in one language only: of the command line, or of another program.
    public EngineException(String message) {
        this(Said.asIs(message));
    }

    public EngineException(String message, Throwable cause) {
        this(Said.asIs(message), cause);
    }

    public Said said() {
        return said;
    }
}
