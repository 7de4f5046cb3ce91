package aspstore.journal;

import aspstore.model.Decision;
import aspstore.model.books.Refusal;
import aspstore.model.entry.Entry;
import aspstore.model.entry.Event;
import aspstore.model.entry.Rooms;
import java.util.Optional;
import java.util.stream.Collectors;

/// Deciding an entry again, with the catalogue and the feed as of the positions in its header.
final class Redecision {

    private Redecision() {}

    /// What differs, or nothing where the rules answer with the same event.
    static Optional<String> difference(WorkingBooks books, Entry entry) {
        return Rooms.commandOf(entry.event()).flatMap(command -> {
            var header = entry.header();
            return switch (Rooms.decide(books.asOf(header.seen()), header.act(), command)) {
                case Decision.Refused<Event, Refusal>(var reasons) ->
                    Optional.of("the rules refuse it: "
                            + reasons.stream().map(Refusal::toString).collect(Collectors.joining(", ")));
                case Decision.Accepted<Event, Refusal>(var event) ->
                    event.equals(entry.event())
                            ? Optional.<String>empty()
                            : Optional.of("the rules answer otherwise: " + event);
            };
        });
    }
}
