package aspstore.desk.control;

/// What a screen says to a scan.
public sealed interface ScanAnswer {

    /// @param text what it was taken for: `3 of 5`
    record Accepted(String text) implements ScanAnswer {}

    /// @param why and what to do, in words
    record Refused(String why) implements ScanAnswer {}
}
