package aspstore.desk.screen;

import java.util.Optional;

/// Asks in place before what can't be undone: the first press says what will happen, the second does it.
public final class SecondPress {

    private Optional<String> asked = Optional.empty();

    /// @param what would be done: another thing is asked about anew
    /// @return whether it was asked just before
    public boolean again(String what) {
        boolean isSecond = asked.filter(what::equals).isPresent();
        asked = isSecond ? Optional.empty() : Optional.of(what);
        return isSecond;
    }

    /// Something else was done in between.
    public void forget() {
        asked = Optional.empty();
    }
}
