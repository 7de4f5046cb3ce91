package aspstore.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerDatabaseTest {

    @TempDir
    Path temp;

    @Test
    void aClosedDatabaseIsClosedThoughSomebodyStillReads() throws IOException {
        var file = temp.resolve("books");
        var first = LedgerDatabase.createFile(file);
        var reader = first.jdbi().open();
        reader.execute("insert into parked (stream, seq, type, tv) values ('store/PN1/journal', 1, 'Old', 1)");

        first.close();
        Files.move(temp.resolve("books.mv.db"), temp.resolve("aside.mv.db"));

        try (var second = LedgerDatabase.createFile(file)) {
            int parked = second.jdbi()
                    .withHandle(handle -> handle.createQuery("select count(*) from parked")
                            .mapTo(Integer.class)
                            .one());
            assertThat(parked).isZero();
        }
        assertThat(temp.resolve("books.mv.db")).exists();
    }
}
