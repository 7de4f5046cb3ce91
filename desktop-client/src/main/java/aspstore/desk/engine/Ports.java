package aspstore.desk.engine;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/// What the engine takes from the world: the time, new ids, folders.
///
/// @param app which build of the program this is, as entries name it
/// @param checkpoint how often the database is forced while it changes
public record Ports(
        InstantSource clock, Supplier<UUID> ids, Function<Path, Storage> storage, String app, Duration checkpoint) {

    public static Ports real(String app) {
        return new Ports(
                InstantSource.system(),
                UuidCreator::getTimeOrderedEpoch,
                DiskStorage::new,
                app,
                Duration.ofSeconds(30));
    }

    public Ports withStorage(Function<Path, Storage> other) {
        return new Ports(clock, ids, other, app, checkpoint);
    }

    public Ports withClock(InstantSource other) {
        return new Ports(other, ids, storage, app, checkpoint);
    }
}
