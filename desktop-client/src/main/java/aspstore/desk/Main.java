package aspstore.desk;

import aspstore.desk.cli.CommandLineApp;

/// Where the store app starts. Leaves with the command's exit status.
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(CommandLineApp.run(args));
    }
}
