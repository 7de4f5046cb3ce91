package aspstore.server.cli;

import aspstore.server.Server;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `aspstore server`: serves until it is told to stop.
@Command(
        name = "aspstore server",
        mixinStandardHelpOptions = true,
        version = "ASP Store server 0.1.0",
        description = "Serves stores, central and connected systems until it is told to stop.",
        subcommands = {AdminTokenCommand.class, PinCommand.class},
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "143:stopped by a signal, in order",
            "2:a wrong command line",
            "69:it can't listen there",
            "74:the data folder, the database or a file can't be used"
        })
public final class ServerCommand implements Callable<Integer> {

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            paramLabel = "ADDRESS",
            description = "On which of this machine's addresses to listen (default: ${DEFAULT-VALUE}, from this machine"
                    + " only; 0.0.0.0 for all). It speaks HTTP: put a proxy with TLS before it where stores come over the"
                    + " internet.")
    private String host = "127.0.0.1";

    @Option(
            names = "--port",
            defaultValue = "8410",
            description = "Where to listen (default: ${DEFAULT-VALUE}), 0 for any port that is free.")
    private int port;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Option(
            names = "--init-admin-token",
            arity = "0..1",
            fallbackValue = AdminToken.PRINTED,
            paramLabel = "FILE",
            description = "Where no administrator's token exists yet, make one, into FILE or else printed once.")
    private @Nullable Path adminToken;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private ServerCommand() {}

    /// @return the exit status
    public static int run(String... arguments) {
        return run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments);
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new ServerCommand())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(ServerCommand::told)
                .execute(arguments);
    }

    /// What hinders the start is told in words; anything else is a fault of the program.
    private static int told(Exception e, CommandLine line, CommandLine.ParseResult parsed) throws Exception {
        if (e instanceof Unable unable) {
            line.getErr().println("aspstore server: " + unable.getMessage());
            return unable.status();
        }
        throw e;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > 65_535) {
            throw new ParameterException(spec.commandLine(), "--port is from 0 to 65535, not " + port);
        }
        var server = database.server();
        String address;
        try {
            if (adminToken != null) {
                AdminToken.issueFirst(
                        server.tokens(), adminToken, spec.commandLine().getOut());
            }
            address = listen(server);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            stopped.countDown();
        }));
        spec.commandLine().getOut().println("listening on " + address);
        stopped.await();
        return 0;
    }

    private String listen(Server server) {
        var shown = host.contains(":") ? "[" + host + "]" : host;
        try {
            return "http://" + shown + ":" + server.start(host, port);
        } catch (RuntimeException e) {
            throw Unable.toListen(
                    "can't listen on " + shown + ":" + port + " (" + Unable.reason(root(e))
                            + "). Stop what listens there, or choose another --port or --host.",
                    e);
        }
    }

    private static Throwable root(Throwable e) {
        var root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
