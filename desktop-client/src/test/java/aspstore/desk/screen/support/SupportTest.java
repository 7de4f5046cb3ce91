package aspstore.desk.screen.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.engine.Backup;
import aspstore.desk.engine.Ports;
import aspstore.desk.engine.StoreEngine;
import aspstore.desk.practice.PracticeStore;
import aspstore.desk.screen.Destination;
import aspstore.desk.shell.DeskRobot;
import aspstore.desk.usecase.OpenStore;
import aspstore.desk.usecase.SupportBundle;
import aspstore.desk.work.RecentLog;
import aspstore.model.Caller;
import aspstore.model.Role;
import aspstore.model.challan.Challan;
import aspstore.model.indent.Indent;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// On the practice store, which knows customers, technicians and their PINs.
class SupportTest {

    private static final Ports PORTS =
            Ports.real("test").withClock(InstantSource.fixed(Instant.parse("2026-11-24T08:45:00Z")));
    private static final String TOKEN = "token-that-nobody-may-see";

    @TempDir
    private static Path temp;

    private static StoreEngine engine;
    private static PracticeStore made;
    private static Caller manager;

    @BeforeAll
    static void open() {
        var folder = temp.resolve("store");
        made = PracticeStore.create(folder, PORTS, _ -> {});
        engine = StoreEngine.open(folder, PORTS);
        manager = new Caller(
                made.first(Role.MANAGER).id(), Role.MANAGER, engine.identity().device());
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    void theBooksAreCheckedBackedUpAndExportedByKeys() throws IOException {
        try (var desk = DeskRobot.at(engine, PORTS, manager)) {
            desk.open(new Destination.Support());
            desk.sees(engine.identity().device()).sees("two PCs can not write for one store");
            desk.press(KeyCode.F9).sees("The books are sound").picture("support");
            var backup = temp.resolve("backup.zip");
            desk.willChoose(backup).press(KeyCode.CONTROL, KeyCode.B).sees("Keep the file on another disk");
            var restored = Backup.restore(backup, temp.resolve("restored"), PORTS);
            assertThat(restored.identity().store()).isEqualTo(engine.identity().store());
            var export = temp.resolve("entries.jsonl");
            desk.willChoose(export).press(KeyCode.CONTROL, KeyCode.E).sees("All entries are in");
            assertThat(Files.readAllLines(export))
                    .hasSizeGreaterThan((int) engine.head().seq());
        }
    }

    @Test
    void onlyTheManagerTakesTheBooksOutOfThePc() {
        var counter = new Caller(
                made.first(Role.COUNTER).id(), Role.COUNTER, engine.identity().device());
        var file = temp.resolve("not-to-be.zip");
        try (var desk = DeskRobot.at(engine, PORTS, counter)) {
            desk.open(new Destination.Support()).willChoose(file);
            desk.press(KeyCode.CONTROL, KeyCode.B).sees("Only the manager may take the books out of this PC.");
            desk.press(KeyCode.CONTROL, KeyCode.E).quiet();
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void theSupportBundleHoldsNoTokenNoPinAndNoNames() throws IOException {
        engine.changeServer("https://spares.example.com", TOKEN);
        var recent = new RecentLog();
        recent.setName(RecentLog.NAME);
        recent.start();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(recent);
        var bundle = temp.resolve("bundle.zip");
        var secrets = secrets();
        try {
            var secret = secrets.first();
            LoggerFactory.getLogger("test").error("it went wrong with {}", secret, new IOException(secret));
            try (var desk = DeskRobot.at(engine, PORTS, manager)) {
                desk.open(new Destination.Support());
                desk.willChoose(bundle).press(KeyCode.CONTROL, KeyCode.U).sees("no token, no PIN and no names");
            }
        } finally {
            root.detachAppender(recent);
        }
        var all = contents(bundle);
        assertThat(all)
                .contains("GoodsReceived")
                .contains("it went wrong with {}")
                .contains("java.io.IOException");
        assertThat(secrets).hasSizeGreaterThan(10).noneMatch(all::contains);
    }

    /// Names of people and customers, PIN hashes, the token.
    private static TreeSet<String> secrets() {
        var secrets = new TreeSet<String>();
        secrets.add(TOKEN);
        var store = OpenStore.of(engine, PORTS);
        store.books().people().forEach(person -> {
            secrets.add(person.name());
            person.pin().ifPresent(pin -> secrets.add(pin.text()));
        });
        store.books()
                .open(Challan.KIND)
                .forEach(challan -> secrets.add(challan.paper().consignee().name()));
        store.books()
                .open(Indent.KIND)
                .forEach(indent -> secrets.add(indent.order().customer().name()));
        return secrets;
    }

    private static String contents(Path zip) throws IOException {
        var all = new StringBuilder();
        try (var file = new ZipFile(zip.toFile())) {
            for (var entry : file.stream().toList()) {
                all.append(new String(file.getInputStream(entry).readAllBytes(), UTF_8));
            }
        }
        return all.toString();
    }

    @Test
    void theBundleSaysHowTheStoreStands() throws IOException {
        var bundle = temp.resolve("state.zip");
        new SupportBundle(engine, PORTS.clock()).write(bundle, Optional.empty(), java.util.List.of());
        assertThat(contents(bundle))
                .contains("\"health\" : \"fine\"")
                .contains("\"java\"")
                .contains("document challan");
    }
}
