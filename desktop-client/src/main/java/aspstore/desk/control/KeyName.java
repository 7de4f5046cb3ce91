package aspstore.desk.control;

import javafx.scene.input.KeyCombination;

/// What stands on the keys of a keyboard: `F9`, `Ctrl+K`.
public final class KeyName {

    private KeyName() {}

    public static String of(KeyCombination key) {
        return key.getName()
                .replace("Shortcut", "Ctrl")
                .replace("Delete", "Del")
                .replace("Insert", "Ins");
    }
}
