package aspstore.desk.control;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// A field with its label above and, where something is wrong, the reason below it. It is checked when it is left
/// and when the screen act is asked for, never while a person types.
///
/// What is typed into it is kept in the draft a moment after the last key, left or not: a PC that goes out takes
/// no key with it.
public final class Field extends VBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    /// Long enough not to disturb who types, short enough that little is typed meanwhile.
    private static final Duration MOMENT = Duration.millis(300);

    private final Region control;
    private final Label problem = new Label();
    private final PauseTransition pause = new PauseTransition(MOMENT);
    private Optional<Runnable> keep = Optional.empty();
    private String shown = "";
    private boolean isTyped = false;
    private boolean isKeeping = false;
    private boolean isFilling = false;

    /// @param label with an underscore before the letter that leads to the field
    public Field(String label, Region control) {
        this.control = control;
        getStyleClass().add("field");
        var name = new Label(label);
        name.setMnemonicParsing(true);
        name.setLabelFor(control);
        name.getStyleClass().add("field-label");
        control.setAccessibleText(label.replace("_", ""));
        control.setMaxWidth(Double.MAX_VALUE);
        problem.getStyleClass().add("field-problem");
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.visibleProperty());
        problem.setVisible(false);
        getChildren().addAll(name, control, problem);
    }

    public Region control() {
        return control;
    }

    /// Keeps what is typed: a moment after the last key, and when the field is left.
    ///
    /// @param how takes what the field says into the draft; what it finds wrong is told once the field is left
    public Field keeping(Runnable how) {
        keep = Optional.of(how);
        pause.setOnFinished(_ -> whileTyping());
        if (control instanceof TextInputControl input) {
            input.textProperty().addListener((_, _, _) -> {
                if (!isFilling && input.isFocused()) {
                    isTyped = true;
                    pause.playFromStart();
                }
            });
        }
        control.focusedProperty().addListener((_, _, isIn) -> {
            if (!isIn) {
                pause.stop();
                isTyped = false;
                how.run();
            }
        });
        return this;
    }

    private void whileTyping() {
        // The screen may have been left, and its draft posted.
        if (control.isFocused()) {
            isTyped = false;
            isKeeping = true;
            keep.ifPresent(Runnable::run);
            isKeeping = false;
        }
    }

    /// Shows what the draft says, but leaves alone what somebody is typing.
    public void show(String text) {
        boolean isKnown = text.equals(shown) && control.isFocused();
        shown = text;
        if (!isTyped && !isKeeping && !isKnown) {
            set(text);
        }
    }

    /// Shows something else: what was typed before was not about it.
    public void fill(String text) {
        pause.stop();
        isTyped = false;
        shown = text;
        set(text);
        tell(Optional.empty());
    }

    private void set(String text) {
        if (control instanceof TextInputControl input && !input.getText().equals(text)) {
            isFilling = true;
            input.setText(text);
            isFilling = false;
        }
    }

    /// Shows what is wrong with the field, or that nothing is.
    public void tell(Optional<String> why) {
        if (isKeeping && why.isPresent()) {
            return;
        }
        problem.setText(why.orElse(""));
        problem.setVisible(why.isPresent());
        pseudoClassStateChanged(WRONG, why.isPresent());
        control.setAccessibleHelp(why.orElse(""));
    }
}
