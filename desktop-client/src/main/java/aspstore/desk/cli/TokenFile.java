package aspstore.desk.cli;

import aspstore.desk.engine.EngineException;
import aspstore.desk.engine.Hindrance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The file in which central hands over a store's token.
final class TokenFile {

    private TokenFile() {}

    static String read(Path file) {
        String token;
        try {
            token = Files.readString(file).strip();
        } catch (IOException e) {
            throw new EngineException(
                    "The token can't be read: " + Hindrance.reason(e) + ". Name the file that central gave you.", e);
        }
        if (token.isEmpty() || token.contains("\n")) {
            throw new EngineException("The file " + file + " does not hold a token, which is one line of text. Name the"
                    + " file that central gave you.");
        }
        return token;
    }
}
