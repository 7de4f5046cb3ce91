package aspstore.desk.screen.oversight;

import java.util.Optional;

/// What can't be taken back is asked for twice: the second time for exactly what was shown the first time.
final class Asked {

    private Optional<Object> first = Optional.empty();

    /// @return whether this very thing was asked for before
    boolean again(Object what) {
        boolean isAgain = first.filter(what::equals).isPresent();
        first = isAgain ? Optional.empty() : Optional.of(what);
        return isAgain;
    }
}
