package aspstore.desk.cli;

import aspstore.desk.bench.BenchCommand;
import aspstore.desk.demo.DemoCheckCommand;
import aspstore.desk.demo.DemoCommand;
import aspstore.desk.engine.EngineException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionException;
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
            StoreCommands.class,
            SapCommands.class,
            BenchCommand.class
        },
        footer = {"", "The sync server has commands of its own: aspstore server --help"})
public final class CommandLineApp implements Runnable {

    @Spec
    CommandSpec spec = CommandSpec.create();

    private CommandLineApp() {}

    /// @return the exit status: 0 done, 1 done in part or refused, 2 a wrong command line
    public static int run(String[] args) {
        var line = new CommandLine(new CommandLineApp());
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler(CommandLineApp::told);
        return line.execute(args);
    }

    /// What the engine says is in words for people; anything else is a fault of the program.
    private static int told(Exception e, CommandLine line, CommandLine.ParseResult parsed) throws Exception {
        var cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
        if (cause instanceof EngineException) {
            line.getErr().println(cause.getMessage());
            return 1;
        }
        throw e;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do");
    }
}
