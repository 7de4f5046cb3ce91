package aspstore.desk.print;

import java.nio.file.Path;
import java.time.Instant;

/// A paper on its way to the printer.
///
/// @param number in the order in which they were asked for, from 1
/// @param paper what it is, by its number
/// @param since when it got to this state
public record PrintJob(long number, String paper, Path file, Instant since, State state) {

    public sealed interface State {

        /// Others come first, or the printer is being asked.
        record Queued() implements State {}

        /// The system took it. Whether paper came out only a look at the printer tells.
        record Sent(String printer) implements State {}

        record NoPrinter() implements State {}

        /// @param why the system's own words
        record Failed(String why) implements State {}
    }

    PrintJob at(Instant when, State next) {
        return new PrintJob(number, paper, file, when, next);
    }
}
