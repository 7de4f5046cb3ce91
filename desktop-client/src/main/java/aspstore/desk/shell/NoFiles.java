package aspstore.desk.shell;

import aspstore.desk.screen.FileChoice;
import java.nio.file.Path;
import java.util.Optional;

/// Nobody is there to choose a file.
final class NoFiles implements FileChoice {

    @Override
    public Optional<Path> toSave(String title, String name) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> toOpen(String title, String... endings) {
        return Optional.empty();
    }
}
