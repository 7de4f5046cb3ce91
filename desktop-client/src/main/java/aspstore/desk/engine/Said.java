package aspstore.desk.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A sentence for the person at the desk, by its key: what, why, what to do. It is worded where it is shown, in the
/// language of whoever reads it ([Sentences]).
///
/// @param values what fills its gaps: words that are the same in every language, or other sentences
public record Said(String key, List<Object> values) {

    public Said {
        values = List.copyOf(values);
    }

    public static Said of(String key, Object... values) {
        return new Said(
                key,
                Arrays.stream(values)
                        .map(value -> value instanceof Said ? value : (Object) String.valueOf(value))
                        .toList());
    }

    /// The words of another program, in its language.
    public static Said asIs(String words) {
        return of("asIs", words);
    }

    /// For logs and for the command line.
    public String english() {
        return Sentences.in(Locale.ENGLISH).of(this);
    }

    @Override
    public String toString() {
        return english();
    }
}
