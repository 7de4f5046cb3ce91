package aspstore.desk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.engine.CentralBooks;
import aspstore.desk.engine.Desk;
import aspstore.model.entry.StreamId;
import aspstore.wire.Batch;
import aspstore.wire.PushAnswer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyncLoopTest {

    @TempDir
    Path temp;

    @Test
    void theLoopOutlivesAnErrorAndTellsOfIt() throws InterruptedException {
        var statuses = new LinkedBlockingQueue<SyncStatus>();
        try (var books = CentralBooks.ofSamples();
                var engine = Desk.create(temp, Desk.PORTS);
                var loop = new SyncLoop(
                        new Sync(engine, new OutOfMemoryOnce(books), InstantSource.fixed(Desk.NOW)),
                        Duration.ofSeconds(60),
                        new Random(1),
                        new NoPause())) {
            loop.onStatus(statuses::add);
            loop.onStatus(_ -> {
                throw new StackOverflowError("a listener's");
            });
            loop.start();

            var first = statuses.poll(60, TimeUnit.SECONDS);
            assertThat(first.state()).isEqualTo(SyncStatus.State.HINDERED);
            assertThat(first.words(Desk.NOW)).contains("failed on this PC").contains("OutOfMemoryError");
            assertThat(statuses.poll(60, TimeUnit.SECONDS).state()).isEqualTo(SyncStatus.State.IN_STEP);
        }
    }

    private static final class NoPause implements Pause {
        @Override
        public void sleep(Duration time) {
            Thread.yield();
        }

        @Override
        public void wake() {}
    }

    /// Central without a network between, whose first answer does not fit into memory.
    private static final class OutOfMemoryOnce implements Central {

        private final CentralBooks books;
        private boolean isFirst = true;

        private OutOfMemoryOnce(CentralBooks books) {
            this.books = books;
        }

        @Override
        public Reply<PushAnswer> push(Batch batch) {
            throw new IllegalStateException("there is nothing to push");
        }

        @Override
        public Reply<Batch> pull(StreamId stream, long after, int about) {
            return new Reply.Got<>(books.after(stream, after, about));
        }

        @Override
        public Reply<Batch> journal(long after) {
            if (isFirst) {
                isFirst = false;
                throw new OutOfMemoryError("for a test");
            }
            return pull(CentralBooks.JOURNAL, after, 200);
        }
    }
}
