package aspstore.desk.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aspstore.model.entry.Command;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What can never be saved or sent is refused at the desk, in words, and everything else goes on.
class CannotBePostedTest {

    @TempDir
    Path temp;

    private Path folder() {
        return temp.resolve("PN1");
    }

    @Test
    void aDocumentThatATableDoesNotTakeIsRefusedAndTheNextIsPosted() {
        try (var engine = Desk.open(folder(), Desk.PORTS)) {
            engine.read(handle -> handle.execute("alter table document add constraint other check (id <> 'R1')"));

            assertThatThrownBy(() -> Desk.posted(engine, Desk.request("J1")))
                    .hasCauseInstanceOf(CannotBePostedException.class)
                    .hasMessageContaining("This can't be posted: the books can't take it")
                    .hasMessageContaining("Nothing was changed")
                    .hasMessageContaining("change what was entered");

            assertThat(engine.health()).isEqualTo(new Health.Fine());
            assertThat(engine.head().seq()).isZero();
            Desk.posted(engine, Desk.unannounced(1));
            assertThat(engine.verify().problems()).isEmpty();
        }
    }

    @Test
    void aDocumentOfMoreEntriesThanTheServerTakesAtOnceIsRefusedAndTheNextIsPosted() {
        try (var engine = Desk.open(folder(), Desk.PORTS)) {
            assertThatThrownBy(() -> Desk.posted(engine, requests(501)))
                    .hasMessageContaining("refused: [CommitTooLong[entries=501, most=500]]");

            assertThat(engine.head().seq()).isZero();
            assertThat(Desk.posted(engine, requests(3))).hasSize(3);
            assertThat(engine.verify().problems()).isEmpty();
        }
    }

    private static Command[] requests(int count) {
        return IntStream.range(0, count).mapToObj(i -> Desk.request("J" + i)).toArray(Command[]::new);
    }

    @Test
    void aBrokenCharacterHarmsNothing() {
        try (var engine = Desk.open(folder(), Desk.PORTS)) {
            try {
                Desk.posted(engine, Desk.request("J\ud800"));
            } catch (RuntimeException e) {
                assertThat(engine.head().seq()).isZero();
            }
            assertThat(engine.health()).isEqualTo(new Health.Fine());
            Desk.posted(engine, Desk.request("J2"));
            assertThat(engine.verify().problems()).isEmpty();
        }
    }
}
