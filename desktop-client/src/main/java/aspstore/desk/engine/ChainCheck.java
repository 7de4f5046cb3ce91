package aspstore.desk.engine;

import aspstore.model.StoreId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The whole chain, checked once after an opening: what the files held then, byte for byte against the database, and
/// at the end the balances. In slices, on a thread and a connection of its own, so that nobody waits for it.
final class ChainCheck {

    private static final Logger LOG = LoggerFactory.getLogger(ChainCheck.class);

    private final StoreId store;
    private final Reading database;
    private final Deque<FileCheck> files = new ArrayDeque<>();
    private final List<String> problems = new ArrayList<>();
    private final CompletableFuture<ChainState> result = new CompletableFuture<>();
    private long checked = 0;
    private volatile ChainState state = new ChainState.Checking(0);

    ChainCheck(StoreId store, List<Snapshot> snapshots, Reading database) {
        this.store = store;
        this.database = database;
        snapshots.forEach(snapshot -> files.add(new FileCheck(snapshot)));
    }

    ChainState state() {
        return state;
    }

    /// Completed with how it ended.
    CompletableFuture<ChainState> result() {
        return result;
    }

    /// Checks a slice.
    ///
    /// @return whether another is to follow
    boolean step() {
        try {
            if (database.read(this::slice)) {
                return true;
            }
            end(problems.isEmpty() ? new ChainState.Sound(checked) : new ChainState.Damaged(problems));
        } catch (Throwable e) {
            // The books are closed or being opened again, and then checked anew. Whatever it was, somebody waits.
            end(new ChainState.Unfinished(Fault.reason(e)));
        }
        return false;
    }

    private boolean slice(Handle handle) {
        var file = files.peek();
        if (file == null) {
            problems.addAll(Verification.balances(handle, store));
            return false;
        }
        long before = file.read();
        boolean isMore = file.step(handle);
        checked += file.read() - before;
        state = new ChainState.Checking(checked);
        if (!isMore) {
            file.problem().ifPresent(problems::add);
            files.remove();
        }
        return true;
    }

    /// The store closes: who waits for the check hears that it was not done to the end.
    void giveUp() {
        end(new ChainState.Unfinished("the store was closed"));
    }

    private synchronized void end(ChainState how) {
        if (result.isDone()) {
            return;
        }
        state = how;
        switch (how) {
            case ChainState.Sound sound -> LOG.info("{}", sound.words());
            case ChainState.Damaged damaged -> LOG.error("{}", damaged.words());
            case ChainState.Unfinished unfinished -> LOG.info("{}", unfinished.words());
            case ChainState.Checking _ -> throw new IllegalArgumentException("this is no end");
        }
        result.complete(how);
    }
}
