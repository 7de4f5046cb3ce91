package aspstore.history;

import aspstore.model.Caller;
import aspstore.model.entry.Command;
import java.util.List;
import java.util.Optional;

/// Something that someone asks for: the commands of one commit.
record Ask(Caller by, List<Command> commands, Hope hope) {

    enum Hope {
        /// Mostly sensible: the rules have the word.
        OPEN,
        /// Nonsense: the rules must refuse it.
        REFUSED
    }

    Ask {
        commands = List.copyOf(commands);
    }

    static Optional<Ask> of(Caller by, Command... commands) {
        return Optional.of(new Ask(by, List.of(commands), Hope.OPEN));
    }

    static Optional<Ask> nonsense(Caller by, Command command) {
        return Optional.of(new Ask(by, List.of(command), Hope.REFUSED));
    }
}
