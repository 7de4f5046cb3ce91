package aspstore.server;

import aspstore.server.cli.ServerCommand;

/// Where the sync server starts. Leaves with the command's exit status.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(ServerCommand.run(arguments));
    }
}
