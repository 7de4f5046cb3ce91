package aspstore.desk.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The sync server in a process of its own, on its embedded database and a port that is free.
final class ServerProcess implements AutoCloseable {

    private static final String LISTENING = "listening on ";
    /// How a process leaves that ended in order when it was told to by a signal (SIGTERM).
    private static final int TOLD_TO = 128 + 15;

    private final Child child;
    private final String address;

    private ServerProcess(Child child, String address) {
        this.child = child;
        this.address = address;
    }

    /// @param home the source tree, whose launcher starts the server
    /// @param port 0 for any that is free
    static ServerProcess start(Path home, Path data, Path adminToken, Path log, int port) {
        var command = new ArrayList<>(launcher(home));
        command.addAll(List.of("server", "--port", Integer.toString(port), "--data", data.toString()));
        if (!Files.exists(adminToken)) {
            command.addAll(List.of("--init-admin-token", adminToken.toString()));
        }
        var child = Child.start("the server", log, command);
        var line = child.read();
        while (!line.startsWith(LISTENING)) {
            line = child.read();
        }
        return new ServerProcess(child, line.substring(LISTENING.length()));
    }

    private static List<String> launcher(Path home) {
        return isWindows()
                ? List.of("cmd", "/c", home.resolve("aspstore.cmd").toString())
                : List.of(home.resolve("aspstore").toString());
    }

    int port() {
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }

    String address() {
        return address;
    }

    static String token(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new DemoException("the server left no administrator's token in " + file, e);
        }
    }

    /// @throws DemoException where it does not end in order
    @Override
    public void close() {
        int status = child.stop();
        // Windows has no signals: there a process is always cut off.
        if (status != 0 && status != TOLD_TO && !isWindows()) {
            throw new DemoException("the server leaves with status " + status);
        }
    }

    private static boolean isWindows() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows");
    }
}
