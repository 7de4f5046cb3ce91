package aspstore.desk.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// One run of the launcher at the project's root, to its end.
///
/// @param said what it wrote, complaints too
record Launched(int status, String said) {

    private static final int MOST_MINUTES = 5;

    /// @param arguments as a person would type them, parted by blanks
    static Launched run(String arguments) {
        var command = new ArrayList<String>();
        command.add(root().resolve("aspstore").toString());
        command.addAll(Arrays.asList(arguments.split(" ")));
        return run(command);
    }

    private static Launched run(List<String> command) {
        try {
            var said = Files.createTempFile("aspstore-launched", ".txt");
            try {
                var process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
                process.getOutputStream().close();
                if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
                    process.descendants().forEach(ProcessHandle::destroyForcibly);
                    process.destroyForcibly();
                    throw new AssertionError(command + " did not end; it said " + read(said));
                }
                return new Launched(process.exitValue(), read(said));
            } finally {
                Files.delete(said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(command + " was interrupted", e);
        }
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private static Path root() {
        return Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());
    }
}
