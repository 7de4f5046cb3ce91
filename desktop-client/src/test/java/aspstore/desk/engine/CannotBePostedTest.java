package aspstore.desk.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aspstore.journal.Head;
import aspstore.journal.StoredEntry;
import aspstore.model.entry.Command;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;
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
                    .hasCauseInstanceOf(CannotBePostedException.class)
                    .hasMessageContaining("too large for one document: 501 entries at once, and the server takes 500")
                    .hasMessageContaining("Post it in several smaller documents");

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

    @Test
    void whatOnlyPacksWellIsMeasuredAsItIsSent() {
        var text = "the same words again and again ".repeat(40_000);
        assertThat(text.length()).isGreaterThan(1 << 20);
        assertThatCode(() -> require(text)).doesNotThrowAnyException();
    }

    @Test
    void whatIsTooLargeOncePackedOrOnceUnpackedIsRefused() {
        var chance = new byte[600_000];
        new Random(1).nextBytes(chance);
        assertThatThrownBy(() -> require(Base64.getEncoder().encodeToString(chance)))
                .isInstanceOf(CannotBePostedException.class)
                .hasMessageContaining("KB once packed, and the server takes 512 KB");
        assertThatThrownBy(() -> require("x".repeat(9 << 20)))
                .isInstanceOf(CannotBePostedException.class)
                .hasMessageContaining("the server takes 8192 KB");
    }

    @Test
    void aCharacterThatPostgresqlCanNotKeepIsRefusedButNotItsSpelling() {
        assertThatThrownBy(() -> require("LR \\u0000 55"))
                .isInstanceOf(CannotBePostedException.class)
                .hasMessageContaining("(NUL)")
                .hasMessageContaining("Type that text anew");
        assertThatThrownBy(() -> require("\\\\\\u0000")).isInstanceOf(CannotBePostedException.class);
        assertThatCode(() -> require("LR \\\\u0000 55")).doesNotThrowAnyException();
        assertThatCode(() -> require("\\n\\u00e9")).doesNotThrowAnyException();
    }

    /// @param text as it stands in the JSON of an entry
    private void require(String text) {
        var storage = new LossyDisk(1).at(folder());
        try {
            FrameFile.create(storage);
            try (var file = FrameFile.open(storage, CentralBooks.JOURNAL, 1 << 20)) {
                var sample = FramePages.page(file, 1).entries().getFirst();
                var bytes = new String(sample.bytes(), UTF_8)
                        .replace("no longer needed", text)
                        .getBytes(UTF_8);
                Sendable.require(
                        Head.empty(CentralBooks.JOURNAL),
                        1,
                        List.of(new StoredEntry(sample.entry(), bytes, sample.hash(), 1)));
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
