package aspstore.desk.shell;

import aspstore.desk.engine.StoreEngine;
import aspstore.desk.screen.Exchanging;
import aspstore.desk.sync.HttpCentral;
import aspstore.desk.sync.Pause;
import aspstore.desk.sync.Sync;
import aspstore.desk.sync.SyncLoop;
import aspstore.desk.sync.SyncStatus;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/// The exchange with the server, as the window sees it.
public final class Exchange implements Exchanging, AutoCloseable {

    /// A store without a server, such as the practice store.
    public static final Exchange NONE = new Exchange(Optional.empty(), () -> {});

    private static final Duration EVERY = Duration.ofSeconds(30);

    private final Optional<SyncLoop> loop;
    private final Runnable end;

    private Exchange(Optional<SyncLoop> loop, Runnable end) {
        this.loop = loop;
        this.end = end;
    }

    /// Begins to exchange in the background, where the store has a server.
    public static Exchange begin(StoreEngine engine, InstantSource clock) {
        var identity = engine.identity();
        if (identity.server().isEmpty()) {
            return NONE;
        }
        var central = new HttpCentral(URI.create(identity.server()), identity.store(), identity.token());
        var loop = new SyncLoop(new Sync(engine, central, clock), EVERY, new Random(), Pause.real());
        loop.start();
        return new Exchange(Optional.of(loop), () -> {
            loop.close();
            central.close();
        });
    }

    @Override
    public boolean hasServer() {
        return loop.isPresent();
    }

    @Override
    public void now() {
        loop.ifPresent(SyncLoop::syncNow);
    }

    @Override
    public Optional<SyncStatus> status() {
        return loop.map(SyncLoop::status);
    }

    /// Told on another thread.
    ///
    /// @return ends it
    Runnable onStatus(Consumer<SyncStatus> listener) {
        return loop.map(running -> running.onStatus(listener)).orElse(() -> {});
    }

    @Override
    public void close() {
        end.run();
    }
}
