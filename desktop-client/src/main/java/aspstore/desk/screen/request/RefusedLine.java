package aspstore.desk.screen.request;

import aspstore.model.books.Refusal;
import aspstore.model.request.RequestRefusal;
import java.util.Optional;

/// Which line of a request a refusal is about.
final class RefusedLine {

    private RefusedLine() {}

    static Optional<Integer> of(Refusal refusal) {
        return switch (refusal) {
            case RequestRefusal.NothingRequested(var line) -> Optional.of(line);
            case RequestRefusal.NotWhole it -> Optional.of(it.line());
            case RequestRefusal.UnknownPart it -> Optional.of(it.line());
            case RequestRefusal.PartOfAnotherUnit it -> Optional.of(it.line());
            case RequestRefusal.NoLimit it -> Optional.of(it.line());
            case RequestRefusal.OverLimit it -> Optional.of(it.line());
            case RequestRefusal.OverLimitValue it -> Optional.of(it.line());
            case RequestRefusal.JobDoesNotWait it -> Optional.of(it.line());
            default -> Optional.empty();
        };
    }
}
