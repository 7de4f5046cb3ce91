package aspstore.desk.cli;

import aspstore.desk.usecase.OpenStore;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// What every command about a store takes.
final class StoreOptions {

    @Option(names = "--folder", required = true, paramLabel = "DIR", description = "The store's folder.")
    Path folder = Path.of("");

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Spec(Spec.Target.MIXEE)
    CommandSpec spec = CommandSpec.create();

    OpenStore open() {
        return OpenStore.at(folder);
    }

    void print(String text) {
        var out = spec.commandLine().getOut();
        out.println(text.stripTrailing());
        out.flush();
    }

    void complain(String text) {
        var err = spec.commandLine().getErr();
        err.println(text.stripTrailing());
        err.flush();
    }
}
