package aspstore.desk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.engine.CentralBooks;
import aspstore.desk.engine.Desk;
import aspstore.desk.screen.Destination;
import aspstore.model.books.Samples;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoardTest {

    @TempDir
    Path folder;

    @Test
    void aDeliveryOnItsWayStandsOnTheCountersBoardAndEnterOpensIt() {
        try (var engine = Desk.create(folder, Desk.PORTS);
                var central = CentralBooks.ofSamples()) {
            central.dispatch("80001234", Samples.FILTER, 5);
            central.tellAll(engine);
            try (var desk = DeskRobot.at(engine, Desk.PORTS, Samples.counter())) {
                desk.sees("Receive a delivery").sees("80001234");
                desk.press(KeyCode.ENTER);
                desk.until("the delivery is open", () -> desk.where().orElseThrow() != new Destination.Board());
                assertThat(desk.where()).get().isNotInstanceOf(Destination.Board.class);
                desk.press(KeyCode.ESCAPE);
                assertThat(desk.where()).contains(new Destination.Board());
            }
        }
    }

    @Test
    void whatComesWhileAPersonWorksIsCountedAndPushesNothingAside() {
        try (var engine = Desk.create(folder, Desk.PORTS);
                var central = CentralBooks.ofSamples()) {
            central.dispatch("80001234", Samples.FILTER, 5);
            central.tellAll(engine);
            try (var desk = DeskRobot.at(engine, Desk.PORTS, Samples.counter())) {
                desk.sees("80001234");
                central.dispatch("80001235", Samples.FILTER, 2);
                central.tellAll(engine);
                desk.sees("1 new").picture("board");
                assertThat(desk.texts()).noneMatch(text -> text.equals("80001235"));
                desk.press(KeyCode.CONTROL, KeyCode.N).sees("80001235");
            }
        }
    }
}
