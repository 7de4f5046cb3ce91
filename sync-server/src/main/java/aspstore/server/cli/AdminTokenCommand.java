package aspstore.server.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `aspstore server admin-token`: the way back in for who lost the administrator's token.
@Command(
        name = "admin-token",
        mixinStandardHelpOptions = true,
        description = {
            "Make another administrator's token, for who lost the first, and leave.",
            "Whoever may open the database may do this. The embedded database is open in one program at a time: stop the"
                    + " server first. Earlier tokens stay valid until they are revoked (/v1/tokens)."
        })
final class AdminTokenCommand implements Callable<Integer> {

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Parameters(
            arity = "0..1",
            defaultValue = AdminToken.PRINTED,
            paramLabel = "FILE",
            description = "Where to write it; without, it is printed once.")
    Path file = Path.of(AdminToken.PRINTED);

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (var server = database.existingServer()) {
            AdminToken.issue(server.tokens(), file, spec.commandLine().getOut());
        }
        return 0;
    }
}
