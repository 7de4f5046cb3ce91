package aspstore.server.cli;

import aspstore.journal.LedgerDatabase;
import aspstore.journal.LedgerException;
import aspstore.server.Server;
import aspstore.server.books.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where central's books are kept.
final class DatabaseOptions {

    @Option(
            names = "--data",
            defaultValue = "central",
            paramLabel = "DIR",
            description = "Folder of the embedded database (default: ${DEFAULT-VALUE}).")
    Path data = Path.of("central");

    @Option(
            names = "--postgres",
            paramLabel = "URL",
            description = "Use PostgreSQL in place of the embedded database: jdbc:postgresql://host/database.")
    @Nullable
    String postgres;

    @Option(names = "--user", defaultValue = "aspstore", description = "PostgreSQL's user (default: ${DEFAULT-VALUE}).")
    String user = "aspstore";

    @Option(names = "--password-file", paramLabel = "FILE", description = "File with the PostgreSQL user's password.")
    @Nullable
    Path passwordFile;

    /// @throws Unable in words, where the database can't be used
    Server server() {
        var database = database();
        try {
            return new Server(database, Clock.systemUTC());
        } catch (RuntimeException e) {
            database.close();
            throw Unable.toUseData("the database can't be used: " + Unable.reason(e), e);
        }
    }

    /// The same, and nothing is made where no server ever was.
    Server existingServer() {
        if (postgres == null && !EmbeddedDatabase.exists(data)) {
            var words = "there is no server's database in the folder " + data + ": name its folder with --data";
            throw Unable.toUseData(words, new NoSuchFileException(data.toString()));
        }
        return server();
    }

    private LedgerDatabase database() {
        var password = password();
        try {
            return postgres == null ? EmbeddedDatabase.open(data) : LedgerDatabase.postgresql(postgres, user, password);
        } catch (IOException e) {
            throw Unable.toUseData("the data folder " + data + " can't be used: " + Unable.reason(e), e);
        } catch (LedgerException e) {
            throw Unable.toUseData(String.valueOf(e.getMessage()), e);
        }
    }

    private String password() {
        if (passwordFile == null) {
            return "";
        }
        try {
            return Files.readString(passwordFile).strip();
        } catch (IOException e) {
            throw Unable.toUseData("the password file can't be read: " + Unable.reason(e), e);
        }
    }
}
