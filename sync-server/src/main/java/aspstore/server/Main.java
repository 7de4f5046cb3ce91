package aspstore.server;

import aspstore.journal.LedgerDatabase;
import aspstore.journal.LedgerException;
import aspstore.server.books.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The command line of the sync server.
@Command(
        name = "aspstore server",
        mixinStandardHelpOptions = true,
        version = "ASP Store server 0.1.0",
        description = "Serves stores, central and connected systems until it is told to stop.")
public final class Main implements Callable<Integer> {

    /// As sysexits.h has it: a data folder that can't be used.
    private static final int CANNOT_USE_DATA = 74;

    @Option(names = "--port", defaultValue = "8410", description = "Where to listen (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--data",
            defaultValue = "central",
            paramLabel = "DIR",
            description = "Folder of the embedded database (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("central");

    @Option(
            names = "--postgres",
            paramLabel = "URL",
            description = "Use PostgreSQL in place of the embedded database: jdbc:postgresql://host/database.")
    private @Nullable String postgres;

    @Option(names = "--user", defaultValue = "aspstore", description = "PostgreSQL's user (default: ${DEFAULT-VALUE}).")
    private String user = "aspstore";

    @Option(names = "--password-file", paramLabel = "FILE", description = "File with the PostgreSQL user's password.")
    private @Nullable Path passwordFile;

    @Option(
            names = "--init-admin-token",
            arity = "0..1",
            fallbackValue = "-",
            paramLabel = "FILE",
            description = "Where no administrator's token exists yet, make one, into FILE or else printed once.")
    private @Nullable String adminToken;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Server server;
        try {
            server = new Server(database(), Clock.systemUTC());
        } catch (LedgerException e) {
            System.err.println("aspstore server: " + e.getMessage());
            return CANNOT_USE_DATA;
        }
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            stopped.countDown();
        }));
        issueAdminToken(server);
        System.out.println("listening on http://localhost:" + server.start(port));
        stopped.await();
        return 0;
    }

    private void issueAdminToken(Server server) throws IOException {
        if (adminToken == null) {
            return;
        }
        var issued = server.tokens().issueFirstAdmin();
        if (issued.isEmpty()) {
            System.out.println("an administrator's token exists already");
        } else if (adminToken.equals("-")) {
            System.out.println("administrator's token: " + issued.get().token());
        } else {
            writePrivately(Path.of(adminToken), issued.get().token());
        }
    }

    private static void writePrivately(Path file, String text) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Files.deleteIfExists(file);
            Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owner)
                    .close();
        }
        Files.writeString(file, text + "\n");
    }

    private LedgerDatabase database() throws IOException {
        if (postgres != null) {
            var password =
                    passwordFile == null ? "" : Files.readString(passwordFile).strip();
            return LedgerDatabase.postgresql(postgres, user, password);
        }
        return EmbeddedDatabase.open(data);
    }
}
