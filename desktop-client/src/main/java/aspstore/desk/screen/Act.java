package aspstore.desk.screen;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.input.KeyCombination;

/// What a person can do on a screen: a button, a key, a line of the palette and of the F1 card, all at once.
///
/// @param text the verb, as it stands on the button
/// @param key one that the keyboard map keeps for it (F9 posts), or of the screen's own
/// @param hindrance why it can't be done now, in words; the button stays visible and tells it
public record Act(
        String text, Optional<KeyCombination> key, Weight weight, Supplier<Optional<String>> hindrance, Runnable run) {

    public enum Weight {
        /// The one that the screen is there for.
        PRIMARY,
        PLAIN,
        /// Takes something back that can't be brought again.
        DANGER
    }

    public static Act primary(String text, String key, Runnable run) {
        return of(text, key, Weight.PRIMARY, run);
    }

    public static Act plain(String text, String key, Runnable run) {
        return of(text, key, Weight.PLAIN, run);
    }

    public static Act danger(String text, String key, Runnable run) {
        return of(text, key, Weight.DANGER, run);
    }

    /// @param key as JavaFX writes it: `F9`, `Shortcut+N`; empty for none
    private static Act of(String text, String key, Weight weight, Runnable run) {
        var combination = key.isEmpty() ? Optional.<KeyCombination>empty() : Optional.of(KeyCombination.valueOf(key));
        return new Act(text, combination, weight, Optional::empty, run);
    }

    public Act unless(Supplier<Optional<String>> why) {
        return new Act(text, key, weight, why, run);
    }
}
