package aspstore.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerDatabaseTest {

    @TempDir
    Path temp;

    @Test
    void aClosedDatabaseIsClosedThoughSomebodyStillReads() throws IOException {
        var file = temp.resolve("books");
        var first = LedgerDatabase.createFile(file);
        var reader = first.jdbi().open();
        reader.execute("insert into parked (stream, seq, type, tv) values ('store/PN1/journal', 1, 'Old', 1)");

        first.close();
        Files.move(temp.resolve("books.mv.db"), temp.resolve("aside.mv.db"));

        try (var second = LedgerDatabase.createFile(file)) {
            int parked = second.jdbi()
                    .withHandle(handle -> handle.createQuery("select count(*) from parked")
                            .mapTo(Integer.class)
                            .one());
            assertThat(parked).isZero();
        }
        assertThat(temp.resolve("books.mv.db")).exists();
    }

    @Test
    void theFileIsWrittenBetweenTransactionsNotWithinOne() throws InterruptedException {
        try (var database = LedgerDatabase.createFile(temp.resolve("books"))) {
            var isWithin = new CountDownLatch(1);
            var goOn = new CountDownLatch(1);
            var happened = Collections.synchronizedList(new ArrayList<String>());
            var writer = Thread.ofVirtual()
                    .start(() -> database.useWrite(handle -> {
                        isWithin.countDown();
                        await(goOn);
                        handle.execute(
                                "insert into parked (stream, seq, type, tv) values ('store/PN1/journal', 1, 'Old', 1)");
                        happened.add("written");
                    }));
            await(isWithin);
            var forcer = Thread.ofPlatform().start(() -> {
                database.sync();
                happened.add("forced");
            });
            while (forcer.getState() != Thread.State.WAITING && forcer.isAlive()) {
                Thread.onSpinWait();
            }
            goOn.countDown();
            writer.join();
            forcer.join();
            assertThat(happened).containsExactly("written", "forced");
        }
    }

    @Test
    void aCheckpointDoesNotWaitForThoseWhoRead() {
        try (var database = LedgerDatabase.createFile(temp.resolve("books"))) {
            var readers =
                    IntStream.range(0, 8).mapToObj(_ -> database.jdbi().open()).toList();

            database.sync();

            assertThat(database.isSynced()).isTrue();
            readers.forEach(Handle::close);
        }
    }

    @Test
    void whatIsCommittedIsNotForcedBeforeTheNextCheckpoint() {
        try (var database = LedgerDatabase.createFile(temp.resolve("books"))) {
            assertThat(database.isSynced()).as("as it was opened").isFalse();
            database.sync();
            assertThat(database.isSynced()).isTrue();

            database.useWrite(handle -> {});
            assertThat(database.isSynced()).isFalse();

            database.sync();
            assertThat(database.isSynced()).isTrue();
        }
    }

    @Test
    void h2NeverWritesTheFileByItself() {
        try (var database = LedgerDatabase.createFile(temp.resolve("books"))) {
            // Now and then it tidies the file, and sleeps again.
            for (int i = 0; i < 101; i++) {
                database.sync();
            }
            var delay = database.jdbi()
                    .withHandle(handle -> handle.createQuery(
                                    "select max(cast(setting_value as integer)) from information_schema.settings"
                                            + " where setting_name = 'WRITE_DELAY'")
                            .mapTo(Integer.class)
                            .one());
            assertThat(Duration.ofMillis(delay)).isGreaterThan(Duration.ofDays(20));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
