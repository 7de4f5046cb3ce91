package aspstore.server.cli;

import aspstore.server.security.Tokens;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;

/// Makes an administrator's token at the command line, and hands it over: in a file, or printed once.
final class AdminToken {

    /// In place of a file: printed.
    static final String PRINTED = "-";

    private AdminToken() {}

    static void issueFirst(Tokens tokens, Path file, PrintWriter out) {
        if (tokens.hasAdmin()) {
            // At every later start: the file is not needed any more, and nor is its folder.
            out.println(
                    "an administrator's token exists already; `aspstore server admin-token` makes another where it is"
                            + " lost");
            return;
        }
        issue(tokens, file, out);
    }

    static void issue(Tokens tokens, Path file, PrintWriter out) {
        if (file.toString().equals(PRINTED)) {
            out.println("administrator's token: " + tokens.issueAdmin().token());
            return;
        }
        try (var target = TokenFile.at(file)) {
            write(tokens, target, tokens.issueAdmin());
            out.println("administrator's token: written to " + file);
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
