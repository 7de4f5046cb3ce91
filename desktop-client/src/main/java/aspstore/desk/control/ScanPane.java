package aspstore.desk.control;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The scan field under what it waits for, instead of having that within, so that it stands in line with the fields
/// beside it and takes the room that they leave.
public final class ScanPane extends VBox {

    public ScanPane(ScanField scans) {
        getStyleClass().add("field");
        var name = new Label(scans.field().getPromptText());
        scans.field().setPromptText("");
        name.setLabelFor(scans.field());
        name.getStyleClass().add("field-label");
        name.setMinWidth(0);
        getChildren().addAll(name, scans);
        HBox.setHgrow(this, Priority.ALWAYS);
    }
}
