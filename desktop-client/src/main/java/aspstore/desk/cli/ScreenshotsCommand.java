package aspstore.desk.cli;

import aspstore.desk.engine.Folders;
import aspstore.desk.practice.PracticeStore;
import aspstore.desk.shell.Pictures;
import aspstore.desk.usecase.OpenStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `aspstore screenshots`: pictures of every screen, filled with the practice store's day.
@Command(
        name = "screenshots",
        mixinStandardHelpOptions = true,
        description = "Render every screen of a practice store, light and dark, in English and Hindi, to"
                + " <screen>-<light|dark>-<en|hi>.png. Needs no display.")
final class ScreenshotsCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "Where the pictures go.")
    Path folder = Path.of("");

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(folder);
        var out = spec.commandLine().getOut();
        var place = Files.createTempDirectory("aspstore-screenshots");
        try {
            PracticeStore.create(place.resolve("store"), OpenStore.ports(), out::println);
            try (var store = OpenStore.at(place.resolve("store"))) {
                int taken = new Pictures(store, folder, _ -> {}).take();
                out.println(
                        taken + " pictures are in " + folder.toAbsolutePath().normalize() + ".");
            }
            return 0;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            Folders.remove(place);
        }
    }
}
