package aspstore.desk.cli;

import aspstore.desk.shell.DeskStart;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `aspstore desk`: the store app with its window.
@Command(
        name = "desk",
        mixinStandardHelpOptions = true,
        description = "Open the window of the store on this PC. At first it asks which store this is, or makes a"
                + " practice store.")
final class DeskCommand implements Callable<Integer> {

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "The store's folder (default: where the system keeps a program's data).")
    @Nullable
    Path folder;

    @Override
    public Integer call() {
        new DeskStart(folder == null ? DataFolder.ofStore() : folder).run();
        return 0;
    }
}
