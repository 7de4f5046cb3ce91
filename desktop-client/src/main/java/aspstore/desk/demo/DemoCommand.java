package aspstore.desk.demo;

import aspstore.desk.engine.Folders;
import aspstore.desk.example.Cast;
import aspstore.desk.example.Example;
import aspstore.desk.shell.DeskStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `aspstore demo`: a store's whole day in about a minute.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Run a store's whole day: a sync server and two stores as processes of their own, with real databases,",
            "real HTTP, real PDFs and a real SAP file. Ends with checks that a fresh process makes; the exit status",
            "is 0 only if all hold."
        })
public final class DemoCommand implements Callable<Integer> {

    @Option(names = "--keep", paramLabel = "DIR", description = "Keep everything in this folder, made if need be.")
    @Nullable
    Path keep;

    @Option(
            names = "--seed",
            defaultValue = "1",
            paramLabel = "N",
            description = "Other quantities, parts and people (default: ${DEFAULT-VALUE}).")
    long seed = 1;

    @Option(names = "--idoc", paramLabel = "FILE", description = "SAP's file of the day: its deliveries are shipped.")
    @Nullable
    Path idoc;

    @Option(names = "--no-window", description = "Don't open the store's window at the end.")
    boolean noWindow;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        var home = System.getProperty("aspstore.home");
        if (home == null) {
            throw new ParameterException(spec.commandLine(), "the demo is started by the launcher: ./aspstore demo");
        }
        if (idoc != null && !Files.isReadable(idoc)) {
            throw new ParameterException(spec.commandLine(), "there is no file " + idoc);
        }
        var folder = folder();
        try {
            int status = new DemoDay(
                            spec.commandLine().getOut(),
                            folder,
                            Path.of(home),
                            Cast.of(seed),
                            Optional.ofNullable(idoc),
                            keep != null)
                    .run();
            if (status == 0 && !noWindow && Display.isThere()) {
                open(folder);
            }
            return status;
        } finally {
            if (keep == null) {
                Folders.remove(folder);
            }
        }
    }

    /// The store as the day left it. Its server is gone, so it is offline, and works.
    private void open(Path folder) {
        var out = spec.commandLine().getOut();
        out.println("The window of store " + Example.PUNE + " opens; everybody's PIN is " + Example.PIN
                + ". Close it to end the demo.");
        out.flush();
        new DeskStart(Stage.storeFolder(folder, Example.PUNE)).run();
    }

    private Path folder() throws IOException {
        if (keep == null) {
            return Files.createTempDirectory("aspstore-demo-");
        }
        Files.createDirectories(keep);
        try (var files = Files.list(keep)) {
            if (files.findAny().isPresent()) {
                throw new ParameterException(spec.commandLine(), keep + " is not empty; the demo needs a new folder");
            }
        }
        return keep.toAbsolutePath();
    }
}
