package aspstore.desk.screen.oversight;

import aspstore.model.oversight.Case;
import java.util.Optional;

/// How a person is about to resolve a case.
record Resolving(Optional<Case.How> how, String reason) {

    static final Resolving BLANK = new Resolving(Optional.empty(), "");

    Resolving with(Optional<Case.How> newHow) {
        return new Resolving(newHow, reason);
    }

    Resolving with(String newReason) {
        return new Resolving(how, newReason);
    }
}
