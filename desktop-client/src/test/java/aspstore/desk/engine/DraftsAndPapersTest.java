package aspstore.desk.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aspstore.format.paper.ChallanSamples;
import aspstore.model.tax.TaxScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftsAndPapersTest {

    @TempDir
    Path temp;

    @Test
    void theLastStateOfADraftIsKeptAlsoThroughAPowerCut() {
        var disk = new LossyDisk(1);
        var drafts = new Drafts(disk.at(temp));
        drafts.save("grn-1", "{\"a\":1}".getBytes(UTF_8));
        drafts.save("grn-1", "{\"a\":2}".getBytes(UTF_8));
        drafts.save("grn-2", "{}".getBytes(UTF_8));
        drafts.delete("grn-2");
        assertThat(drafts.list()).containsExactly("grn-1");
        drafts.flush();
        drafts.save("grn-1", "{\"a\":3}".getBytes(UTF_8));
        disk.restart();

        var after = new Drafts(disk.at(temp));
        assertThat(after.list()).containsExactly("grn-1");
        assertThat(after.load("grn-1").orElseThrow()).isEqualTo("{\"a\":2}".getBytes(UTF_8));
        assertThatThrownBy(() -> after.load("../store")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDraftThatCanNotBeWrittenIsToldAndTriedAgain() {
        var disk = new LossyDisk(1);
        var drafts = new Drafts(disk.at(temp));
        drafts.save("grn-1", "{}".getBytes(UTF_8));
        disk.cutAfter(1);
        drafts.flush();
        assertThat(drafts.problem().map(Said::english).orElse("")).contains("Drafts are not being saved");
        disk.restart();
        drafts.flush();
        assertThat(drafts.problem()).isEmpty();
        assertThat(new Drafts(disk.at(temp)).list()).containsExactly("grn-1");
    }

    @Test
    void anOpenStoreWritesDraftsByItself() throws InterruptedException {
        var file = temp.resolve("PN1/drafts/grn-1.json");
        try (var engine = Desk.create(temp.resolve("PN1"), Desk.PORTS)) {
            engine.drafts().save("grn-1", "{}".getBytes(UTF_8));
            for (int i = 0; i < 600 && !Files.exists(file); i++) {
                Thread.sleep(50);
            }
            assertThat(file).hasContent("{}");
        }
    }

    @Test
    void theSameChallanIsTheSameFile() throws IOException {
        var paper = ChallanSamples.issue(3, TaxScheme.INTRA_STATE);
        try (var engine = Desk.create(temp.resolve("PN1"), Desk.PORTS)) {
            var file = engine.papers().file(paper, Optional.empty());
            assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF-");
            assertThat(engine.papers().file(paper, Optional.empty())).isEqualTo(file);
            assertThat(engine.papers().find(paper.number().toString())).contains(file);

            Files.delete(file);
            assertThat(engine.papers().file(paper, Optional.empty()))
                    .isEqualTo(file)
                    .exists();
        }
    }
}
