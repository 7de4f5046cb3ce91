package aspstore.desk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.engine.CentralBooks;
import aspstore.desk.engine.Desk;
import aspstore.desk.engine.StoreEngine;
import aspstore.desk.shell.DeskRobot;
import aspstore.model.books.Samples;
import aspstore.model.shipment.Shipment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk or a database that does not answer holds up what needs it, and never a person's keys and scans.
class NothingBlocksTest {

    private static final String FIRST = "80001234";
    private static final String SECOND = "80001235";

    @TempDir
    Path folder;

    @Test
    void whileOneReceiptWaitsForTheDiskTheNextOneIsScanned() throws InterruptedException {
        var disk = new StuckDisk();
        var ports = Desk.PORTS.withStorage(disk::at);
        try (var engine = Desk.create(folder, ports);
                var central = CentralBooks.ofSamples()) {
            central.dispatch(FIRST, Samples.FILTER, 5);
            central.dispatch(SECOND, Samples.FILTER, 3);
            central.tellAll(engine);
            try (var desk = DeskRobot.at(engine, ports, Samples.counter())) {
                desk.open(new Destination.Receive(Optional.of(FIRST))).sees("0 of");
                desk.scan("5*" + Samples.FILTER);
                disk.stick();
                desk.press(KeyCode.F9);
                disk.awaitSomebody();
                desk.press(KeyCode.F9);

                desk.open(new Destination.Receive(Optional.of(SECOND))).sees("0 of 1");
                desk.scan(Samples.FILTER.text()).scan(Samples.FILTER.text()).sees("2 of 3");
                assertThat(received(engine, FIRST))
                        .as("the first receipt is still being saved")
                        .isFalse();

                disk.letGo();
                desk.until("the first receipt is saved", () -> received(engine, FIRST));
                assertThat(shipment(engine, FIRST).received())
                        .as("the second press posted nothing")
                        .hasSize(1);
                desk.sees("2 of 3").press(KeyCode.F9);
                desk.until(
                        "the second receipt is saved too",
                        () -> !shipment(engine, SECOND).accepted(1).isZero());
            } finally {
                disk.letGo();
            }
        }
    }

    @Test
    void onAFullDiskNothingIsPostedItIsSaidAndOnceThereIsRoomTheSameScansArePostedOnce() {
        var disk = new StuckDisk();
        var ports = Desk.PORTS.withStorage(disk::at);
        try (var engine = Desk.create(folder, ports);
                var central = CentralBooks.ofSamples()) {
            central.dispatch(FIRST, Samples.FILTER, 5);
            central.tellAll(engine);
            try (var desk = DeskRobot.at(engine, ports, Samples.counter())) {
                desk.open(new Destination.Receive(Optional.of(FIRST))).sees("0 of 1");
                disk.fill();
                desk.scan("5*" + Samples.FILTER).press(KeyCode.F9).sees("No space left on device");
                assertThat(received(engine, FIRST)).isFalse();

                disk.empty();
                engine.reopen().join();
                desk.sees("1 of 1").press(KeyCode.F9);
                desk.until("the receipt is saved", () -> received(engine, FIRST));
                assertThat(shipment(engine, FIRST).received()).hasSize(1);
            } finally {
                disk.empty();
            }
        }
    }

    @Test
    void whereTheDiskLeavesInDoubtWhetherItWasSavedTheDeskFindsOutBeforeAnythingCanBeChanged() {
        var disk = new StuckDisk();
        var ports = Desk.PORTS.withStorage(disk::at);
        try (var engine = Desk.create(folder, ports);
                var central = CentralBooks.ofSamples()) {
            central.dispatch(FIRST, Samples.FILTER, 5);
            central.tellAll(engine);
            try (var desk = DeskRobot.at(engine, ports, Samples.counter())) {
                desk.open(new Destination.Receive(Optional.of(FIRST))).sees("0 of 1");
                desk.scan("5*" + Samples.FILTER).sees("5 of 5");
                disk.failOnce();
                desk.press(KeyCode.F9).sees("GRN G");
                assertThat(shipment(engine, FIRST).received()).hasSize(1);
                assertThat(engine.drafts().list()).noneMatch(draft -> draft.startsWith("receipt"));
            }
        }
    }

    @Test
    void whileTheDatabaseGivesNoAnswerKeysAndScansAreTakenAndWorkedOnAfterwards() throws InterruptedException {
        try (var engine = Desk.create(folder, Desk.PORTS);
                var central = CentralBooks.ofSamples()) {
            central.dispatch(FIRST, Samples.FILTER, 5);
            central.tellAll(engine);
            try (var desk = DeskRobot.at(engine, Desk.PORTS, Samples.counter());
                    var readers = new AllConnections(engine)) {
                desk.open(new Destination.Receive(Optional.of(FIRST))).sees("0 of 1");
                readers.takeAll();
                desk.scan(Samples.FILTER.text()).scan(Samples.FILTER.text());
                desk.press(KeyCode.F1).sees("Keys of this screen").press(KeyCode.ESCAPE);
                readers.giveBack();
                desk.sees("2 of 5");
            }
        }
    }

    private static boolean received(StoreEngine engine, String delivery) {
        return !shipment(engine, delivery).received().isEmpty();
    }

    private static Shipment shipment(StoreEngine engine, String delivery) {
        return engine.look(books -> books.find(Shipment.KIND, delivery)).orElseThrow();
    }

    /// Holds every connection of the database's pool: whoever asks it then waits.
    private static final class AllConnections implements AutoCloseable {

        private static final int POOL = 8;

        private final StoreEngine engine;
        private final CountDownLatch end = new CountDownLatch(1);
        private final ArrayList<Thread> holders = new ArrayList<>();

        AllConnections(StoreEngine engine) {
            this.engine = engine;
        }

        void takeAll() throws InterruptedException {
            var held = new CountDownLatch(POOL);
            var threads = Executors.defaultThreadFactory();
            for (int i = 0; i < POOL; i++) {
                var holder = threads.newThread(() -> engine.read(handle -> {
                    handle.execute("select 1");
                    held.countDown();
                    try {
                        end.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return true;
                }));
                holders.add(holder);
                holder.start();
            }
            held.await();
        }

        void giveBack() {
            end.countDown();
            for (var holder : holders) {
                try {
                    holder.join();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        @Override
        public void close() {
            giveBack();
        }
    }
}
