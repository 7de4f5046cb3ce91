package aspstore.desk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.engine.CentralBooks;
import aspstore.desk.engine.Desk;
import aspstore.desk.engine.StoreEngine;
import aspstore.desk.sync.HttpCentral;
import aspstore.desk.sync.Sync;
import aspstore.desk.usecase.ChallanDesk;
import aspstore.desk.usecase.OpenStore;
import aspstore.model.Contract;
import aspstore.model.books.Samples;
import aspstore.model.challan.ChallanCommand;
import aspstore.model.entry.Command;
import aspstore.model.story.Steps;
import aspstore.model.story.Story;
import aspstore.model.tax.Transport;
import aspstore.wire.CommandCodec;
import aspstore.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class LineProtocolTest {

    private static final UUID ID = UUID.fromString("0192f0c1-2345-7abc-8def-0123456789ab");

    @TempDir
    Path temp;

    private StoreEngine engine;
    private HttpCentral nobody;
    private LineProtocol protocol;

    @BeforeEach
    void open() {
        try (var central = CentralBooks.ofSamples()) {
            central.dispatch("80000012", Samples.FILTER, 3);
            engine = Desk.create(temp.resolve("PN1"), Desk.PORTS);
            central.tellAll(engine);
        }
        nobody = new HttpCentral(URI.create("http://127.0.0.1:9"), Samples.STORE, "token");
        protocol = new LineProtocol(OpenStore.of(engine, Desk.PORTS), new Sync(engine, nobody, Desk.PORTS.clock()));
    }

    @AfterEach
    void close() {
        engine.close();
        nobody.close();
    }

    private JsonNode answer(String line) {
        return Json.mapper().readTree(protocol.answer(line));
    }

    private JsonNode post(UUID id, Command command) {
        var request = Json.mapper().createObjectNode();
        request.set("as", Json.mapper().valueToTree(Samples.counter()));
        request.put("id", id.toString());
        request.putArray("commands").add(Json.mapper().readTree(CommandCodec.encode(command)));
        return answer(Json.write(request));
    }

    /// A challan for a job that was raised at the counter.
    private JsonNode issue() {
        post(UUID.randomUUID(), Desk.receive("80000012", 3));
        post(UUID.randomUUID(), new Command.OfIndent(Steps.raise(Story.JOB, Contract.IW, Samples.FILTER, 1)));
        var request = Json.mapper().createObjectNode();
        request.set("as", Json.mapper().valueToTree(Samples.counter()));
        request.put("id", ID.toString());
        request.set(
                "issue",
                Json.mapper()
                        .valueToTree(new ChallanDesk.Issue(
                                Story.JOB,
                                new ChallanCommand.Through.Technician(Samples.TECHNICIAN),
                                Transport.BY_HAND,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())));
        return answer(Json.write(request));
    }

    @Test
    void whatIsSavedIsAnsweredWithItsEntriesAndDocuments() {
        var answer = post(ID, Desk.request("J1"));

        assertThat(answer.path("posted").path(0).path("type").asString()).isEqualTo("PartsRequested");
        assertThat(answer.path("documents").toString()).contains("\"kind\":\"request\"", "\"id\":\"R1\"");
        assertThat(answer.has("problems")).isFalse();
    }

    @Test
    void askedTwiceWithOneIdItIsSavedOnce() {
        var first = post(ID, Desk.request("J1"));

        assertThat(post(ID, Desk.request("J1"))).isEqualTo(first);
        assertThat(engine.head().seq()).isEqualTo(1);
    }

    @Test
    void whatIsRefusedIsAnsweredWithReasonsInWords() {
        var refused = post(ID, Desk.receive("80009999", 1)).path("refused").path(0);

        assertThat(refused.path("key").asString()).isNotEmpty();
        assertThat(refused.path("words").asString()).contains("80009999");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "7",
                "{}",
                "{\"ask\":\"nonsense\"}",
                "{\"ask\":\"trace\",\"lot\":\"X\"}",
                "{\"ask\":\"stock\",\"place\":\"NOWHERE\"}",
                "{\"as\":{},\"id\":\"x\",\"commands\":[]}",
                "{\"as\":{\"person\":\"C1\",\"role\":\"COUNTER\",\"device\":\"d\"},\"id\":\"x\",\"commands\":[{}]}"
            })
    void whatCantBeReadIsAnsweredInWords(String line) {
        assertThat(answer(line).path("failed").asString()).isNotBlank();
        assertThat(answer("{\"ask\":\"sync\"}").path("head").asLong()).isZero();
    }

    @Test
    void aFaultOfTheDatabaseIsAnsweredAndDoesNotEndTheStore() {
        engine.close();

        assertThat(answer("{\"ask\":\"stock\"}").path("failed").asString()).isNotBlank();
        assertThat(post(ID, Desk.request("J1")).path("failed").asString()).isNotBlank();
    }

    @Test
    void aChallanIsIssuedWithItsPapers() {
        var answer = issue();

        assertThat(answer.path("papers").path(0).path("number").asString()).isEqualTo("PN1D/2627/00001");
        assertThat(Path.of(answer.path("papers").path(0).path("file").asString()))
                .exists();
    }

    @Test
    void aChallanWhosePaperCantBeKeptIsPostedAllTheSameAndSaysSo() throws IOException {
        var papers = temp.resolve("PN1/papers");
        Files.delete(papers);
        Files.createFile(papers);

        var answer = issue();

        assertThat(answer.has("failed")).isFalse();
        assertThat(answer.path("posted").toString()).contains("ChallanIssued");
        assertThat(answer.path("papers")).isEmpty();
        assertThat(answer.path("problems").path(0).asString())
                .startsWith("It is saved, but: Challan PN1D/2627/00001 can't be kept as PDF");

        Files.delete(papers);
        Files.createDirectory(papers);
        var again = issue();
        assertThat(again.has("problems")).isFalse();
        assertThat(again.path("papers").path(0).path("number").asString())
                .as("asked again with the same id, it is printed")
                .isEqualTo("PN1D/2627/00001");
    }

    @Test
    void aServerThatIsNotThereIsNoFailure() {
        var answer = answer("{\"sync\":true}");

        assertThat(answer.path("state").asString()).isEqualTo("OFFLINE");
        assertThat(answer.path("words").asString()).contains("can't be reached");
    }

    @Test
    void theStoreTellsHowItIs() {
        var status = answer("{\"ask\":\"status\"}");

        assertThat(status.path("store").asString()).isEqualTo("PN1");
        assertThat(status.path("check").asString()).startsWith("The books ");
    }

    @Test
    void onlyAStopStops() {
        assertThat(LineProtocol.isStop("{\"stop\":true}")).isTrue();
        assertThat(LineProtocol.isStop("{\"stop\":false}")).isFalse();
        assertThat(LineProtocol.isStop("stop")).isFalse();
        assertThat(LineProtocol.isStop("")).isFalse();
    }
}
