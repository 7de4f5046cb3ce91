package aspstore.desk.screen.request;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.screen.Destination;
import aspstore.desk.screen.OpenedStore;
import aspstore.desk.shell.DeskRobot;
import aspstore.model.Quantity;
import aspstore.model.books.Samples;
import aspstore.model.entry.Command;
import aspstore.model.request.Request;
import aspstore.model.request.RequestCommand;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Parts are asked for up to the limits, and central answers line by line.
class RequestTest {

    @TempDir
    Path folder;

    private static DeskRobot newRequest(DeskRobot desk) {
        return desk.open(new Destination.NewRequest(Optional.empty())).sees("PCB-7782");
    }

    private static List<Request> requests(DeskRobot desk) {
        return desk.store().books().open(Request.KIND);
    }

    @Test
    void whatTheLimitsSuggestIsAskedForWithOneKey() {
        try (var store = OpenedStore.empty(folder.resolve("PN1"));
                var desk = store.desk(Samples.counter())) {
            newRequest(desk).picture("new-request");
            desk.press(KeyCode.F9).sees("is posted").picture("requests");
            var request = requests(desk).getFirst();
            assertThat(request.line(1).orElseThrow().part()).isEqualTo(Samples.BOARD_NEW);
            assertThat(request.line(1).orElseThrow().quantity()).isEqualTo(Quantity.pieces(20));
        }
    }

    @Test
    void whatIsBeyondTheLimitIsRefusedAtItsLineAndTheDraftOutlivesARestart() {
        try (var store = OpenedStore.empty(folder.resolve("PN1"))) {
            try (var desk = store.desk(Samples.counter())) {
                newRequest(desk)
                        .press(KeyCode.F2)
                        .type("23")
                        .press(KeyCode.ENTER)
                        .sees("23");
                desk.press(KeyCode.F9)
                        .until(
                                "the refusal is told",
                                () -> desk.texts().stream().anyMatch(text -> text.contains("BOARDS")))
                        .picture("request-refused");
                assertThat(requests(desk)).isEmpty();
            }
            store.restart();
            try (var desk = store.desk(Samples.counter())) {
                newRequest(desk).sees("23").press(KeyCode.F2).type("4").press(KeyCode.ENTER);
                desk.press(KeyCode.F9).sees("is posted");
                assertThat(requests(desk).getFirst().line(1).orElseThrow().quantity())
                        .isEqualTo(Quantity.pieces(4));
            }
        }
    }

    @Test
    void aPartForAWaitingJobIsALineOfItsOwn() {
        try (var store = OpenedStore.empty(folder.resolve("PN1"));
                var desk = store.desk(Samples.counter())) {
            newRequest(desk)
                    .press(KeyCode.F4)
                    .type("JOB-7")
                    .press(KeyCode.ENTER)
                    .sees("for job JOB-7");
            desk.press(KeyCode.F2).type("2").press(KeyCode.ENTER).picture("request-for-job");
            desk.until("two are asked for the job", () -> desk.texts().contains("2"));
            desk.press(KeyCode.CONTROL, KeyCode.Z).press(KeyCode.CONTROL, KeyCode.Z);
            desk.until("the line is gone", () -> desk.texts().stream().noneMatch(text -> text.contains("JOB-7")));
        }
    }

    @Test
    void aLineForAnotherJobKeepsItsQuantityAndLeavesNoneBehind() {
        try (var store = OpenedStore.empty(folder.resolve("PN1"));
                var desk = store.desk(Samples.counter())) {
            newRequest(desk)
                    .press(KeyCode.F4)
                    .type("JOB-7")
                    .press(KeyCode.ENTER)
                    .sees("for job JOB-7");
            desk.press(KeyCode.F2).type("37").press(KeyCode.ENTER).sees("37");
            desk.press(KeyCode.F4).type("JOB-8").press(KeyCode.ENTER);
            desk.until("the draft has the line for the other job", () -> {
                var draft = new String(
                        desk.store().engine().drafts().load("request-HA").orElseThrow(), StandardCharsets.UTF_8);
                return draft.contains("JOB-8") && draft.contains("37") && !draft.contains("JOB-7");
            });
        }
    }

    @Test
    void aQuantityThatCanNotBeReadHoldsUpPosting() {
        try (var store = OpenedStore.empty(folder.resolve("PN1"));
                var desk = store.desk(Samples.counter())) {
            newRequest(desk).press(KeyCode.F2).type("many").press(KeyCode.TAB).press(KeyCode.F9);
            desk.settle();
            assertThat(requests(desk)).isEmpty();
            assertThat(desk.where()).contains(new Destination.NewRequest(Optional.empty()));
        }
    }

    @Test
    void aRefusalIsReadOnTheBoardUntilTheRequestIsWithdrawn() {
        try (var store = OpenedStore.empty(folder.resolve("PN1"));
                var desk = store.desk(Samples.counter())) {
            store.posted(Samples.counter(), aspstore.desk.engine.Desk.request("J-1"));
            var refused = requests(desk).getFirst().id();
            store.centralSays(new Command.OfRequest(new RequestCommand.DecideRequest(
                    refused, List.of(new RequestCommand.LineDecision(1, Quantity.ZERO, "none left this month")))));
            desk.press(KeyCode.F5).press(KeyCode.CONTROL, KeyCode.N).sees("none left this month");
            desk.picture("board-with-a-refusal")
                    .open(new Destination.Requests())
                    .sees("noted");
            desk.press(KeyCode.CONTROL, KeyCode.W).sees("leaves the board");
            desk.press(KeyCode.CONTROL, KeyCode.W).sees("is withdrawn");
            desk.press(KeyCode.CONTROL, KeyCode.DIGIT1)
                    .until(
                            "the board is rid of it",
                            () -> desk.texts().stream().noneMatch(text -> text.contains("none left this month")));
        }
    }

    @Test
    void centralsWordsAreShownAndOnlyAnUndecidedRequestIsWithdrawn() {
        try (var store = OpenedStore.empty(folder.resolve("PN1"));
                var desk = store.desk(Samples.counter())) {
            store.posted(Samples.counter(), aspstore.desk.engine.Desk.request("J-1"));
            var refused = requests(desk).getFirst().id();
            store.centralSays(new Command.OfRequest(new RequestCommand.DecideRequest(
                    refused, List.of(new RequestCommand.LineDecision(1, Quantity.ZERO, "none left this month")))));
            desk.open(new Destination.Requests()).sees("none left this month");
            var second = store.posted(Samples.counter(), aspstore.desk.engine.Desk.request("J-2"))
                    .entry()
                    .header()
                    .position()
                    .name("R");
            desk.sees(second);
            desk.press(KeyCode.HOME).press(KeyCode.CONTROL, KeyCode.W).sees("Say why");
            desk.type("found one").press(KeyCode.CONTROL, KeyCode.W).sees("again to withdraw");
            desk.press(KeyCode.CONTROL, KeyCode.W).sees("is withdrawn");
            assertThat(desk.store()
                            .books()
                            .document(Request.KIND, second)
                            .orElseThrow()
                            .currentStage())
                    .isEqualTo(Request.Stage.WITHDRAWN);
        }
    }
}
