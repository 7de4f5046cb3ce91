package aspstore.desk.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// Dresses a scene: AtlantaFX, the desk's own stylesheet over it, and the fonts that have ₹ and Devanagari.
final class Theme {

    private Theme() {}

    static void apply(Scene scene, Appearance appearance) {
        loadFonts();
        var theme = switch (appearance.mode()) {
            case LIGHT -> new PrimerLight().getUserAgentStylesheet();
            case DARK -> new PrimerDark().getUserAgentStylesheet();
        };
        // For all windows: menus and lists that open over the scene are windows of their own.
        Application.setUserAgentStylesheet(theme);
        scene.getStylesheets().setAll(resource("desk.css"));
        scene.getRoot().setStyle("-fx-font-size: " + appearance.pixels() + "px;");
    }

    private static void loadFonts() {
        for (var name : List.of("NotoSansDesk-Regular.ttf", "NotoSansDesk-Bold.ttf")) {
            try (var in = Theme.class.getResourceAsStream("fonts/" + name)) {
                if (in == null || Font.loadFont(in, 13) == null) {
                    throw new IllegalStateException("the font " + name + " is not in the program");
                }
            } catch (IOException e) {
                throw new IllegalStateException("the font " + name + " can't be read", e);
            }
        }
    }

    private static String resource(String name) {
        var found = Theme.class.getResource(name);
        if (found == null) {
            throw new IllegalStateException("the stylesheet " + name + " is not in the program");
        }
        return found.toExternalForm();
    }
}
