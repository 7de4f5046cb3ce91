package aspstore.desk.sync;

import aspstore.model.India;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// How store and server stand to each other, for the status line.
///
/// @param waiting how many documents the server does not hold yet
/// @param lastSync when all was exchanged last
/// @param problem what hindered the last exchange, if anything
public record SyncStatus(State state, long waiting, Optional<Instant> lastSync, Optional<Problem> problem) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY_AND_CLOCK = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

    public enum State {
        /// Nothing was exchanged yet.
        NEW,
        IN_STEP,
        /// All was exchanged, but what central told is not in this store's books yet.
        NOT_TAKEN,
        /// No network, which is ordinary: work goes on.
        OFFLINE,
        /// The last exchange failed; it is tried again.
        HINDERED,
        /// Nothing is sent any more until people have settled it.
        STOPPED;

        /// Whether the exchange itself went well, so that the next one need not wait longer.
        boolean isExchanged() {
            return switch (this) {
                case NEW, IN_STEP, NOT_TAKEN -> true;
                case OFFLINE, HINDERED, STOPPED -> false;
            };
        }
    }

    /// `3 documents wait for the server, last sync 10:42`, after the problem where there is one.
    public String words(Instant now) {
        var before = problem.map(Problem::words).map(text -> text + " ").orElse("");
        return before + waitingWords() + ", " + lastWords(now);
    }

    private String waitingWords() {
        if (waiting == 0) {
            return "All documents are at the server";
        }
        return waiting == 1 ? "1 document waits for the server" : waiting + " documents wait for the server";
    }

    private String lastWords(Instant now) {
        return lastSync.map(at -> {
                    var then = at.atZone(India.ZONE);
                    boolean isToday =
                            then.toLocalDate().equals(now.atZone(India.ZONE).toLocalDate());
                    return "last sync " + then.format(isToday ? CLOCK : DAY_AND_CLOCK);
                })
                .orElse("no sync yet");
    }
}
