package aspstore.desk.screen.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.engine.Desk;
import aspstore.desk.engine.Said;
import aspstore.desk.screen.Destination;
import aspstore.desk.screen.Exchanging;
import aspstore.desk.shell.DeskRobot;
import aspstore.desk.sync.Problem;
import aspstore.desk.sync.SyncStatus;
import aspstore.desk.text.Texts;
import aspstore.desk.usecase.OpenStore;
import aspstore.desk.work.Background;
import aspstore.journal.query.DocumentName;
import aspstore.model.books.Samples;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboxTest {

    private static final List<Problem> PROBLEMS = List.of(
            new Problem.Gap(18, ""),
            new Problem.Fork(17, ""),
            new Problem.Fenced(),
            new Problem.Ahead(40),
            new Problem.Busy(Duration.ofSeconds(30)),
            new Problem.NotAllowed("expired"),
            new Problem.Unreachable("no connection"),
            new Problem.Refused(422, "too long"),
            new Problem.Refused(500, "fault"),
            new Problem.Garbled("no gzip"),
            new Problem.Lost(3, 5),
            new Problem.NotTaken(Said.asIs("Part X is unknown.")),
            new Problem.Ours(Said.asIs("The disk is full.")));

    @TempDir
    Path folder;

    @Test
    void whatTheServerDoesNotHoldIsListedInPlainWordsAndOpens() {
        try (var engine = Desk.open(folder, Desk.PORTS)) {
            Desk.posted(engine, Desk.request("J1"));
            engine.changeServer("http://127.0.0.1:1", "a-token");
            try (var desk = DeskRobot.at(engine, Desk.PORTS, Samples.manager())) {
                desk.open(new Destination.Outbox());
                desk.sees("parts requested").sees("request R1").sees("not sent yet");
                desk.sees("It goes with the next exchange").picture("outbox");
                assertThat(desk.texts()).doesNotContain("central has to answer");
                desk.press(KeyCode.CONTROL, KeyCode.T).sees("Offline: the server can not be reached");
                desk.sees("everything is saved here").picture("outbox-test");
                assertThat(desk.texts()).noneMatch(text -> text.contains("a-token"));
                desk.press(KeyCode.ENTER);
                assertThat(desk.where()).contains(new Destination.OneDocument(new DocumentName("request", "R1")));
            }
        }
    }

    @Test
    void aStoreWithoutAServerIsToldSoAndNothingIsAsked() {
        try (var engine = Desk.open(folder, Desk.PORTS);
                var desk = DeskRobot.at(engine, Desk.PORTS, Samples.counter())) {
            desk.open(new Destination.Outbox()).sees("This store has no server");
            desk.press(KeyCode.F9).sees("Central can give the store a server");
        }
    }

    @Test
    void whatHindersTheExchangeStandsWithEachDocumentWithCauseAndWhatToDo() throws Exception {
        try (var engine = Desk.open(folder, Desk.PORTS);
                var background = new Background(Runnable::run, code -> code)) {
            Desk.posted(engine, Desk.request("J1"));
            engine.changeServer("http://127.0.0.1:1", "a-token");
            var status = new SyncStatus(
                    SyncStatus.State.HINDERED, 1, Optional.empty(), Optional.of(new Problem.NotAllowed("expired")));
            var read = new CompletableFuture<OutboxViewModel.Content>();
            var model = new OutboxViewModel(
                    OpenStore.of(engine, Desk.PORTS),
                    exchange(status),
                    background,
                    Texts.in(Locale.ENGLISH).of(OutboxScreen.class),
                    why -> read.completeExceptionally(new IllegalStateException(why)));
            model.contentProperty().addListener((_, _, content) -> read.complete(content));
            model.load();
            var content = read.get(20, TimeUnit.SECONDS);
            assertThat(content.standing().isWell()).isFalse();
            assertThat(content.rows()).first().satisfies(row -> {
                assertThat(row.state()).isEqualTo("not sent: see below");
                assertThat(row.sentence())
                        .contains("does not know the token of this store (expired)")
                        .contains("Ask central for a new token");
            });
        }
    }

    private static Exchanging exchange(SyncStatus status) {
        return new Exchanging() {
            @Override
            public boolean hasServer() {
                return true;
            }

            @Override
            public void now() {}

            @Override
            public Optional<SyncStatus> status() {
                return Optional.of(status);
            }
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "hi"})
    void everyProblemHasACauseAndAnAdviceInBothLanguages(String language) {
        var words = new ProblemWords(Texts.in(Locale.of(language)).of(OutboxScreen.class));
        assertThat(PROBLEMS).extracting(Object::getClass).contains(Problem.class.getPermittedSubclasses());
        assertThat(PROBLEMS).allSatisfy(problem -> {
            for (var text : List.of(words.cause(problem), words.advice(problem))) {
                assertThat(text).isNotBlank().doesNotContain("{");
                assertThat(text.chars().anyMatch(letter -> letter >= 0x900 && letter <= 0x97F))
                        .isEqualTo(language.equals("hi"));
            }
        });
    }
}
