package aspstore.desk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.engine.Desk;
import aspstore.desk.engine.StoreEngine;
import aspstore.desk.shell.DeskRobot;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A desk loses neither what was posted nor a key of what was begun, whatever was being done when it was killed.
class KilledDeskTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(
            names = {
                "RECEIVING",
                "REQUESTING",
                "ISSUING",
                "HANDING_IN",
                "SWAPPING",
                "RETURNING",
                "PACKING",
                "COUNTING",
                "HOLDING",
                "OPENING"
            })
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void whatWasBegunGoesOnAfterTheDeskWasKilled(KilledFlow flow) throws IOException, InterruptedException {
        var store = folder.resolve("PN1");
        flow.prepare(store);
        killOnceBegun(store, flow);
        goOn(store, flow);
    }

    /// The same for the other flows by what lies on the disk meanwhile, which costs no process each.
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "RECEIVING",
                "REQUESTING",
                "ISSUING",
                "HANDING_IN",
                "SWAPPING",
                "RETURNING",
                "PACKING",
                "COUNTING",
                "HOLDING",
                "OPENING"
            })
    void whatWasBegunIsOnTheDiskWhileItIsTyped(KilledFlow flow) throws IOException, InterruptedException {
        var store = folder.resolve("PN1");
        var found = folder.resolve("found");
        flow.prepare(store);
        try (var engine = StoreEngine.open(store, Desk.PORTS);
                var desk = DeskRobot.at(engine, Desk.PORTS, flow.caller())) {
            flow.begin(desk);
            Thread.sleep(KilledDesk.MOMENT);
            copy(store, found);
        }
        goOn(found, flow);
    }

    private static void goOn(Path store, KilledFlow flow) {
        try (var engine = StoreEngine.open(store, Desk.PORTS);
                var desk = DeskRobot.at(engine, Desk.PORTS, flow.caller())) {
            flow.goOn(desk);
            assertThat(engine.verify().problems()).isEmpty();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private void killOnceBegun(Path store, KilledFlow flow) throws IOException, InterruptedException {
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
                        flow.name())
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
