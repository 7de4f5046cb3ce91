package aspstore.desk.screen;

import aspstore.desk.sync.SyncStatus;
import java.util.Optional;

/// The exchange with the server that runs behind the window, as screens see it.
public interface Exchanging {

    boolean hasServer();

    /// Does not wait for the next time.
    void now();

    /// Empty where the store has no server.
    Optional<SyncStatus> status();
}
