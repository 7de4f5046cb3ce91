package aspstore.journal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/// Writes while whoever started the write works out what comes next: one write at a time, in the order in which they
/// were started.
///
/// Not safe for use by several threads: one starts and finishes, the executor's write.
final class WriteBehind {

    private static final CompletableFuture<Void> NONE = CompletableFuture.completedFuture(null);

    private final Executor executor;
    private CompletableFuture<Void> underway = NONE;

    /// @param executor runs the writes; `Runnable::run` for writes that are done before their start returns
    WriteBehind(Executor executor) {
        this.executor = executor;
    }

    /// Starts a write once the one before it is done.
    ///
    /// @throws RuntimeException that the write before failed with; then this one is not started
    void start(Runnable write) {
        finish();
        underway = CompletableFuture.runAsync(write, executor);
    }

    /// Waits until what was started is done.
    ///
    /// @throws RuntimeException that it failed with: once, the next call has nothing to wait for
    void finish() {
        var awaited = underway;
        underway = NONE;
        try {
            awaited.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw e;
            }
        }
    }

    /// Waits until what was started is done, whatever becomes of it.
    void abandon() {
        var unused = underway.handle((_, _) -> true).join();
        underway = NONE;
    }
}
