package aspstore.desk.cli;

import aspstore.desk.bench.BenchCommand;
import aspstore.desk.demo.DemoCheckCommand;
import aspstore.desk.demo.DemoCommand;
import aspstore.desk.engine.Hindrance;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `aspstore`: the commands of the store app. A wrong command line is answered with what is wrong and the usage.
@Command(
        name = "aspstore",
        description = "Spare-parts inventory for authorized service partners.",
        mixinStandardHelpOptions = true,
        subcommands = {
            DemoCommand.class,
            DemoCheckCommand.class,
            DeskCommand.class,
            ScreenshotsCommand.class,
            StoreCommands.class,
            SapCommands.class,
            BenchCommand.class
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:done", "1:done in part, refused or hindered", "2:a wrong command line"},
        footer = {"", "The sync server has commands of its own: aspstore server --help"})
public final class CommandLineApp implements Runnable {

    @Spec
    CommandSpec spec = CommandSpec.create();

    private CommandLineApp() {}

    /// @return the exit status: 0 done, 1 done in part, refused or hindered, 2 a wrong command line
    public static int run(String[] args) {
        return run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                args);
    }

    /// The same, with what it says elsewhere than on the terminal.
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        var line = new CommandLine(new CommandLineApp());
        line.setOut(out);
        line.setErr(err);
        line.setExecutionExceptionHandler(CommandLineApp::told);
        Converters.register(line);
        return line.execute(args);
    }

    /// What hinders is told in words for people; anything else is a fault of the program.
    private static int told(Exception e, CommandLine line, CommandLine.ParseResult parsed) throws Exception {
        var words = Hindrance.words(e);
        if (words.isEmpty()) {
            throw e;
        }
        line.getErr().println(words.get());
        return 1;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do");
    }
}
