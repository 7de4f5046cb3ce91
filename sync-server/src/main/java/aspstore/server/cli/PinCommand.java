package aspstore.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import aspstore.journal.Outcome;
import aspstore.model.Caller;
import aspstore.model.PersonId;
import aspstore.model.Role;
import aspstore.model.StoreId;
import aspstore.security.Pin;
import aspstore.server.books.BooksRepository;
import aspstore.server.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `aspstore server pin`: gives one of a store's people a PIN.
@Command(
        name = "pin",
        mixinStandardHelpOptions = true,
        description = {
            "Give one of a store's people a PIN for its desk, in place of the one before, and leave.",
            "Whoever may open the database may do this. The embedded database is open in one program at a time: stop the"
                    + " server first, or ask it while it runs (PUT /v1/stores/STORE/people/PERSON/pin). The store hears of"
                    + " it when it syncs next."
        })
final class PinCommand implements Callable<Integer> {

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Parameters(index = "0", paramLabel = "STORE")
    String store = "";

    @Parameters(
            index = "1",
            paramLabel = "PERSON",
            description = "By the number under which the store's rows name them.")
    String person = "";

    @Parameters(
            index = "2",
            paramLabel = "FILE",
            description = "A file with the PIN: in the command line, other programs could read it.")
    Path file = Path.of("");

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var pin = pin();
        var by = new Caller(new PersonId("admin"), Role.ADMIN, "command line");
        try (var server = database.existingServer()) {
            var outcome =
                    server.staffPins().set(by, new StoreId(store), new PersonId(person), pin, BooksRepository.newId());
            if (outcome instanceof Outcome.Refused(var reasons)) {
                throw new IllegalStateException("a PIN was refused: " + reasons);
            }
        } catch (ProblemException e) {
            throw wrong(e.problem().detail());
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
        spec.commandLine()
                .getOut()
                .println("the PIN of " + person + " is set; store " + store + " hears of it by its feed");
        return 0;
    }

    private Pin pin() {
        try {
            return new Pin(Files.readString(file, UTF_8).strip());
        } catch (IOException e) {
            throw Unable.toUseData("the file with the PIN can't be read: " + Unable.reason(e), e);
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private ParameterException wrong(String words) {
        return new ParameterException(spec.commandLine(), words);
    }
}
