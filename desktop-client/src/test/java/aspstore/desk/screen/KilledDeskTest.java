package aspstore.desk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.engine.CentralBooks;
import aspstore.desk.engine.Desk;
import aspstore.desk.engine.StoreEngine;
import aspstore.desk.shell.DeskRobot;
import aspstore.model.Quantity;
import aspstore.model.books.Samples;
import aspstore.model.shipment.Shipment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class KilledDeskTest {

    private static final String POSTED = "80001234";
    private static final String BEGUN = "80001235";

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void aDeskThatIsKilledLosesNeitherWhatWasPostedNorALineOfWhatWasBegun() throws IOException, InterruptedException {
        var store = folder.resolve("PN1");
        try (var engine = Desk.create(store, Desk.PORTS);
                var central = CentralBooks.ofSamples()) {
            central.dispatch(POSTED, Samples.FILTER, 5);
            central.dispatch(BEGUN, Samples.FILTER, 3);
            central.tellAll(engine);
        }
        killOnceBegun(store);

        try (var engine = StoreEngine.open(store, Desk.PORTS);
                var desk = DeskRobot.at(engine, Desk.PORTS, Samples.counter())) {
            assertThat(accepted(engine, POSTED)).isEqualTo(Quantity.pieces(5));
            assertThat(accepted(engine, BEGUN)).isEqualTo(Quantity.ZERO);
            desk.open(new Destination.Receive(Optional.of(BEGUN)));
            desk.sees("1 of 1").scan(Samples.FILTER.text()).sees("3 of 3").press(KeyCode.F9);
            desk.until("all three are received", () -> accepted(engine, BEGUN).equals(Quantity.pieces(3)));
            assertThat(engine.verify().problems()).isEmpty();
        }
    }

    private static Quantity accepted(StoreEngine engine, String delivery) {
        return engine.look(books -> books.find(Shipment.KIND, delivery))
                .orElseThrow()
                .accepted(1);
    }

    private void killOnceBegun(Path store) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-Dtestfx.robot=glass",
                        "-Dtestfx.robot.write_sleep=0",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledDesk.class.getName(),
                        store.toString(),
                        POSTED,
                        BEGUN)
                .redirectErrorStream(true)
                .start();
        try {
            var said = new StringBuilder();
            var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            var line = out.readLine();
            while (line != null && !line.equals("begun")) {
                said.append(line).append('\n');
                line = out.readLine();
            }
            assertThat(line).as("what the desk said: %s", said).isEqualTo("begun");
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
