package aspstore.desk.shell;

import aspstore.desk.screen.FileChoice;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The system's own dialogs for files.
final class SystemFileChoice implements FileChoice {

    private final Supplier<@Nullable Window> window;

    SystemFileChoice(Supplier<@Nullable Window> window) {
        this.window = window;
    }

    @Override
    public Optional<Path> toSave(String title, String name) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(window.get())).map(java.io.File::toPath);
    }

    @Override
    public Optional<Path> toOpen(String title, String... endings) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        var patterns = Arrays.stream(endings).map(ending -> "*." + ending).toList();
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(String.join(", ", patterns), patterns));
        return Optional.ofNullable(chooser.showOpenDialog(window.get())).map(java.io.File::toPath);
    }
}
