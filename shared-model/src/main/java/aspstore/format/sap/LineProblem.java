package aspstore.format.sap;

/// What is wrong with one line of a file. The header is line 1; in JSON, rows count as lines from 1.
public record LineProblem(int line, String reason) {

    @Override
    public String toString() {
        return "line " + line + ": " + reason;
    }
}
