package aspstore.format.sap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// The real files of others, which stand beside the repository and not in it: tests of them are skipped elsewhere.
final class Samples {

    private Samples() {}

    static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path path(String name) {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var sample = folder.resolve("shared/samples").resolve(name);
            if (Files.exists(sample)) {
                return sample;
            }
        }
        return Assumptions.abort("no sample " + name + " beside this clone");
    }
}
