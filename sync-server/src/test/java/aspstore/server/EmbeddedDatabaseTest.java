package aspstore.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aspstore.journal.LedgerDatabase;
import aspstore.journal.LedgerException;
import aspstore.server.books.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    Path folder;

    @Test
    void aDatabaseIsCreatedOnceAndNeverInPlaceOfALostOne() throws IOException {
        EmbeddedDatabase.open(folder).close();
        EmbeddedDatabase.open(folder).close();
        Files.delete(file());
        assertThatThrownBy(() -> EmbeddedDatabase.open(folder))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("is gone");
    }

    /// As H2 opens what lost its schema when the power went.
    @Test
    void aDatabaseThatOpensEmptyIsNotOpenedAndNotChanged() throws IOException, SQLException {
        EmbeddedDatabase.open(folder).close();
        Files.delete(file());
        DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("central").toAbsolutePath(), "sa", "")
                .close();
        var before = Files.readAllBytes(file());

        assertThatThrownBy(() -> EmbeddedDatabase.open(folder))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("is empty")
                .hasMessageContaining("Restore");
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    /// The head of what was open when the power went does not say that it was closed.
    @Test
    void aDatabaseThatWasOpenAndOpensEmptyIsNotOpenedAndNotChanged() throws IOException, SQLException {
        EmbeddedDatabase.open(folder).close();
        Files.delete(file());
        try (var connection = DriverManager.getConnection(
                        "jdbc:h2:file:" + folder.resolve("central").toAbsolutePath(), "sa", "");
                var statement = connection.createStatement()) {
            statement.execute("create table server_identity (id uuid)");
            statement.execute("checkpoint sync");
            var open = Files.readAllBytes(file());
            statement.execute("shutdown immediately");
            Files.write(file(), open);
        } catch (SQLException e) {
            // The connection is gone with the database.
            assertThat(e.getErrorCode()).isEqualTo(90121);
        }
        var before = Files.readAllBytes(file());
        assertThat(new String(before, 0, 200, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("clean:1");

        assertThatThrownBy(() -> EmbeddedDatabase.open(folder))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("not the one that was created there");
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
        try (var files = Files.list(folder)) {
            assertThat(files)
                    .extracting(Path::getFileName)
                    .extracting(Path::toString)
                    .noneMatch(name -> name.contains("-look"));
        }
    }

    @Test
    void aDatabaseOfAnotherFolderIsNotOpened() throws IOException {
        EmbeddedDatabase.open(folder).close();
        var other = folder.resolve("other");
        EmbeddedDatabase.open(other).close();
        Files.delete(file());
        Files.copy(other.resolve("central.mv.db"), file());

        assertThatThrownBy(() -> EmbeddedDatabase.open(folder))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("is another one");
    }

    @Test
    void aBackupOfTheDatabaseAloneIsTakenForWhatItIs() throws IOException {
        EmbeddedDatabase.open(folder).close();
        var mark = folder.resolve("central.created");
        var before = Files.readString(mark);
        Files.delete(mark);

        EmbeddedDatabase.open(folder).close();
        assertThat(Files.readString(mark)).isEqualTo(before);
    }

    @Test
    void aDatabaseOfBeforeThereWereIdsGetsOneOnce() throws IOException {
        EmbeddedDatabase.open(folder).close();
        var mark = folder.resolve("central.created");
        Files.writeString(mark, "A database was created here. It is never created a second time by itself.\n");
        try (var database = LedgerDatabase.openFile(folder.resolve("central"))) {
            database.jdbi().useHandle(handle -> handle.execute("delete from server_identity"));
        }
        EmbeddedDatabase.open(folder).close();
        assertThat(Files.readString(mark)).contains("id: ");
        EmbeddedDatabase.open(folder).close();
    }

    @Test
    void aFileThatIsNoDatabaseIsLeftAsItIs() throws IOException {
        EmbeddedDatabase.open(folder).close();
        Files.write(file(), new byte[8192]);
        assertThatThrownBy(() -> EmbeddedDatabase.open(folder)).isInstanceOf(LedgerException.class);
        assertThat(Files.readAllBytes(file())).isEqualTo(new byte[8192]);
    }

    private Path file() {
        return folder.resolve("central.mv.db");
    }
}
