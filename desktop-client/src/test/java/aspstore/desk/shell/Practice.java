package aspstore.desk.shell;

import aspstore.desk.engine.Ports;
import aspstore.desk.engine.StoreEngine;
import aspstore.desk.practice.PracticeStore;
import aspstore.model.Caller;
import aspstore.model.Role;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

/// The practice store, open, for tests that look at much and change little.
public record Practice(PracticeStore store, StoreEngine engine) implements AutoCloseable {

    public static final Instant NOW = Instant.parse("2026-11-24T08:45:00Z");
    public static final Ports PORTS = Ports.real("test").withClock(InstantSource.fixed(NOW));

    public static Practice in(Path folder) {
        var store = PracticeStore.create(folder, PORTS, _ -> {});
        return new Practice(store, StoreEngine.open(folder, PORTS));
    }

    /// A window on it, with somebody of that role signed in.
    public DeskRobot at(Role role) {
        return at(role, Appearance.DEFAULT);
    }

    public DeskRobot at(Role role, Appearance look) {
        var caller = new Caller(store.first(role).id(), role, engine.identity().device());
        return DeskRobot.at(engine, PORTS, caller, look);
    }

    @Override
    public void close() {
        engine.close();
    }
}
