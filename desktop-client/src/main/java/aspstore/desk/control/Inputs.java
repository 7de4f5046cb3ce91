package aspstore.desk.control;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;

/// Fields that show what a paper says and tell what a person changes, without going round in circles.
public final class Inputs {

    private Inputs() {}

    /// A field for one of a few; F4 or the down key opens its list.
    public static <T> ComboBox<T> choice(List<T> from, Function<T, String> words, Consumer<T> changed) {
        var box = new ComboBox<T>();
        box.getItems().setAll(from);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed into a choice");
            }
        });
        box.valueProperty().addListener((_, _, value) -> {
            if (value != null) {
                changed.accept(value);
            }
        });
        return box;
    }

    public static TextField text(Consumer<String> changed) {
        var field = new TextField();
        field.textProperty().addListener((_, _, text) -> changed.accept(text));
        return field;
    }

    /// Shows a text without moving the caret of who types it.
    public static void show(TextField field, String text) {
        if (!field.getText().equals(text)) {
            field.setText(text);
        }
    }
}
