package aspstore.desk.shell;

import aspstore.desk.engine.EngineException;
import aspstore.desk.engine.Folders;
import aspstore.desk.engine.Hindrance;
import aspstore.desk.engine.Ports;
import aspstore.desk.engine.Said;
import aspstore.desk.engine.StoreEngine;
import aspstore.desk.engine.StoreFolder;
import aspstore.desk.engine.StoreIdentity;
import aspstore.desk.practice.PracticeStore;
import aspstore.desk.sync.HttpCentral;
import aspstore.desk.sync.Problem;
import aspstore.desk.sync.Sync;
import aspstore.desk.sync.SyncStatus;
import aspstore.desk.usecase.OpenStore;
import aspstore.desk.work.Progress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;

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
        return make(progress, begun -> {
            StoreFolder.create(begun, identity, ports);
            var status = firstExchange(begun, identity);
            if (status.state() != SyncStatus.State.IN_STEP) {
                throw new EngineException(
                        status.problem().map(Problem::said).orElseGet(() -> Said.of("exchange.notYet")));
            }
        });
    }

    private SyncStatus firstExchange(Path begun, StoreIdentity identity) {
        try (var engine = StoreEngine.open(begun, ports);
                var central = new HttpCentral(URI.create(identity.server()), identity.store(), identity.token())) {
            return new Sync(engine, central, ports.clock()).exchange();
        }
    }

    /// Makes a store to practise with: filled, without a server.
    ///
    /// @return true
    boolean practise(Progress progress) {
        return make(progress, begun -> PracticeStore.create(begun, ports, _ -> progress.at(0, 0)));
    }

    /// The store is made beside its folder and takes its place when it is whole, so that one which broke off is never
    /// taken for a store, and does not stand in the way of the next attempt.
    private boolean make(Progress progress, Consumer<Path> maker) {
        var whole = folder.toAbsolutePath();
        var begun = whole.resolveSibling(whole.getFileName() + ".new");
        try {
            requireRoom(whole);
            Folders.remove(begun);
            try {
                progress.at(0, 0);
                maker.accept(begun);
                progress.at(0, 0);
                Files.deleteIfExists(whole);
                Files.move(begun, whole, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Folders.remove(begun);
            }
        } catch (IOException e) {
            throw new EngineException(Said.of("folder.notMade", whole, Hindrance.cause(e)), e);
        }
        return true;
    }

    private static void requireRoom(Path whole) throws IOException {
        if (!Files.exists(whole)) {
            return;
        }
        try (var files = Files.list(whole)) {
            if (files.findAny().isPresent()) {
                throw new EngineException(Said.of("folder.notEmptyChoose", whole));
            }
        }
    }
}
