package aspstore.desk.engine;

import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// The one thread that writes the books. What people wait for goes first.
///
/// Never interrupted: an interrupt within H2 or a file closes it for everyone.
final class LedgerThread implements AutoCloseable {

    enum Rank {
        OWN,
        UPKEEP,
        FEED
    }

    private record Task(Rank rank, long order, Runnable work) implements Runnable, Comparable<Task> {
        @Override
        public void run() {
            work.run();
        }

        @Override
        public int compareTo(Task other) {
            return Comparator.comparing(Task::rank).thenComparing(Task::order).compare(this, other);
        }
    }

    private final AtomicLong order = new AtomicLong();
    private final ThreadPoolExecutor executor = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new PriorityBlockingQueue<>(), work -> new Thread(work, "ledger"));

    /// Runs work in its turn; the answer, or what went wrong, comes in the future.
    <T> CompletableFuture<T> run(Rank rank, Supplier<T> work) {
        var answer = new CompletableFuture<T>();
        try {
            executor.execute(new Task(rank, order.incrementAndGet(), () -> complete(answer, work)));
        } catch (RejectedExecutionException e) {
            answer.completeExceptionally(new EngineException(Said.of("closed"), e));
        }
        return answer;
    }

    private static <T> void complete(CompletableFuture<T> answer, Supplier<T> work) {
        try {
            answer.complete(work.get());
        } catch (Throwable e) {
            answer.completeExceptionally(e);
        }
    }

    /// Waits until everything that was asked for is done.
    @Override
    public void close() {
        executor.shutdown();
        boolean isDone = false;
        while (!isDone) {
            try {
                isDone = executor.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
