package aspstore.desk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.work.Background;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskLogTest {

    @Test
    void theCodeThatAPersonReadsOutStandsInTheLogOfTheStoreWithWhatHappened(@TempDir Path folder) throws IOException {
        var end = DeskLog.begin(folder);
        String code;
        try (var background = new Background(Runnable::run, told -> told)) {
            code = background.words(new IllegalStateException("no row is chosen"));
        } finally {
            end.run();
        }
        assertThat(Files.readString(folder.resolve("logs").resolve("desk.log")))
                .contains("fault " + code)
                .contains("no row is chosen")
                .contains("DeskLogTest");
    }
}
