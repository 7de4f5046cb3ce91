package aspstore.server.problem;

/// Ends a request that can't be served. A rule's refusal is an answer and no exception; this is for what never
/// got as far as a rule.
public final class ProblemException extends RuntimeException {

    // Not kept when serialised, which nobody does.
    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.title() + ": " + problem.detail(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
