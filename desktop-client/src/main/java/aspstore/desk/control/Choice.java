package aspstore.desk.control;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/// One of a few values, or none: the arrow keys go through them, F4 shows them all.
public final class Choice<T> extends ComboBox<Optional<T>> {

    /// @param none what stands there where nothing is chosen
    public Choice(String none, List<T> values, Function<T, String> words) {
        setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<T> value) {
                return value == null ? none : value.map(words).orElse(none);
            }

            @Override
            public Optional<T> fromString(String text) {
                return values.stream()
                        .filter(value -> words.apply(value).equals(text))
                        .findFirst();
            }
        });
        offer(values);
        choose(Optional.empty());
    }

    /// Exchanges what can be chosen.
    public void offer(List<T> values) {
        getItems().clear();
        getItems().add(Optional.empty());
        values.forEach(value -> getItems().add(Optional.of(value)));
    }

    public Optional<T> chosen() {
        return getValue() == null ? Optional.empty() : getValue();
    }

    public void choose(Optional<T> value) {
        setValue(value);
    }
}
