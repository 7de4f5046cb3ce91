package aspstore.desk.control;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A field with its label above and, where something is wrong, the reason below it. It is checked when it is left and
/// when the screen's act is asked for, never while a person types.
public final class Field extends VBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Control control;
    private final Label problem = new Label();

    /// @param label with an underscore before the letter that leads to the field
    public Field(String label, Control control) {
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

    public Control control() {
        return control;
    }

    /// Shows what is wrong with the field, or that nothing is.
    public void tell(Optional<String> why) {
        problem.setText(why.orElse(""));
        problem.setVisible(why.isPresent());
        pseudoClassStateChanged(WRONG, why.isPresent());
        control.setAccessibleHelp(why.orElse(""));
    }
}
