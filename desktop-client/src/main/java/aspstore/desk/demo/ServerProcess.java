package aspstore.desk.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The sync server in a process of its own, on its embedded database and a port that is free.
final class ServerProcess implements AutoCloseable {

    private final Child child;
    private final int port;

    private ServerProcess(Child child, int port) {
        this.child = child;
        this.port = port;
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
        while (!line.startsWith("listening on ")) {
            line = child.read();
        }
        return new ServerProcess(child, Integer.parseInt(line.substring(line.lastIndexOf(':') + 1)));
    }

    private static List<String> launcher(Path home) {
        boolean isWindows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows");
        return isWindows
                ? List.of("cmd", "/c", home.resolve("aspstore.cmd").toString())
                : List.of(home.resolve("aspstore").toString());
    }

    int port() {
        return port;
    }

    String address() {
        return "http://localhost:" + port;
    }

    static String token(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new DemoException("the server left no administrator's token in " + file, e);
        }
    }

    @Override
    public void close() {
        child.close();
    }
}
