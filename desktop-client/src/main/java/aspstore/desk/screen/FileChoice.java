package aspstore.desk.screen;

import java.nio.file.Path;
import java.util.Optional;

/// Asks a person for a file, as the system does; a test answers for one.
public interface FileChoice {

    /// @param name that the new file has where the person does not say otherwise: `stock.csv`
    Optional<Path> toSave(String title, String name);

    /// @param endings which files are shown: `csv`
    Optional<Path> toOpen(String title, String... endings);
}
