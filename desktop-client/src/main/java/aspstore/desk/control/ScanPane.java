package aspstore.desk.control;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The scan field under what it waits for, so that it stands in line with the fields beside it and takes the room that
/// they leave.
public final class ScanPane extends VBox {

    public ScanPane(String title, ScanField scans) {
        getStyleClass().add("field");
        var name = new Label(title);
        name.setLabelFor(scans.field());
        name.getStyleClass().add("field-label");
        name.setMinWidth(0);
        getChildren().addAll(name, scans);
        HBox.setHgrow(this, Priority.ALWAYS);
    }
}
