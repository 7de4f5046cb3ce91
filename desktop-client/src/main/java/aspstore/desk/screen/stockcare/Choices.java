package aspstore.desk.screen.stockcare;

import java.util.function.Function;
import javafx.util.StringConverter;

/// Words for what can be chosen from a list.
final class Choices {

    private Choices() {}

    static <T> StringConverter<T> words(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T choice) {
                return choice == null ? "" : words.apply(choice);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("choices are not typed");
            }
        };
    }
}
