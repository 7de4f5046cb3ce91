package aspstore.desk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.engine.Desk;
import aspstore.desk.engine.StoreEngine;
import aspstore.desk.practice.PracticeStore;
import aspstore.desk.usecase.OpenStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kordamp.ikonli.javafx.FontIcon;

/// Walks through every screen that people of the practice store can reach.
@TestInstance(Lifecycle.PER_CLASS)
class WalkTest {

    private static final double LEAST = 4.5;

    private StoreEngine engine;

    @BeforeAll
    void open(@TempDir Path folder) {
        var store = folder.resolve("store");
        PracticeStore.create(store, Desk.PORTS, _ -> {});
        engine = StoreEngine.open(store, Desk.PORTS);
    }

    @AfterAll
    void close() {
        engine.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyInputHasANameAndEveryTextStandsOut(Appearance.Mode mode) {
        var gallery = new Gallery(OpenStore.of(engine, Desk.PORTS));
        var found = new ArrayList<String>();
        for (var role : Gallery.ROLES) {
            var person = gallery.someone(role).caller();
            try (var desk = DeskRobot.at(engine, Desk.PORTS, person, Appearance.DEFAULT.with(mode))) {
                gallery.screens(role).forEach((name, destination) -> {
                    desk.open(destination).quiet();
                    desk.onScreen(() -> {
                        desk.scene().getRoot().applyCss();
                        desk.scene().getRoot().layout();
                        return walk(name, desk.scene().getRoot(), found);
                    });
                });
            }
        }
        assertThat(found).isEmpty();
    }

    private static List<String> walk(String screen, Node node, List<String> found) {
        if (!node.isVisible() || node.isDisabled()) {
            return found;
        }
        if (isInput(node)
                && (node.getAccessibleText() == null || node.getAccessibleText().isBlank())) {
            found.add(screen + ": an input without a name, " + node);
        }
        if (node instanceof Text text && isRead(text) && Contrast.of(text) < LEAST) {
            var line = "%s: \"%s\" has a contrast of %.2f, %s"
                    .formatted(screen, text.getText(), Contrast.of(text), text.getParent());
            found.add(line);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(screen, child, found));
        }
        return found;
    }

    /// What is part of another control is named by that one.
    private static boolean isInput(Node node) {
        return switch (node) {
            case TextInputControl _, ListView<?> _ ->
                !(node.getParent() instanceof ComboBoxBase<?> || node.getParent() instanceof Spinner<?>);
            case ComboBoxBase<?> _ -> true;
            case Spinner<?> _ -> true;
            case TableView<?> _ -> true;
            default -> false;
        };
    }

    private static boolean isRead(Text text) {
        return !(text instanceof FontIcon)
                && !text.getText().isBlank()
                && text.getFill() instanceof Color
                && isScrolledIn(text);
    }

    private static boolean isScrolledIn(Text text) {
        var bounds = text.localToScene(text.getLayoutBounds());
        for (var at = text.getParent(); at != null; at = at.getParent()) {
            if (at.getClip() != null
                    && !at.localToScene(at.getClip().getBoundsInParent())
                            .contains(bounds.getCenterX(), bounds.getCenterY())) {
                return false;
            }
        }
        return true;
    }
}
