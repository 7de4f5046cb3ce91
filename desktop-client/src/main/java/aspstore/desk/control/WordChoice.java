package aspstore.desk.control;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;

/// A list of a few things to choose one from, each in words.
public final class WordChoice<T> extends ComboBox<T> {

    /// @param choices of which the first is chosen
    public WordChoice(List<T> choices, Function<T, String> words) {
        getItems().setAll(choices);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(T choice) {
                return choice == null ? "" : words.apply(choice);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("choices are not typed");
            }
        });
        getSelectionModel().selectFirst();
        // Let go, F4 closes the list that its press has just opened.
        addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode() == KeyCode.F4) {
                event.consume();
            }
        });
    }

    /// Goes to the list and opens it.
    public void open() {
        requestFocus();
        show();
    }

    /// The chosen one.
    public T chosen() {
        return getValue() == null ? getItems().getFirst() : getValue();
    }
}
