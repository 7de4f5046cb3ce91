package aspstore.desk.usecase;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// The end of work that ran beside the caller's own.
final class Joined {

    private Joined() {}

    /// Its result; what it threw is thrown here as it was.
    static <T> T of(CompletableFuture<T> work) {
        try {
            return work.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
