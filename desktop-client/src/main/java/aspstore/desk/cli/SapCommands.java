package aspstore.desk.cli;

import aspstore.format.sap.SapShow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `aspstore sap`: looking into SAP's files without changing anything.
@Command(name = "sap", description = "Look into SAP's files.", subcommands = SapCommands.Show.class)
final class SapCommands {

    private SapCommands() {}

    /// `aspstore sap show`: every delivery and item of IDoc and OData files.
    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = {
                "Show what each IDoc or OData file contains: a line a delivery and a line an item.",
                "A file that is not a usable delivery gets a reason, and the exit status is 1."
            })
    static final class Show implements Callable<Integer> {

        @Option(names = "--json", description = "Print an array of {file, deliveries} or {file, problem}.")
        boolean json;

        @Parameters(paramLabel = "FILE", arity = "1..*", description = "IDoc XML, flat IDoc, or OData JSON.")
        List<Path> files = new ArrayList<>();

        @Spec
        CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            var shown = json ? SapShow.json(files) : SapShow.table(files);
            var out = spec.commandLine().getOut();
            out.println(shown.text().stripTrailing());
            out.flush();
            return shown.anyUnusable() ? 1 : 0;
        }
    }
}
