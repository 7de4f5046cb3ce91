package aspstore.desk.engine;

/// What was entered can't be posted as it is, whenever it is tried. Nothing was saved, and all else goes on.
public final class CannotBePostedException extends EngineException {

    CannotBePostedException(Throwable cause) {
        super(Said.of("post.notTaken", Fault.reason(cause)), cause);
    }
}
