package aspstore.server.books;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aspstore.journal.LedgerDatabase;
import aspstore.server.problem.ProblemException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitRepositoryTest {

    @TempDir
    Path folder;

    @Test
    void afterACheckpointThatFailedNothingIsAcknowledgedAndTheServerIsNotWell() {
        var database = LedgerDatabase.createFile(folder.resolve("central"));
        var commits = new CommitRepository(database);
        commits.await();
        assertThatCode(commits::requireSound).doesNotThrowAnyException();

        database.close();
        assertThatThrownBy(commits::await).isNotInstanceOf(ProblemException.class);

        assertThatThrownBy(commits::await).isInstanceOf(ProblemException.class);
        assertThatThrownBy(commits::requireSound).isInstanceOf(ProblemException.class);
    }
}
