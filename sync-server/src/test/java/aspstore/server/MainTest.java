package aspstore.server;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aspstore.journal.LedgerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    @Test
    void aDatabaseIsCreatedOnceAndNeverInPlaceOfALostOne(@TempDir Path folder) throws IOException {
        Main.embedded(folder).close();
        Main.embedded(folder).close();
        Files.delete(folder.resolve("central.mv.db"));
        assertThatThrownBy(() -> Main.embedded(folder))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("is gone");
    }
}
