package aspstore.desk.shell;

import aspstore.desk.engine.EngineException;
import aspstore.desk.engine.Folders;
import aspstore.desk.engine.Ports;
import aspstore.desk.engine.StoreEngine;
import aspstore.desk.engine.StoreFolder;
import aspstore.desk.engine.StoreIdentity;
import aspstore.desk.practice.PracticeStore;
import aspstore.desk.sync.HttpCentral;
import aspstore.desk.sync.Sync;
import aspstore.desk.sync.SyncStatus;
import aspstore.desk.usecase.OpenStore;
import aspstore.desk.work.Progress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/// Makes the store of this PC, the first time the desk is opened.
final class StoreSetup {

    private final Path folder;
    private final Ports ports = OpenStore.ports();

    StoreSetup(Path folder) {
        this.folder = folder;
    }

    boolean isDone() {
        return Files.isDirectory(folder) && StoreFolder.isStore(folder, ports);
    }

    /// Makes the folder and fetches everything that central has told this store so far.
    ///
    /// @return true
    /// @throws EngineException in words, where the server can't be reached or does not know the store; then nothing
    ///     is left behind, and the person tries again
    boolean connect(StoreIdentity identity, Progress progress) {
        progress.at(0, 0);
        StoreFolder.create(folder, identity, ports);
        var status = firstExchange(identity);
        if (status.state() != SyncStatus.State.IN_STEP) {
            remove();
            throw new EngineException(status.words(ports.clock().instant()));
        }
        return true;
    }

    private SyncStatus firstExchange(StoreIdentity identity) {
        try (var engine = StoreEngine.open(folder, ports);
                var central = new HttpCentral(URI.create(identity.server()), identity.store(), identity.token())) {
            return new Sync(engine, central, ports.clock()).exchange();
        }
    }

    /// Makes a store to practise with: filled, without a server.
    ///
    /// @return true
    boolean practise(Progress progress) {
        PracticeStore.create(folder, ports, _ -> progress.at(0, 0));
        return true;
    }

    /// Of a store that never came to be: it holds nothing of its own.
    private void remove() {
        try {
            Folders.remove(folder);
        } catch (IOException e) {
            throw new EngineException(
                    "The folder " + folder + " could not be cleared after the first exchange failed. Remove it, and"
                            + " try again.",
                    e);
        }
    }
}
