package aspstore.desk.cli;

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
        subcommands = {SapCommands.class},
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
        return line.execute(args);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do");
    }
}
