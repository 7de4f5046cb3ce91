package aspstore.desk.engine;

/// What was entered can't be posted as it is, whenever it is tried. Nothing was saved, and all else goes on.
public final class CannotBePostedException extends EngineException {

    /// @param why what is in the way, as the end of a sentence
    /// @param next what the person can do
    CannotBePostedException(String why, String next) {
        super(words(why, next));
    }

    CannotBePostedException(String why, String next, Throwable cause) {
        super(words(why, next), cause);
    }

    private static String words(String why, String next) {
        return "This can't be posted: " + why + ". Nothing was changed. " + next;
    }
}
