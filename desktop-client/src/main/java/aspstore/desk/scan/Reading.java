package aspstore.desk.scan;

import java.util.List;

/// What the reading of a scan came to.
public sealed interface Reading {

    record Read(Scanned scanned) implements Reading {}

    /// @param why the end of its text's key
    /// @param details what the text may name, in order
    record Unreadable(String why, List<String> details) implements Reading {
        public Unreadable {
            details = List.copyOf(details);
        }
    }

    static Reading once(Scan what) {
        return new Read(new Scanned(what, 1));
    }

    static Reading unreadable(String why, String... details) {
        return new Unreadable(why, List.of(details));
    }
}
