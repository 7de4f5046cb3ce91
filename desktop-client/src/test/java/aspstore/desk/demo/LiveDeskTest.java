package aspstore.desk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.engine.Ports;
import aspstore.desk.engine.StoreEngine;
import aspstore.desk.example.Cast;
import aspstore.desk.example.Example;
import aspstore.desk.screen.Destination;
import aspstore.desk.shell.DeskRobot;
import aspstore.model.Quantity;
import aspstore.model.request.Request;
import aspstore.model.request.RequestCommand.LineDecision;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A window on a store whose server runs as a process of its own, on a port that is free.
class LiveDeskTest {

    private static final String WORDS = "none left this month, ask again in May";

    @TempDir
    Path folder;

    private static Path home() {
        return Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());
    }

    @Test
    void centralsRefusalReachesTheBoardAndWhatIsAskedOfflineReachesCentralOnceItIsBack() {
        var said = new StringWriter();
        var story = new Story(new PrintWriter(said));
        var ports = Ports.real("live desk");
        try (var stage = new Stage(story, folder, home(), Cast.of(5))) {
            new Opening(stage).play();
            stage.closeStores();
            try (var engine = StoreEngine.open(stage.storeFolder(Example.PUNE), ports);
                    var desk = DeskRobot.live(engine, ports, stage.counter())) {
                desk.press(KeyCode.F5).sees("In step with the server");
                var refused = asked(desk);
                desk.press(KeyCode.F5).sees("all documents are at the server");
                refuse(stage, desk, refused);
                desk.press(KeyCode.F5)
                        .until("the refusal is here", () -> stage(desk, refused).equals("REFUSED"))
                        .press(KeyCode.CONTROL, KeyCode.DIGIT1)
                        .sees("Reorder a part")
                        .press(KeyCode.CONTROL, KeyCode.N)
                        .press(KeyCode.END)
                        .sees(WORDS)
                        .picture("live-board-refused");

                int port = stage.server().port();
                stage.stopServer();
                desk.press(KeyCode.F5).sees("Offline");
                var second = asked(desk);
                desk.sees("document waits for the server").picture("live-offline");
                assertThat(engine.outbox().waiting()).isPositive();

                stage.startServer(port);
                desk.press(KeyCode.F5).sees("In step with the server").sees("all documents are at the server");
                assertThat(engine.outbox().waiting()).isZero();
                assertThat(stage.central()
                                .get(Central.Desk.OPERATIONS, "/v1/stores/PN1/documents/request/" + second)
                                .toString())
                        .contains(second);
            }
        }
    }

    /// What the limits suggest is asked for.
    ///
    /// @return the request's id
    private static String asked(DeskRobot desk) {
        desk.open(new Destination.NewRequest(Optional.of(Example.HA)))
                .until(
                        "the draft asks for something",
                        () -> desk.texts().stream().anyMatch(text -> text.startsWith("WM-")))
                .press(KeyCode.F9)
                .sees("is posted");
        return desk.store().books().open(Request.KIND).stream()
                .filter(request -> request.currentStage() == Request.Stage.REQUESTED)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static String stage(DeskRobot desk, String request) {
        return desk.store()
                .books()
                .document(Request.KIND, request)
                .orElseThrow()
                .stage();
    }

    private static void refuse(Stage stage, DeskRobot desk, String id) {
        var request = desk.store().books().document(Request.KIND, id).orElseThrow();
        var lines = request.lines().stream()
                .map(line -> new LineDecision(line.no(), Quantity.ZERO, WORDS))
                .toList();
        stage.central()
                .post(
                        Central.Desk.OPERATIONS,
                        "/v1/stores/PN1/requests/" + id + "/decision",
                        Map.of("lines", List.copyOf(lines)));
    }
}
