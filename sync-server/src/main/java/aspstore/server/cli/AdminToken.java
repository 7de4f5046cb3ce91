package aspstore.server.cli;

import aspstore.server.security.Tokens;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/// Makes an administrator's token at the command line, and hands it over: in a file, or printed once.
final class AdminToken {

    /// In place of a file: printed.
    static final String PRINTED = "-";

    private static final String EXISTS = "an administrator's token exists already; `aspstore server admin-token` makes"
            + " another where it is lost";

    private AdminToken() {}

    static void issueFirst(Tokens tokens, Path file, PrintWriter out) {
        issue(tokens, file, out, tokens::issueFirstAdmin);
    }

    static void issueAnother(Tokens tokens, Path file, PrintWriter out) {
        issue(tokens, file, out, () -> Optional.of(tokens.issueAdmin()));
    }

    private static void issue(Tokens tokens, Path file, PrintWriter out, Supplier<Optional<Tokens.New>> issue) {
        if (file.toString().equals(PRINTED)) {
            out.println(issue.get()
                    .map(issued -> "administrator's token: " + issued.token())
                    .orElse(EXISTS));
            return;
        }
        try (var target = TokenFile.at(file)) {
            var issued = issue.get();
            if (issued.isEmpty()) {
                out.println(EXISTS);
            } else {
                write(tokens, target, issued.get());
                out.println("administrator's token: written to " + file);
            }
        } catch (IOException e) {
            throw Unable.toUseData(
                    "no token was made, since its file can't be written: " + Unable.reason(e)
                            + ". Name a file in a folder that exists.",
                    e);
        }
    }

    private static void write(Tokens tokens, TokenFile target, Tokens.New issued) throws IOException {
        try {
            target.write(issued.token());
        } catch (IOException e) {
            tokens.withdraw(issued);
            throw e;
        }
    }
}
