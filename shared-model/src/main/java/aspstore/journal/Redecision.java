package aspstore.journal;

import aspstore.model.Decision;
import aspstore.model.books.Refusal;
import aspstore.model.entry.Authority;
import aspstore.model.entry.Command;
import aspstore.model.entry.Entry;
import aspstore.model.entry.Event;
import aspstore.model.entry.Records;
import aspstore.model.entry.Rooms;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Deciding an entry again, with the catalogue and the feed as of the positions in its header.
final class Redecision {

    private Redecision() {}

    /// What differs, or nothing where the rules answer with the same event.
    static Optional<String> difference(WorkingBooks books, Entry entry) {
        return Rooms.commandOf(entry.event()).flatMap(command -> {
            var header = entry.header();
            return Authority.refusal(header.by(), command)
                    .map(reason -> refused(List.of(reason)))
                    .or(() -> difference(books.asOf(header.seen()), entry, command))
                    .or(() -> crossed(books.now(), entry, command));
        });
    }

    private static Optional<String> difference(Records books, Entry entry, Command command) {
        return switch (Rooms.decide(books, entry.header().act(), command)) {
            case Decision.Refused<Event, Refusal>(var reasons) -> Optional.of(refused(reasons));
            case Decision.Accepted<Event, Refusal>(var event) ->
                event.equals(entry.event())
                        ? Optional.<String>empty()
                        : Optional.of("the rules answer otherwise: " + event);
        };
    }

    /// Taking back is right as the store saw it, yet central may have built on the entry meanwhile: people must look.
    private static Optional<String> crossed(Records now, Entry entry, Command command) {
        if (!(command instanceof Command.OfReversal)) {
            return Optional.empty();
        }
        return switch (Rooms.decide(now, entry.header().act(), command)) {
            case Decision.Refused<Event, Refusal>(var reasons) ->
                Optional.of("it crossed what central told meanwhile; " + refused(reasons));
            case Decision.Accepted<Event, Refusal> _ -> Optional.empty();
        };
    }

    private static String refused(List<Refusal> reasons) {
        return "the rules refuse it: " + reasons.stream().map(Refusal::toString).collect(Collectors.joining(", "));
    }
}
