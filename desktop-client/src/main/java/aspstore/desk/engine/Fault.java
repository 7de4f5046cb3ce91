package aspstore.desk.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// What a failure within a transaction of the books comes from: its data, or something that passes.
enum Fault {
    /// The same data will fail again: a rule or a table does not take it, or it can't be worked out.
    OF_DATA,
    /// A lock that was not got, a full disk, a database that closed itself: tried again, it may well work.
    PASSING;

    /// A database says it by the class of its SQLSTATE: 22 is a value that it can't hold, 23 a constraint that the
    /// rows break. Whatever else it reports is not the data's doing. What neither a database nor a disk reports is
    /// the program's own answer to the data, and comes again with it.
    static Fault of(Throwable problem) {
        for (@Nullable Throwable at = problem; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql) {
                return isOfData(sql) ? OF_DATA : PASSING;
            }
            if (at instanceof IOException || at instanceof UncheckedIOException || at instanceof OutOfMemoryError) {
                return PASSING;
            }
        }
        return OF_DATA;
    }

    private static boolean isOfData(SQLException problem) {
        var state = problem.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    /// What went wrong in a few words: the database's own where it was the database, without the statement that it
    /// adds to them.
    static String reason(Throwable problem) {
        var origin = problem;
        for (@Nullable Throwable at = problem; at != null; at = at.getCause()) {
            origin = at instanceof SQLException ? at : origin;
        }
        var message = origin.getMessage();
        return message == null
                ? origin.getClass().getSimpleName()
                : message.lines().findFirst().orElse(message).replaceAll("; SQL statement:$", "");
    }
}
