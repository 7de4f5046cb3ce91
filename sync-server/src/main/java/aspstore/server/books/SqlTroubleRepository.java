package aspstore.server.books;

import aspstore.server.problem.Problem;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.ConnectionException;

/// What the database's errors mean: try again, or never.
final class SqlTroubleRepository {

    /// SQL's state where something is there already that must be unique.
    private static final String DUPLICATE = "23505";

    /// Values that a type does not take, and rows that an index does not.
    private static final List<String> UNSTORABLE = List.of("22", "54");

    /// Connections lost, transactions rolled back by the database, waits for locks that took too long.
    private static final List<String> BUSY = List.of("08", "40", "55P03", "57P", "HYT00", "50200", "90121", "90131");

    private SqlTroubleRepository() {}

    static boolean isDuplicate(RuntimeException e) {
        return state(e).filter(DUPLICATE::equals).isPresent();
    }

    /// Whether a value is one that the database can't hold, however often it is tried.
    static boolean isUnstorable(RuntimeException e) {
        return state(e).filter(state -> UNSTORABLE.stream().anyMatch(state::startsWith))
                .isPresent();
    }

    /// The same, or that the books are busy.
    static RuntimeException orBusy(RuntimeException e) {
        boolean busy = e instanceof ConnectionException
                || state(e).filter(state -> BUSY.stream().anyMatch(state::startsWith))
                        .isPresent();
        return busy ? Problem.busy("The database is busy or away").asException() : e;
    }

    private static Optional<String> state(Throwable e) {
        for (var cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.ofNullable(sql.getSQLState());
            }
        }
        return Optional.empty();
    }
}
